import { expect, test } from '@jest/globals';
import { houseOfDutch as organisation } from '../../../test/support/examples.js';
import {
  askerOf,
  authorisation,
  commanded,
  communes,
  decided,
  newsOf,
  registered,
  registeredCommunes,
} from '../../../test/support/organisation-examples.js';
import { day } from '../kernel/dates.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import type { Register } from './register.js';

const [first, second, third] = [communes.first, communes.second, communes.third].map((nis) =>
  NisCode.parse(nis),
) as [NisCode, NisCode, NisCode];

/** The first commune goes up in the second in 2019, and that one in the third in 2025. */
const mergers = (register: Register) =>
  commanded(
    register,
    ['MergeCommune', { commune: first, intoCommune: second, on: '2019-01-01' }],
    ['MergeCommune', { commune: second, intoCommune: third, on: '2025-01-01' }],
  );
const declared = (nis: string) =>
  mergers(registeredCommunes(registered({ nis, authorisations: [], type: 'MUNICIPALITY' })));

test.each([
  ['2018-12-31', first],
  ['2019-01-01', second],
  ['2024-12-31', second],
  ['2025-01-01', third],
])('on %s the first commune is %s', (on, expected) =>
  expect(mergers(registeredCommunes()).communeOn(first, day(on))).toBe(expected),
);

test('mergers of communes don’t lead round', () => {
  const back = { commune: third, intoCommune: first, on: '2026-01-01' };
  expect(decided(mergers(registeredCommunes()), 'MergeCommune', back)).toMatchObject({
    code: 'MERGES_INTO_ITSELF',
  });
});

test('a merger that is recorded again changes nothing', () => {
  const again = { commune: first, intoCommune: second, on: '2019-01-01' };
  expect(newsOf(decided(mergers(registeredCommunes()), 'MergeCommune', again))).toEqual([]);
});

test('an organisation’s commune is that of its day, with all that have gone up in it', () => {
  const isIts = (on: string, nis: NisCode) => askerOf(declared(second), on).isItsCommune(nis);
  expect([isIts('2018-12-31', first), isIts('2018-12-31', second)]).toEqual([false, true]);
  expect([isIts('2019-01-01', first), isIts('2019-01-01', third)]).toEqual([true, false]);
  expect([isIts('2025-01-01', first), isIts('2025-01-01', third)]).toEqual([true, true]);
});

test('an organisation of which the commune isn’t known has no territory', () => {
  expect(askerOf(mergers(registeredCommunes(registered()))).isItsCommune(first)).toBe(false);
});

test.each([
  [{ organisation }, '2018-01-01', true],
  [{ organisation: '0543307391' }, '2018-01-01', false],
  [{ organisationType: 'MUNICIPALITY' }, '2018-01-01', true],
  [{ organisationType: 'OCMW' }, '2018-01-01', false],
  [{ communes: [first] }, '2018-01-01', true],
  [{ communes: [second] }, '2018-01-01', false],
  [{ communes: [second] }, '2019-01-01', true],
  [{ organisationType: 'MUNICIPALITY', communes: [first, third] }, '2018-01-01', true],
  [{ organisationType: 'OCMW', communes: [first] }, '2018-01-01', false],
])('an authorisation of %j is held on %s by a municipality of the first commune: %s', (holder, on, held) => {
  const register = commanded(declared(first), ['GrantAuthorisation', { ...authorisation, holder }]);
  expect(askerOf(register, on).authorisations).toHaveLength(held ? 1 : 0);
});

test('who holds what goes by the type of that day', () => {
  const register = commanded(
    declared(first),
    ['GrantAuthorisation', { ...authorisation, holder: { organisationType: 'OCMW' } }],
    ['ChangeOrganisationType', { organisation, type: 'OCMW', on: '2018-03-01' }],
  );
  expect(askerOf(register, '2018-02-28').authorisations).toEqual([]);
  expect(askerOf(register, '2018-03-01').authorisations).toHaveLength(1);
});

test('communes of 308 are 300 from 2019 and 285 from 2025, when they have merged', () => {
  const nis = (index: number) => NisCode.parse(String(19_001 + index));
  const all = Array.from({ length: 308 }, (_, index) => nis(index));
  const mergersOf = (count: number, offset: number, on: string) =>
    Array.from({ length: count }, (_, index) => {
      const merger = { commune: nis(offset + index), intoCommune: nis(307 - (index % 7)), on };
      return ['MergeCommune', merger] as const;
    });
  const register = commanded(
    registeredCommunes(),
    ...all.map((commune) => ['RegisterCommune', { commune, name: 'X', synthetic: true }] as const),
    ...mergersOf(15, 8, '2025-01-01'),
    ...mergersOf(8, 0, '2019-01-01'),
  );
  const identities = (on: string) => new Set(all.map((commune) => register.communeOn(commune, day(on)))).size;
  expect(['2018-12-31', '2019-01-01', '2024-12-31', '2025-01-01'].map(identities)).toEqual([
    308, 300, 300, 285,
  ]);
});
