import { describe, expect, test } from '@jest/globals';
import * as arrival from '../../../test/support/arrival-examples.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import * as trajectory from '../../../test/support/trajectory-examples.js';
import { day } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { fold } from './dossier.js';
import { levelGoals } from './level-goals.js';

const { componentAdded, componentDecided, trajectoryOpened } = example;

/** What is asked on a day, of a dossier that is folded whole. */
const goals = (on: string, ...past: readonly DomainEvent[]) => levelGoals(given(...past).state, day(on));
/** At a glance: towards what, at which level, and what holds it up. */
const asked = (on: string, ...past: readonly DomainEvent[]) =>
  goals(on, ...past)
    .map(({ towards, level, blockedBy }) => [towards, level, ...blockedBy].join(' '))
    .join(', ');

const waiting = (list: string) =>
  arrival.waitingListJoined({
    ...{ on: '2018-02-01', entry: 'W1', list },
    ...(list === 'NT2' ? { language: undefined, level: 'A1' } : {}),
  });

describe('a trajectory of NT2 leads to the level of its components', () => {
  const opened = trajectoryOpened({ on: '2018-01-01', type: 'TT_NT2' });
  const a1 = componentAdded({ on: '2018-02-01', component: 'TO_A1' });
  const a2 = componentAdded({ on: '2018-03-01', component: 'TO_A2' });
  const decided = componentDecided({ on: '2018-06-01', component: 'TO_A1', decision: 'VO' });

  test('to none without one, and from its day on to the lowest', () => {
    expect(asked('2018-01-31', opened)).toBe('');
    expect(asked('2018-01-31', opened, a1, a2)).toBe('');
    expect(asked('2018-02-01', opened, a1, a2)).toBe('TRAJECTORY A1');
    expect(asked('2018-03-01', opened, a2)).toBe('TRAJECTORY A2');
    expect(asked('2018-03-01', opened, a2, a1)).toBe('TRAJECTORY A1');
  });

  test('in all skills, without a rule that says so', () =>
    expect(goals('2018-02-01', opened, a1)).toEqual([
      {
        towards: 'TRAJECTORY',
        trajectory: 'trajectory-1',
        level: 'A1',
        skills: ['listening', 'reading', 'speaking', 'writing'],
        rules: [],
        blockedBy: [],
      },
    ]));

  test('until that is decided, from that day on', () => {
    expect(asked('2018-05-31', opened, a1, a2, decided)).toBe('TRAJECTORY A1');
    expect(asked('2018-06-01', opened, a1, a2, decided)).toBe('TRAJECTORY A2');
    expect(asked('2018-06-01', opened, a1, decided)).toBe('');
  });

  test('decided anew later, or stated anew, it was decided all the same before', () => {
    const source = { system: 'KBI-01.00', statedOn: '2018-09-30' };
    const again = [
      componentDecided({ on: '2018-09-01', component: 'TO_A1', decision: 'NVO', source }),
      componentAdded({ on: '2018-09-01', component: 'TO_A1', source }),
    ];
    const history = given(opened, a1, decided, ...again).history;
    for (const on of ['2018-01-31', '2018-02-01', '2018-05-31', '2018-06-01', '2018-09-01'].map(day))
      expect([on, levelGoals(fold(history), on)]).toEqual([on, levelGoals(fold(history, on), on)]);
  });
});

describe('a trajectory of integration leads to the level of the attest', () => {
  const opened = trajectoryOpened({ on: '2018-01-01', type: 'TT_IBVP' });

  test('until it is decided that literacy is out of reach, from that day on', () => {
    const decided = example.trajectoryDecided({ on: '2018-06-01', decision: 'NEE_ANALFA' });
    expect(asked('2018-05-31', opened, decided)).toBe('TRAJECTORY A2');
    expect(asked('2018-06-01', opened, decided)).toBe('');
  });

  test('any other no leaves the way open', () => {
    const decided = example.trajectoryDecided({ on: '2018-06-01', decision: 'NEE' });
    expect(asked('2018-06-01', opened, decided)).toBe('TRAJECTORY A2');
  });

  test('with the standard test in the skills that are asked', () => {
    const since2023 = trajectoryOpened({ on: '2023-09-01', type: 'TT_IBVP' });
    const tests = (...past: readonly DomainEvent[]) => {
      const [goal] = goals('2023-10-01', since2023, ...past);
      return [goal?.skills, goal?.standardTest, goal?.rules.map(({ id }) => id)];
    };
    const all = ['listening', 'reading', 'speaking', 'writing'];
    expect(tests()).toEqual([all, ['reading', 'writing'], ['nt2-objective', 'nt2-standard-test']]);
    const oral = ['listening', 'speaking'];
    const advised = example.courseAdvised({ on: '2023-10-01', track: 'ALFA', level: 'ALFA' });
    expect(tests(advised)).toEqual([oral, [], ['nt2-objective', 'nt2-alfa-objective']]);
    expect(tests(trajectory.skillsLimited({ on: '2023-10-01' }))).toEqual([oral, [], ['nt2-objective']]);
    const some = trajectory.skillsLimited({ on: '2023-10-01', skills: ['reading', 'speaking'] });
    expect(tests(some)).toEqual([
      ['reading', 'speaking'],
      ['reading'],
      ['nt2-objective', 'nt2-standard-test'],
    ]);
  });

  test('by the rules of the day of the contract', () => {
    const early = trajectoryOpened({ on: '2015-02-01', type: 'TT_IBVP' });
    const signed = trajectory.signedBefore({ on: '2016-03-01' });
    expect(asked('2016-02-29', early, signed)).toBe('TRAJECTORY A1');
    expect(asked('2016-03-01', early, signed)).toBe('TRAJECTORY A2');
  });

  test('held up on the days on which its contract is suspended', () => {
    const past = [
      ...trajectory.ready('2022-04-01'),
      trajectory.signed(),
      trajectory.suspended({ suspension: '1' }),
      trajectory.suspended({
        suspension: '2',
        on: '2022-06-01',
        period: { from: '2022-06-01', until: '2022-06-30' },
      }),
    ];
    const on = ['2022-05-09', '2022-05-10', '2022-05-19', '2022-05-20', '2022-06-30'];
    expect(on.map((date) => asked(date, ...past))).toEqual([
      'TRAJECTORY A2',
      'TRAJECTORY A2 SUSPENDED',
      'TRAJECTORY A2 SUSPENDED',
      'TRAJECTORY A2',
      'TRAJECTORY A2 SUSPENDED',
    ]);
  });

  test('held up by a place on the list for NT2, not on another', () => {
    expect(asked('2018-02-01', opened, waiting('NT2'))).toBe('TRAJECTORY A2 WAITING_LIST');
    expect(asked('2018-02-01', opened, waiting('MO'))).toBe('TRAJECTORY A2');
  });
});

describe('the Wooncode', () => {
  const leased = example.leaseStarted({ on: '2018-03-01' });

  test('asks its level until that is met, or the tenant is exempt', () => {
    const met = example.nt2TestPassed({ on: '2018-06-01' });
    expect(asked('2018-05-31', leased, met)).toBe('WOONCODE A1');
    expect(asked('2018-06-01', leased, met)).toBe('');
    const exempt = example.exempted({ on: '2018-07-01' });
    expect(asked('2018-06-30', leased, exempt)).toBe('WOONCODE A1');
    expect(asked('2018-07-01', leased, exempt)).toBe('');
  });

  test('asks it until the last day of its term, and after', () => {
    expect(goals('2018-03-01', leased)).toMatchObject([
      { towards: 'WOONCODE', lease: 'lease-1', skills: ['speaking'], due: '2019-03-01', blockedBy: [] },
    ]);
    expect(asked('2019-03-02', leased, waiting('NT2'))).toBe('WOONCODE A1 WAITING_LIST');
  });
});

describe('oral B1 after the attest', () => {
  const past = [...trajectory.ready('2022-03-01'), trajectory.attestStated()];
  const oral = trajectory.nt2TestTaken({
    on: '2024-01-10',
    results: ['listening', 'speaking'].map((skill) => ({ skill, level: 'B1', passed: true })),
  });

  test('is asked from the attest on, also when its term is over', () => {
    expect(asked('2023-02-28', ...past)).toBe('TRAJECTORY A2');
    expect(asked('2023-03-01', ...past)).toBe('ORAL_B1 B1');
    expect(asked('2025-03-02', ...past)).toBe('ORAL_B1 B1');
    const [goal] = goals('2023-03-01', ...past);
    expect(goal).toMatchObject({ skills: ['listening', 'speaking'], due: '2025-03-01', blockedBy: [] });
    expect(goal?.rules.map(({ id }) => id)).toEqual(['b1-oral']);
    expect(asked('2023-03-01', ...past, waiting('NT2'))).toBe('ORAL_B1 B1 WAITING_LIST');
  });

  test('is asked no more when it is met or not asked of the person', () => {
    expect(asked('2024-01-09', ...past, oral)).toBe('ORAL_B1 B1');
    expect(asked('2024-01-10', ...past, oral)).toBe('');
    expect(asked('2023-09-01', ...past, trajectory.exemptedFromB1())).toBe('');
    expect(
      asked('2024-01-01', ...past, example.residenceStated({ on: '2023-06-01', commune: 'ABROAD' })),
    ).toBe('');
  });
});
