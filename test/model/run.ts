/** Random sequences on the handlers of commands, each followed by a look for a breach of the invariants. */
import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { check } from './check.js';
import { Model } from './service.js';
import { sequences } from './steps.js';

/** How much of the log is known, and which day is asked. */
const instants = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 2016, max: 2026 }).map((year) => `${String(year)}-03-01`),
  ),
  { minLength: 1, maxLength: 2 },
);

/** What became of the steps of all sequences: how many were done or refused, by their kind. */
export type Tally = Record<string, number>;

/** @throws what fast-check throws: the shortest sequence that breaks an invariant */
export async function run(sequencesRun: number, seed: number, done?: () => void): Promise<Tally> {
  const tally: Tally = {};
  await fc.assert(
    fc.asyncProperty(sequences, instants, async (steps, asked) => {
      const model = await Model.open();
      for (const [number, step] of steps.entries()) {
        const before = model.log.all.length;
        const refused = await model.take(step);
        if (refused !== undefined && step.kind !== 'import')
          deepStrictEqual(model.log.all.length, before, `invariant 2: a refusal leaves nothing (${refused})`);
        if (refused === undefined && step.kind === 'command' && number % 4 === 0) await model.repeat();
        const outcome = `${step.kind} ${refused === undefined ? 'done' : 'refused'}`;
        tally[outcome] = (tally[outcome] ?? 0) + 1;
      }
      await check(model, asked);
      done?.();
    }),
    { numRuns: sequencesRun, seed },
  );
  return tally;
}
