import { expect, test } from '@jest/globals';
import {
  agency,
  houseOfDutch,
  inscribe,
  inscribed,
  inscriptionEnded,
  endInscription,
} from '../../../test/support/examples.js';
import { given, givenNobody } from '../../../test/support/given.js';
import { end, organisationOn, suspend } from '../../../test/support/organisation-examples.js';
import type { Purpose } from '../kernel/terms.js';
import { day, type DateOnly } from '../kernel/dates.js';
import { refuse } from '../refusals/refusal.js';
import type { Dossier } from './dossier.js';
import { isInscribed, isInscribedAtAll } from './inscription.js';

const today = day('2018-06-01');
const asker = organisationOn(today);
const purpose = 'SOCIAL_INTEGRATION';
const isOurs = (dossier: Dossier, on: DateOnly) =>
  isInscribed(dossier, { organisation: agency, purpose }, on);

test('a partner registers interest for a purpose', () =>
  given().when(inscribe(), today, asker).then(inscribed()));

test('somebody who isn’t known here is inscribed too, and has no dossier by that', () => {
  const person = { insz: '85673000192' };
  givenNobody().when(inscribe({ person }), today, asker).then(inscribed());
});

test('but a dossier that there isn’t can’t be named', () =>
  givenNobody().when(inscribe(), today, asker).then(refuse('DOSSIER_NOT_FOUND', '/person/dossier')));

test.each([
  [{ purpose: 'AUDIT' }, asker, refuse('PURPOSE_NOT_AUTHORISED', '/purpose')],
  [{}, { ...asker, authorisations: [] }, refuse('PURPOSE_NOT_AUTHORISED', '/purpose')],
  [{}, undefined, refuse('ORGANISATION_UNKNOWN')],
  [{ until: '2017-01-04' }, asker, refuse('PERIOD_REVERSED', '/until')],
])('%j is refused who may not ask for that purpose', (changes, by, refusal) =>
  given().when(inscribe(changes), today, by).then(refusal),
);

test('an organisation that is no more, or whose authorisation is suspended, registers no interest', () => {
  const gone = organisationOn(today, end({ on: '2018-01-01' }));
  given().when(inscribe(), today, gone).then(refuse('ORGANISATION_ENDED'));
  const suspended = organisationOn(today, suspend({ from: '2018-01-01' }));
  given().when(inscribe(), today, suspended).then(refuse('PURPOSE_NOT_AUTHORISED', '/purpose'));
});

test.each([
  ['2017-01-04', false],
  ['2017-01-05', true],
  ['2017-12-31', true],
  ['2018-01-01', false],
])('an inscription holds from its first day to its last: %s %j', (on, holds) => {
  given(inscribed({ until: '2017-12-31' }))
    .asOf(on)
    .then(isOurs, holds);
  given(inscribed, inscriptionEnded).asOf(on).then(isOurs, holds);
});

test('it is of one organisation and for one purpose', () => {
  const ask = (organisation = agency, forPurpose: Purpose = purpose) =>
    given(inscribed)
      .asOf('2018-01-01')
      .then((dossier, on) => isInscribed(dossier, { organisation, purpose: forPurpose }, on), false);
  ask(houseOfDutch);
  ask(agency, 'AUDIT');
  given(inscribed, inscriptionEnded({ organisation: houseOfDutch }))
    .asOf('2018-01-01')
    .then(isOurs, true);
  given(inscribed, inscriptionEnded({ purpose: 'AUDIT' }))
    .asOf('2018-01-01')
    .then(isOurs, true);
});

test('what is inscribed already is nothing new; longer, earlier or again is', () => {
  given(inscribed)
    .when(inscribe({ on: '2017-06-01', until: '2018-12-31' }), today, asker)
    .then();
  const again = { on: '2018-05-01' };
  given(inscribed, inscriptionEnded).when(inscribe(again), today, asker).then(inscribed(again));
  const earlier = { on: '2016-01-05' };
  given(inscribed).when(inscribe(earlier), today, asker).then(inscribed(earlier));
  given(inscribed({ until: '2017-06-30' }))
    .when(inscribe(), today, asker)
    .then(inscribed());
});

test('an inscription is ended, also by who may not ask any more; where there is none, nothing is', () => {
  given(inscribed).when(endInscription(), today).then(inscriptionEnded());
  given(inscribed({ until: '2017-06-30' }))
    .when(endInscription(), today)
    .then();
  given().when(endInscription(), today).then();
  givenNobody().when(endInscription(), today).then();
});

test('an inscription that ends before it begins was none', () => {
  const ended = inscriptionEnded({ on: '2016-12-31' });
  for (const on of ['2016-12-31', '2017-01-05']) given(inscribed, ended).asOf(on).then(isOurs, false);
  expect(ended.facts).toMatchObject({ organisation: agency });
});

test('an organisation that has a file for one purpose is inscribed, on the days of that file', () => {
  const { state } = given(inscribed({ until: '2017-12-31' }));
  const isThere = (on: string, organisation = agency) => isInscribedAtAll(state, organisation, day(on));
  expect(['2017-01-04', '2017-01-05', '2017-12-31', '2018-01-01'].map((on) => isThere(on))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isThere('2017-01-05', houseOfDutch)).toBe(false);
});

test('an inscription that ends is nothing new up to its last day, longer or without end it is', () => {
  const until = (last?: string) =>
    given(inscribed({ until: '2017-12-31' })).when(inscribe({ until: last }), today, asker);
  until('2017-12-30').then();
  until('2017-12-31').then();
  until('2018-01-01').then(inscribed({ until: '2018-01-01' }));
  until().then(inscribed());
});

test('an inscription is ended sooner, not on the day on which it ends already', () => {
  const ending = (until: string) => given(inscribed({ until })).when(endInscription(), today);
  ending('2018-01-01').then(inscriptionEnded());
  ending('2017-12-31').then();
});
