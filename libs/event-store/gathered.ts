/**
 * Work that is cheaper together: what is asked while earlier rounds are under way is done in one round after them.
 * @param perform the results, in the order of what was asked; when it fails, all of its round fail
 * @param mostTogether how much a round takes @param rounds how many may be under way at the same time
 */
export function gathered<Asked, Result>(
  perform: (asked: readonly Asked[]) => Promise<readonly Result[]>,
  mostTogether: number,
  rounds = 1,
): (asked: Asked) => Promise<Result> {
  interface Waiting {
    readonly asked: Asked;
    readonly resolve: (result: Result) => void;
    readonly reject: (reason: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let running = 0;

  async function run(): Promise<void> {
    running += 1;
    while (waiting.length > 0) {
      const round = waiting.splice(0, mostTogether);
      try {
        const results = await perform(round.map(({ asked }) => asked));
        round.forEach(({ resolve }, index) => resolve(results[index] as Result));
      } catch (error) {
        for (const { reject } of round) reject(error);
      }
    }
    running -= 1;
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (running < rounds) void run();
    });
}
