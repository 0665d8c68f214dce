import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dossier } from '../libs/domain/dossier/dossier.js';
import { heldLevels, HeldSkill } from '../libs/domain/dossier/language-levels.js';
import { reaches, type Level } from '../libs/domain/dossier/levels.js';
import { day, dayBefore, type DateOnly } from '../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../libs/domain/kernel/event.js';
import type { StoredRow } from '../libs/projection/fold.js';
import { asEvents } from '../test/reference/as-events.js';
import { historiesAbout } from '../test/reference/random-histories.js';
import { died } from '../test/support/arrival-examples.js';
import { courseEnded, courseLeft, enrolled, nt2TestPassed, opened } from '../test/support/examples.js';
import { compareWithLog, heldOn, rowsAfter, sameRows } from '../test/support/random-log.js';
import nt2Levels from './nt2-levels.js';

const after = (table: string, ...events: readonly DomainEvent[]) =>
  rowsAfter(nt2Levels, table, [opened(), ...events]);
const tested = (on: string, level: Level) => nt2TestPassed({ on, test: level, level });

test('the highest level of a skill is held from its proof on, by whatever proves it first', async () => {
  const rows = await after('levels', tested('2017-05-01', 'A2'), tested('2017-06-01', 'A1'));
  const held = { skill: 'speaking', level: 'A2', provenBy: 'TEST', provenOn: '2017-05-01' };
  expect(heldOn(rows, day('2017-04-30'))).toEqual([]);
  expect(heldOn(rows, day('2017-06-01'))).toEqual([held]);
});

test('nobody holds a level after their death', async () => {
  const rows = await after('levels', tested('2017-05-01', 'A2'), died({ on: '2018-05-01' }));
  expect(heldOn(rows, day('2018-05-01'))).toHaveLength(1);
  expect(heldOn(rows, day('2018-05-02'))).toEqual([]);
});

test('a course that ended counts once: by its result, else because it was left', async () => {
  const course = (id: string) => enrolled({ course: id, provider: '129411' });
  const result = (id: string, code: string) => courseEnded({ course: id, on: '2017-06-30', result: code });
  const rows = await after(
    'results',
    ...[course('1'), course('2'), course('3'), course('4'), course('5')],
    ...[result('1', 'GESLAAGD'), result('2', 'NT_GESLAAGD'), result('3', 'NT_DEELGENOMEN')],
    courseLeft({ course: '4', on: '2017-05-31' }),
  );
  const none = { passed: 0, failed: 0, droppedOut: 0, notTakenPart: 0 };
  expect(rows).toMatchObject([
    { course: '1', day: '2017-06-30', provider: '129411', ...none, passed: 1 },
    { course: '2', day: '2017-06-30', ...none, failed: 1 },
    { course: '3', day: '2017-06-30', ...none, notTakenPart: 1 },
    { course: '4', day: '2017-05-31', ...none, droppedOut: 1 },
  ]);
});

test('a step is open until the next level is held, and is one from then on', async () => {
  const rows = await after('steps', tested('2017-05-01', 'A1'), tested('2017-07-01', 'A2'));
  const first = { skill: 'speaking', level: 'A1', since: '2017-05-01' };
  const open = { next: null, nextOn: null, stepped: 0 };
  expect(heldOn(rows, day('2017-06-30'))).toEqual([{ ...first, ...open }]);
  expect(heldOn(rows, day('2017-07-01'))).toEqual([
    { ...first, next: 'A2', nextOn: '2017-07-01', stepped: 1 },
    { skill: 'speaking', level: 'A2', since: '2017-07-01', ...open },
  ]);
});

const left = fc.nat(20).map((course) => courseLeft({ course: `c${String(course)}`, on: '2019-01-01' }));
const histories = fc
  .tuple(historiesAbout('levels'), fc.array(left, { maxLength: 3 }), fc.boolean())
  .map(([history, more, dies]) => [
    ...asEvents(history),
    ...more,
    ...(dies ? [died({ on: '2022-01-01' })] : []),
  ]);

const kinds = { test: 'TEST', course: 'COURSE', recognition: 'RECOGNITION' };
/** The levels of a day, plainly from what the domain says of it. */
const levelsOn = (dossier: Dossier, on: DateOnly) =>
  Object.entries(heldLevels(dossier, on)).map(([skill, { level, proven }]) => {
    const kind = proven && (Object.keys(proven.by)[0] as keyof typeof kinds);
    return { skill, level, provenBy: kind ? kinds[kind] : null, provenOn: proven?.on ?? null };
  });

/** What the steps of a day tell agrees with the levels of that day, of the day before, and of the first day. */
function checkSteps(rows: readonly StoredRow[], dossier: Dossier, on: DateOnly): void {
  const at = (date: DateOnly, skill: unknown) => heldLevels(dossier, date)[HeldSkill.parse(skill)]?.level;
  const held = heldOn(rows, on);
  const open = held.filter(({ stepped }) => stepped === 0);
  sameRows(
    open.map(({ skill, level }) => ({ skill, level })),
    levelsOn(dossier, on).map(({ skill, level }) => ({ skill, level })),
  );
  for (const { skill, level, since } of open) {
    expect(at(since as DateOnly, skill)).toBe(level);
    expect(at(dayBefore(since as DateOnly), skill)).not.toBe(level);
  }
  const made = HeldSkill.options.flatMap((skill) => {
    const [before, now] = [at(dayBefore(on), skill), at(on, skill)];
    return before && now && !reaches(before, now) ? [{ skill, level: before, next: now }] : [];
  });
  const today = held.filter(({ nextOn }) => nextOn === on);
  sameRows(
    today.map(({ skill, level, next }) => ({ skill, level, next })),
    made,
  );
}

/** How each course ended, plainly from what was recorded last of it. */
const resultsOf = ({ course }: Dossier) =>
  [...course]
    .filter(({ teaches, result, left }) => teaches === 'NT2' && (result ?? left) !== undefined)
    .map(({ course: id, result, left }) => ({
      course: id,
      day: result?.on ?? left,
      ended: result?.code ?? 'LEFT',
    }));
const endedBy = {
  passed: 'GESLAAGD',
  failed: 'NT_GESLAAGD',
  notTakenPart: 'NT_DEELGENOMEN',
  droppedOut: 'LEFT',
};

test('on any day, as known at any instant, it tells what the domain says', async () => {
  await compareWithLog({
    projection: nt2Levels,
    events: histories,
    numRuns: 20,
    compare: (rowsOf, dossier, on) => {
      sameRows(heldOn(rowsOf('levels'), on), levelsOn(dossier, on));
      checkSteps(rowsOf('steps'), dossier, on);
      const results = rowsOf('results').map((row) => {
        const ended = Object.entries(endedBy).filter(([name]) => row[name] === 1);
        return { course: row['course'], day: row['day'], ended: ended.map(([, code]) => code).join() };
      });
      sameRows(results, resultsOf(dossier));
    },
  });
});
