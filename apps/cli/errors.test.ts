import { expect, test } from '@jest/globals';
import { KbiProblem } from '../../libs/client/problem.js';
import { describeError, exitCodeOf } from './errors.js';

const { signal } = new AbortController();

test('of a dossier that was merged the one to use is told', () => {
  const dossier = '1a2b3c4d-0000-4000-8000-000000000001';
  const problem = {
    code: 'DOSSIER_MERGED',
    title: 'Samengevoegd',
    dossier,
    source: 'one dossier per person',
  };
  const [first, last] = describeError(KbiProblem.of(409, problem), signal).split('\n');
  expect([first, last]).toEqual(['Samengevoegd (DOSSIER_MERGED)', `  → Use dossier ${dossier}.`]);
});

test('a connection that ended in the middle of an answer is told as such', () => {
  const error = new TypeError('terminated'); // as fetch throws it
  expect(describeError(error, signal)).toMatch(/^The connection to the service broke off\. /);
  expect(exitCodeOf(error, signal)).toBe(4);
});
