import { test } from '@jest/globals';
import { aroundDates } from '../../../test/support/around-dates.js';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import { courseLeft, obliged } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import * as trajectory from '../../../test/support/trajectory-examples.js';
import { attendanceSpares } from '../law/enforcement.js';
import { refuse } from '../refusals/refusal.js';

const { breachFound, defaultNoticed, heard, sanctioned, appealed, appealDecided, finePaid } = enforcement;
const { establishBreach } = enforcement;

// The duty of a part.

const course = trajectory.enrolledInOrientation({
  on: '2022-02-01',
  period: { from: '2022-02-01', until: '2022-02-27' },
});
const lesson = (attendance: string) => trajectory.lessonHeld({ on: '2022-02-02', attendance });

aroundDates(
  attendanceSpares,
  { '2022-02-28': false, '2022-03-01': true, '2022-03-02': true },
  (on, spares) => {
    const decided = given(obliged, course, lesson('AANWEZIG')).when(establishBreach({ on }));
    if (spares) decided.then(refuse('PART_ATTENDED', '/part'));
    else decided.then(breachFound({ on }));
    const irregular = given(obliged, course, lesson('AFWEZIG'));
    irregular.when(establishBreach({ on })).then(breachFound({ on }));
    const other = { on, part: 'NT2' };
    given(obliged, course, lesson('AANWEZIG')).when(establishBreach(other)).then(breachFound(other));
  },
);

test('only a course that is over spares, and only who didn’t leave it', () => {
  const until = { from: '2022-02-01', until: '2022-03-10' };
  const going = trajectory.enrolledInOrientation({ on: '2022-02-01', period: until });
  const on = '2022-03-09';
  const attended = given(obliged, going, lesson('AANWEZIG'));
  attended.when(establishBreach({ on })).then(breachFound({ on }));
  attended.when(establishBreach()).then(refuse('PART_ATTENDED', '/part'));
  given(obliged, going, lesson('AANWEZIG'), courseLeft({ on })).when(establishBreach()).then(breachFound());
});

test('who attended MO regularly and failed its test is not in breach under a contract of 2022', () =>
  given(
    ...trajectory.ready(),
    trajectory.signed,
    trajectory.enrolledInOrientation,
    trajectory.lessonHeld,
    trajectory.orientationTestTaken({ passed: false }),
  )
    .when(establishBreach({ on: '2022-07-02' }))
    .then(refuse('PART_ATTENDED', '/part')));

test('registration for work is asked once its term is over', () => {
  const history = given(...trajectory.ready(), trajectory.signed);
  const missed = (on: string) => ({ on, part: 'EMPLOYMENT' });
  history.when(establishBreach(missed('2022-07-01'))).then(refuse('PART_NOT_ASKED', '/part'));
  history.when(establishBreach(missed('2022-07-02'))).then(breachFound(missed('2022-07-02')));
});

test('no part is asked on a suspended day', () => {
  const history = given(...trajectory.ready(), trajectory.signed, trajectory.suspended);
  for (const on of ['2022-05-10', '2022-05-19'])
    history.when(establishBreach({ on })).then(refuse('PART_NOT_ASKED', '/part'));
  for (const on of ['2022-05-09', '2022-05-20'])
    history.when(establishBreach({ on })).then(breachFound({ on }));
});

// One at a time.

const next = (on: string) => ({ on, breach: 'breach-2' });

test('a breach isn’t found anew while it runs', () => {
  const running = [obliged, breachFound, defaultNoticed, heard, sanctioned, appealed, appealDecided];
  for (const [index, on] of ['2022-03-10', '2022-04-01', '2022-06-01', '2022-07-01', '2022-07-15'].entries())
    given(...running.slice(0, index + 2))
      .when(establishBreach(next(on)))
      .then(refuse('BREACH_RUNNING', '/ground'));
  const found = given(obliged, breachFound);
  const other = { ...next('2022-03-10'), part: 'NT2' };
  found.when(establishBreach(other)).then(breachFound(other));
  found.when(establishBreach(next('2022-03-09'))).then(breachFound(next('2022-03-09')));
});

test('it is found anew once it is closed, paid or lapsed', () => {
  given(obliged, breachFound)
    .when(establishBreach(next('2024-03-10')))
    .then(refuse('BREACH_RUNNING', '/ground'));
  given(obliged, breachFound)
    .when(establishBreach(next('2024-03-11')))
    .then(breachFound(next('2024-03-11')));
  const fined = [obliged, breachFound, defaultNoticed, heard, sanctioned];
  given(...fined, finePaid)
    .when(establishBreach(next('2022-11-02')))
    .then(breachFound(next('2022-11-02')));
  const closed = [sanctioned({ outcome: 'NO_SANCTION', amount: undefined })];
  given(obliged, breachFound, ...closed)
    .when(establishBreach(next('2022-07-01')))
    .then(breachFound(next('2022-07-01')));
});
