import { expect, test } from '@jest/globals';
import { day } from '../kernel/dates.js';
import { oralB1 } from '../law/attest.js';
import { orientationTest } from '../law/trajectory.js';
import { ruleReference } from './rule-reference.js';

const { id, rows } = orientationTest;

test('a rule is referred to by the row of the day, with where it is written', () => {
  const [first, second] = rows;
  expect(ruleReference(id, day('2022-03-01'))).toMatchObject({ id, says: first?.says, from: '2022-03-01' });
  expect(ruleReference(id, day('2023-03-01'))).toMatchObject({ id, says: second?.says, from: '2023-03-01' });
});

test('before its first row a rule is referred to by its last', () => {
  expect(ruleReference(id, day('2022-02-28')).says).toBe(rows.at(-1)?.says);
  expect(ruleReference(oralB1.id, day('2022-02-28')).says).toBe(oralB1.rows.at(-1)?.says);
});

test('there is no reference to a rule that there isn’t', () =>
  expect(() => ruleReference('no-such-rule', day('2022-03-01'))).toThrow(
    new RangeError('there is no rule no-such-rule'),
  ));
