import { expect, test } from '@jest/globals';
import { given, givenNobody, type Given } from '../../../test/support/given.js';
import * as example from '../../../test/support/examples.js';
import * as agreement from '../../../test/support/agreement-examples.js';
import { day } from '../kernel/dates.js';
import { DevelopmentStatement, stateDevelopment } from '../development/development.js';
import { exchangeFor } from '../exchange/flow.js';
import { organisationRoads } from '../../../test/support/organisation-roads.js';
import { refusals, type RefusalCode } from './refusal.js';
import type { Decision } from '../kernel/decision.js';

const decision = (past: Given, asked: example.CommandMessage): Decision => past.when(asked).decision;
const registeredAndObliged = given(example.obliged, example.registered);
const inTrajectory = given(example.trajectoryOpened, example.componentAdded);
const oldLease = example.leaseStarted({ on: '2017-10-31' });
const tested = given(example.nt2TestPassed);
const proven = given(example.proofAccepted);

const onAgreement = (past: readonly agreement.Step[], asked: agreement.Step): Decision =>
  agreement.decideStep(asked, past.length > 0 ? agreement.agreementAfter(...past) : undefined);
const exchange = (past: readonly agreement.Step[], more: object = {}) =>
  exchangeFor(
    [agreement.agreementAfter(...past)],
    { organisation: example.agency, type: 'ACTIRIS' },
    { sections: ['Trajecten'], on: day('2019-01-01'), knownToBoth: true, ...more },
  );
const inTest = {
  development: 'nt2',
  name: 'NT2',
  changes: 'Weergave',
  forWhom: 'Iedereen',
  state: 'IN_TEST',
  on: day('2018-01-08'),
} as const;

/** Every refusal, and the shortest road to it. The compiler asks a row for each code. */
const roads: Record<RefusalCode, (() => { readonly kind: string }) | 'elsewhere'> = {
  FUTURE_DATE: () => decision(given(), example.register({ on: '2025-07-01' })),
  DATE_TOO_EARLY: () => decision(given(), example.register({ on: '1899-12-31' })),
  DATE_MISSING: () => decision(given(), example.signContract({ on: undefined })),
  KBO_INVALID: () => decision(given(), example.signContract({ createdBy: { organisation: '0000000000' } })),
  PERIOD_REVERSED: () => decision(given(), example.enrol({ begins: '2016-09-02', ends: '2016-09-01' })),
  DOSSIER_NOT_FOUND: () => decision(givenNobody(), example.holdTalk()),
  DOSSIER_ERASED: () => decision(given(example.erased), example.register()),
  SYNTHETIC_PERSON: 'elsewhere', // depends on the configuration, which the service knows
  INSZ_OF_ANOTHER_DOSSIER: 'elsewhere', // the road of the INSZ tells, which no rule sees
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
  TRAJECTORY_OF_TYPE_OPEN: () => decision(inTrajectory, example.openTrajectory({ trajectory: 'another' })),
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
      given(example.leaseStarted),
      example.postponeRequirement({ on: '2022-12-31', grantedBy: 'LANDLORD' }),
    ),
  ...organisationRoads,
  AGREEMENT_KNOWN: () =>
    onAgreement([agreement.proposed], ['ProposeAgreement', { ...agreement.proposed[1], name: 'Anders' }]),
  AGREEMENT_UNKNOWN: () => onAgreement([], agreement.sheet),
  AGREEMENT_ENDED: () =>
    onAgreement([agreement.proposed, agreement.ended], ['EndAgreement', { on: '2020-01-01', why: 'Anders' }]),
  AGREEMENT_OUT_OF_ORDER: () =>
    onAgreement([agreement.proposed, agreement.sheet], agreement.reached('BUILT', '2018-09-03')),
  AGREEMENT_SHEET_UNKNOWN: () =>
    onAgreement([agreement.proposed], agreement.reached('APPROVED', '2018-04-10')),
  AGREEMENT_STAGE_KNOWN: () =>
    onAgreement(agreement.inProduction, agreement.reached('APPROVED', '2018-04-11')),
  AGREEMENT_DATE_UNKNOWN: () =>
    onAgreement(agreement.inProduction, [
      'CorrectAgreementDate',
      { stage: 'BUILT', which: 'PLANNED', recorded: '2018-09-01', corrected: '2018-09-02' },
    ]),
  AGREEMENT_NOT_IN_PRODUCTION: () => onAgreement([agreement.proposed], agreement.suspended),
  AGREEMENT_NOT_SUSPENDED: () => onAgreement(agreement.inProduction, agreement.resumed),
  AGREEMENT_UNDECIDED: () =>
    onAgreement(
      [agreement.ofBrussels, agreement.undecided, agreement.sheet],
      agreement.reached('APPROVED', '2018-04-10'),
    ),
  AGREEMENT_NOT_UNDECIDED: () => onAgreement([agreement.ofBrussels], agreement.granted()),
  DEVELOPMENT_OUT_OF_ORDER: () =>
    stateDevelopment(
      DevelopmentStatement.parse({ ...inTest, state: 'RELEASED', on: '2018-01-07' }),
      [{ type: 'DevelopmentReleased', facts: DevelopmentStatement.parse(inTest) }],
      day('2019-01-01'),
    ),
  EXCHANGE_UNDECIDED: () => exchange([...agreement.inProduction, agreement.undecided]),
  EXCHANGE_REFUSED: () =>
    exchange([...agreement.inProduction, agreement.undecided, agreement.refused({ on: '2018-12-31' })]),
  EXCHANGE_NOT_IN_PRODUCTION: () => exchange([agreement.proposed]),
  EXCHANGE_ITEMS_NOT_AGREED: () => exchange(agreement.inProduction, { sections: ['Wooncode'] }),
  EXCHANGE_PERSON_NOT_SHARED: () => exchange(agreement.inProduction, { knownToBoth: false }),
};

test.each(Object.entries(roads).filter(([, road]) => road !== 'elsewhere'))(
  '%s can be reached',
  (code, road) => {
    expect((road as () => unknown)()).toMatchObject({ kind: 'refused', code });
  },
);

test('no refusal is without a road to it', () => {
  expect(Object.keys(roads).sort()).toEqual(Object.keys(refusals).sort());
});

test('every refusal says in two languages what is wrong, and where the rule comes from', () => {
  for (const sentences of Object.values(refusals)) {
    expect(sentences.nl).toMatch(/^[A-Z].*\.$/);
    expect(sentences.en).toMatch(/^[A-Z].*\.$/);
    expect(sentences.source).not.toBe('');
  }
});
