import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answersOfDomain, answersOfReference, questions } from './agreement.js';

test('the domain answers as the reference does, on 1,000 random histories and days', () =>
  fc.assert(
    fc.property(questions, ({ history, date }) => {
      expect(answersOfDomain(history, date)).toEqual(answersOfReference(history, date));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 1_000), seed: Number(process.env['SEED'] ?? 20_221) },
  ));
