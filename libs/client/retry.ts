import { setTimeout as delay } from 'node:timers/promises';

/** How often a request is retried, with exponential backoff. */
export interface RetryOptions {
  /** The most times that a request is sent, the first one included. */
  readonly attempts: number;
  /** The wait after the first failure, doubled for each next one; used when the response has no Retry-After. */
  readonly firstWaitMs: number;
  /** The longest wait, also when Retry-After asks for more. */
  readonly longestWaitMs: number;
}

const defaultRetry: RetryOptions = { attempts: 6, firstWaitMs: 200, longestWaitMs: 10_000 };

const RETRYABLE_STATUS = new Set([429, 503, 504]);

/**
 * A fetch that retries idempotent requests after a lost connection and after status 429, 503 or 504. Other requests
 * are sent once. @throws what fetch throws, after the last attempt or when aborted
 */
export function retryingFetch(options: RetryOptions = defaultRetry): (request: Request) => Promise<Response> {
  return async (request) => {
    const attempts = isIdempotent(request) ? options.attempts : 1;
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === attempts;
      const response = await send(last ? request : request.clone(), last);
      if (response && (last || !RETRYABLE_STATUS.has(response.status))) return response;
      await response?.body?.cancel();
      await delay(waitAfter(attempt, response, options), undefined, { signal: request.signal });
    }
  };
}

/** The response; undefined when the connection was lost before the last attempt. */
async function send(request: Request, last: boolean): Promise<Response | undefined> {
  try {
    return await fetch(request);
  } catch (error) {
    if (last || request.signal.aborted) throw error;
    return undefined;
  }
}

/**
 * A GET changes nothing, a request with an idempotency key is done once, and importing an official document (XML)
 * again changes nothing.
 */
function isIdempotent({ method, headers }: Request): boolean {
  return method === 'GET' || headers.has('idempotency-key') || /xml/.test(headers.get('content-type') ?? '');
}

function waitAfter(attempt: number, response: Response | undefined, options: RetryOptions): number {
  const retryAfterMs = Number(response?.headers.get('retry-after') ?? Number.NaN) * 1_000;
  const wait = Number.isFinite(retryAfterMs) ? retryAfterMs : options.firstWaitMs * 2 ** (attempt - 1);
  return Math.min(wait, options.longestWaitMs);
}
