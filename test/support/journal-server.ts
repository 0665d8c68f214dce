/** A server that keeps a journal of erasures in memory: POST adds a line, GET gives them all. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface JournalServer {
  readonly url: string;
  readonly token: string;
  /** What it has kept; a test may change it. */
  kept: string;
  /** Whether it answers 503. */
  away: boolean;
  /** What is done before the lines are given. */
  onRead?: () => Promise<void>;
  close(): Promise<void>;
}

export async function startJournalServer(): Promise<JournalServer> {
  const token = 'token-of-the-journal';
  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      if (request.headers.authorization !== `Bearer ${token}`) return response.writeHead(401).end();
      if (journal.away) return response.writeHead(503).end();
      if (request.method === 'POST') journal.kept += body;
      else await journal.onRead?.();
      return response.writeHead(200).end(request.method === 'POST' ? undefined : journal.kept);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const journal: JournalServer = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/erasures`,
    token,
    kept: '',
    away: false,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return journal;
}
