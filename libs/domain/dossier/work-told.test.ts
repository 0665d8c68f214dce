import { expect, test } from '@jest/globals';
import { day } from '../kernel/dates.js';
import { Matter, type Work } from './work-list.js';
import { sectionsOfWork, workTold } from './work-told.js';

const open = (more: Partial<Work> = {}): Work => ({
  ...{ manager: 'office', matter: 'CONTRACT', entry: '', standing: 'toSign', waitingFor: 'MANAGER' },
  ...{ due: day('2022-06-30'), from: day('2022-04-01'), until: undefined },
  ...more,
});
const told = (work: readonly Work[], on: string, sections = sectionsOfWork, manager?: string) =>
  workTold(work, day(on), sections, manager).map(({ matter, isOverdue }) => `${matter} ${isOverdue}`);

test('what is open on the day is told, the soonest due first, what isn’t due last', () => {
  const work = [
    open({ matter: 'TRAJECTORY', due: undefined }),
    open(),
    open({ matter: 'BREACH', due: day('2022-05-01') }),
    open({ matter: 'COURSE', until: day('2022-04-30') }),
  ];
  expect(told(work, '2022-05-02')).toEqual(['BREACH true', 'CONTRACT false', 'TRAJECTORY false']);
  expect(told(work, '2022-04-30')).toContain('COURSE false');
  expect(told(work, '2022-03-31')).toEqual([]);
  expect(told(work, '2022-06-30')).toContain('CONTRACT false');
});

test('it is told how it stands, since when, by when and which of several it is, where that is known', () => {
  const tell = (one: Work) => workTold([one], day('2022-04-01'), sectionsOfWork);
  const told = { standing: 'toSign', since: '2022-04-01', waitingFor: 'MANAGER', isOverdue: false };
  expect(tell(open())).toEqual([{ matter: 'CONTRACT', ...told, due: '2022-06-30' }]);
  expect(tell(open({ matter: 'PART', entry: 'MO', due: undefined }))).toStrictEqual([
    { matter: 'PART', ...told, entry: 'MO' },
  ]);
});

test('what is due on one day keeps its order', () => {
  const due = (matter: Matter, on?: string) => open({ matter, due: on === undefined ? undefined : day(on) });
  const work = [
    ...[due('TRAJECTORY'), due('PART', '2022-07-02'), due('COURSE')],
    ...[due('BREACH', '2022-07-01'), due('ORAL_B1', '2022-07-02'), due('CONTRACT', '2022-07-01')],
  ];
  const order = workTold(work, day('2022-05-02'), sectionsOfWork).map(({ matter }) => matter);
  expect(order).toEqual(['BREACH', 'CONTRACT', 'PART', 'ORAL_B1', 'TRAJECTORY', 'COURSE']);
});

test('of several managers only what this one has to look after', () => {
  const work = [open(), open({ manager: 'other', matter: 'BREACH' })];
  expect(told(work, '2022-05-02', sectionsOfWork, 'office')).toEqual(['CONTRACT false']);
});

test.each(Matter.options)('%s is told to who is given every section from which it follows', (matter) => {
  const work = [open({ matter })];
  expect(told(work, '2022-05-02')).toHaveLength(1);
  const needed = sectionsOfWork.filter(
    (section) =>
      told(
        work,
        '2022-05-02',
        sectionsOfWork.filter((one) => one !== section),
      ).length === 0,
  );
  expect(needed).not.toEqual([]);
  expect(told(work, '2022-05-02', needed)).toHaveLength(1);
});
