import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';

/** A timer may be this late, or early; the rest is waited for turn by turn. */
const TIMER_MS = 2;

/** Waits until a number of whole steps has passed since an instant. @param since by `performance.now()` */
async function untilStep(since: number, stepMs: number): Promise<void> {
  const due = since + Math.ceil((performance.now() - since) / stepMs) * stepMs;
  const wait = due - performance.now() - TIMER_MS;
  if (wait > 0) await delay(wait);
  while (performance.now() < due) await nextTurn();
}

/**
 * Does work whose duration could tell whether a person is known: how large a dossier is, or what is in a cache. What it
 * reads and writes is the same for everybody; what is left of a difference ends with the step.
 * @param mustWait whether what came out has to wait; what fails always has to @param stepMs 0: nothing waits
 */
export async function evenly<Result>(
  stepMs: number,
  work: () => Promise<Result>,
  mustWait: (result: Result) => boolean = () => true,
): Promise<Result> {
  const since = performance.now();
  let waits = true;
  try {
    const result = await work();
    waits = mustWait(result);
    return result;
  } finally {
    if (waits && stepMs > 0) await untilStep(since, stepMs);
  }
}
