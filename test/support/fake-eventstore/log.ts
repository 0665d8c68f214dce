import { closeSync, fdatasync, ftruncateSync, mkdirSync, openSync, readFileSync, write } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const writeAsync = promisify(write);
const syncAsync = promisify(fdatasync);

/** An event as it stands in the log. Contents are base64, as protobuf hands them over. */
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

/** `position` is where the event's line begins in the file: sparse and rising, as on a real node. */
export type Entry = LoggedEvent & { readonly position: number };

/** A tombstone stands after every revision that a stream can have; on the wire this is the highest number. */
export const tombstoneRevision = Number.MAX_SAFE_INTEGER;

/** The first line: what the file is. It also keeps the first position from being 0. */
const header = `${JSON.stringify({ log: 'fake-eventstore', version: 1 })}\n`;

/**
 * The log of one node: a file with an event a line. The last line of every commit says so; lines after the last
 * such line were being written when the node died and are dropped, so that a commit is there or is not.
 */
export class DiskLog {
  /** Everything that was accepted; what stands from `durable` on is still being written. */
  readonly entries: Entry[] = [];
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

  /** How many entries are on disk: readers see so many. */
  get durable(): number {
    return this.#durable;
  }

  /** Accepts a commit; `settled` says when it is on disk. Commits that wait together share one sync. */
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
  async settled(): Promise<void> {
    const wanted = this.entries.length;
    while (this.#durable < wanted) await (this.#flush ??= this.#write());
  }

  /** Writes what waits, then closes the file. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.settled();
    closeSync(this.#file);
  }

  async #write(): Promise<void> {
    await new Promise(setImmediate); // lets the commits of this turn join
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
    let commit: Entry[] = [];
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
