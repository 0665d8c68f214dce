import { expect, test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import type { DateOnly } from '../kernel/dates.js';
import { refuse } from '../refusals/refusal.js';
import type { Dossier } from './dossier.js';
import { Level, reaches } from './levels.js';
import { levels } from './language-levels.js';

const { nt2TestPassed, nt2TestFailed, nt2TestWithdrawn, passNt2Test, withdrawNt2Test } = example;

/** Highest and latest level of speaking, at a glance. */
function speaking(dossier: Dossier, date: DateOnly): string {
  const known = levels(dossier, date).skills.speaking;
  return known ? `${known.highest.level} on ${known.highest.on}, lately ${known.latest.level}` : 'nothing';
}
const later = nt2TestPassed({ test: 'test-2', on: '2020-01-15', level: 'A1' });

test('a test is recorded', () => given().when(passNt2Test()).then(nt2TestPassed()));

test('one id is one test', () =>
  given(nt2TestPassed)
    .when(passNt2Test({ level: 'A2' }))
    .then(refuse('TEST_KNOWN', '/test')));

test('the same results in another order are the same test', () => {
  const results = ['speaking', 'writing'].map((skill) => ({ skill, level: 'A1', passed: true }));
  const [taken, again] = [{ results }, { results: [...results].reverse() }] as object[];
  given(nt2TestPassed(taken)).when(passNt2Test(again)).then();
});

test('a test names each skill once', () => {
  const result = { skill: 'speaking', level: 'A1', passed: true };
  const { definition, body } = passNt2Test();
  expect(definition.schema.safeParse({ ...body, results: [result, result] }).success).toBe(false);
});

test('a test that was passed proves its level from its day on', () => {
  given(nt2TestPassed).asOf('2019-05-01').then(speaking, 'nothing');
  given(nt2TestPassed).asOf('2019-05-02').then(speaking, 'A1 on 2019-05-02, lately A1');
});

test('a test that was failed proves nothing', () =>
  given(nt2TestFailed).asOf('2020-01-01').then(speaking, 'nothing'));

test('a test proves nothing in another skill', () =>
  given(nt2TestPassed({ skill: 'reading' }))
    .asOf('2020-01-01')
    .then(speaking, 'nothing'));

test('highest and latest differ when a later result is lower', () =>
  given(nt2TestPassed({ level: 'A2' }), later)
    .asOf('2021-01-01')
    .then(speaking, 'A2 on 2019-05-02, lately A1'));

test('the oldest proof of the highest level stands', () =>
  given(nt2TestPassed, later).asOf('2021-01-01').then(speaking, 'A1 on 2019-05-02, lately A1'));

test('the latest is the latest test, not the one recorded last', () =>
  given(later, nt2TestPassed({ level: 'A2' }))
    .asOf('2021-01-01')
    .then(speaking, 'A2 on 2019-05-02, lately A1'));

test('a test recorded in error is withdrawn', () =>
  given(nt2TestPassed).when(withdrawNt2Test()).then(nt2TestWithdrawn()));

test('a withdrawn test never proved anything', () =>
  given(nt2TestPassed, nt2TestWithdrawn).asOf('2019-05-02').then(speaking, 'nothing'));

test('a withdrawn test does not come back by asking again', () =>
  given(nt2TestPassed, nt2TestWithdrawn).when(passNt2Test()).then(refuse('TEST_WITHDRAWN', '/test')));

test('levels stand in order, and each reaches those below', () => {
  const order = ['ALFA', 'A1', 'A2', 'B1/1', 'B1/2', 'B1/3', 'B1/4', 'B1', 'B2', 'C1', 'C2'] as const;
  expect(Level.options).toEqual(order);
  for (const [at, level] of order.entries()) {
    for (const [below, required] of order.entries()) expect(reaches(level, required)).toBe(at >= below);
  }
});
