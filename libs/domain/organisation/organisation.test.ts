import { expect, test } from '@jest/globals';
import { agency, houseOfDutch as organisation } from '../../../test/support/examples.js';
import type { CommandMessage } from '../../../test/support/grammar.js';
import {
  assignSender,
  changeType,
  closeSite,
  declare,
  declaredOrganisation,
  end,
  ended,
  given,
  locate,
  located,
  merge,
  merged,
  openSite,
  register,
  registered,
  registerOther,
  rename,
  renamed,
  senderAssigned,
  senderWithdrawn,
  siteClosed,
  siteOpened,
  typeChanged,
  withdrawSender,
} from '../../../test/support/organisation-examples.js';
import type { DateOnly } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import type { Register } from './register.js';

const successor = (known: Register, on: DateOnly) => known.successorOf(organisation, on);
const isEnded = refuse('ORGANISATION_ENDED', '/organisation');
const withOther = [declare(), registerOther()];

test('a declared organisation holds always; one that is registered from a day on, from then on', () => {
  given(declare)
    .asOf('1980-01-01')
    .then(declaredOrganisation, { profile: { name: 'OCMW Voorbeeld' } });
  const later = given(register({ on: '2018-01-01' }));
  later.asOf('2017-12-31').then(declaredOrganisation, undefined);
  later.asOf('2018-01-01').then(declaredOrganisation, { profile: { type: 'OCMW' } });
});

function profileOn(register: Register, on: DateOnly): readonly unknown[] {
  const { name, type, nis, davinci } = declaredOrganisation(register, on)?.profile ?? {};
  return [name, type, nis, davinci];
}
test.each<[string, CommandMessage, DomainEvent, unknown[]]>([
  ['another name', rename(), renamed(), ['Sociaal Huis', 'OCMW', undefined, undefined]],
  ['another type', changeType(), typeChanged(), ['OCMW Voorbeeld', 'BRUSSELS_OCMW', undefined, undefined]],
  ['another place and number', locate(), located(), ['OCMW Voorbeeld', 'OCMW', '21004', '1']],
])('%s holds from its day on, and asked again changes nothing', (_, command, event, expected) => {
  given(declare).when(command).then(event);
  const changed = given(declare, command);
  changed.asOf('2018-06-30').then(profileOn, ['OCMW Voorbeeld', 'OCMW', undefined, undefined]);
  changed.asOf('2018-07-01').then(profileOn, expected);
});

test('a sender is assigned, and withdrawn', () => {
  given(declare).when(assignSender()).then(senderAssigned());
  given(declare, assignSender).when(withdrawSender()).thenEachTime(senderWithdrawn());
});

test.each<[string, object[]]>([
  ['2018-01-31', []],
  ['2018-02-28', [{ uri: 'new.example', purpose: 'SOCIAL_INTEGRATION' }]],
  ['2018-03-01', []],
])('on %s between being assigned and withdrawn, or not, the senders are %j', (on, senders) =>
  given(declare({ senders: [] }), assignSender, withdrawSender({ on: '2018-03-01' }))
    .asOf(on)
    .then(declaredOrganisation, { senders }),
);

test('a site is opened, and closed', () => {
  given(declare).when(openSite()).then(siteOpened());
  given(declare, openSite).when(closeSite()).thenEachTime(siteClosed());
});

test('of several sites only the one that is named is closed, or described anew', () => {
  const second = openSite({ site: 'VES-2', name: 'Loket Zuid' });
  const [north, south] = ['Loket Noord', 'Loket Zuid'].map((name) => ({ name }));
  const renamed = openSite({ name: 'Loket Noord 2', on: '2018-02-02' });
  given(declare, openSite, second, renamed)
    .asOf('2018-02-28')
    .then(declaredOrganisation, { sites: [south!, { name: 'Loket Noord 2' }] });
  given(declare, second, openSite, closeSite({ site: 'VES-2' }))
    .asOf('2018-03-01')
    .then(declaredOrganisation, { sites: [north!] });
  given(declare, second).when(closeSite()).then(refuse('SITE_UNKNOWN', '/site'));
});

test.each<[string, object[]]>([
  ['2018-01-31', []],
  ['2018-02-28', [{ site: 'VES-1', name: 'Loket Noord', nis: '21004' }]],
  ['2018-03-01', []],
])('on %s between being opened and closed, or not, the sites are %j', (on, sites) =>
  given(declare, openSite, closeSite).asOf(on).then(declaredOrganisation, { sites }),
);

test('from the day of a merger on, an organisation has merged into the other', () => {
  given(...withOther)
    .when(merge())
    .then(merged());
  given(...withOther, merge)
    .asOf('2018-12-31')
    .then(successor, organisation);
  given(...withOther, merge)
    .asOf('2019-01-01')
    .then(successor, agency);
  given(...withOther, merge)
    .when(merge({ on: '2020-01-01' }))
    .then(isEnded);
});

test('mergers don’t lead round', () => {
  const back = merge({ organisation: agency, intoOrganisation: organisation, on: '2018-01-01' });
  given(...withOther, merge)
    .when(back)
    .then(refuse('MERGES_INTO_ITSELF', '/intoOrganisation'));
});

const third = KboNumber.parse('0099090151');
const known = [...withOther, register({ organisation: third }), merge({ on: '2025-01-01' })];
const mergeThird = (changes: object) => merge({ organisation: third, on: '2019-01-01', ...changes });

test('one merges into an organisation that is there on that day', () => {
  const intoFirst = { organisation: third, intoOrganisation: organisation };
  given(...known)
    .when(mergeThird(intoFirst))
    .then(merged(intoFirst));
  const late = mergeThird({ ...intoFirst, on: '2025-01-01' });
  given(...known)
    .when(late)
    .then(refuse('ORGANISATION_ENDED', '/intoOrganisation'));
  const unknown = mergeThird({ intoOrganisation: '0099090250' });
  given(...known)
    .when(unknown)
    .then(refuse('ORGANISATION_NOT_REGISTERED', '/intoOrganisation'));
});

test('an organisation that will end is changed until then, and no longer', () => {
  given(declare).when(end()).then(ended());
  const before = { on: '2018-12-31' };
  given(declare, end).when(rename(before)).then(renamed(before));
  given(declare, end)
    .when(rename({ on: '2019-01-01' }))
    .then(isEnded);
});

test('registered again with the same facts, nothing is new', () => {
  given().when(register()).then(registered());
  given(declare).when(register()).then();
});

test('a log without days, in which an organisation is registered anew, is read', () =>
  given(registered({ name: 'Eerst' }), registered({ name: 'Later' }))
    .asOf('2018-01-01')
    .then(declaredOrganisation, { profile: { name: 'Later' } }));

test('the history of an organisation begins with its registration', () => {
  expect(given(ended).state.organisation(organisation)).toBeUndefined();
});

test('an organisation that has ended is not declared anew, nor ended on another day', () => {
  const gone = given(declare, end);
  gone.when(declare({ name: 'Nieuwe naam' })).then(isEnded);
  gone.when(end()).then();
  gone.when(end({ on: '2030-01-01' })).then(isEnded);
});
