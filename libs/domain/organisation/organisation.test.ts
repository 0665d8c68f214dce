import { expect, test } from '@jest/globals';
import {
  authorisation,
  declaration,
  evolved,
  organisation,
  revoked,
} from '../../../test/support/organisation-examples.js';
import { declareOrganisation, evolveOrganisation, type OrganisationEvent } from './organisation.js';

const news = (changes: Readonly<Record<string, unknown>>, known = organisation()) =>
  declareOrganisation(declaration(changes), known).map(({ type, facts }) => ({ type, facts }));

test('a new organisation is registered, with its senders and authorisations', () => {
  const types = declareOrganisation(declaration(), undefined).map(({ type }) => type);
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
  const after = evolved(organisation(), declareOrganisation(declaration(changed), organisation()));
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

test('a revoked authorisation does not come back by declaring it again', () =>
  expect(news({}, evolved(organisation(), [revoked('2018-03-31')]))).toEqual([]));

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
