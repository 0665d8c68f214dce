import { expect, test } from '@jest/globals';
import { agency, houseOfDutch as organisation } from '../../../test/support/examples.js';
import {
  askerOf,
  commanded,
  decided,
  newsOf,
  registerAfter,
  registered,
} from '../../../test/support/organisation-examples.js';
import { day } from '../kernel/dates.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import type { RegisterCommandName } from './register.js';

const onDay = (register: ReturnType<typeof registered>, on: string) =>
  register.organisation(organisation, day(on));
const withOther = () =>
  commanded(registered(), [
    'RegisterOrganisation',
    { organisation: agency, name: 'Nieuwe stad', type: 'MUNICIPALITY' },
  ]);

test('a declared organisation holds always; one that is registered from a day on, from then on', () => {
  expect(onDay(registered(), '1980-01-01')).toMatchObject({ profile: { name: 'OCMW Voorbeeld' } });
  const body = { organisation, name: 'OCMW', type: 'OCMW', on: '2018-01-01' };
  const later = commanded(registerAfter(), ['RegisterOrganisation', body]);
  expect(later.asker(organisation, day('2017-12-31'))).toBeUndefined();
  expect(askerOf(later, '2018-01-01')).toMatchObject({ profile: { name: 'OCMW' } });
});

test.each<[RegisterCommandName, object, object]>([
  ['RenameOrganisation', { name: 'Sociaal Huis' }, { name: 'Sociaal Huis' }],
  ['ChangeOrganisationType', { type: 'BRUSSELS_OCMW' }, { type: 'BRUSSELS_OCMW' }],
  ['LocateOrganisation', { nis: '21004', davinci: '1' }, { nis: '21004', davinci: '1' }],
])('%s holds from its day on, and asked again changes nothing', (name, change, expected) => {
  const body = { organisation, on: '2018-07-01', ...change };
  const register = commanded(registered(), [name, body]);
  expect(onDay(register, '2018-06-30')?.profile).toEqual(onDay(registered(), '2018-06-30')?.profile);
  expect(onDay(register, '2018-07-01')?.profile).toMatchObject(expected);
  expect(newsOf(decided(register, name, body))).toEqual([]);
});

test('a sender speaks between being assigned and withdrawn', () => {
  const entry = { uri: 'new.example', purpose: 'SOCIAL_INTEGRATION' };
  const register = commanded(
    registered({ senders: [] }),
    ['AssignSender', { organisation, ...entry, on: '2018-02-01' }],
    ['WithdrawSender', { organisation, ...entry, on: '2018-03-01' }],
  );
  const on = (date: string) => onDay(register, date)?.senders;
  expect([on('2018-01-31'), on('2018-02-28'), on('2018-03-01')]).toEqual([[], [entry], []]);
});

test('a site is open between its days', () => {
  const site = { site: 'VES-1', name: 'Loket Noord', nis: '21004' };
  const register = commanded(
    registered(),
    ['OpenSite', { organisation, ...site, on: '2018-02-01' }],
    ['CloseSite', { organisation, site: 'VES-1', on: '2018-03-01' }],
  );
  const on = (date: string) => onDay(register, date)?.sites;
  expect([on('2018-01-31'), on('2018-02-28'), on('2018-03-01')]).toEqual([[], [site], []]);
});

test('from the day of a merger on, an organisation has gone up in the other', () => {
  const merger = { organisation, intoOrganisation: agency, on: '2019-01-01' };
  const register = commanded(withOther(), ['MergeOrganisation', merger]);
  expect(register.successorOf(organisation, day('2018-12-31'))).toBe(organisation);
  expect(register.successorOf(organisation, day('2019-01-01'))).toBe(agency);
  expect(newsOf(decided(register, 'MergeOrganisation', merger))).toEqual([]);
  expect(decided(register, 'MergeOrganisation', { ...merger, on: '2020-01-01' })).toMatchObject({
    code: 'ORGANISATION_ENDED',
  });
});

test('mergers don’t lead round', () => {
  const register = commanded(withOther(), [
    'MergeOrganisation',
    { organisation, intoOrganisation: agency, on: '2019-01-01' },
  ]);
  const back = { organisation: agency, intoOrganisation: organisation, on: '2018-01-01' };
  expect(decided(register, 'MergeOrganisation', back)).toMatchObject({ code: 'MERGES_INTO_ITSELF' });
});

test('one goes up in an organisation that is there on that day', () => {
  const third = KboNumber.parse('0099090151');
  const ofTo = (intoOrganisation: KboNumber, on: string) =>
    decided(register, 'MergeOrganisation', { organisation: third, intoOrganisation, on });
  const register = commanded(
    withOther(),
    ['RegisterOrganisation', { organisation: third, name: 'Derde', type: 'OCMW' }],
    ['MergeOrganisation', { organisation, intoOrganisation: agency, on: '2025-01-01' }],
  );
  expect(ofTo(organisation, '2019-01-01')).toMatchObject({ kind: 'recorded' });
  expect(ofTo(organisation, '2025-01-01')).toMatchObject({ code: 'ORGANISATION_ENDED' });
  expect(ofTo(KboNumber.parse('0099090250'), '2019-01-01')).toMatchObject({
    code: 'ORGANISATION_NOT_REGISTERED',
    at: '/intoOrganisation',
  });
});

test('an organisation that will end is changed until then, and no longer', () => {
  const register = commanded(registered(), ['EndOrganisation', { organisation, on: '2019-01-01' }]);
  const renamed = (on: string) => decided(register, 'RenameOrganisation', { organisation, name: 'X', on });
  expect(renamed('2018-12-31')).toMatchObject({ kind: 'recorded' });
  expect(renamed('2019-01-01')).toMatchObject({ code: 'ORGANISATION_ENDED' });
});

test('registered again with the same facts, nothing is new', () => {
  const body = { organisation, name: 'OCMW Voorbeeld', type: 'OCMW', synthetic: true };
  expect(newsOf(decided(registered(), 'RegisterOrganisation', body))).toEqual([]);
});

test('a log of before days were kept, in which an organisation is registered anew, is read', () => {
  const facts = { organisation, name: 'Eerst', type: 'OCMW', synthetic: true };
  const events = [facts, { ...facts, name: 'Later' }].map((of) => ({
    type: 'OrganisationRegistered',
    facts: of,
  }));
  expect(registerAfter(...events).organisation(organisation)?.profile).toMatchObject({ name: 'Later' });
});

test('the history of an organisation begins with its registration', () => {
  const [, ...rest] = newsOf(decided(registered(), 'EndOrganisation', { organisation, on: '2019-01-01' }));
  expect(registerAfter(...rest).organisation(organisation)).toBeUndefined();
});
