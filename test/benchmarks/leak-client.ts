/** A client that asks one thing at a time over one connection, and remembers all that it gets to see of each answer. */
import { Agent, request } from 'node:http';
import { serveTasks } from './task-process.js';

/** POST requests with JSON bodies, which are sent one after the other. */
export interface Questions {
  readonly url: string;
  readonly path: string;
  readonly token: string;
  readonly bodies: readonly string[];
}

/** What is seen of an answer from outside. */
export interface Seen {
  readonly milliseconds: number;
  /** Status, names and values of the headers but the date, and the size of the body. */
  readonly shape: string;
}

serveTasks(async ({ url, path, token, bodies }: Questions) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const seen: Seen[] = [];
  for (const body of bodies) seen.push(await ask(url + path, agent, token, body));
  agent.destroy();
  return seen;
});

function ask(url: string, agent: Agent, token: string, body: string): Promise<Seen> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': crypto.randomUUID(),
  };
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('error', reject);
      answer.on('end', () => {
        const milliseconds = performance.now() - start;
        const { date: _, ...others } = answer.headers;
        resolve({ milliseconds, shape: JSON.stringify([answer.statusCode, others, bytes]) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
