import { expect, test } from '@jest/globals';
import {
  authorisation,
  commanded,
  declaration,
  declare,
  newsOf,
  otherId,
  registerAfter,
  registered,
} from '../../../test/support/organisation-examples.js';
import { houseOfDutch } from '../../../test/support/examples.js';

const news = (changes: Readonly<Record<string, unknown>>, register = registered()) =>
  newsOf(declare(changes, register)).map(({ type, facts }) => ({ type, facts }));
const revoked = (lastDay: string) =>
  commanded(registered(), ['RevokeAuthorisation', { authorisation: authorisation.authorisation, lastDay }]);

test('a new organisation is registered, with its senders and authorisations', () => {
  const types = newsOf(declare()).map(({ type }) => type);
  expect(types).toEqual(['OrganisationRegistered', 'SenderAssigned', 'AuthorisationGranted']);
});

test('declared again, nothing is new', () => expect(news({})).toEqual([]));

test('what is declared is what is known', () => {
  const { senders, authorisations, organisation, ...profile } = declaration();
  expect(registered().organisation(organisation)).toEqual({ organisation, profile, senders, sites: [] });
  expect(registered().authorisationsOf(organisation)).toMatchObject(authorisations);
});

test('what is declared otherwise is an event each, from today on, and the rest stays', () => {
  const changes = { name: 'Nieuwe naam', type: 'MUNICIPALITY', nis: '21004' };
  const on = '2018-06-01';
  expect(news(changes)).toMatchObject([
    { type: 'OrganisationRenamed', facts: { name: 'Nieuwe naam', on } },
    { type: 'OrganisationTypeChanged', facts: { type: 'MUNICIPALITY', on } },
    { type: 'OrganisationLocated', facts: { nis: '21004', on } },
  ]);
  const after = registerAfter(...newsOf(declare()), ...newsOf(declare(changes, registered())));
  expect(after.organisation(houseOfDutch)).toMatchObject({ profile: changes, senders: [{}] });
});

test('a further sender is assigned', () => {
  const [first] = declaration().senders;
  const second = { uri: 'second.example', purpose: 'SOCIAL_INTEGRATION' };
  expect(news({ senders: [first, second] })).toMatchObject([{ type: 'SenderAssigned', facts: second }]);
});

test('a further authorisation is granted', () => {
  const second = { ...authorisation, authorisation: otherId };
  expect(news({ authorisations: [authorisation, second] })).toMatchObject([
    { type: 'AuthorisationGranted', facts: second },
  ]);
});

test.each([
  ['left out, ends yesterday', [], '2018-05-31'],
  ['with an earlier end, ends then', [{ ...authorisation, until: '2018-08-31' }], '2018-08-31'],
])('an authorisation that is declared %s, once', (_, authorisations, lastDay) => {
  const facts = { authorisation: authorisation.authorisation, lastDay };
  expect(news({ authorisations })).toEqual([{ type: 'AuthorisationRevoked', facts }]);
  expect(news({ authorisations }, revoked(lastDay))).toEqual([]);
});

const refused = { kind: 'refused', code: 'AUTHORISATION_KNOWN', at: '/authorisations/0' };
test.each([
  { until: '2019-01-01' },
  { until: undefined },
  { sections: ['Personalia'] },
  { fields: ['Personalia/INSZ'] },
  { from: '2018-01-01' },
])('a known authorisation is not changed: %j', (change) => {
  const authorisations = [{ ...authorisation, ...change }];
  expect(declare({ authorisations }, registered())).toEqual(refused);
});

test('a revoked authorisation does not come back by declaring it again', () =>
  expect(declare({}, revoked('2018-03-31'))).toEqual(refused));

test('an authorisation of another is not declared as one’s own', () => {
  expect(declare({ organisation: '0543307391' }, registered())).toEqual(refused);
});

test.each([
  [[authorisation, authorisation], /once/],
  [[{ ...authorisation, until: '2017-07-31' }], /begins/],
  [[{ ...authorisation, fields: ['Wooncode/Huur'] }], /begins with one of the sections/],
  [[{ ...authorisation, presenceOf: ['Personalia'] }], /with slashes/],
])('a declaration that can’t be is told so: %#', (authorisations, why) =>
  expect(() => declaration({ authorisations })).toThrow(why),
);
