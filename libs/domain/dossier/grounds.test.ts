/** For each decision of a command: a later fact takes its ground, and it is noted; another gives it back. */
import { expect, test } from '@jest/globals';
import * as arrival from '../../../test/support/arrival-examples.js';
import { correctFact } from '../../../test/support/correction-examples.js';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import type { Past } from '../../../test/support/grammar.js';
import * as trajectory from '../../../test/support/trajectory-examples.js';
import type { DomainEvent } from '../kernel/event.js';
import { grounds } from './grounds.js';

type Fact = Past<example.CommandMessage>;

/** What is recorded one after the other: facts, a decision on them, what takes its ground, what gives it back. */
interface Life {
  readonly decision: () => DomainEvent;
  readonly facts: readonly Fact[];
  /** By default the fact is recorded again that is taken back as an error. */
  readonly lost: Fact | { readonly error: number };
  readonly code: string;
  readonly regained?: readonly Fact[];
}

const { obliged, registered, talkHeld, trajectoryOpened, trajectoryClosed, residenceStated } = example;
const { ready, signed, allMet } = trajectory;
const { breachFound, defaultNoticed, heard, sanctioned, appealed } = enforcement;
const contracted = [...ready('2022-03-01'), signed()];
const inBreach = [obliged(), breachFound()];
const tenant = [example.leaseStarted()];
const toBrussels = residenceStated({ on: '2016-01-05', commune: '21004' });
const toGhent = residenceStated({ on: '2016-01-05', commune: '44021' });
const learnt = example.proofAccepted();
const outOfTrajectory = { lost: trajectoryClosed({ on: '2016-04-01' }), code: 'TRAJECTORY_NOT_OPEN' };
const inTrajectory = { facts: [trajectoryOpened()], ...outOfTrajectory, regained: [correctFact(3)] };
const notInTime = { lost: learnt, code: 'HOUSING_NOT_OVERDUE', regained: [example.withdrawProof()] };

const lives: readonly Life[] = [
  { decision: obliged, facts: [], lost: toBrussels, code: 'LIVES_OUTSIDE_FLANDERS', regained: [toGhent] },
  {
    decision: example.registrationPostponed,
    ...{ facts: [obliged()], lost: { error: 1 }, code: 'NOT_OBLIGED' },
  },
  { decision: arrival.letterSent, facts: [obliged()], lost: { error: 1 }, code: 'NOT_OBLIGED' },
  {
    decision: () => trajectoryOpened({ type: 'TT_IBVP' }),
    ...{ facts: [obliged(), registered(), talkHeld()], lost: { error: 1 }, code: 'NOT_OBLIGED' },
  },
  {
    decision: () => trajectoryOpened({ type: 'TT_IBVP' }),
    ...{ facts: [obliged(), registered(), talkHeld()], lost: { error: 3 }, code: 'INTAKE_MISSING' },
  },
  { decision: trajectory.trajectoryTransferred, ...inTrajectory },
  {
    decision: () => example.componentDecided({ component: 'TO_A2', on: '2023-02-10' }),
    facts: [...contracted, ...allMet, example.componentAdded({ component: 'TO_A2' })],
    ...{
      lost: example.withdrawNt2Test({ test: 'test-2' }),
      code: 'PART_NOT_MET',
      regained: [trajectory.nt2TestTaken({ test: '9' })],
    },
  },
  {
    decision: trajectory.attestDecided,
    facts: [...contracted, ...allMet],
    ...{
      lost: example.withdrawNt2Test({ test: 'test-2' }),
      code: 'PARTS_NOT_MET',
      regained: [trajectory.nt2TestTaken({ test: '9' })],
    },
  },
  {
    decision: example.componentDecided,
    facts: [trajectoryOpened(), example.componentAdded()],
    lost: { error: 2 },
    code: 'COMPONENT_UNKNOWN',
    regained: [example.componentAdded(), example.componentDecided()],
  },
  {
    decision: () => example.trajectoryDecided({ decision: 'NEE' }),
    facts: [trajectoryOpened()],
    lost: { error: 1 },
    code: 'TRAJECTORY_NOT_OPEN',
    regained: [trajectoryOpened(), example.trajectoryDecided({ decision: 'NEE' })],
  },
  {
    decision: trajectory.attestIssued,
    facts: [...contracted, ...allMet, trajectory.attestDecided()],
    ...{ lost: { error: 9 }, code: 'ATTEST_WITHOUT_DECISION' },
  },
  {
    decision: trajectory.effortsDeclared,
    ...{ facts: [trajectoryOpened()], ...outOfTrajectory, regained: [correctFact(3)] },
  },
  {
    decision: trajectory.exemptedFromB1,
    facts: [...ready('2022-03-01'), trajectory.attestStated()],
    lost: trajectory.takeNt2Test({
      ...{ test: '8', on: '2023-08-01' },
      results: ['listening', 'speaking'].map((skill) => ({ skill, level: 'B1', passed: true })),
    }),
    ...{ code: 'B1_NOT_ASKED', regained: [example.withdrawNt2Test({ test: '8' })] },
  },
  {
    decision: () => example.enrolled({ trajectory: 'trajectory-1', on: '2016-05-01' }),
    ...inTrajectory,
  },
  {
    decision: example.courseEnded,
    facts: [example.enrolled()],
    lost: { error: 1 },
    code: 'COURSE_NOT_ENROLLED',
    regained: [example.enrolled(), example.courseEnded()],
  },
  {
    decision: trajectory.orientationTestTaken,
    facts: ready('2015-02-01'),
    ...{ lost: trajectory.signedBefore(), code: 'ORIENTATION_TEST_NOT_IN_FORCE', regained: [correctFact(6)] },
  },
  { decision: signed, facts: ready('2022-03-01'), lost: { error: 2 }, code: 'REGISTRATION_NEEDED' },
  { decision: signed, facts: ready('2022-03-01'), lost: { error: 1 }, code: 'NOT_ENTITLED' },
  { decision: trajectory.amended, facts: contracted, lost: { error: 5 }, code: 'CONTRACT_UNKNOWN' },
  { decision: trajectory.suspended, facts: contracted, lost: { error: 5 }, code: 'CONTRACT_UNKNOWN' },
  {
    decision: trajectory.signaturePostponed,
    facts: [registered()],
    lost: { error: 1 },
    code: 'REGISTRATION_NEEDED',
  },
  {
    decision: trajectory.waiverDecided,
    facts: [registered()],
    lost: { error: 1 },
    code: 'REGISTRATION_NEEDED',
  },
  {
    decision: breachFound,
    facts: [obliged()],
    lost: toBrussels,
    code: 'BREACH_OUTSIDE_FLANDERS',
    regained: [toGhent],
  },
  {
    decision: breachFound,
    facts: ready(),
    lost: trajectory.attestStated({ on: '2022-01-10' }),
    code: 'DUTY_FULFILLED',
    regained: [correctFact(6)],
  },
  { decision: defaultNoticed, facts: inBreach, lost: { error: 2 }, code: 'BREACH_UNKNOWN' },
  {
    decision: heard,
    facts: [...inBreach, defaultNoticed()],
    lost: { error: 3 },
    code: 'BREACH_STEP_OUT_OF_ORDER',
  },
  {
    decision: sanctioned,
    facts: [...inBreach, defaultNoticed(), heard()],
    lost: { error: 4 },
    code: 'BREACH_STEP_OUT_OF_ORDER',
  },
  {
    decision: sanctioned,
    facts: [...inBreach, defaultNoticed(), heard()],
    lost: { error: 1 },
    code: 'NOT_OBLIGED',
  },
  {
    decision: sanctioned,
    facts: [...inBreach, defaultNoticed(), heard()],
    lost: { error: 2 },
    code: 'BREACH_UNKNOWN',
    regained: [breachFound(), defaultNoticed(), heard(), sanctioned()],
  },
  {
    decision: enforcement.appealDecided,
    facts: [...inBreach, defaultNoticed(), heard(), sanctioned(), appealed()],
    ...{ lost: { error: 6 }, code: 'BREACH_STEP_OUT_OF_ORDER' },
  },
  {
    decision: enforcement.finePaid,
    facts: [...inBreach, defaultNoticed(), heard(), sanctioned()],
    ...{ lost: { error: 5 }, code: 'BREACH_STEP_OUT_OF_ORDER' },
  },
  {
    decision: () =>
      example.leaseStarted({
        lease: '2',
        on: '2019-03-01',
        rehousing: { previous: 'lease-1', because: 'RENOVATION' },
      }),
    ...{ facts: tenant, lost: { error: 1 }, code: 'REHOUSED_FROM_NO_LEASE' },
  },
  { decision: example.requirementPostponed, facts: tenant, lost: { error: 1 }, code: 'LEASE_UNKNOWN' },
  { decision: enforcement.landlordFound, facts: tenant, ...notInTime },
  { decision: enforcement.housingNoticed, facts: tenant, ...notInTime },
  {
    decision: enforcement.housingFined,
    facts: [...tenant, enforcement.housingNoticed()],
    lost: { error: 2 },
    code: 'HOUSING_NOTICE_MISSING',
  },
];

const isError = (lost: Life['lost']): lost is { readonly error: number } => 'error' in lost;
const findingsOf = (...past: readonly Fact[]) =>
  [...given(...past).state.finding].map(({ code, status, decision }) => [decision?.type, code, status]);

test.each(lives.map((life) => [`${life.decision().type}: ${life.code}`, life] as const))('%s', (_, life) => {
  const { decision, facts, lost, code } = life;
  const { type } = decision();
  const past = [...facts, decision];
  const taking = isError(lost) ? correctFact(lost.error) : lost;
  expect(findingsOf(...past)).toEqual([]);
  expect(findingsOf(...past, taking)).toContainEqual([type, code, 'OPEN']);
  const again = life.regained ?? (isError(lost) ? facts.slice(lost.error - 1, lost.error) : []);
  const after = findingsOf(...past, taking, ...again).filter(([of]) => of === type);
  expect(after).toEqual([[type, code, 'RESOLVED']]);
});

test('there is a life for each kind of decision that rests on other facts', () => {
  const told = new Set(lives.map(({ decision }) => decision().type));
  expect([...told].sort()).toEqual([...grounds.keys()].sort());
});

// What isn't judged.

const untested = example.withdrawNt2Test({ test: 'test-2' });
const attested = [...contracted, ...allMet, trajectory.attestDecided(), trajectory.attestIssued()];
const codesOf = (...past: readonly Fact[]) => findingsOf(...past).map(([type, code]) => `${type}: ${code}`);

test('a decision that gave an attest which was withdrawn isn’t judged, and any other is', () => {
  const after = (overrides: object) =>
    findingsOf(...attested, trajectory.attestWithdrawn({ ...overrides }), untested).filter(
      ([type]) => type === 'TrajectoryDecided',
    );
  expect(after({})).toEqual([]);
  expect(after({ decidedOn: '2023-02-28' })).toHaveLength(1);
  expect(after({ trajectory: 'trajectory-2' })).toHaveLength(1);
});

test('an attest that was issued is judged unless that one was withdrawn', () => {
  const lost = 'AttestIssued: ATTEST_WITHOUT_DECISION';
  const after = (overrides: object) =>
    codesOf(...attested, trajectory.attestWithdrawn({ ...overrides }), correctFact(9));
  expect(after({})).not.toContain(lost);
  expect(after({ attest: 'attest-2', trajectory: 'trajectory-2' })).toContain(lost);
});

test('what was recorded without what a rule reads today isn’t judged', () => {
  const before = [trajectoryOpened(), example.componentAdded()];
  expect(codesOf(...before, example.componentDecided({ decision: undefined }), correctFact(2))).toEqual([]);
  expect(codesOf(trajectoryOpened({ type: undefined }), residenceStated())).toEqual([]);
});
