import { closeSync, fdatasync, ftruncateSync, mkdirSync, openSync, readFileSync, write } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const writeAsync = promisify(write);
const syncAsync = promisify(fdatasync);

/** An event in the log. Contents are base64, as protobuf gives them. */
export interface LoggedEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: string;
  readonly metadata: string;
  /** Ticks of 100 ns since the Unix epoch. */
  readonly created: string;
}

/** `position` is the offset of the event's line in the file: increasing with gaps, as on a real node. */
export type LogEntry = LoggedEvent & { readonly position: number };

/**
 * The revision of a tombstone, after every revision that a stream can have; in the protocol it is the highest number.
 */
export const tombstoneRevision = Number.MAX_SAFE_INTEGER;

/** The first line, which identifies the file. Because of it no position is 0. */
const header = `${JSON.stringify({ log: 'fake-eventstore', version: 1 })}\n`;

/**
 * The log of one node: a file with an event per line. The last line of every commit is marked. Lines after the last
 * marked line are of a commit during which the node was killed; they are dropped, so that commits are atomic.
 */
export class DiskLog {
  /** All accepted entries; those from index `durable` on are still being written. */
  readonly entries: LogEntry[] = [];
  #durable = 0;
  #end = 0;
  #closed = false;
  #waiting: string[] = [];
  #flush: Promise<void> | undefined;
  readonly #file: number;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    const path = join(directory, 'log.ndjson');
    this.#file = openSync(path, 'a+');
    this.#load(readFileSync(path));
    ftruncateSync(this.#file, this.#end);
    if (this.#end === 0) {
      this.#waiting.push(header);
      this.#end = header.length;
    }
  }

  /** How many entries are on disk, which readers may see. */
  get durable(): number {
    return this.#durable;
  }

  /** Accepts a commit; `flushed` says when it is on disk. Commits that wait together share one sync. */
  append(events: readonly LoggedEvent[]): void {
    events.forEach((event, index) => {
      const last = index === events.length - 1;
      const line = `${JSON.stringify(last ? { ...event, last } : event)}\n`;
      this.entries.push({ ...event, position: this.#end });
      this.#end += Buffer.byteLength(line);
      this.#waiting.push(line);
    });
  }

  /** Resolves when everything accepted so far is on disk. */
  async flushed(): Promise<void> {
    const wanted = this.entries.length;
    while (this.#durable < wanted) await (this.#flush ??= this.#write());
  }

  /** Writes what is not on disk yet, then closes the file. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.flushed();
    closeSync(this.#file);
  }

  async #write(): Promise<void> {
    await new Promise(setImmediate); // so that the commits of this turn join
    const upTo = this.entries.length;
    const bytes = Buffer.from(this.#waiting.join(''));
    this.#waiting = [];
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await writeAsync(this.#file, bytes, done);
      done += bytesWritten;
    }
    await syncAsync(this.#file);
    this.#durable = upTo;
    this.#flush = undefined;
  }

  #load(bytes: Buffer): void {
    let commit: LogEntry[] = [];
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
      const line = JSON.parse(bytes.toString('utf8', start, end)) as Partial<LoggedEvent> & { last?: true };
      if (start === 0) {
        this.#end = end + 1;
        continue;
      }
      const { last, ...event } = line;
      commit.push({ ...(event as LoggedEvent), position: start });
      if (!last) continue;
      this.entries.push(...commit);
      commit = [];
      this.#end = end + 1;
    }
    this.#durable = this.entries.length;
  }
}
