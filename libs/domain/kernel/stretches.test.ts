import { expect, test } from '@jest/globals';
import { day, type DateOnly } from './dates.js';
import { stretchesBefore, stretchesOf, stretchOn, turnsOfPeriods } from './stretches.js';

const due = day('2024-06-30');
const standing = (date: DateOnly) => {
  if (date < '2024-01-01') return undefined;
  return date <= due ? { standing: 'open', due } : { standing: 'overdue', due };
};
const stretches = stretchesOf([day('2024-03-01'), day('2024-01-01'), day('2023-05-05')], standing);

test('equal neighbours are one stretch, and the day after what is due is a turn', () =>
  expect(stretches).toEqual([
    { standing: 'open', due, from: '2024-01-01', until: '2024-06-30' },
    { standing: 'overdue', due, from: '2024-07-01', until: undefined },
  ]));

test('a day is looked up', () => {
  expect(stretchOn(stretches, day('2023-12-31'))).toBeUndefined();
  expect(stretchOn(stretches, day('2024-07-01'))?.standing).toBe('overdue');
});

test('a standing that is due on its first day holds that day only, one that was due before holds on', () => {
  const on = day('2024-06-30');
  expect(stretchesOf([on], standing)).toMatchObject([{ until: on }, { from: '2024-07-01' }]);
  const later = stretchesOf([day('2024-08-01')], standing);
  expect(later).toEqual([{ standing: 'overdue', due, from: '2024-08-01', until: undefined }]);
});

test('nothing is due in a standing without a term, and its stretch ends where nothing is asked', () => {
  const turns = [day('2024-01-01'), day('2024-02-01')];
  const asked = stretchesOf(turns, (date) => (date < '2024-02-01' ? { standing: 'waiting' } : undefined));
  expect(asked).toEqual([{ standing: 'waiting', from: '2024-01-01', until: '2024-01-31' }]);
});

test('a period turns on its first day and on the day after its last', () => {
  const [from, until] = [day('2024-01-01'), day('2024-02-29')];
  expect(turnsOfPeriods([{ from, until }, { from: until }])).toEqual([from, '2024-03-01', until]);
});

test.each([
  [undefined, ['2024-01-01 2024-06-30', '2024-07-01 on']],
  ['2024-09-01', ['2024-01-01 2024-06-30', '2024-07-01 2024-08-31']],
  ['2024-07-02', ['2024-01-01 2024-06-30', '2024-07-01 2024-07-01']],
  ['2024-07-01', ['2024-01-01 2024-06-30']],
  ['2024-06-30', ['2024-01-01 2024-06-29']],
  ['2024-01-01', []],
])('stretches before %s end on the day before it', (date, expected) => {
  const before = stretchesBefore(stretches, date === undefined ? undefined : day(date));
  expect(before.map(({ from, until }) => `${from} ${until ?? 'on'}`)).toEqual(expected);
  for (const { standing: kept } of before) expect(['open', 'overdue']).toContain(kept);
});
