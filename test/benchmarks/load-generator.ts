/**
 * A load generator in a process of its own: sends requests over keep-alive connections, one in flight on each. It only
 * writes bytes and reads lengths, to leave the processor to the service.
 */
import { connect, type Socket } from 'node:net';
import { serveTasks } from './task-process.js';

/** POST requests with JSON bodies, which are sent in turn. */
export interface Load {
  readonly url: string;
  readonly path: string;
  readonly tokens: readonly string[];
  readonly bodies: readonly string[];
  /** The number of connections. */
  readonly inFlight: number;
  /** The load ends after so many requests or so many seconds, whichever is first. */
  readonly requests?: number;
  readonly seconds?: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** The length of all response bodies together. */
  readonly bytes: number;
  readonly milliseconds: readonly number[];
}

serveTasks(runLoad);

let keys = 0;

async function runLoad(load: Load): Promise<LoadResult> {
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
      const sentAt = performance.now();
      const own = `Idempotency-Key: load-${process.pid}-${keys}\r\nContent-Length: ${Buffer.byteLength(body)}`;
      const length = await connection.request(`${head}${own}\r\n\r\n${body}`);
      milliseconds.push(performance.now() - sentAt);
      bytes += length;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return { requests: milliseconds.length, seconds: (performance.now() - start) / 1_000, bytes, milliseconds };
}

/** A connection with at most one request in flight. */
class Connection {
  #head = '';
  /** Bytes of the body that have not arrived; undefined before the head is complete. */
  #remaining: number | undefined;
  #length = 0;
  #pending: { resolve: (bytes: number) => void; reject: (error: Error) => void } | undefined;

  constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('error', (error) => this.#pending?.reject(error));
    socket.on('close', () => this.#pending?.reject(new Error('the service closed a connection')));
  }

  /** @returns the length of the response body @throws Error when the status is not 200 */
  request(request: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.#pending = undefined;
    this.socket.destroy();
  }

  #receive(chunk: Buffer): void {
    const body = this.#remaining === undefined ? this.#receiveHead(chunk) : chunk.length;
    if (this.#remaining === undefined) return;
    this.#remaining -= body;
    if (this.#remaining > 0) return;
    this.#remaining = undefined;
    this.#pending?.resolve(this.#length);
  }

  /** @returns the number of bytes of the body in this chunk */
  #receiveHead(chunk: Buffer): number {
    const before = Buffer.byteLength(this.#head, 'latin1');
    this.#head += chunk.toString('latin1');
    const end = this.#head.indexOf('\r\n\r\n');
    if (end < 0) return 0;
    const head = this.#head.slice(0, end);
    this.#head = '';
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (!head.startsWith('HTTP/1.1 200') || length === undefined)
      this.#pending?.reject(new Error(`an answer was not as expected: ${head.split('\r\n')[0] ?? ''}`));
    this.#length = Number(length);
    this.#remaining = this.#length;
    return chunk.length + before - (end + 4);
  }
}
