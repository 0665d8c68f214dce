import { setImmediate as turn } from 'node:timers/promises';

/**
 * Work that is cheaper together: what is asked while a round is under way is done in one round after it. A round waits
 * for the end of the turn of the event loop in which it was asked, so that all who were woken together join.
 * @param perform the results, in the order of what was asked; when it fails, all of its round fail
 * @param mostTogether how much a round takes
 */
export function batchLoader<Asked, Result>(
  perform: (asked: readonly Asked[]) => Promise<readonly Result[]>,
  mostTogether: number,
): (asked: Asked) => Promise<Result> {
  interface Waiting {
    readonly asked: Asked;
    readonly resolve: (result: Result) => void;
    readonly reject: (reason: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      await turn();
      const round = waiting.splice(0, mostTogether);
      try {
        const results = await perform(round.map(({ asked }) => asked));
        round.forEach(({ resolve }, index) => resolve(results[index] as Result));
      } catch (error) {
        for (const { reject } of round) reject(error);
      }
    }
    running = false;
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (!running) void run();
    });
}
