import { expect, test } from '@jest/globals';
import { agency, houseOfDutch } from '../../../test/support/examples.js';
import type { Past, CommandMessage } from '../../../test/support/grammar.js';
import {
  changeType,
  communeMerged,
  communes,
  declare,
  declaredOrganisation,
  given,
  grant,
  locate,
  mergeCommune,
  registerCommune,
  register as registerOrganisation,
  registerCommunes,
  registerOther,
} from '../../../test/support/organisation-examples.js';
import { day, type DateOnly } from '../kernel/dates.js';
import { AuthorisationId } from '../identifiers/ids.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { registerStream, type Register } from './register.js';

const { first, second, third } = communes;

/** The first commune merges into the second in 2019, and that one into the third in 2025. */
const laterMerger = { commune: second, intoCommune: third, on: '2025-01-01' };
const mergers = [...registerCommunes, mergeCommune(), mergeCommune(laterMerger)];
const ofFirst = (register: Register, on: DateOnly) => register.communeOn(NisCode.parse(first), on);
const municipality = (nis: string) => declare({ nis, authorisations: [], type: 'MUNICIPALITY' });
const isCommuneOf = (nis: string) => (register: Register, on: DateOnly) =>
  declaredOrganisation(register, on)?.isItsCommune(NisCode.parse(nis));
const countHeld = (register: Register, on: DateOnly) =>
  declaredOrganisation(register, on)?.authorisations.length;

test.each([
  ['2018-12-31', first],
  ['2019-01-01', second],
  ['2024-12-31', second],
  ['2025-01-01', third],
])('on %s the first commune is %s', (on, expected) =>
  given(...mergers)
    .asOf(on)
    .then(ofFirst, expected),
);

test('a commune merges once, and mergers don’t lead round', () => {
  given(...registerCommunes)
    .when(mergeCommune())
    .then(communeMerged());
  given(...mergers)
    .when(mergeCommune())
    .then();
  const back = mergeCommune({ commune: third, intoCommune: first, on: '2026-01-01' });
  given(...mergers)
    .when(back)
    .then(refuse('MERGES_INTO_ITSELF', '/intoCommune'));
});

test.each([
  ['2018-12-31', first, false],
  ['2018-12-31', second, true],
  ['2019-01-01', first, true],
  ['2019-01-01', third, false],
  ['2025-01-01', first, true],
  ['2025-01-01', third, true],
])('on %s commune %s is that of an organisation of the second: %s', (on, nis, expected) =>
  given(...mergers, municipality(second))
    .asOf(on)
    .then(isCommuneOf(nis), expected),
);

test('an organisation of which the commune isn’t known has no territory', () =>
  given(...mergers, declare)
    .asOf('2018-01-01')
    .then(isCommuneOf(first), false));

const heldBy = (holder: object): Past<CommandMessage>[] => [
  ...mergers,
  municipality(first),
  grant({ holder }),
];
test.each([
  [{ organisation: '0862910119' }, '2018-01-01', true],
  [{ organisation: '0543307391' }, '2018-01-01', false],
  [{ organisationType: 'MUNICIPALITY' }, '2018-01-01', true],
  [{ organisationType: 'OCMW' }, '2018-01-01', false],
  [{ communes: [first] }, '2018-01-01', true],
  [{ communes: [second] }, '2018-01-01', false],
  [{ communes: [second] }, '2019-01-01', true],
  [{ organisationType: 'MUNICIPALITY', communes: [first, third] }, '2018-01-01', true],
  [{ organisationType: 'OCMW', communes: [first] }, '2018-01-01', false],
])('an authorisation of %j is held on %s by a municipality of the first commune: %s', (holder, on, isHeld) =>
  given(...heldBy(holder))
    .asOf(on)
    .then(countHeld, isHeld ? 1 : 0),
);

test('who holds what goes by the type of that day', () => {
  const past = [...heldBy({ organisationType: 'OCMW' }), changeType({ type: 'OCMW', on: '2018-03-01' })];
  given(...past)
    .asOf('2018-02-28')
    .then(countHeld, 0);
  given(...past)
    .asOf('2018-03-01')
    .then(countHeld, 1);
});

const nis = (index: number) => NisCode.parse(String(19_001 + index));
const all = Array.from({ length: 308 }, (_, index) => nis(index));
const mergersOf = (count: number, offset: number, on: string) =>
  Array.from({ length: count }, (_, index) =>
    mergeCommune({ commune: nis(offset + index), intoCommune: nis(307 - (index % 7)), on }),
  );
const identities = (register: Register, on: DateOnly) =>
  new Set(all.map((commune) => register.communeOn(commune, on))).size;

test('communes of 308 are 300 from 2019 and 285 from 2025, when they have merged', () => {
  const registered = all.map((commune) => registerCommune({ commune }));
  const flanders = given(...registered, ...mergersOf(15, 8, '2025-01-01'), ...mergersOf(8, 0, '2019-01-01'));
  flanders.asOf('2018-12-31').then(identities, 308);
  flanders.asOf('2019-01-01').then(identities, 300);
  flanders.asOf('2024-12-31').then(identities, 300);
  flanders.asOf('2025-01-01').then(identities, 285);
});

test('nobody who lives abroad, or in no commune that is known, lives in the commune of an organisation', () => {
  const inCommune = given(...mergers, municipality(first)).state;
  const nowhere = given(...mergers, declare).state;
  const isItsCommune = (register: Register, residence: NisCode | 'ABROAD') =>
    declaredOrganisation(register, day('2018-01-01'))?.isItsCommune(residence);
  expect(isItsCommune(inCommune, 'ABROAD')).toBe(false);
  expect(isItsCommune(nowhere, 'ABROAD')).toBe(false);
  expect(isItsCommune(nowhere, NisCode.parse(first))).toBe(false);
});

test('of an organisation every type is known that it ever has, in the order of recording', () => {
  const { state } = given(
    declare,
    registerOther,
    locate,
    changeType({ type: 'MUNICIPALITY', on: '2018-03-01' }),
  );
  expect(state.typesOf(houseOfDutch)).toEqual(['OCMW', 'MUNICIPALITY']);
  expect(state.typesOf(agency)).toEqual(['MUNICIPALITY']);
  expect(given(declare).state.typesOf(agency)).toEqual([]);
});

test('communes change for an organisation when it moves or a commune merges, each day once and in order', () => {
  expect(given(...registerCommunes, declare).state.communeChanges(agency)).toEqual([]);
  const { state } = given(
    ...mergers,
    declare,
    changeType({ on: '2017-03-01' }),
    locate({ on: '2025-01-01' }),
    locate({ on: '2018-07-01', nis: second }),
  );
  expect(state.communeChanges(houseOfDutch)).toEqual(['2018-07-01', '2019-01-01', '2025-01-01']);
  expect(state.communeChanges(agency)).toEqual(['2019-01-01', '2025-01-01']);
  const since = given(registerOrganisation({ on: '2016-05-01' })).state;
  expect(since.communeChanges(houseOfDutch)).toEqual(['2016-05-01']);
  expect(since.organisations()).toEqual([houseOfDutch]);
});

test('each of an organisation, an authorisation and a commune has a stream of its own', () => {
  const authorisation = AuthorisationId.parse('00000000-0000-4000-8000-000000000002');
  const subjects = [{ organisation: houseOfDutch }, { authorisation }, { commune: NisCode.parse(first) }];
  expect(subjects.map(registerStream)).toEqual([
    `organisation-${houseOfDutch}`,
    `authorisation-${authorisation}`,
    `commune-${first}`,
  ]);
});

test('authorisations are held in the order of granting: those of its own, then those of its type', () => {
  const own = '00000000-0000-4000-8000-000000000009';
  const type = grant({ holder: { organisationType: 'OCMW' } });
  const { state } = given(
    declare({ authorisations: [] }),
    type,
    grant({ authorisation: own, holder: { organisation: houseOfDutch } }),
  );
  const held = declaredOrganisation(state, day('2018-01-01'))?.authorisations ?? [];
  expect(held.map(({ authorisation }) => authorisation)).toEqual([own, type.body['authorisation']]);
});
