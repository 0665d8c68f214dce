import { expect, test } from '@jest/globals';
import {
  authorisation,
  declaration,
  declare,
  evolved,
  newsOf,
  organisation,
  revoked,
} from '../../../test/support/organisation-examples.js';
import { evolveOrganisation, type OrganisationEvent } from './organisation.js';

const news = (changes: Readonly<Record<string, unknown>>, known = organisation()) =>
  newsOf(declare(changes, known)).map(({ type, facts }) => ({ type, facts }));

test('a new organisation is registered, with its senders and authorisations', () => {
  const types = newsOf(declare()).map(({ type }) => type);
  expect(types).toEqual(['OrganisationRegistered', 'SenderAssigned', 'AuthorisationGranted']);
});

test('declared again, nothing is new', () => expect(news({})).toEqual([]));

test('what is declared is what is known', () => {
  const { senders, authorisations, organisation: number, ...profile } = declaration();
  expect(organisation()).toEqual({ organisation: number, profile, senders, authorisations });
});

test('another name registers the organisation anew, and keeps the rest', () => {
  const changed = { name: 'OCMW Nieuwe Naam' };
  expect(news(changed)).toMatchObject([{ type: 'OrganisationRegistered', facts: changed }]);
  const after = evolved(organisation(), newsOf(declare(changed, organisation())));
  expect(after).toMatchObject({ profile: changed, senders: [{ uri: 'ocmw.example' }], authorisations: [{}] });
});

test('a further sender is assigned', () => {
  const [first] = declaration().senders;
  const second = { uri: 'second.example', purpose: 'SOCIAL_INTEGRATION' };
  expect(news({ senders: [first, second] })).toMatchObject([{ type: 'SenderAssigned', facts: second }]);
});

test('a further authorisation is granted', () => {
  const second = { ...authorisation, authorisation: '00000000-0000-4000-8000-000000000003' };
  expect(news({ authorisations: [authorisation, second] })).toMatchObject([
    { type: 'AuthorisationGranted', facts: second },
  ]);
});

test.each([
  ['left out, ends yesterday', [], '2018-05-31'],
  ['with an earlier end, ends then', [{ ...authorisation, until: '2018-08-31' }], '2018-08-31'],
])('an authorisation that is declared %s, once', (_, authorisations, lastDay) => {
  expect(news({ authorisations })).toEqual([{ type: 'AuthorisationRevoked', facts: revoked(lastDay).facts }]);
  expect(news({ authorisations }, evolved(organisation(), [revoked(lastDay)]))).toEqual([]);
});

const refused = { kind: 'refused', code: 'AUTHORISATION_KNOWN', at: '/authorisations/0' };
test.each([
  { until: '2019-01-01' },
  { until: undefined },
  { sections: ['Personalia'] },
  { from: '2018-01-01' },
])('a known authorisation is not changed: %j', (change) => {
  const authorisations = [{ ...authorisation, ...change }];
  expect(declare({ authorisations }, organisation())).toEqual(refused);
});

test('a revoked authorisation does not come back by declaring it again', () =>
  expect(declare({}, evolved(organisation(), [revoked('2018-03-31')]))).toEqual(refused));

test.each([[[authorisation, authorisation]], [[{ ...authorisation, until: '2017-07-31' }]]])(
  'a declaration names each authorisation once, with an end after its begin',
  (authorisations) => expect(() => declaration({ authorisations })).toThrow(/once|begins/),
);

test.each([
  ['2018-03-31', '2018-03-31'],
  ['2019-06-30', '2018-12-31'],
])('revoked from %s on, an authorisation until the end of 2018 ends on %s', (lastDay, until) =>
  expect(evolved(organisation(), [revoked(lastDay)]).authorisations).toMatchObject([{ until }]),
);

test('the history of an organisation begins with its registration', () => {
  const event = revoked('2018-03-31') as unknown as OrganisationEvent;
  expect(() => evolveOrganisation(undefined, event)).toThrow(RangeError);
});
