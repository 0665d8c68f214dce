import { expect, test } from '@jest/globals';
import { aroundDates } from '../../../test/support/around-dates.js';
import {
  addComponent,
  closeTrajectory,
  componentAdded,
  componentDecided,
  courseEnded,
  detailsStated,
  trajectoryClosed,
  trajectoryOpened,
  trajectoryReopened,
} from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import * as example from '../../../test/support/trajectory-examples.js';
import {
  attestAtOnce,
  attestByPriorLearning,
  attestResults,
  declarationOfEfforts,
  handicapSkills,
} from '../law/attest.js';
import { alfaObjective } from '../law/nt2.js';
import { refuse } from '../refusals/refusal.js';
import { dutyFulfilledOn } from './attest.js';
import { managerOn } from './manager.js';
import { endedUnlawfullyOn } from './trajectory-status.js';

const {
  ready,
  signed,
  signedBefore,
  allMet,
  decideAttest,
  attestDecided,
  attestStated,
  attestIssued,
  attestWithdrawn,
} = example;
const courseOfMo = example.enrolledInOrientation({ on: '2017-05-09', period: undefined });
const results = (level: string) =>
  ['listening', 'reading', 'speaking', 'writing'].map((skill) => ({ skill, level, passed: true }));

// What gives one.

aroundDates(attestResults, { '2016-02-28': 'A1', '2016-02-29': 'A2', '2016-03-01': 'A2' }, (on, level) => {
  const at = (reached: string) =>
    given(
      ...ready(),
      signedBefore({ on, parts: ['NT2'] }),
      example.nt2TestTaken({ on: '2017-01-10', results: results(reached) }),
    ).when(decideAttest({ on: '2017-01-10' })).decision;
  expect(at('A2')).toMatchObject({ kind: 'recorded' });
  expect(at('A1')).toMatchObject(
    level === 'A1' ? { kind: 'recorded' } : refuse('PARTS_NOT_MET', '/decision'),
  );
  const attended = given(
    ...ready(),
    signedBefore({ on, parts: ['NT2'] }),
    example.enrolledInNt2,
    example.lessonHeld({ on: '2017-09-10', course: 'course-2' }),
  ).when(decideAttest({ on: '2018-01-10' })).decision;
  expect(attended).toMatchObject(
    level === 'A1' ? { kind: 'recorded' } : refuse('ATTEST_LEVEL_NOT_REACHED', '/decision'),
  );
});
aroundDates(
  attestByPriorLearning,
  { '2016-02-27': 'recorded', '2016-02-28': 'recorded', '2016-02-29': 'refused', '2016-03-01': 'refused' },
  (on, kind) =>
    expect(given(...ready()).when(decideAttest({ on, decision: 'JA_EVC' })).decision).toMatchObject({ kind }),
);
/** All that is asked at once on a day, without a contract: MO is waived only since there are waivers. */
aroundDates(
  attestAtOnce,
  { '2022-02-28': 'refused', '2022-03-01': 'recorded', '2022-03-02': 'recorded' },
  (on, kind) => {
    const met = [
      example.nt2TestTaken({ on: '2022-02-01' }),
      example.registeredForWork({ on: '2022-02-01' }),
      example.orientationTestTaken({ on: '2022-02-01' }),
    ];
    expect(given(...ready(), ...met).when(decideAttest({ on })).decision).toMatchObject({ kind });
    expect(given(...ready(), ...met.slice(1)).when(decideAttest({ on })).decision.kind).toBe('refused');
  },
);
test('who meets everything but what is waived, or is past working age, needs no contract', () => {
  const met = [example.nt2TestTaken(), example.waiverDecided({ part: 'MO' })];
  const decided = attestDecided({ on: '2023-03-01' });
  given(...ready(), ...met)
    .when(decideAttest())
    .then(refuse('ATTEST_NEEDS_CONTRACT', '/decision'));
  given(...ready(), ...met, detailsStated({ on: '2020-01-01', birthYear: 1957 }))
    .when(decideAttest())
    .then(decided);
});
test('who became obliged since 2023 is asked the network track too', () => {
  given(...ready('2023-01-02'), ...allMet)
    .when(decideAttest())
    .then(refuse('ATTEST_NEEDS_CONTRACT', '/decision'));
  given(...ready('2023-01-02'), ...allMet, example.occupied)
    .when(decideAttest())
    .then(attestDecided());
});
test('under a contract every part is met or waived', () => {
  const [mo, ...others] = allMet;
  given(...ready(), signed, ...allMet)
    .when(decideAttest())
    .then(attestDecided());
  given(...ready(), signed, ...others)
    .when(decideAttest())
    .then(refuse('PARTS_NOT_MET', '/decision'));
  given(...ready(), signed({ waived: ['MO'] }), ...others)
    .when(decideAttest())
    .then(attestDecided());
  given(...ready(), signed, mo!, ...others, componentAdded({ on: '2022-06-01', component: 'TO_OB_MO' }))
    .when(decideAttest())
    .then(refuse('COMPONENTS_NOT_SATISFIED', '/decision'));
});
test('the level of NT2 is asked whatever the contract holds, unless NT2 is waived', () => {
  const [mo, nt2] = [example.orientationTestTaken(), example.nt2TestTaken()];
  const holding = given(...ready(), signed({ parts: ['MO'] }), mo);
  holding.when(decideAttest()).then(refuse('ATTEST_LEVEL_NOT_REACHED', '/decision'));
  given(...ready(), signed({ parts: ['MO'] }), mo, nt2)
    .when(decideAttest())
    .then(attestDecided());
  given(...ready(), signed({ parts: ['MO'] }), mo, example.waiverDecided)
    .when(decideAttest())
    .then(attestDecided());
  const until2016 = signedBefore({ on: '2016-02-28', parts: ['MO'] });
  given(...ready(), until2016, courseOfMo, courseEnded({ on: '2017-06-01' }))
    .when(decideAttest())
    .then(attestDecided());
});
test('a trajectory without a contract of its own is decided under that of another', () => {
  const other = trajectoryOpened({ on: '2020-01-01', trajectory: 'trajectory-2', type: 'TT_IBVP' });
  const decided = { trajectory: 'trajectory-2' };
  given(...ready(), other, signed)
    .when(decideAttest(decided))
    .then(refuse('PARTS_NOT_MET', '/decision'));
  given(...ready(), other, signed, ...allMet)
    .when(decideAttest(decided))
    .then(attestDecided(decided));
  const ofOwn = signedBefore({ contract: 'contract-2', parts: ['NT2'], trajectory: 'trajectory-2' });
  given(...ready(), other, ofOwn, signed, example.nt2TestTaken)
    .when(decideAttest(decided))
    .then(attestDecided(decided));
});
test('before 1 March 2022 the components decide where no contract is recorded', () => {
  const component = { component: 'TO_OB_MO', on: '2017-06-01' };
  const history = given(...ready(), componentAdded(component));
  history.when(decideAttest({ on: '2017-07-01' })).then(refuse('COMPONENTS_NOT_SATISFIED', '/decision'));
  given(...ready(), componentAdded(component), componentDecided({ ...component, decision: 'VO' }))
    .when(decideAttest({ on: '2017-07-01' }))
    .then(attestDecided({ on: '2017-07-01' }));
});

// The paper, its withdrawal, and what takes its place.

test('an attest is made out after its decision, of its type', () => {
  given(...ready())
    .when(example.issueAttest())
    .then(refuse('ATTEST_WITHOUT_DECISION', '/trajectory'));
  given(...ready(), attestStated)
    .when(example.issueAttest())
    .then(attestIssued());
  given(...ready(), attestStated)
    .when(example.issueAttest({ on: '2023-02-28' }))
    .then(refuse('ATTEST_WITHOUT_DECISION', '/trajectory'));
  given(...ready(), attestStated({ decision: 'JA_EVC' }))
    .when(example.issueAttest())
    .then(attestIssued({ type: 'AEVC05' }));
  given(...ready(), attestStated, attestIssued)
    .when(example.issueAttest({ on: '2023-03-11' }))
    .then(refuse('ATTEST_KNOWN', '/attest'));
});
test('a withdrawn attest held until then, and takes its decision with it', () => {
  const history = given(...ready(), attestStated, attestIssued, attestWithdrawn);
  given(...ready(), attestStated, attestIssued)
    .when(example.withdrawAttest())
    .then(attestWithdrawn());
  history
    .asOf('2023-05-31')
    .then(dutyFulfilledOn, { since: '2023-03-01', by: 'ATTEST', rule: 'attest-results' });
  history.asOf('2023-06-01').then(dutyFulfilledOn, undefined);
  expect(dutyFulfilledOn(history.state, '2023-05-31' as never)).toMatchObject({ since: '2023-03-01' });
  given(...ready())
    .when(example.withdrawAttest())
    .then(refuse('ATTEST_UNKNOWN', '/attest'));
});
test('after a withdrawal it is decided anew, on a later day', () => {
  const past = [...ready(), signed, ...allMet, attestDecided(), attestIssued(), attestWithdrawn()];
  given(...past)
    .when(decideAttest({ on: '2023-06-01' }))
    .then(refuse('DECISION_FINAL', '/on'));
  given(...past)
    .when(decideAttest({ on: '2023-06-02' }))
    .then(attestDecided({ on: '2023-06-02' }));
  const added = { on: '2023-06-02', component: 'TO_A2' };
  given(...past)
    .when(addComponent(added))
    .then(componentAdded(added));
  given(...past, attestDecided({ on: '2023-06-02' }))
    .asOf('2023-06-02')
    .then(dutyFulfilledOn, { since: '2023-06-02' });
});
test('a stated attest fulfils the duty, and can be withdrawn', () => {
  const source = { system: 'KBI-01.00', statedOn: '2023-03-10' };
  const stated = attestIssued({ trajectory: undefined, source });
  given(stated).asOf('2023-03-10').then(dutyFulfilledOn, { since: '2023-03-10' });
  const withdrawn = attestWithdrawn({ trajectory: undefined, decidedOn: undefined });
  given(stated).when(example.withdrawAttest()).then(withdrawn);
  given(stated, withdrawn).asOf('2023-06-01').then(dutyFulfilledOn, undefined);
});
aroundDates(
  declarationOfEfforts,
  { '2022-02-28': 'refused', '2022-03-01': 'recorded', '2022-03-02': 'recorded' },
  (on, kind) =>
    expect(given(...ready()).when(example.declareEfforts({ on })).decision).toMatchObject({ kind }),
);
test('efforts fulfil the duty without an attest', () => {
  given(...ready())
    .when(example.declareEfforts())
    .then(example.effortsDeclared());
  given(...ready(), example.effortsDeclared)
    .asOf('2023-03-01')
    .then(dutyFulfilledOn, { by: 'EFFORTS' });
  given().when(example.declareEfforts()).then(refuse('TRAJECTORY_NOT_OPEN', '/trajectory'));
});

// Fewer skills.

aroundDates(alfaObjective, { '2016-01-01': true, '2024-07-01': true }, (on) => {
  given()
    .when(example.limitSkills({ on, skills: ['speaking', 'listening'] }))
    .then(example.skillsLimited({ on }));
  given()
    .when(example.limitSkills({ on, skills: ['reading'] }))
    .then(refuse('SKILLS_NOT_OF_GROUND', '/skills'));
});
aroundDates(
  handicapSkills,
  { '2024-06-15': 'refused', '2024-06-16': 'recorded', '2024-06-17': 'recorded' },
  (on, kind) =>
    expect(
      given().when(example.limitSkills({ on, ground: 'HANDICAP', skills: ['reading'] })).decision,
    ).toMatchObject({ kind }),
);
test('with a handicap at least one skill is left out', () =>
  given()
    .when(
      example.limitSkills({
        on: '2024-06-16',
        ground: 'HANDICAP',
        skills: ['listening', 'reading', 'speaking', 'writing'],
      }),
    )
    .then(refuse('SKILLS_NOT_OF_GROUND', '/skills')));

// The manager, and the end.

test('a trajectory gets another manager from a day on', () => {
  given(...ready())
    .when(example.transferTrajectory())
    .then(example.trajectoryTransferred());
  const manager = (dossier: Parameters<typeof managerOn>[0], date: Parameters<typeof managerOn>[2]) =>
    managerOn(dossier, 'trajectory-1' as never, date);
  const history = given(...ready(), example.trajectoryTransferred);
  history.asOf('2022-08-31').then(manager, { organisation: '0543307391' });
  history.asOf('2022-09-01').then(manager, { organisation: '0862910119' });
  given().when(example.transferTrajectory()).then(refuse('TRAJECTORY_NOT_OPEN', '/trajectory'));
});
test('a trajectory that was ended unlawfully is so until it is reopened', () => {
  const ended = trajectoryClosed({ unlawful: true });
  given(...ready())
    .when(closeTrajectory({ unlawful: true }))
    .then(ended);
  const history = given(...ready(), ended, trajectoryReopened);
  history.asOf('2017-01-31').then(endedUnlawfullyOn, false);
  history.asOf('2017-02-01').then(endedUnlawfullyOn, true);
  history.asOf('2017-03-01').then(endedUnlawfullyOn, false);
});
