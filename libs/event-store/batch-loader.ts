import { setImmediate as turn } from 'node:timers/promises';

/**
 * A batch loader: requests made in the same turn of the event loop, or while a batch is under way, are served together
 * by the next batch. A batch starts at the end of the turn, so that all callers that were woken together join it.
 * @param load the results of a batch, in the order of its requests; when it rejects, every request of the batch fails
 * @param batchSize the most requests in a batch
 */
export function batchLoader<Request, Result>(
  load: (requests: readonly Request[]) => Promise<readonly Result[]>,
  batchSize: number,
): (request: Request) => Promise<Result> {
  interface Waiting {
    readonly request: Request;
    readonly resolve: (result: Result) => void;
    readonly reject: (reason: unknown) => void;
  }
  const queue: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (queue.length > 0) {
      await turn();
      const batch = queue.splice(0, batchSize);
      try {
        const results = await load(batch.map(({ request }) => request));
        batch.forEach(({ resolve }, index) => resolve(results[index] as Result));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  }

  return (request) =>
    new Promise((resolve, reject) => {
      queue.push({ request, resolve, reject });
      if (!running) void run();
    });
}
