/**
 * Sends requests over connections that are kept alive, one under way on each, in a process of its own: it is told what
 * by messages. It writes bytes and reads lengths, so that the machine's time goes to the service.
 */
import { connect, type Socket } from 'node:net';
import { doTasks } from './own-process.js';

/** What is to be sent: POST requests of JSON, as many at a time as there are connections, each body in its turn. */
export interface Load {
  readonly url: string;
  readonly path: string;
  readonly tokens: readonly string[];
  readonly bodies: readonly string[];
  readonly inFlight: number;
  /** When it ends: after so many requests, or after so many seconds, whichever is first. */
  readonly requests?: number;
  readonly seconds?: number;
}

/** What came of it. */
export interface Carried {
  readonly requests: number;
  readonly seconds: number;
  /** Of the bodies of all answers. */
  readonly bytes: number;
  readonly milliseconds: readonly number[];
}

doTasks(carry);

let keys = 0;

async function carry(load: Load): Promise<Carried> {
  const { url, path, tokens, bodies, inFlight, requests = Infinity, seconds = Infinity } = load;
  const { host, hostname, port } = new URL(url);
  const heads = tokens.map(
    (token) =>
      `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n`,
  );
  const milliseconds: number[] = [];
  let bytes = 0;
  let sent = 0;
  const start = performance.now();
  const end = start + seconds * 1_000;
  const worker = async () => {
    const connection = new Connection(connect({ host: hostname, port: Number(port), noDelay: true }));
    while (sent < requests && performance.now() < end) {
      const body = bodies[sent % bodies.length] ?? '';
      const head = heads[sent % heads.length] ?? '';
      sent += 1;
      keys += 1;
      const begun = performance.now();
      const own = `Idempotency-Key: load-${process.pid}-${keys}\r\nContent-Length: ${Buffer.byteLength(body)}`;
      const length = await connection.ask(`${head}${own}\r\n\r\n${body}`);
      milliseconds.push(performance.now() - begun);
      bytes += length;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return { requests: milliseconds.length, seconds: (performance.now() - start) / 1_000, bytes, milliseconds };
}

/** One connection, and the answer that is awaited on it. */
class Connection {
  #head = '';
  /** Bytes of the body that are still to come; undefined while its head is. */
  #rest: number | undefined;
  #length = 0;
  #settle: { resolve: (bytes: number) => void; reject: (error: Error) => void } | undefined;

  constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (error) => this.#settle?.reject(error));
    socket.on('close', () => this.#settle?.reject(new Error('the service closed a connection')));
  }

  /** @returns the length of the answer's body @throws Error when the answer is not 200 */
  ask(request: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.#settle = undefined;
    this.socket.destroy();
  }

  #take(chunk: Buffer): void {
    const body = this.#rest === undefined ? this.#takeHead(chunk) : chunk.length;
    if (this.#rest === undefined) return;
    this.#rest -= body;
    if (this.#rest > 0) return;
    this.#rest = undefined;
    this.#settle?.resolve(this.#length);
  }

  /** @returns how many bytes of the body came with it */
  #takeHead(chunk: Buffer): number {
    const before = Buffer.byteLength(this.#head, 'latin1');
    this.#head += chunk.toString('latin1');
    const end = this.#head.indexOf('\r\n\r\n');
    if (end < 0) return 0;
    const head = this.#head.slice(0, end);
    this.#head = '';
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (!head.startsWith('HTTP/1.1 200') || length === undefined)
      this.#settle?.reject(new Error(`an answer was not as expected: ${head.split('\r\n')[0] ?? ''}`));
    this.#length = Number(length);
    this.#rest = this.#length;
    return chunk.length + before - (end + 4);
  }
}
