import { expect, test } from '@jest/globals';
import {
  authorisation,
  evolved,
  organisation,
  revoked,
} from '../../../test/support/organisation-examples.js';
import { day } from '../dates.js';
import { decideConsultation, type Question } from './decide.js';

const question: Question = {
  purpose: 'SOCIAL_INTEGRATION',
  sections: ['Trajecten', 'Personalia'],
  on: day('2018-01-01'),
};
const other = { ...authorisation, authorisation: '00000000-0000-4000-8000-000000000003' };

const outcome = (asked: Partial<Question> & { on?: string }, asker = organisation()) => {
  const decision = decideConsultation({ ...question, ...(asked as Partial<Question>) }, asker);
  return decision.kind === 'granted' ? decision.sections : decision.code;
};

test.each([
  ['2017-07-31', 'PURPOSE_NOT_AUTHORISED'],
  ['2017-08-01', ['Trajecten', 'Personalia']],
  ['2018-12-31', ['Trajecten', 'Personalia']],
  ['2019-01-01', 'PURPOSE_NOT_AUTHORISED'],
])('asked on %s under an authorisation of August 2017 to 2018: %j', (on, expected) =>
  expect(outcome({ on: day(on) })).toEqual(expected),
);

test('an authorisation without an end goes on', () => {
  const { until: _, ...unending } = authorisation;
  expect(outcome({ on: day('2099-01-01') }, organisation({ authorisations: [unending] }))).toHaveLength(2);
});

test('a revoked authorisation holds until its last day', () => {
  const asker = evolved(organisation(), [revoked('2018-01-01')]);
  expect(outcome({}, asker)).toHaveLength(2);
  expect(outcome({ on: day('2018-01-02') }, asker)).toBe('PURPOSE_NOT_AUTHORISED');
});

test('another purpose is refused (finality)', () =>
  expect(outcome({ purpose: 'EMPLOYMENT_GUIDANCE' })).toBe('PURPOSE_NOT_AUTHORISED'));

test('only authorised sections are given, in the order asked (proportionality)', () =>
  expect(outcome({ sections: ['Inbreuken', 'Trajecten', 'Wooncode', 'Personalia'] })).toEqual([
    'Trajecten',
    'Personalia',
  ]));

test('without any authorised section it is refused', () =>
  expect(outcome({ sections: ['Inbreuken'] })).toBe('SECTIONS_NOT_AUTHORISED'));

test('a dossier as a whole is given only when every section is', () => {
  expect(outcome({ whole: true })).toHaveLength(2);
  expect(outcome({ whole: true, sections: ['Trajecten', 'Inbreuken'] })).toBe('SECTIONS_NOT_AUTHORISED');
});

test('of several authorisations the one that gives most is used, and named', () => {
  const wider = { ...other, sections: ['Personalia', 'Trajecten', 'Wooncode'] };
  const asker = organisation({ authorisations: [authorisation, wider] });
  const decision = decideConsultation({ ...question, sections: ['Personalia', 'Wooncode'] }, asker);
  expect(decision).toMatchObject({ sections: ['Personalia', 'Wooncode'], authorisation: wider });
});

test('an authorisation for another purpose lends no sections', () => {
  const elsewhere = { ...other, purposes: ['AUDIT'], sections: ['Inbreuken'] };
  const asker = organisation({ authorisations: [authorisation, elsewhere] });
  expect(outcome({ sections: ['Inbreuken'] }, asker)).toBe('SECTIONS_NOT_AUTHORISED');
});

test.each([
  [{ senderUri: 'ocmw.example' }, ['Trajecten', 'Personalia']],
  [{ senderUri: 'ocmw.example', capacity: 'social worker' }, ['Trajecten', 'Personalia']],
  [{ senderUri: 'ocmw.example', capacity: 'clerk' }, 'SENDER_NOT_OF_ORGANISATION'],
  [{ senderUri: 'other.example' }, 'SENDER_NOT_OF_ORGANISATION'],
])('sender %j: %j', (sender, expected) => expect(outcome(sender)).toEqual(expected));

test('a sender speaks for its own purpose only', () => {
  const both = { ...authorisation, purposes: ['SOCIAL_INTEGRATION', 'EMPLOYMENT_GUIDANCE'] };
  const asker = organisation({ authorisations: [both] });
  expect(outcome({ purpose: 'EMPLOYMENT_GUIDANCE' }, asker)).toHaveLength(2);
  expect(outcome({ purpose: 'EMPLOYMENT_GUIDANCE', senderUri: 'ocmw.example' }, asker)).toBe(
    'PURPOSE_NOT_AUTHORISED',
  );
});

test('an organisation that is not registered is refused', () =>
  expect(decideConsultation(question, undefined)).toMatchObject({ code: 'ORGANISATION_UNKNOWN' }));
