import { expect, test } from '@jest/globals';
import { JournalLine } from '../../../libs/privacy/erasure-journal.js';
import { planOf } from './journal-plan.js';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [person, another, first, second, key, ofLog] = [1, 2, 3, 4, 5, 6].map(id) as string[] as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const at = '2026-01-05T10:00:00.000Z';
const erased = (keys = [key], dossiers = [person]) => ({
  ...{ at, act: 'erased', dossiers, ground: 'REQUEST', accessLog: 'erased', keys },
});
const held = (hold = first, keys = [key], dossier = person) => ({
  ...{ at, act: 'held', dossier, hold, ground: 'APPEAL', keys },
});
const lifted = (hold = first) => ({ at, act: 'lifted', dossier: person, hold });

const plan = (...lines: readonly object[]) => planOf(lines.map((line) => JournalLine.parse(line)));
const erasures = (...lines: readonly object[]) =>
  plan(...lines).erasures.map(({ met, despite }) => ({ met, despite }));
const done = { met: [], despite: [] };

test('an erasure without a hold was done', () => expect(erasures(erased(), erased())).toEqual([done, done]));

test('one that a hold preceded was not, until it was lifted', () => {
  expect(erasures(held(), erased())).toEqual([{ met: [first], despite: [] }]);
  expect(erasures(held(), lifted(), erased())).toEqual([done]);
  expect(erasures(held(), erased(), lifted(), erased())).toEqual([{ met: [first], despite: [] }, done]);
  expect(erasures(held(), held(second), lifted(), erased())).toEqual([{ met: [second], despite: [] }]);
  expect(erasures(held(first, [key], another), erased())).toEqual([done]);
  expect(erasures(held(first, [key], another), erased([key], [person, another]))).toEqual([
    { met: [first], despite: [] },
  ]);
});

test('a hold that came later on what was left doesn’t undo it', () =>
  expect(erasures(erased(), held(first, [ofLog]))).toEqual([{ met: [], despite: [first] }]));

test('a hold that came later and found its key shows that it was not done', () =>
  expect(erasures(erased(), held())).toEqual([{ met: [first], despite: [] }]));

test('of each hold it is known whether it was lifted', () => {
  const { holds } = plan(held(), held(), held(second), lifted(), lifted(another), lifted());
  expect(holds.map(({ placed, lifted: end }) => [placed.hold, end !== undefined])).toEqual([
    [first, true],
    [second, false],
  ]);
});
