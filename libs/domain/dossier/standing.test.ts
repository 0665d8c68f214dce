import { describe, expect, test } from '@jest/globals';
import * as arrival from '../../../test/support/arrival-examples.js';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import * as trajectory from '../../../test/support/trajectory-examples.js';
import { day, type DateOnly } from '../kernel/dates.js';
import { Section } from '../kernel/terms.js';
import type { Dossier } from './dossier.js';
import { sectionsOfStanding, standingOf } from './standing.js';

/** The standing of these sections, for a test of a dossier as of a day. */
const standing =
  (...sections: readonly Section[]) =>
  (dossier: Dossier, on: DateOnly) =>
    standingOf(sections, dossier, on);

describe('what a standing rests on is given too, or it is not', () => {
  test.each<{ asked: readonly Section[]; told: readonly Section[] }>([
    { asked: [], told: [] },
    { asked: ['Aanmelding', 'Personalia'], told: ['Aanmelding'] },
    { asked: ['Wooncode'], told: ['Wooncode'] },
    { asked: ['Inbreuken', 'VormingsActiviteiten'], told: ['VormingsActiviteiten', 'Inbreuken'] },
    { asked: ['BehaaldeAttesten'], told: [] },
    { asked: ['BehaaldeAttesten', 'Talenkennis'], told: ['BehaaldeAttesten', 'Talenkennis'] },
    { asked: ['Contracten', 'BehaaldeAttesten'], told: [] },
    { asked: ['Contracten', 'VormingsActiviteiten'], told: ['VormingsActiviteiten'] },
    {
      asked: ['Contracten', 'BehaaldeAttesten', 'VormingsActiviteiten'],
      told: ['Contracten', 'VormingsActiviteiten'],
    },
    {
      asked: ['Trajecten', 'Contracten', 'VormingsActiviteiten', 'Talenkennis'],
      told: ['VormingsActiviteiten', 'Talenkennis'],
    },
    { asked: ['Trajecten', 'Contracten', 'AfgelegdeTesten', 'Talenkennis'], told: ['Talenkennis'] },
    { asked: ['Trajecten', 'VormingsActiviteiten', 'AfgelegdeTesten'], told: ['VormingsActiviteiten'] },
    {
      asked: Section.options,
      told: [
        'BehaaldeAttesten',
        'Contracten',
        'Trajecten',
        'VormingsActiviteiten',
        'Inbreuken',
        'Aanmelding',
        'Talenkennis',
        'Wooncode',
      ],
    },
  ])('asked $asked', ({ asked, told }) => {
    expect(Object.keys(standingOf(asked, given().state, day('2022-05-02')))).toEqual(told);
  });

  test('where none is named, all are asked of which it tells something, and no others', () => {
    expect([...sectionsOfStanding].sort()).toEqual(
      [
        ...['Aanmelding', 'Adviezen', 'AfgelegdeTesten', 'BehaaldeAttesten', 'Contracten', 'Inbreuken'],
        ...['Talenkennis', 'Trajecten', 'VormingsActiviteiten', 'Wachtlijst', 'Wooncode'],
      ].sort(),
    );
  });
});

test('of somebody of whom nothing is recorded each section says so', () =>
  given()
    .asOf('2022-05-02')
    .then(standing(...Section.options), {
      BehaaldeAttesten: { oralB1: { standing: 'notAsked', stretches: [] } },
      Contracten: { standing: 'notApplicable', stretches: [] },
      Trajecten: { parts: {} },
      VormingsActiviteiten: { attendance: [] },
      Inbreuken: { breaches: [] },
      Aanmelding: { standing: 'notRequired', stretches: [{ from: '2015-01-05' }] },
      Talenkennis: { next: [] },
      Wooncode: { standing: 'notApplicable', stretches: [], leases: [] },
    }));

test('a standing comes with those before and after it, each with its rule as that day has it', () => {
  const breach = { id: 'registration-breach', from: '2022-03-01', source: 'D13 39' };
  given(example.obliged({ on: '2022-04-01' }))
    .asOf('2022-04-01')
    .then(standing('Aanmelding'), {
      Aanmelding: {
        standing: 'open',
        due: '2022-07-01',
        rule: { id: 'registration-term', nl: 'termijn van aanmelding', source: 'D13 art. 27' },
        stretches: [{ standing: 'notRequired' }, { standing: 'open' }, { standing: 'breach', rule: breach }],
      },
    });
});

test('each part of a contract is told, and before the contract none applies', () => {
  const history = given(...trajectory.ready('2022-04-01'), trajectory.signed({ parts: ['MO', 'NT2'] }));
  const parts = (on: string) =>
    Object.entries(standingOf(Section.options, history.state, day(on)).Trajecten?.parts ?? {}).map(
      ([part, { standing, rule }]) => [part, standing, rule?.id],
    );
  const other = ['CAREER', 'EMPLOYMENT', 'NETWORK'];
  expect(parts('2022-05-01')).toEqual(
    ['MO', 'NT2', ...other].map((part) => [part, 'notApplicable', undefined]),
  );
  expect(parts('2022-05-02')).toEqual([
    ...['MO', 'NT2'].map((part) => [part, 'open', 'duty-of-a-part']),
    ...other.map((part) => [part, 'notApplicable', 'contract-parts']),
  ]);
});

test('attendance is told of each course that had a lesson by that day', () => {
  const { state } = given(
    ...trajectory.ready('2022-04-01'),
    trajectory.enrolledInOrientation(),
    trajectory.enrolledInOrientation({ course: 'course-2' }),
    trajectory.lessonHeld({ on: '2022-05-10' }),
  );
  const attendance = (on: string) =>
    standingOf(['VormingsActiviteiten'], state, day(on)).VormingsActiviteiten;
  expect(attendance('2022-05-09')).toEqual({ attendance: [] });
  expect(attendance('2022-05-10')).toMatchObject({
    attendance: [{ course: 'course-1', held: 1, attended: 1 }],
  });
});

test('a breach is told from the day on which it was found', () => {
  const { state } = given(enforcement.breachFound({ on: '2022-03-10' }));
  const breaches = (on: string) => standingOf(['Inbreuken'], state, day(on)).Inbreuken;
  expect(breaches('2022-03-09')).toEqual({ breaches: [] });
  expect(breaches('2022-03-10')).toMatchObject({
    breaches: [{ breach: 'breach-1', ground: 'PART_NOT_MET', standing: 'found' }],
  });
});

describe('a next step is told where all that it tells of is given', () => {
  const advised = example.courseAdvised({ on: '2018-01-10' });
  const inTrajectory = given(
    example.trajectoryOpened({ on: '2018-01-01', type: 'TT_IBVP' }),
    advised,
    arrival.waitingListJoined({
      on: '2018-02-01',
      entry: 'W1',
      list: 'NT2',
      language: undefined,
      level: 'A1',
    }),
  );
  const tenant = given(example.leaseStarted({ on: '2018-01-01' }), advised);
  const towards =
    (...sections: readonly Section[]) =>
    (dossier: Dossier, on: DateOnly) =>
      standingOf(sections, dossier, on)
        .Talenkennis?.next.map((step) => [step.towards, ...step.blockedBy].join(' '))
        .join(', ') ?? 'none';

  test.each<[string, readonly Section[]]>([
    ['TRAJECTORY', ['Talenkennis', 'Trajecten', 'Adviezen']],
    ['TRAJECTORY WAITING_LIST', ['Talenkennis', 'Trajecten', 'Adviezen', 'Wachtlijst']],
    ['', ['Talenkennis', 'Trajecten', 'Wachtlijst']],
    ['', ['Talenkennis', 'Adviezen', 'Wachtlijst']],
    ['none', ['Trajecten', 'Adviezen', 'Wachtlijst']],
  ])('towards a trajectory: %s of %j', (expected, sections) =>
    inTrajectory.asOf('2018-02-01').then(towards(...sections), expected),
  );

  test.each<[string, readonly Section[]]>([
    ['WOONCODE', ['Talenkennis', 'Wooncode', 'Adviezen']],
    ['', ['Talenkennis', 'Wooncode']],
    ['', ['Talenkennis', 'Adviezen']],
  ])('towards the Wooncode: %s of %j', (expected, sections) =>
    tenant.asOf('2018-02-01').then(towards(...sections), expected),
  );

  test('with the rules that it follows', () =>
    tenant.asOf('2018-02-01').then(standing('Talenkennis', 'Wooncode', 'Adviezen'), {
      Talenkennis: {
        next: [{ rules: [{ id: 'housing-language', from: '2017-11-01' }, { id: 'nt2-hours' }] }],
      },
    }));
});
