/** Every question of docs/questions.md, asked of the demo: its commands print what the page says. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageOfQuestions, questionsIn } from '../support/questions.js';
import { Tour } from '../support/readme-tour.js';
import type { TestService } from '../support/service.js';

const questions = questionsIn(await readFile(pageOfQuestions, 'utf8'));

/** Asks them in their order. @param loaded the service that has loaded the demo, once the tests run */
export function questionsAreAnswered(loaded: () => TestService): void {
  describe('docs/questions.md', () => {
    let tour: Tour;
    let directory: string;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'kbi-questions-'));
      tour = new Tour(loaded(), directory, undefined);
    });
    afterAll(() => rm(directory, { recursive: true }));

    test('answers at least 25 questions, of everybody who asks', () => {
      expect(questions.length).toBeGreaterThanOrEqual(25);
      expect([...new Set(questions.map(({ asker }) => asker))]).toEqual([
        'A reporter',
        'The audit office',
        'A House of Dutch',
        'A landlord',
        'A municipality',
        'A case worker',
        'An auditor',
      ]);
      const notAsked = questions.filter(({ question }) => !question.endsWith('?'));
      const notAnswered = questions.filter(({ steps }) => !steps.at(-1)?.printed.length);
      expect([...notAsked, ...notAnswered]).toEqual([]);
    });

    test.each(questions.map(({ question, steps }) => [question, steps] as const))(
      '%s',
      async (_, steps) => {
        for (const step of steps) {
          const output = await tour.run(step);
          if (output === undefined) continue;
          const { printed, output: shown } = tour.comparable(step, output);
          expect(shown).toEqual(printed);
        }
      },
      30_000,
    );
  });
}
