import { expect, test } from '@jest/globals';
import {
  authorisation,
  declare,
  declaredOrganisation,
  given,
  granted,
  located,
  otherId,
  profile,
  registered,
  renamed,
  revoke,
  revoked,
  sender,
  senderAssigned,
  today,
  typeChanged,
} from '../../../test/support/organisation-examples.js';
import { agency, houseOfDutch as organisation } from '../../../test/support/examples.js';
import { refuse } from '../refusals/refusal.js';

const ownGranted = granted({ holder: { organisation } });

test('a new organisation is registered, with its senders and authorisations', () => {
  const assigned = senderAssigned({ ...sender, on: undefined });
  given().when(declare()).then(registered(), assigned, ownGranted);
});

test('what is declared is what is known', () => {
  const { state: known } = given(declare);
  expect(known.organisation(organisation)).toEqual({ organisation, profile, senders: [sender], sites: [] });
  expect(known.authorisationsOf(organisation)).toMatchObject([authorisation]);
});

const changes = { name: 'Nieuwe naam', type: 'MUNICIPALITY', nis: '21004' } as const;

test('what is declared otherwise is an event each, from today on, and the rest stays', () => {
  const place = located({ nis: '21004', davinci: undefined, on: today });
  const news = [
    renamed({ name: 'Nieuwe naam', on: today }),
    typeChanged({ type: 'MUNICIPALITY', on: today }),
  ];
  given(declare)
    .when(declare(changes))
    .then(...news, place);
  given(declare, declare(changes))
    .asOf(today)
    .then(declaredOrganisation, { profile: changes, senders: [sender] });
});

test('a further sender is assigned', () => {
  const second = { uri: 'second.example', capacity: undefined, purpose: 'SOCIAL_INTEGRATION' };
  const assigned = senderAssigned({ ...second, on: undefined });
  given(declare)
    .when(declare({ senders: [sender, second] }))
    .then(assigned);
});

test('a further authorisation is granted', () => {
  const second = { ...authorisation, authorisation: otherId };
  given(declare)
    .when(declare({ authorisations: [authorisation, second] }))
    .then(granted({ ...second, holder: { organisation } }));
});

test.each([
  ['left out, ends yesterday', [], '2018-05-31'],
  ['with an earlier end, ends then', [{ ...authorisation, until: '2018-08-31' }], '2018-08-31'],
])('an authorisation that is declared %s, once', (_, authorisations, lastDay) => {
  given(declare).when(declare({ authorisations })).then(revoked({ lastDay }));
  given(declare, revoke({ lastDay })).when(declare({ authorisations })).then();
});

const known = refuse('AUTHORISATION_KNOWN', '/authorisations/0');
test.each([
  { until: '2019-01-01' },
  { until: undefined },
  { sections: ['Personalia'] },
  { fields: ['Personalia/INSZ'] },
  { from: '2018-01-01' },
])('a known authorisation is not changed: %j', (change) =>
  given(declare)
    .when(declare({ authorisations: [{ ...authorisation, ...change }] }))
    .then(known),
);

test('a revoked authorisation does not come back by declaring it again', () =>
  given(declare, revoke).when(declare()).then(known));

test('an authorisation of another is not declared as one’s own', () =>
  given(declare)
    .when(declare({ organisation: agency }))
    .then(known));

test.each([
  [[authorisation, authorisation], /once/],
  [[{ ...authorisation, until: '2017-07-31' }], /begins/],
  [[{ ...authorisation, fields: ['Wooncode/Huur'] }], /begins with one of the sections/],
  [[{ ...authorisation, presenceOf: ['Personalia'] }], /with slashes/],
])('a declaration of wrong content is told what is wrong: %#', (authorisations, why) =>
  expect(() => given().when(declare({ authorisations }))).toThrow(why),
);
