import {
  JournalMalformed,
  JournalUnavailable,
  linesIn,
  textOf,
  type ErasureJournal,
} from './erasure-journal.js';

/** How long the server may take to keep a line, and to give them all. */
const WRITE_MS = 10_000;
const READ_MS = 600_000;

/**
 * A journal that another server keeps. `POST` adds the line in its body and answers 2xx when it is kept for good;
 * `GET` gives all lines in the order in which they came, each with a line feed.
 * @param token sent as a bearer token, if there is one
 */
export function erasureJournalOverHttp(url: string, token: string | undefined): ErasureJournal {
  const place = new URL(url).origin;
  const authorization = token !== undefined && { authorization: `Bearer ${token}` };
  const ask = async (init: RequestInit, timeout: number): Promise<Response> => {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeout) });
    if (response.ok) return response;
    await response.body?.cancel();
    throw new JournalUnavailable(`the server answers ${String(response.status)}`);
  };
  return {
    place,
    async append(line) {
      const headers = { 'content-type': 'application/x-ndjson', ...authorization };
      try {
        const response = await ask({ method: 'POST', headers, body: textOf(line) }, WRITE_MS);
        await response.arrayBuffer();
      } catch (error) {
        throw unavailable(error);
      }
    },
    async *read() {
      try {
        const headers = { accept: 'application/x-ndjson', ...authorization };
        const { body } = await ask({ headers }, READ_MS);
        if (body) yield* linesIn(body, place);
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
}

const unavailable = (error: unknown) =>
  error instanceof JournalUnavailable || error instanceof JournalMalformed
    ? error
    : new JournalUnavailable('the server doesn’t answer');
