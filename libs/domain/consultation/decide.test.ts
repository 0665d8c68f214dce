import { describe, expect, test } from '@jest/globals';
import {
  askerOf,
  authorisation,
  commanded,
  otherId,
  registered,
  registeredCommunes,
} from '../../../test/support/organisation-examples.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import type { Asker } from '../organisation/register.js';
import { day } from '../kernel/dates.js';
import { decideConsultation, type Question } from './decide.js';

const question: Question = {
  purpose: 'SOCIAL_INTEGRATION',
  sections: ['Trajecten', 'Personalia'],
  on: day('2018-01-01'),
};
const other = { ...authorisation, authorisation: otherId };
const asker = (changes: object = {}, on = '2018-01-01') => askerOf(registered(changes as never), on);
/** The asker under one authorisation, with these limits. */
const held = (limits: object) => asker({ authorisations: [{ ...authorisation, ...limits }] });

const outcome = (asked: Partial<Question>, of: Asker = asker()) => {
  const decision = decideConsultation({ ...question, ...asked }, of);
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
  expect(outcome({ on: day('2099-01-01') }, asker({ authorisations: [unending] }))).toHaveLength(2);
});

test('a revoked authorisation holds until its last day', () => {
  const body = { authorisation: authorisation.authorisation, lastDay: '2018-01-01' };
  const revoked = askerOf(commanded(registered(), ['RevokeAuthorisation', body]));
  expect(outcome({}, revoked)).toHaveLength(2);
  expect(outcome({ on: day('2018-01-02') }, revoked)).toBe('PURPOSE_NOT_AUTHORISED');
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
  const both = asker({ authorisations: [authorisation, wider] });
  const decision = decideConsultation({ ...question, sections: ['Personalia', 'Wooncode'] }, both);
  expect(decision).toMatchObject({ sections: ['Personalia', 'Wooncode'], authorisation: wider });
});

test('an authorisation for another purpose lends no sections', () => {
  const elsewhere = { ...other, purposes: ['AUDIT'], sections: ['Inbreuken'] };
  const both = asker({ authorisations: [authorisation, elsewhere] });
  expect(outcome({ sections: ['Inbreuken'] }, both)).toBe('SECTIONS_NOT_AUTHORISED');
});

test.each([
  [{ senderUri: 'ocmw.example' }, ['Trajecten', 'Personalia']],
  [{ senderUri: 'ocmw.example', capacity: 'social worker' }, ['Trajecten', 'Personalia']],
  [{ senderUri: 'ocmw.example', capacity: 'clerk' }, 'SENDER_NOT_OF_ORGANISATION'],
  [{ senderUri: 'other.example' }, 'SENDER_NOT_OF_ORGANISATION'],
])('sender %j: %j', (sender, expected) => expect(outcome(sender)).toEqual(expected));

test('a sender speaks for its own purpose only', () => {
  const both = { ...authorisation, purposes: ['SOCIAL_INTEGRATION', 'EMPLOYMENT_GUIDANCE'] };
  const ofBoth = asker({ authorisations: [both] });
  expect(outcome({ purpose: 'EMPLOYMENT_GUIDANCE' }, ofBoth)).toHaveLength(2);
  expect(outcome({ purpose: 'EMPLOYMENT_GUIDANCE', senderUri: 'ocmw.example' }, ofBoth)).toBe(
    'PURPOSE_NOT_AUTHORISED',
  );
});

test('an organisation that is not registered is refused', () =>
  expect(decideConsultation(question, undefined)).toMatchObject({ code: 'ORGANISATION_UNKNOWN' }));

test('an organisation that has ended or gone up in another asks nothing any more', () => {
  const { organisation } = asker();
  const ended = commanded(registered(), ['EndOrganisation', { organisation, on: '2018-02-01' }]);
  expect(outcome({ on: day('2018-01-31') }, askerOf(ended, '2018-01-31'))).toHaveLength(2);
  expect(outcome({ on: day('2018-02-01') }, askerOf(ended, '2018-02-01'))).toBe('ORGANISATION_ENDED');
});

const four = {
  sections: ['Personalia', 'Contracten'],
  fields: ['Personalia/INSZ', 'Personalia/Naam'],
  presenceOf: ['Contracten/Contract'],
};

test('of a section of which fields are named only those are given', () => {
  const ask = (...sections: Question['sections']) =>
    decideConsultation({ ...question, sections }, held(four));
  expect(ask('Personalia', 'Contracten', 'Wooncode')).toMatchObject({ kind: 'granted', ...four });
  expect(ask('Personalia')).toMatchObject({ fields: four.fields, presenceOf: [] });
  expect(ask('Contracten')).toMatchObject({ fields: [], presenceOf: four.presenceOf });
});

test('a section of which only fields are given is not given whole', () => {
  expect(outcome({ sections: ['Personalia'], whole: true }, held(four))).toBe('SECTIONS_NOT_AUTHORISED');
});

test('of as many sections, whole ones give more than fields of them, and more fields more than fewer', () => {
  const limited = { ...authorisation, fields: ['Personalia/INSZ'] };
  const used = (...authorisations: object[]) => {
    const decision = decideConsultation(question, asker({ authorisations }));
    return decision.kind === 'granted' ? decision.authorisation.authorisation : decision.code;
  };
  expect(used(limited, other)).toBe(otherId);
  expect(used(limited, { ...other, fields: ['Personalia/INSZ', 'Personalia/Naam'] })).toBe(otherId);
  expect(used(authorisation, other)).toBe(authorisation.authorisation);
});

describe('an authorisation for people on the territory of the organisation', () => {
  const [first, second] = [NisCode.parse('19901'), NisCode.parse('19902')];
  const limits = { authorisations: [{ ...authorisation, onlyOnTerritory: true }], nis: first };
  const ofFirst = (on = '2018-01-01') =>
    askerOf(
      commanded(registeredCommunes(registered(limits)), [
        'MergeCommune',
        { commune: second, intoCommune: first, on: '2018-06-01' },
      ]),
      on,
    );

  test.each<[string, Question['circumstances'], unknown]>([
    ['2018-01-01', { commune: first }, ['Trajecten', 'Personalia']],
    ['2018-01-01', { commune: second }, 'PERSON_NOT_ON_TERRITORY'],
    ['2018-06-01', { commune: second }, ['Trajecten', 'Personalia']],
    ['2018-01-01', {}, 'PERSON_NOT_ON_TERRITORY'],
    ['2018-01-01', { inscribed: true }, ['Trajecten', 'Personalia']],
    ['2018-01-01', { commune: second, inscribed: true }, 'PERSON_NOT_ON_TERRITORY'],
  ])('on %s, of somebody of whom is known %j: %j', (on, circumstances, expected) =>
    expect(outcome({ circumstances, on: day(on) }, ofFirst(on))).toEqual(expected),
  );
});

test('an authorisation that asks an inscription gives nothing without one', () => {
  const asksOne = held({ asksInscription: true });
  expect(outcome({}, asksOne)).toBe('INSCRIPTION_MISSING');
  expect(outcome({ circumstances: { inscribed: true } }, asksOne)).toHaveLength(2);
});

const flows = (sections: Question['sections']) => ({ exchange: { sections: [...sections] } });
test.each<[Question['circumstances'], unknown]>([
  [undefined, 'EXCHANGE_NOT_IN_PRODUCTION'],
  [{ exchange: { sections: [], held: 'EXCHANGE_UNDECIDED' } }, 'EXCHANGE_UNDECIDED'],
  [flows(['Trajecten', 'Personalia', 'Wooncode']), ['Trajecten', 'Personalia']],
  [flows(['Personalia']), ['Personalia']],
  [flows([]), 'SECTIONS_NOT_AUTHORISED'],
])(
  'an OCMW of Brussels, whatever its authorisation, under an exchange of %j: %j',
  (circumstances, expected) =>
    expect(outcome({ circumstances }, asker({ type: 'BRUSSELS_OCMW' }))).toEqual(expected),
);

test('even an exchange in production with an OCMW of Brussels asks an authorisation', () => {
  const without = asker({ type: 'BRUSSELS_OCMW', authorisations: [] });
  expect(outcome({ circumstances: flows(['Personalia']) }, without)).toBe('PURPOSE_NOT_AUTHORISED');
});

test('an agreement that holds back an organisation that may else ask without one, holds', () => {
  const circumstances = { exchange: { sections: [], held: 'EXCHANGE_REFUSED' } };
  expect(outcome({ circumstances })).toBe('EXCHANGE_REFUSED');
});

test('a refusal tells of the authorisation that came closest', () => {
  const elsewhere = { ...other, purposes: ['AUDIT'] };
  const inscription = { ...authorisation, asksInscription: true };
  expect(outcome({}, asker({ authorisations: [elsewhere, inscription] }))).toBe('INSCRIPTION_MISSING');
});

describe('an emergency', () => {
  const strict = { onlyOnTerritory: true, asksInscription: true };
  const emergency = true;
  const granted = (asked: Partial<Question>, of: Asker) => {
    const decision = decideConsultation({ ...question, emergency, ...asked }, of);
    return decision.kind === 'granted' ? [decision.sections, decision.lifted] : decision.code;
  };

  test('sets aside territory and inscription, where an authorisation allows that', () => {
    const allowed = held({ ...strict, inEmergency: true });
    expect(granted({}, allowed)).toEqual([question.sections, ['NOT_ON_TERRITORY', 'NOT_INSCRIBED']]);
    expect(granted({ emergency: false }, allowed)).toBe('PERSON_NOT_ON_TERRITORY');
    expect(granted({}, held(strict))).toBe('EMERGENCY_NOT_AUTHORISED');
  });

  test.each<[Partial<Question>, string]>([
    [{ purpose: 'AUDIT' }, 'PURPOSE_NOT_AUTHORISED'],
    [{ sections: ['Inbreuken'] }, 'SECTIONS_NOT_AUTHORISED'],
    [{ on: day('2019-01-01') }, 'PURPOSE_NOT_AUTHORISED'],
    [{ circumstances: { exchange: { sections: [], held: 'EXCHANGE_REFUSED' } } }, 'EXCHANGE_REFUSED'],
    [{ whole: true, sections: ['Personalia', 'Inbreuken'] }, 'SECTIONS_NOT_AUTHORISED'],
  ])('sets nothing else aside: asked %j, %s', (asked, code) =>
    expect(granted(asked, held({ ...strict, inEmergency: true }))).toBe(code),
  );

  test('sets nothing aside that needn’t be', () => {
    expect(granted({ circumstances: { inscribed: true } }, held({ ...strict, inEmergency: true }))).toEqual([
      question.sections,
      [],
    ]);
    const ordinary = { ...other, inEmergency: true };
    const both = asker({ authorisations: [{ ...authorisation, ...strict, inEmergency: true }, ordinary] });
    expect(granted({}, both)).toEqual([question.sections, []]);
  });
});
