import { describe, expect, test } from '@jest/globals';
import { nt2TestPassed, nt2TestTaken, obliged, opened } from '../../../test/support/examples.js';
import { day } from '../kernel/dates.js';
import { fold } from './dossier.js';
import { dateOf, eventsOf, followedBy, keysUpFrom, latestStatement, liesUnder } from './subject.js';

test('a fact is shown from the day on which it held, else from that of the answer that states it', () => {
  const source = { system: 'KBI-01.00' as const, statedOn: day('2018-03-30') };
  expect(dateOf({ on: day('2018-01-01') })).toBe('2018-01-01');
  expect(dateOf({ on: day('2018-01-01'), source })).toBe('2018-01-01');
  expect(dateOf({ source })).toBe('2018-03-30');
  expect(() => dateOf({})).toThrow(
    new TypeError('a fact of a dossier says when it held or when it was stated'),
  );
});

describe('of facts of which the later replaces the earlier', () => {
  const fact = (on: string, isStated: boolean) => ({ on, isStated });
  const own = (on: string) => fact(on, false);
  const stated = (on: string) => fact(on, true);
  type Fact = ReturnType<typeof fact>;
  const after = (facts: readonly Fact[], next: Fact) => followedBy(facts, next, ({ on }) => day(on));

  test('what we record ourselves is added, and replaces nothing', () => {
    const facts = [stated('2018-01-01'), own('2018-02-01'), stated('2018-03-01')];
    expect(after(facts, own('2018-01-01'))).toEqual([...facts, own('2018-01-01')]);
  });

  test('what a source states replaces what it stated of that day and of later days, nothing else', () => {
    const facts = [stated('2018-01-31'), own('2018-02-01'), stated('2018-02-01'), stated('2018-03-01')];
    expect(after(facts, stated('2018-02-01'))).toEqual([
      ...[stated('2018-01-31'), own('2018-02-01')],
      stated('2018-02-01'),
    ]);
    expect(after([own('2018-03-01')], stated('2018-02-01'))).toEqual([
      own('2018-03-01'),
      stated('2018-02-01'),
    ]);
  });
});

test('the events of a dossier are known in the order in which they were recorded', () => {
  const history = [opened(), obliged(), nt2TestPassed()];
  expect(eventsOf(fold(history))).toEqual(history);
  expect(eventsOf(fold([]))).toEqual([]);
});

test('of each entity the statement of a source that came last is known', () => {
  const source = { system: 'KBI-01.00', statedOn: '2019-06-01' };
  const tests = ['a', 'b', 'a', 'c'].map((test) => nt2TestTaken({ test, source }));
  const { latestStatements } = fold(tests);
  expect(latestStatement(latestStatements, 'test/a')).toBe(tests[2]);
  expect(latestStatement(latestStatements, 'test/b')).toBe(tests[1]);
  expect(latestStatement(latestStatements, 'test/d')).toBeUndefined();
  expect(latestStatement(latestStatements, undefined)).toBeUndefined();
  expect(latestStatement(undefined, 'test/a')).toBeUndefined();
});

test('an entity is nested under those whose keys its own begins with', () => {
  expect(keysUpFrom('breach/1/account/letter/2')).toEqual([
    'breach/1/account/letter/2',
    'breach/1/account/letter',
    'breach/1/account',
    'breach/1',
    'breach',
  ]);
  expect(keysUpFrom('person')).toEqual(['person']);
  expect(keysUpFrom('')).toEqual([]);
});

test('an entity lies under itself and under what it is nested in, not under what is called alike', () => {
  const others = new Set(['breach/1', 'course/2']);
  expect(liesUnder('breach/1', others)).toBe(true);
  expect(liesUnder('breach/1/account', others)).toBe(true);
  expect(liesUnder('breach/12', others)).toBe(false);
  expect(liesUnder('breach', others)).toBe(false);
});
