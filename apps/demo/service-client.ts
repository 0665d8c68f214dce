import { setTimeout as delay } from 'node:timers/promises';

/** An answer that can't be right, and what it said. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

/** How often a request is sent again while the service says that it can't answer now. */
const ATTEMPTS = 20;

export interface RequestToSend {
  readonly url: string;
  readonly token: string;
  readonly body: string;
  readonly type?: string;
  readonly key?: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Posts a request, and again under the same key while the service asks to wait (503).
 * @param expected the statuses that are an answer @throws UnexpectedAnswer for another one
 */
export async function post(request: RequestToSend, expected: readonly number[]): Promise<Response> {
  const { url, token, body, type = 'application/json', key, signal } = request;
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': type,
    ...(key !== undefined && { 'idempotency-key': key }),
  };
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted(); // not given to fetch: thousands of requests would each leave a listener on it
    const response = await fetch(url, { method: 'POST', headers, body });
    if (expected.includes(response.status)) return response;
    const said = await response.text();
    if (response.status !== 503 || attempt === ATTEMPTS)
      throw new UnexpectedAnswer(`${url} answered ${response.status}: ${said}`);
    await delay(Number(response.headers.get('retry-after') ?? 1) * 1_000, undefined, {
      ...(signal && { signal }),
    });
  }
}

/** Does work on every item, so many at the same time; the first failure ends it. */
export async function sideBySide<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const coming = items.values();
  const worker = async () => {
    for (const item of coming) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The lines of an answer, as they come in. */
export async function* linesOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body ?? []) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
