import { describe, expect, test } from '@jest/globals';
import * as agreement from '../../../test/support/agreement-examples.js';
import { ask, given, granted } from '../../../test/support/consultation-examples.js';
import {
  authorisation,
  communes,
  declare,
  end,
  mergeCommune,
  otherId,
  registerCommunes,
  revoke,
} from '../../../test/support/organisation-examples.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import { day } from '../kernel/dates.js';
import { refuse, type Refusal, type RefusalCode } from '../refusals/refusal.js';
import type { ConsultationQuestion } from './decide.js';

type Question = Partial<ConsultationQuestion>;
type Answer = Refusal | ReturnType<typeof granted>;
const both = granted('Trajecten', 'Personalia');
const otherPurpose = refuse('PURPOSE_NOT_AUTHORISED', '/purpose');
const otherSections = refuse('SECTIONS_NOT_AUTHORISED', '/sections');
const noInscription = refuse('INSCRIPTION_MISSING', '/insz');
const notOnTerritory = refuse('PERSON_NOT_ON_TERRITORY', '/insz');
const held = (code: RefusalCode) => refuse(code, '/organisation');

const other = { ...authorisation, authorisation: otherId };
/** The organisation holds these authorisations. */
const holding = (...authorisations: readonly object[]) => given(declare({ authorisations }));
/** It holds one, with these limits. */
const limited = (limits: object) => holding({ ...authorisation, ...limits });

test.each([
  ['2017-07-31', otherPurpose],
  ['2017-08-01', both],
  ['2018-12-31', both],
  ['2019-01-01', otherPurpose],
])('asked on %s under an authorisation of August 2017 to 2018: %j', (on, answer) =>
  given(declare)
    .when(ask({ on: day(on) }))
    .then(answer),
);

test('an authorisation without an end goes on', () => {
  const { until: _, ...unending } = authorisation;
  const late = ask({ on: day('2099-01-01') });
  holding(unending).when(late).then(both);
});

test('a revoked authorisation holds until its last day', () => {
  const revoked = given(declare, revoke({ lastDay: '2018-01-01' }));
  revoked.when(ask()).then(both);
  revoked.when(ask({ on: day('2018-01-02') })).then(otherPurpose);
});

test.each<[string, Question, Answer]>([
  ['another purpose is refused (finality)', { purpose: 'EMPLOYMENT_GUIDANCE' }, otherPurpose],
  [
    'only authorised sections are given, in the order asked (proportionality)',
    { sections: ['Inbreuken', 'Trajecten', 'Wooncode', 'Personalia'] },
    both,
  ],
  ['without any authorised section it is refused', { sections: ['Inbreuken'] }, otherSections],
  ['a dossier as a whole is given when every section is', { whole: true }, both],
  [
    'a dossier as a whole is refused when a section isn’t given',
    { whole: true, sections: ['Trajecten', 'Inbreuken'] },
    otherSections,
  ],
])('%s', (_, question, answer) => given(declare).when(ask(question)).then(answer));

test('of several authorisations the one that gives most is used, and named', () => {
  const wider = { ...other, sections: ['Personalia', 'Trajecten', 'Wooncode'] } as const;
  const outcome = holding(authorisation, wider).when(ask({ sections: ['Personalia', 'Wooncode'] }));
  outcome.then(granted('Personalia', 'Wooncode'));
  expect(outcome.decision).toMatchObject({ authorisation: wider });
});

test('an authorisation for another purpose lends no sections', () => {
  const elsewhere = { ...other, purposes: ['AUDIT'], sections: ['Inbreuken'] };
  const question = ask({ sections: ['Inbreuken'] });
  holding(authorisation, elsewhere).when(question).then(otherSections);
});

const notItsSender = refuse('SENDER_NOT_OF_ORGANISATION', '/senderUri');
test.each<[Question, Answer]>([
  [{ senderUri: 'ocmw.example' }, both],
  [{ senderUri: 'ocmw.example', capacity: 'social worker' }, both],
  [{ senderUri: 'ocmw.example', capacity: 'clerk' }, notItsSender],
  [{ senderUri: 'other.example' }, notItsSender],
])('sender %j: %j', (sender, answer) => given(declare).when(ask(sender)).then(answer));

test('a sender speaks for its own purpose only', () => {
  const ofBoth = limited({ purposes: ['SOCIAL_INTEGRATION', 'EMPLOYMENT_GUIDANCE'] });
  const purpose = 'EMPLOYMENT_GUIDANCE';
  ofBoth.when(ask({ purpose })).then(both);
  ofBoth.when(ask({ purpose, senderUri: 'ocmw.example' })).then(otherPurpose);
});

test('an organisation that is not registered is refused', () =>
  given().when(ask()).then(held('ORGANISATION_UNKNOWN')));

test('an organisation that has ended or gone up in another asks nothing any more', () => {
  const ended = given(declare, end({ on: '2018-02-01' }));
  ended.when(ask({ on: day('2018-01-31') })).then(both);
  ended.when(ask({ on: day('2018-02-01') })).then(held('ORGANISATION_ENDED'));
});

const some = {
  sections: ['Personalia', 'Contracten'],
  fields: ['Personalia/INSZ', 'Personalia/Naam'],
  presenceOf: ['Contracten/Contract'],
} as const;

test('of a section of which fields are named only those are given', () => {
  const { fields, presenceOf } = some;
  const askFor = (...sections: Question['sections'] & {}) => limited(some).when(ask({ sections }));
  askFor('Personalia', 'Contracten', 'Wooncode').then({ kind: 'granted', ...some });
  askFor('Personalia').then({ kind: 'granted', fields, presenceOf: [] });
  askFor('Contracten').then({ kind: 'granted', fields: [], presenceOf });
});

test('a section of which only fields are given is not given whole', () =>
  limited(some)
    .when(ask({ sections: ['Personalia'], whole: true }))
    .then(otherSections));

const fewer = { ...authorisation, fields: ['Personalia/INSZ'] };
test.each([
  ['whole sections give more than fields of them', fewer, other, otherId],
  [
    'more fields give more than fewer',
    fewer,
    { ...other, fields: ['Personalia/INSZ', 'Personalia/Naam'] },
    otherId,
  ],
  ['of two that give as much, the first is used', authorisation, other, authorisation.authorisation],
])('of as many sections: %s', (_, first, second, used) =>
  holding(first, second)
    .when(ask())
    .then({ kind: 'granted', authorisation: { authorisation: used } }),
);

describe('an authorisation for people on the territory of the organisation', () => {
  const [first, second] = [NisCode.parse(communes.first), NisCode.parse(communes.second)];
  const authorisations = [{ ...authorisation, onlyOnTerritory: true }];
  const merger = mergeCommune({ commune: second, intoCommune: first, on: '2018-06-01' });
  const inFirst = given(...registerCommunes, declare({ authorisations, nis: first }), merger);

  test.each<[string, Question['circumstances'], Answer]>([
    ['2018-01-01', { commune: first }, both],
    ['2018-01-01', { commune: second }, notOnTerritory],
    ['2018-06-01', { commune: second }, both],
    ['2018-01-01', {}, notOnTerritory],
    ['2018-01-01', { inscribed: true }, both],
    ['2018-01-01', { commune: second, inscribed: true }, notOnTerritory],
  ])('on %s, of somebody of whom is known %j: %j', (on, circumstances, answer) =>
    inFirst.when(ask({ circumstances, on: day(on) })).then(answer),
  );
});

test('an authorisation that asks an inscription gives nothing without one', () => {
  const asksOne = limited({ asksInscription: true });
  asksOne.when(ask()).then(noInscription);
  asksOne.when(ask({ circumstances: { inscribed: true } })).then(both);
});

const allows = (...sections: ConsultationQuestion['sections']) => ({ exchange: { sections: [...sections] } });
test.each<[Question['circumstances'], Answer]>([
  [undefined, held('EXCHANGE_NOT_IN_PRODUCTION')],
  [{ exchange: { sections: [], held: 'EXCHANGE_UNDECIDED' } }, held('EXCHANGE_UNDECIDED')],
  [allows('Trajecten', 'Personalia', 'Wooncode'), both],
  [allows('Personalia'), granted('Personalia')],
  [allows(), otherSections],
])('an OCMW of Brussels, whatever its authorisation, under an exchange of %j: %j', (circumstances, answer) =>
  given(declare({ type: 'BRUSSELS_OCMW' }))
    .when(ask({ circumstances }))
    .then(answer),
);

const ofBrussels = declare({
  type: 'BRUSSELS_OCMW',
  authorisations: [{ ...authorisation, until: undefined }],
});
const production = [agreement.proposeBrussels, ...agreement.inProduction.slice(1)];
const known = { inscribed: true };
test.each<[string, Question, Answer]>([
  ['2018-12-16', { circumstances: known }, held('EXCHANGE_NOT_IN_PRODUCTION')],
  ['2018-12-17', { circumstances: known }, granted('Trajecten')],
  ['2018-12-17', {}, held('EXCHANGE_PERSON_NOT_SHARED')],
  ['2018-12-17', { circumstances: known, sections: ['Wooncode'] }, held('EXCHANGE_ITEMS_NOT_AGREED')],
  ['2019-03-01', { circumstances: known }, held('EXCHANGE_NOT_IN_PRODUCTION')],
])(
  'an OCMW of Brussels with an agreement in production until March 2019, on %s: %j',
  (on, question, answer) =>
    given(ofBrussels, ...production, agreement.suspend)
      .when(ask({ on: day(on), ...question }))
      .then(answer),
);

test('even an exchange in production with an OCMW of Brussels asks an authorisation', () =>
  given(declare({ type: 'BRUSSELS_OCMW', authorisations: [] }))
    .when(ask({ circumstances: allows('Personalia') }))
    .then(otherPurpose));

test('an agreement that holds back an organisation that may else ask without one, holds', () => {
  const circumstances = { exchange: { sections: [], held: 'EXCHANGE_REFUSED' } };
  given(declare).when(ask({ circumstances })).then(held('EXCHANGE_REFUSED'));
});

test('a refusal tells of the authorisation that came closest', () =>
  holding({ ...other, purposes: ['AUDIT'] }, { ...authorisation, asksInscription: true })
    .when(ask())
    .then(noInscription));

describe('an emergency', () => {
  const strict = { onlyOnTerritory: true, asksInscription: true };
  const allowed = limited({ ...strict, inEmergency: true });
  const emergency = (overrides: Question = {}) => ask({ emergency: true, ...overrides });

  test('lifts territory and inscription, where an authorisation allows that', () => {
    const lifted = ['NOT_ON_TERRITORY', 'NOT_INSCRIBED'] as const;
    allowed.when(emergency()).then({ ...both, lifted });
    allowed.when(emergency({ emergency: false })).then(noInscription);
    limited(strict).when(emergency()).then(refuse('EMERGENCY_NOT_AUTHORISED', '/emergency'));
  });

  test.each<[Question, Refusal]>([
    [{ purpose: 'AUDIT' }, otherPurpose],
    [{ sections: ['Inbreuken'] }, otherSections],
    [{ on: day('2019-01-01') }, otherPurpose],
    [{ circumstances: { exchange: { sections: [], held: 'EXCHANGE_REFUSED' } } }, held('EXCHANGE_REFUSED')],
    [{ whole: true, sections: ['Personalia', 'Inbreuken'] }, otherSections],
  ])('lifts nothing else: asked %j, %j', (question, refusal) =>
    allowed.when(emergency(question)).then(refusal),
  );

  test('lifts nothing that needn’t be', () => {
    const inscribed = emergency({ circumstances: { inscribed: true } });
    allowed.when(inscribed).then({ ...both, lifted: [] });
    const ordinary = { ...other, inEmergency: true };
    const two = holding({ ...authorisation, ...strict, inEmergency: true }, ordinary);
    two.when(emergency()).then({ ...both, lifted: [] });
  });
});
