import { expect, test } from '@jest/globals';
import { given, givenNobody, type Given } from '../../../test/support/given.js';
import { correctFact } from '../../../test/support/correction-examples.js';
import * as example from '../../../test/support/examples.js';
import { agency, houseOfDutch } from '../../../test/support/examples.js';
import {
  correct,
  drawUp,
  end,
  given as ofAgreement,
  grant,
  inProduction,
  leaveUndecided,
  propose,
  proposeBrussels,
  reach,
  refuseIt,
  resume,
  suspend,
} from '../../../test/support/agreement-examples.js';
import { ask, given as ofConsultation } from '../../../test/support/consultation-examples.js';
import { given as ofDevelopment, state } from '../../../test/support/development-examples.js';
import { findingRefusals } from '../../../test/support/finding-refusals.js';
import { arrivalRefusals } from '../../../test/support/arrival-refusals.js';
import type { CommandMessage } from '../../../test/support/grammar.js';
import { declare } from '../../../test/support/organisation-examples.js';
import { liftHold } from '../dossier/holds.js';
import { HoldId } from '../identifiers/ids.js';
import { correctionRefusal } from '../dossier/correction-rights.js';
import { day } from '../kernel/dates.js';
import { readModelCommands } from '../read-models/stops.js';
import type { ConsultationQuestion } from '../consultation/decide.js';
import { enforcementRefusals } from '../../../test/support/enforcement-refusals.js';
import { organisationRefusals } from '../../../test/support/organisation-refusals.js';
import { trajectoryRefusals } from '../../../test/support/trajectory-refusals.js';
import { refusals, type RefusalCode } from './refusal.js';
import type { Decision } from '../kernel/decision.js';

const randomId = '00000000-0000-4000-8000-000000000009';
const decision = (past: Given, asked: example.CommandMessage): Decision => past.when(asked).decision;
const registeredAndObliged = given(example.obliged, example.registered);
const inTrajectory = given(example.trajectoryOpened, example.componentAdded);
const oldLease = example.leaseStarted({ on: '2017-10-31' });
const tested = given(example.nt2TestPassed);
const proven = given(example.proofAccepted);

const exchange = (past: readonly CommandMessage[], more: Partial<ConsultationQuestion> = {}) =>
  ofConsultation(actiris, ...past).when(ask({ ...question, ...more })).decision;
const actiris = declare({ type: 'ACTIRIS', authorisations: [] });
const question = {
  sections: ['Trajecten'],
  on: day('2019-02-01'),
  circumstances: { inscribed: true },
} as const;

/** Every refusal, and the shortest way to it. The compiler asks a row for each code. */
const ways: Record<RefusalCode, (() => unknown) | 'elsewhere'> = {
  FUTURE_DATE: () => decision(given(), example.register({ on: '2025-07-01' })),
  DATE_MISSING: () => decision(given(), example.drawUpForm({ on: undefined })),
  KBO_INVALID: () => decision(given(), example.drawUpForm({ createdBy: { organisation: '0000000000' } })),
  PERIOD_REVERSED: () => decision(given(), example.enrol({ begins: '2016-09-02', ends: '2016-09-01' })),
  DOSSIER_NOT_FOUND: () => decision(givenNobody(), example.holdTalk()),
  DOSSIER_ERASED: () => decision(given(example.erased), example.register()),
  PERSON_NOT_INSCRIBED: () => givenNobody().when(example.startLease(), undefined, 'ofInscribed').decision,
  SYNTHETIC_PERSON: 'elsewhere', // depends on the configuration, which the service knows
  DOSSIER_MERGED: 'elsewhere', // which dossiers are of one person says who reads their streams
  MERGED_WITH_ITSELF: 'elsewhere',
  DOSSIERS_NOT_MERGED: 'elsewhere',
  MOVED_EVENT_UNKNOWN: 'elsewhere',
  MOVED_EVENTS_MISSING: 'elsewhere',
  INSZ_OF_ANOTHER_DOSSIER: 'elsewhere', // the INSZ pointer tells, which no rule sees
  BIRTH_DATE_CONTRADICTS_INSZ: () =>
    decision(
      givenNobody(),
      example.openDossier({ identity: { ...example.identity, birthDate: '1985-07-31' } }),
    ),
  ALREADY_REGISTERED: () => decision(registeredAndObliged, example.register({ on: '2017-01-01' })),
  NOT_YET_REGISTERED: () => decision(given(), example.register({ kind: 'HA' })),
  REGISTRATION_MISSING: () => decision(given(), example.holdTalk()),
  TARGET_GROUP_INCONSISTENT: () => decision(given(), example.determineTargetGroup({ code: 'NEE' })),
  NOT_OBLIGED: () => decision(given(example.entitled), example.openTrajectory({ type: 'TT_IBVP' })),
  NOT_ENTITLED: () => decision(given(example.noTargetGroup), example.openTrajectory({ type: 'TT_IBRH' })),
  INTAKE_MISSING: () => decision(registeredAndObliged, example.openTrajectory({ type: 'TT_IBVP' })),
  TALK_KNOWN: () => decision(given(example.talkHeld), example.holdTalk({ on: '2016-03-16' })),
  TRAJECTORY_KNOWN: () => decision(inTrajectory, example.openTrajectory({ type: 'TT_NT2OCMW' })),
  TRAJECTORY_OF_TYPE_OPEN: () =>
    decision(inTrajectory, example.openTrajectory({ trajectory: 'trajectory-2' })),
  TRAJECTORY_TYPE_NOT_IN_FORCE: () => decision(given(), example.openTrajectory({ type: 'TT_WCTK' })),
  TRAJECTORY_NOT_OPEN: () => decision(given(), example.addComponent()),
  TRAJECTORY_NOT_CLOSED: () => decision(inTrajectory, example.reopenTrajectory()),
  COMPONENT_UNKNOWN: () => decision(inTrajectory, example.decideComponent({ component: 'TO_A2' })),
  COMPONENTS_NOT_SATISFIED: () => decision(inTrajectory, example.decideTrajectory()),
  CLOSES_BEFORE_DECISION: () =>
    decision(
      given(example.trajectoryOpened, example.trajectoryDecided),
      example.closeTrajectory({ on: '2017-01-09' }),
    ),
  DECISION_FINAL: () =>
    decision(
      given(example.trajectoryOpened, example.trajectoryDecided),
      example.decideTrajectory({ decision: 'NEE' }),
    ),
  COURSE_KNOWN: () => decision(given(example.enrolled), example.enrol({ provider: 'other' })),
  COURSE_NOT_ENROLLED: () => decision(given(), example.recordCourseResult()),
  COURSE_RESULT_KNOWN: () =>
    decision(
      given(example.enrolled, example.courseEnded),
      example.recordCourseResult({ result: 'NT_GESLAAGD' }),
    ),
  RECOGNITION_KNOWN: () => decision(given(example.levelRecognised), example.recogniseLevel({ level: 'B1' })),
  RECOGNITION_WITHDRAWN: () =>
    decision(given(example.levelRecognised, example.recognitionWithdrawn), example.recogniseLevel()),
  RECOGNITION_UNKNOWN: () => decision(given(), example.withdrawRecognition()),
  LEVEL_NOT_TAUGHT_THERE: () => decision(given(), example.adviseCourse({ track: 'CBE', level: 'B1' })),
  TEST_KNOWN: () => decision(tested, example.passNt2Test({ level: 'A2' })),
  TEST_UNKNOWN: () => decision(given(), example.withdrawNt2Test()),
  TEST_WITHDRAWN: () =>
    decision(given(example.nt2TestPassed, example.nt2TestWithdrawn), example.passNt2Test()),
  LEASE_KNOWN: () => decision(given(example.leaseStarted), example.startLease({ role: 'PARTNER' })),
  LEASE_UNKNOWN: () => decision(given(), example.endLease()),
  LEASE_ENDS_BEFORE_START: () =>
    decision(given(example.leaseStarted), example.endLease({ on: '2018-02-28' })),
  PROOF_KNOWN: () => decision(proven, example.acceptProof({ kind: 'EMPLOYMENT_SERVICE' })),
  PROOF_UNKNOWN: () => decision(given(), example.withdrawProof()),
  PROOF_WITHDRAWN: () =>
    decision(given(example.proofAccepted, example.proofWithdrawn), example.acceptProof()),
  ALREADY_EXEMPT: () => decision(given(example.exempted), example.exempt({ on: '2019-01-01' })),
  NOT_EXEMPT: () => decision(given(), example.endExemption()),
  NO_LANGUAGE_REQUIREMENT: () => decision(given(oldLease), example.postponeRequirement()),
  ALREADY_POSTPONED: () =>
    decision(
      given(example.leaseStarted, example.requirementPostponed),
      example.postponeRequirement({ on: '2019-02-02' }),
    ),
  LANDLORD_MAY_NOT_POSTPONE: () =>
    decision(
      given(example.leaseStarted({ on: '2021-03-01' })),
      example.postponeRequirement({ on: '2022-12-31', grantedBy: 'LANDLORD' }),
    ),
  ...trajectoryRefusals,
  ...arrivalRefusals,
  ...organisationRefusals,
  AGREEMENT_KNOWN: () => ofAgreement(propose).when(propose({ name: 'Anders' })).decision,
  AGREEMENT_UNKNOWN: () => ofAgreement().when(drawUp()).decision,
  AGREEMENT_ENDED: () => ofAgreement(propose, end).when(end({ why: 'Anders' })).decision,
  AGREEMENT_OUT_OF_ORDER: () => ofAgreement(propose, drawUp).when(reach('BUILT', '2018-09-03')).decision,
  AGREEMENT_SHEET_UNKNOWN: () => ofAgreement(propose).when(reach('APPROVED', '2018-04-10')).decision,
  AGREEMENT_STAGE_KNOWN: () => ofAgreement(...inProduction).when(reach('APPROVED', '2018-04-11')).decision,
  AGREEMENT_DATE_UNKNOWN: () => ofAgreement(...inProduction).when(correct({ stage: 'BUILT' })).decision,
  AGREEMENT_NOT_IN_PRODUCTION: () => ofAgreement(propose).when(suspend()).decision,
  AGREEMENT_NOT_SUSPENDED: () => ofAgreement(...inProduction).when(resume()).decision,
  AGREEMENT_UNDECIDED: () =>
    ofAgreement(proposeBrussels, leaveUndecided, drawUp).when(reach('APPROVED', '2018-04-10')).decision,
  AGREEMENT_DEPENDS_ON_ITSELF: () =>
    ofAgreement(proposeBrussels).when(leaveUndecided({ dependsOnAgreement: 'example' })).decision,
  AGREEMENT_NOT_UNDECIDED: () => ofAgreement(proposeBrussels).when(grant()).decision,
  READ_MODEL_NOT_STOPPED: () =>
    readModelCommands.SkipProjectionEvent.decide({ position: '1', reason: 'x' }, [], {
      projection: 'x',
      stops: [],
    }),
  DEVELOPMENT_OUT_OF_ORDER: () =>
    ofDevelopment(state).when(state({ state: 'RELEASED', on: '2018-01-07' })).decision,
  EXCHANGE_UNDECIDED: () => exchange([...inProduction, leaveUndecided()]),
  EXCHANGE_REFUSED: () => exchange([...inProduction, leaveUndecided(), refuseIt()]),
  EXCHANGE_NOT_IN_PRODUCTION: () => exchange([propose()]),
  EXCHANGE_ITEMS_NOT_AGREED: () => exchange(inProduction, { sections: ['Wooncode'] }),
  EXCHANGE_PERSON_NOT_SHARED: () => exchange(inProduction, { circumstances: {} }),
  ...enforcementRefusals,
  HOLD_UNKNOWN: () => liftHold({ hold: HoldId.parse(randomId) }, given().state, day('2025-06-30')),
  ERASURE_NOT_PROPOSED: 'elsewhere', // `retentionOver` tells, of each dossier of a list
  ERASURE_HELD: 'elsewhere', // the key ring tells, in the transaction that destroys keys
  FACT_UNKNOWN: () => decision(given(), correctFact(9)),
  FACT_NOT_CORRECTABLE: () => decision(given(), correctFact(0)),
  FACT_TO_BE_WITHDRAWN: () => decision(tested, correctFact(1)),
  FACT_CORRECTED_ALREADY: () =>
    decision(given(example.obliged, correctFact(1)), correctFact(1, example.determineTargetGroup())),
  FACT_OF_ANOTHER_ORGANISATION: () =>
    correctionRefusal('OCMW', agency, { type: 'PartnerReferralReceived', recordedBy: houseOfDutch }),
  ...findingRefusals,
};

/** Those of a message as a whole: they point at no place in it. */
const ofWhole: readonly string[] = [
  ...['DEATH_UNKNOWN', 'COMMAND_NOT_OF_ORGANISATION', 'SCOPE_NOT_OF_ORGANISATION'],
  ...['NOT_AN_EMERGENCY', 'EMERGENCY_REVIEWED', 'REVIEWER_NOT_AUTHORISED', 'REVIEWER_ASKED'],
];

test.each(Object.entries(ways).filter(([, way]) => way !== 'elsewhere'))('%s can be reached', (code, way) => {
  const at = ofWhole.includes(code) ? '' : expect.stringMatching(/^\//);
  expect((way as () => unknown)()).toMatchObject({ kind: 'refused', code, at });
});

test('no refusal is without a way to it', () => {
  expect(Object.keys(ways).sort()).toEqual(Object.keys(refusals).sort());
});

test('every refusal says in two languages what is wrong, and where the rule comes from', () => {
  for (const sentences of Object.values(refusals)) {
    expect(sentences.nl).toMatch(/^[A-Z].*\.$/);
    expect(sentences.en).toMatch(/^[A-Z].*\.$/);
    expect(sentences.source).not.toBe('');
  }
});
