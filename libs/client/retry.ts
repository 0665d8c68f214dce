import { setTimeout as delay } from 'node:timers/promises';

/** How long and how often a request is sent again. */
export interface RetryOptions {
  /** The most times that it is sent. */
  readonly attempts: number;
  /** The wait after the first failure, doubled each time, where the service doesn't say how long. */
  readonly firstWaitMs: number;
  /** The longest wait, also when the service asks for more. */
  readonly longestWaitMs: number;
}

export const defaultRetry: RetryOptions = { attempts: 6, firstWaitMs: 200, longestWaitMs: 10_000 };

const WAIT_AND_ASK_AGAIN = new Set([429, 503, 504]);

/**
 * Fetches, and fetches again after a lost connection, a 429, a 503 or a 504: a request that the service does once,
 * however often it comes. Others are sent once. @throws what fetch throws, after the last attempt or when aborted
 */
export function retryingFetch(options: RetryOptions = defaultRetry): (request: Request) => Promise<Response> {
  return async (request) => {
    const attempts = mayBeRepeated(request) ? options.attempts : 1;
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === attempts;
      const outcome = await send(last ? request : request.clone(), last);
      if (outcome && (last || !WAIT_AND_ASK_AGAIN.has(outcome.status))) return outcome;
      await outcome?.body?.cancel();
      await delay(waitAfter(attempt, outcome, options), undefined, { signal: request.signal });
    }
  };
}

/** The response; undefined when the connection was lost and the request may be sent again. */
async function send(request: Request, last: boolean): Promise<Response | undefined> {
  try {
    return await fetch(request);
  } catch (error) {
    if (last || request.signal.aborted) throw error;
    return undefined;
  }
}

/** A query changes nothing, a keyed request is done once, and an official document is its own key. */
function mayBeRepeated({ method, headers }: Request): boolean {
  return method === 'GET' || headers.has('idempotency-key') || /xml/.test(headers.get('content-type') ?? '');
}

function waitAfter(attempt: number, response: Response | undefined, options: RetryOptions): number {
  const asked = Number(response?.headers.get('retry-after') ?? Number.NaN) * 1_000;
  const wait = Number.isFinite(asked) ? asked : options.firstWaitMs * 2 ** (attempt - 1);
  return Math.min(wait, options.longestWaitMs);
}
