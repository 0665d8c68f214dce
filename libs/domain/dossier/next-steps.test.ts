import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as arrival from '../../../test/support/arrival-examples.js';
import { aroundDates } from '../../../test/support/around-dates.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import * as trajectory from '../../../test/support/trajectory-examples.js';
import { addTerm, day, dayAfter, type DateOnly } from '../kernel/dates.js';
import { alfaObjective, courseHours, highestAtCbe, nt2Objective, standardTest } from '../law/nt2.js';
import { refuse } from '../refusals/refusal.js';
import type { DomainEvent } from '../kernel/event.js';
import { fold, type Dossier } from './dossier.js';
import { Level, Skill, type CourseTrack } from './levels.js';
import { nextSteps } from './next-steps.js';
import { dateOf, type Dated } from './subject.js';

const { adviseCourse, courseAdvised, enrolled, leaseStarted, levelRecognised, trajectoryOpened } = example;
const allSkills = Skill.options;
const recognised = (level: Level, on: string, skills: readonly Skill[] = allSkills) =>
  levelRecognised({ on, level, skills });
const obliged = (on: string) => trajectoryOpened({ on, type: 'TT_IBVP' });

/** The next steps at a glance. */
const steps = (dossier: Dossier, date: DateOnly): string =>
  nextSteps(dossier, date)
    .map(({ step, level = '-', track = '-', skills }) => `${step} ${level} ${track} ${String(skills.length)}`)
    .join(', ');
const rulesOf = (dossier: Dossier, date: DateOnly): string =>
  nextSteps(dossier, date)
    .flatMap(({ rules }) => rules)
    .join(' ');

test('what a House of Dutch advises is recorded', () => given().when(adviseCourse()).then(courseAdvised()));

test('of two pieces of advice the later one holds', () =>
  given(
    obliged('2018-01-01'),
    courseAdvised({ on: '2018-03-01', track: 'CBE' }),
    courseAdvised({ on: '2018-02-01', track: 'UNIVERSITY' }),
  )
    .asOf('2018-03-01')
    .then(steps, 'ENROL A1 CBE 4'));

test('without advice, to ask for it comes first', () =>
  given(obliged('2018-01-01')).asOf('2018-01-01').then(steps, 'ADVICE - - 4'));

test('a course that teaches what is missing is followed until it ends', () => {
  const history = given(
    obliged('2016-03-01'),
    enrolled({ ends: '2016-06-30' }),
    courseAdvised({ on: '2016-04-01' }),
  );
  history.asOf('2016-04-30').then(steps, 'ENROL A1 CVO 4');
  history.asOf('2016-05-01').then(steps, 'FOLLOW A1 - 2');
  history.asOf('2016-06-30').then(steps, 'FOLLOW A1 - 2');
  history.asOf('2016-07-01').then(steps, 'ENROL A1 CVO 4');
});

test('a place on the waiting list holds up the step until one is offered', () => {
  const blocked = (dossier: Dossier, date: DateOnly) =>
    nextSteps(dossier, date)
      .flatMap(({ blockedBy }) => blockedBy)
      .join(' ');
  const history = given(
    obliged('2018-01-01'),
    arrival.waitingListJoined({
      on: '2018-02-01',
      entry: 'W1',
      list: 'NT2',
      language: undefined,
      level: 'A1',
    }),
    arrival.placeOffered({ on: '2018-04-01', entry: 'W1' }),
  );
  history.asOf('2018-01-31').then(blocked, '');
  history.asOf('2018-02-01').then(blocked, 'WAITING_LIST');
  history.asOf('2018-04-01').then(blocked, '');
});

test('a level that was advised is where somebody begins', () =>
  given(obliged('2018-01-01'), courseAdvised({ on: '2018-02-01', level: 'A2' }))
    .asOf('2018-02-01')
    .then(steps, 'ENROL A2 CVO 4'));

test('after a level the next one comes, in the skills that are missing, until the goal', () => {
  const at = (level: Level, skills?: readonly Skill[]) =>
    given(
      obliged('2018-01-01'),
      courseAdvised({ on: '2018-02-01' }),
      recognised(level, '2018-03-01', skills),
    );
  at('A1').asOf('2018-03-01').then(steps, 'ENROL A2 CVO 4');
  at('A2', ['speaking', 'listening']).asOf('2018-03-01').then(steps, 'ENROL A1 CVO 2');
  at('A2').asOf('2018-03-01').then(steps, '');
});

test('NT2 only leads to the level of its components', () =>
  given(
    trajectoryOpened({ on: '2018-01-01', type: 'TT_NT2' }),
    example.componentAdded({ on: '2018-01-01', component: 'TO_B2' }),
    courseAdvised({ on: '2018-02-01' }),
  )
    .asOf('2018-02-01')
    .then(nextSteps, [{ goal: 'B2', level: 'A1', rules: ['nt2-hours'] }]));

test('a trajectory that is stopped holds up the step; one that is closed asks none', () => {
  const advised = courseAdvised({ on: '2016-04-01' });
  const opened = obliged('2016-03-01');
  const on = '2017-01-15';
  given(opened, advised, example.trajectoryStopped({ on }))
    .asOf(on)
    .then(nextSteps, [{ blockedBy: ['TRAJECTORY_STOPPED'] }]);
  given(opened, advised, example.trajectoryClosed({ on })).asOf(on).then(steps, '');
});

test('the Wooncode asks speaking, at the level of the lease, until it is met', () => {
  const tenant = given(leaseStarted({ on: '2023-02-01' }), courseAdvised({ on: '2023-03-01' }));
  tenant.asOf('2023-03-01').then(nextSteps, [
    {
      towards: 'WOONCODE',
      lease: 'lease-1',
      goal: 'A2',
      due: '2025-02-01',
      step: 'ENROL',
      level: 'A1',
      skills: ['speaking'],
      track: 'CVO',
      hours: 120,
      rules: ['housing-language', 'nt2-hours'],
    },
  ]);
  tenant.asOf('2025-02-02').then(steps, 'ENROL A1 CVO 1');
  given(...tenant.history, recognised('A2', '2024-01-01', ['speaking']))
    .asOf('2024-01-01')
    .then(steps, '');
});

aroundDates(nt2Objective, { '2016-02-28': 'A1', '2016-02-29': 'A2', '2016-03-01': 'A2' }, (on, goal) =>
  given(obliged(on))
    .asOf('2016-04-01')
    .then(nextSteps, [{ goal, rules: ['nt2-objective'] }]),
);

aroundDates(alfaObjective, { '2018-01-01': 'ENROL ALFA ALFA 2' }, (on, expected) => {
  given(obliged(on), courseAdvised({ on, track: 'ALFA', level: 'ALFA' }))
    .asOf(on)
    .then(steps, expected);
  given(
    obliged(on),
    courseAdvised({ on, track: 'ALFA', level: 'ALFA' }),
    recognised('A2', on, ['speaking', 'listening']),
  )
    .asOf(on)
    .then(steps, '');
});

aroundDates(
  standardTest,
  { '2023-08-31': '', '2023-09-01': 'STANDARD_TEST A2 - 2', '2023-09-02': 'STANDARD_TEST A2 - 2' },
  (on, expected) => {
    given(obliged(on), recognised('A2', on)).asOf(on).then(steps, expected);
    const taken = example.nt2TestTaken({
      on: '2023-10-01',
      standard: true,
      results: ['reading', 'writing'].map((skill) => ({ skill, level: 'A2', passed: true })),
    });
    given(obliged(on), recognised('A2', on), taken).asOf('2023-10-01').then(steps, '');
  },
);

aroundDates(
  courseHours,
  { '2018-01-01': { ALFA: 600, CBE: 240, CVO: 120, UNIVERSITY: 90 } },
  (on, expected) => {
    for (const [track, hours] of Object.entries(expected))
      given(obliged(on), courseAdvised({ on, track, level: track === 'ALFA' ? 'ALFA' : 'A1' }))
        .asOf(on)
        .then(nextSteps, [{ hours }]);
  },
);

aroundDates(
  highestAtCbe,
  { '2022-08-31': 'refused', '2022-09-01': 'advised', '2022-09-02': 'advised' },
  (on, expected) => {
    const advice = { on, track: 'CBE' satisfies CourseTrack, level: 'B1' };
    if (expected === 'advised') given().when(adviseCourse(advice)).then(courseAdvised(advice));
    else given().when(adviseCourse(advice)).then(refuse('LEVEL_NOT_TAUGHT_THERE', '/level'));
    given()
      .when(adviseCourse({ ...advice, level: 'A2' }))
      .then(courseAdvised({ ...advice, level: 'A2' }));
  },
);

test('who goes on above what a CBE teaches does so at a CVO', () =>
  given(
    trajectoryOpened({ on: '2018-01-01', type: 'TT_NT2' }),
    example.componentAdded({ on: '2018-01-01', component: 'TO_B2' }),
    courseAdvised({ on: '2018-02-01', track: 'CBE' }),
    recognised('A2', '2018-03-01'),
  )
    .asOf('2018-03-01')
    .then(steps, 'ENROL B1 CVO 4'));

test('an attest ends the way to the level, until it is withdrawn', () => {
  const past = [obliged('2022-01-03'), trajectory.attestDecided, trajectory.attestIssued];
  const history = given(...past);
  history.asOf('2023-02-28').then(steps, 'ADVICE - - 4');
  history.asOf('2023-03-01').then(steps, '');
  const withdrawn = given(
    ...past,
    trajectory.attestWithdrawn,
    trajectory.attestDecided({ on: '2023-09-01' }),
  );
  withdrawn.asOf('2023-05-31').then(steps, '');
  withdrawn.asOf('2023-06-01').then(steps, 'ADVICE - - 4');
  withdrawn.asOf('2023-09-01').then(steps, '');
});

test('a trajectory in Brussels leads to the level of the attest too', () =>
  given(trajectoryOpened({ on: '2018-01-01', type: 'TT_IBBXL' }))
    .asOf('2018-01-01')
    .then(rulesOf, 'nt2-objective'));

test('literacy is taught at a CBE only', () =>
  given()
    .when(adviseCourse({ level: 'ALFA' }))
    .then(refuse('LEVEL_NOT_TAUGHT_THERE', '/level')));

const date = fc.integer({ min: 0, max: 60 }).map((days) => addTerm(day('2023-08-10'), { days }));
const level = fc.constantFrom(...Level.options.slice(0, 3));
const event: fc.Arbitrary<DomainEvent> = fc.oneof(
  date.map((on) => example.trajectoryStopped({ on })),
  date.map((on) => example.trajectoryReopened({ on })),
  fc
    .record({ on: date, level, track: fc.constantFrom('ALFA', 'CBE', 'CVO') })
    .map((fields) => courseAdvised(fields)),
  fc.record({ on: date, level }).map((fields) => recognised(fields.level, fields.on)),
  fc
    .record({ on: date, level, ends: date })
    .map(({ level: reached, ...rest }) =>
      enrolled({ ...rest, module: { level: reached, skills: ['speaking'] } }),
    ),
  date.map((on) => leaseStarted({ on })),
);

test('the steps on a day follow from the facts until that day', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), date, date, (history, opening, on) => {
      const all = [obliged(opening), ...onceEach(history)];
      const until = all.filter(({ facts }) => dateOf(facts as Dated) <= on);
      expect(nextSteps(fold(all), on)).toEqual(nextSteps(fold(until), on));
    }),
    { numRuns: 300, seed: 14 },
  );
});

/** Of enrolments and leases, which commands record once, the first; and no step of a trajectory twice a day. */
function onceEach(history: readonly DomainEvent[]): readonly DomainEvent[] {
  const known = new Set<string>();
  return history.filter(({ type, facts }) => {
    const { course, lease, on } = facts as { course?: string; lease?: string; on: string };
    const key = `${type} ${course ?? lease ?? on}`;
    return known.has(key) ? false : known.add(key);
  });
}

test('a step names the rules that it follows from', () => {
  const on = day('2023-09-01');
  given(obliged(on), recognised('A2', on)).asOf(on).then(rulesOf, 'nt2-objective nt2-standard-test');
  given(obliged(on), courseAdvised({ on }))
    .asOf(dayAfter(on))
    .then(rulesOf, 'nt2-objective nt2-standard-test nt2-hours');
});
