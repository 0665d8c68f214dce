import { expect, test } from '@jest/globals';
import { aroundDates } from '../../../test/support/around-dates.js';
import {
  componentAdded,
  componentDecided,
  courseEnded,
  courseLeft,
  decideComponent,
} from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import type { Past } from '../../../test/support/grammar.js';
import * as example from '../../../test/support/trajectory-examples.js';
import { day, type DateOnly } from '../kernel/dates.js';
import { stretchOn } from '../kernel/stretches.js';
import { standardTest } from '../law/nt2.js';
import { dutyOfPart, employmentTerm, orientationTest } from '../law/trajectory.js';
import { refuse } from '../refusals/refusal.js';
import type { ContractPart } from './contract-codes.js';
import type { Dossier } from './dossier.js';
import { partsStretches } from './parts.js';

const { ready, signed, signedBefore, enrolledInOrientation, lessonHeld, nt2TestTaken } = example;
const part = (name: ContractPart) => (dossier: Dossier, date: DateOnly) =>
  stretchOn(partsStretches(dossier)[name], date);
const governed = (...past: readonly Past<never>[]) => given(...ready(), signed, ...past);
const before = (...past: readonly Past<never>[]) => given(...ready(), signedBefore, ...past);

/** A course of MO in 2017 that was attended from its first lesson to its last. */
const attended = [
  enrolledInOrientation({ on: '2017-05-09', period: { from: '2017-05-09', until: '2017-06-30' } }),
  lessonHeld({ on: '2017-05-10' }),
];

// Under which regime.

aroundDates(
  dutyOfPart,
  {
    '2016-02-28': 'met',
    '2016-02-29': 'met',
    '2016-03-01': 'met',
    '2022-02-28': 'met',
    '2022-03-01': 'open',
    '2022-03-02': 'open',
  },
  (on, standing) => {
    const ends = '2022-05-31';
    const course = enrolledInOrientation({ on: '2022-04-01', period: { from: '2022-04-01', until: ends } });
    given(...ready(), signed({ on }), course, lessonHeld({ on: '2022-04-02' }))
      .asOf(ends)
      .then(part('MO'), { standing, ...(standing === 'met' && { since: ends, by: 'ATTENDANCE' }) });
  },
);

test('before its last day a course isn’t attended, however regular', () => {
  before(...attended)
    .asOf('2017-06-29')
    .then(part('MO'), { standing: 'open' });
  before(...attended)
    .asOf('2017-06-30')
    .then(part('MO'), { standing: 'met', since: '2017-06-30' });
});
test('who left a course before its end didn’t attend it', () =>
  before(...attended, courseLeft({ on: '2017-06-01' }))
    .asOf('2017-07-01')
    .then(part('MO'), { standing: 'open' }));
test('lessons after the last day of a course don’t count', () =>
  before(...attended, lessonHeld({ on: '2017-07-01', lesson: '2', attendance: 'AFWEZIG' }))
    .asOf('2017-07-01')
    .then(part('MO'), { standing: 'met' }));
test('a course that was passed reaches its objectives', () =>
  before(enrolledInOrientation({ on: '2017-05-09', period: undefined }), courseEnded({ on: '2017-06-01' }))
    .asOf('2017-06-01')
    .then(part('MO'), { standing: 'met', since: '2017-06-01', by: 'OBJECTIVES' }));

test('what isn’t in the contract doesn’t apply, what is waived is waived', () => {
  governed().asOf('2022-05-02').then(part('NETWORK'), { standing: 'notApplicable', rule: 'contract-parts' });
  const waived = governed(example.waiverDecided({ on: '2022-06-01' }));
  waived.asOf('2022-05-31').then(part('NT2'), { standing: 'open' });
  waived.asOf('2022-06-01').then(part('NT2'), { standing: 'waived', rule: 'waiver-term' });
});
test('without a contract of ours nothing is derived of its parts', () => {
  given(...ready())
    .asOf('2022-06-01')
    .then(part('MO'), undefined);
  const source = { system: 'KBI-01.00', statedOn: '2022-05-02' };
  given(...ready(), signed({ source }))
    .asOf('2022-06-01')
    .then(part('MO'), undefined);
});

// The tests.

const passing = { '2022-03-01': 6, '2022-03-02': 6, '2023-02-28': 6, '2023-03-01': 9, '2023-03-02': 9 };
aroundDates(orientationTest, { '2022-02-28': undefined, ...passing }, (on, values) => {
  const history = given(...ready());
  if (values === undefined) {
    history.when(example.takeOrientationTest({ on })).then(refuse('ORIENTATION_TEST_NOT_IN_FORCE', '/on'));
    return;
  }
  const taken = (practical: number, right: number, passed: boolean) =>
    history
      .when(example.takeOrientationTest({ on, practical, values: right }))
      .then(example.orientationTestTaken({ on, practical, values: right, passed }));
  taken(16, values, true);
  taken(15, 11, false);
  taken(30, values - 1, false);
});
test('there is no MO test for a contract from before', () =>
  before().when(example.takeOrientationTest()).then(refuse('ORIENTATION_TEST_NOT_IN_FORCE', '/on')));
test('one id is one MO test', () =>
  governed(example.orientationTestTaken)
    .when(example.takeOrientationTest({ practical: 20 }))
    .then(refuse('TEST_KNOWN', '/test')));
test('social orientation is met by its test', () => {
  governed(example.orientationTestTaken({ passed: false }))
    .asOf('2022-07-01')
    .then(part('MO'), { standing: 'open' });
  governed(example.orientationTestTaken)
    .asOf('2022-07-01')
    .then(part('MO'), { standing: 'met', since: '2022-07-01', by: 'OBJECTIVES' });
});

aroundDates(
  standardTest,
  { '2023-08-31': 'met', '2023-09-01': 'open', '2023-09-02': 'open' },
  (on, standing) => {
    const taken = { on: '2023-09-02' };
    given(...ready(), signed({ on }), nt2TestTaken(taken))
      .asOf('2023-09-02')
      .then(part('NT2'), { standing });
    given(...ready(), signed({ on }), nt2TestTaken({ ...taken, standard: true }))
      .asOf('2023-09-02')
      .then(part('NT2'), { standing: 'met' });
    const decision = given().when(example.takeNt2Test({ on, standard: true })).decision;
    expect(decision).toMatchObject({ kind: standing === 'met' ? 'refused' : 'recorded' });
  },
);
test('NT2 is met on the day of the last skill', () => {
  const [listening, ...others] = ['listening', 'reading', 'speaking', 'writing'].map((skill) => [
    { skill, level: 'A2', passed: true },
  ]);
  const history = governed(
    nt2TestTaken({ test: 'test-3', results: listening, on: '2023-01-10' }),
    nt2TestTaken({ results: others.flat() }),
  );
  history.asOf('2023-01-31').then(part('NT2'), { standing: 'open' });
  history
    .asOf('2023-02-01')
    .then(part('NT2'), { standing: 'met', since: '2023-02-01', rule: 'duty-of-a-part' });
});
test('where fewer skills are asked, those suffice from the day of that decision', () => {
  const oral = ['listening', 'speaking'].map((skill) => ({ skill, level: 'A2', passed: true }));
  const history = governed(nt2TestTaken({ results: oral, on: '2022-12-01' }), example.skillsLimited);
  history.asOf('2023-01-09').then(part('NT2'), { standing: 'open' });
  history.asOf('2023-01-10').then(part('NT2'), { standing: 'met', since: '2023-01-10' });
});

test('who was advised NT2 Alfa is asked the oral skills from that day', () => {
  const oral = ['listening', 'speaking'].map((skill) => ({ skill, level: 'A2', passed: true }));
  const history = governed(nt2TestTaken({ results: oral, on: '2022-12-01' }), example.advisedAlfa);
  history.asOf('2023-01-19').then(part('NT2'), { standing: 'open' });
  history.asOf('2023-01-20').then(part('NT2'), { standing: 'met', since: '2023-01-20' });
});

// Work and the network track.

aroundDates(
  employmentTerm,
  { '2022-02-28': undefined, '2022-03-01': '2022-04-30', '2022-03-02': '2022-05-01' },
  (on, due) =>
    given(...ready(), signed({ on }))
      .asOf(on)
      .then(part('EMPLOYMENT'), { standing: 'open', due }),
);
test('registration for work is open, then overdue, then met', () => {
  const history = governed(example.registeredForWork({ on: '2022-08-01' }));
  history.asOf('2022-07-01').then(part('EMPLOYMENT'), { standing: 'open', due: '2022-07-01' });
  history.asOf('2022-07-02').then(part('EMPLOYMENT'), { standing: 'overdue', rule: 'employment-term' });
  history.asOf('2022-08-01').then(part('EMPLOYMENT'), { standing: 'met', since: '2022-08-01' });
});
test('suspended days make its term longer', () =>
  governed(example.suspended)
    .asOf('2022-07-02')
    .then(part('EMPLOYMENT'), { standing: 'open', due: '2022-07-11' }));
test('work within the term meets it, study doesn’t, nor work that began later', () => {
  governed(example.occupied)
    .asOf('2022-06-15')
    .then(part('EMPLOYMENT'), { standing: 'met', since: '2022-06-15' });
  governed(example.occupied({ kind: 'STUDY' }))
    .asOf('2022-06-15')
    .then(part('EMPLOYMENT'), { standing: 'open' });
  governed(example.occupied({ on: '2022-07-02' }))
    .asOf('2022-07-02')
    .then(part('EMPLOYMENT'), { standing: 'overdue' });
  governed(example.occupied({ on: '2021-01-01', until: '2022-05-01' }))
    .asOf('2022-06-15')
    .then(part('EMPLOYMENT'), { standing: 'open' });
});

test('work, registration and hours are recorded once', () => {
  given().when(example.registerForWork()).then(example.registeredForWork());
  given().when(example.recordOccupation()).then(example.occupied());
  given(example.occupied)
    .when(example.recordOccupation({ until: '2022-12-31' }))
    .then(example.occupied({ until: '2022-12-31' }));
  given()
    .when(example.recordOccupation({ until: '2022-06-14' }))
    .then(refuse('PERIOD_REVERSED', '/until'));
  given().when(example.recordParticipation()).then(example.participated());
});
test('a test of MO keeps its day and its scores, and others are tests of their own', () => {
  const past = governed(example.orientationTestTaken);
  past.when(example.takeOrientationTest()).then();
  for (const other of [{ on: '2022-07-02' }, { practical: 17 }, { values: 7 }])
    past.when(example.takeOrientationTest(other)).then(refuse('TEST_KNOWN', '/test'));
  const second = { test: 'test-2', on: '2022-08-01' };
  past.when(example.takeOrientationTest(second)).then(example.orientationTestTaken(second));
});

// Decisions on components.

const component = { component: 'TO_OB_MO', on: '2022-08-01' };
const withComponent = (...past: readonly Past<never>[]) => governed(componentAdded(component), ...past);
test('a component is satisfied once its part is met, and not before', () => {
  withComponent().when(decideComponent(component)).then(refuse('PART_NOT_MET', '/decision'));
  withComponent(example.orientationTestTaken)
    .when(decideComponent(component))
    .then(componentDecided(component));
});
test('a component doesn’t apply once its part is waived', () => {
  const notApplying = { ...component, decision: 'NVT' };
  withComponent().when(decideComponent(notApplying)).then(refuse('WAIVER_MISSING', '/decision'));
  withComponent(example.waiverDecided({ part: 'MO' }))
    .when(decideComponent(notApplying))
    .then(componentDecided(notApplying));
});
test('no is always an answer', () =>
  withComponent()
    .when(decideComponent({ ...component, decision: 'NVO' }))
    .then(componentDecided({ ...component, decision: 'NVO' })));
test('a component of NT2 asks its own level', () => {
  const a1 = { component: 'TO_A1', on: '2023-02-01' };
  const results = ['listening', 'reading', 'speaking', 'writing'].map((skill) => ({
    skill,
    level: 'A1',
    passed: true,
  }));
  const history = governed(
    componentAdded(a1),
    componentAdded({ ...a1, component: 'TO_A2' }),
    nt2TestTaken({ results }),
  );
  history.when(decideComponent(a1)).then(componentDecided(a1));
  history.when(decideComponent({ ...a1, component: 'TO_A2' })).then(refuse('PART_NOT_MET', '/decision'));
});
test('a level on the way to the end of NT2 asks no standard test', () => {
  const a2 = { component: 'TO_A2', on: '2023-12-01' };
  const passed = (level: string) => ({
    results: ['listening', 'reading', 'speaking', 'writing'].map((skill) => ({ skill, level, passed: true })),
    on: '2023-12-01',
  });
  const components = [componentAdded(a2), componentAdded({ ...a2, component: 'TO_A1' })];
  const history = (level: string) =>
    given(...ready(), signed({ on: '2023-09-01' }), ...components, nt2TestTaken(passed(level)));
  const a1 = { ...a2, component: 'TO_A1' };
  history('A1').when(decideComponent(a1)).then(componentDecided(a1));
  history('A2').when(decideComponent(a2)).then(refuse('PART_NOT_MET', '/decision'));
});
test('a component that no contract of ours holds is decided as ever', () => {
  const career = { component: 'TO_OB_PLO', on: '2022-08-01' };
  governed(componentAdded(career)).when(decideComponent(career)).then(componentDecided(career));
});
test.each([
  ['TO_OB_W/A', 'EMPLOYMENT'],
  ['TO_OB_LLO', 'CAREER'],
  ['TO_OB_PLO', 'CAREER'],
])('the component %s is that of the part %s', (name, ofPart) => {
  const stated = { component: name, on: '2022-08-01' };
  given(...ready(), signed({ parts: [ofPart] }), componentAdded(stated))
    .when(decideComponent(stated))
    .then(refuse('PART_NOT_MET', '/decision'));
});
test('the stretches of a part follow each other', () =>
  expect(
    partsStretches(governed(example.registeredForWork({ on: day('2022-08-01') })).state).EMPLOYMENT,
  ).toMatchObject([
    { standing: 'open', from: '2022-05-02', until: '2022-07-01' },
    { standing: 'overdue', from: '2022-07-02', until: '2022-07-31' },
    { standing: 'met', from: '2022-08-01', until: undefined },
  ]));
