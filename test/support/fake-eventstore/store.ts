import { EventEmitter, once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { DiskLog, type LogEntry, type LoggedEvent, tombstoneRevision } from './log.js';
import { decide, type Expected, noStream, rejectionOf, type AppendRejection } from './rules.js';

/** An event as a client proposes it; contents are base64. */
export type Proposed = Pick<LoggedEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

export type AppendOutcome =
  | { readonly kind: 'success'; readonly revision: number; readonly position: number | undefined }
  | { readonly kind: 'wrongExpectedVersion'; readonly expected: Expected; readonly current: number }
  | { readonly kind: 'streamDeleted' }
  /** Not decided: the caller gets a timeout. */
  | { readonly kind: 'dropped' }
  | AppendRejection;

/** The visible events of a stream. */
export type StreamView =
  | { readonly kind: 'found'; readonly events: readonly LogEntry[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'tombstoned' };

export interface StoreOptions {
  readonly directory: string;
  /** The number of ids by which repeated appends with `any` are recognised; a restart clears them. */
  readonly recentIds?: number;
  /** Writes a system event after so many commits, like the statistics of a real node; 0 is never. */
  readonly statisticsEvery?: number;
}

interface Stream {
  readonly events: LogEntry[];
  tombstoned: boolean;
}

/** The metadata of a stream that hides events from readers. */
interface StreamMetadata {
  readonly $tb?: number;
  readonly $maxCount?: number;
  readonly $maxAge?: number;
}

/** Hides every event: a soft delete. The server uses a larger number, which JSON can't hold exactly. */
const softDeleted = Number.MAX_SAFE_INTEGER;
const metastream = (stream: string) => `$$${stream}`;
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');

/** The log and the rules: what a node does, without the protocol. */
export class Store {
  readonly #log: DiskLog;
  readonly #streams = new Map<string, Stream>();
  readonly #recent = new Map<string, LogEntry>();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #options: Required<StoreOptions>;
  #indexed = 0;
  #commits = 0;
  #lastTicks = 0n;

  constructor(options: StoreOptions) {
    this.#options = { recentIds: 10_000, statisticsEvery: 20, ...options };
    this.#log = new DiskLog(options.directory);
    this.#index();
    this.#lastTicks = BigInt(this.#log.entries.at(-1)?.created ?? 0);
  }

  /** Writes what the log of a new node holds: system events, and a link whose target does not exist. */
  async begin(): Promise<void> {
    if (this.#log.entries.length > 0) return;
    await this.append(metastream('$stats'), noStream, [system('$metadata', { $maxAge: 86_400 })]);
    await this.append('$user-admin', noStream, [system('$UserCreated', { loginName: 'admin' })]);
    await this.append('$ce-gone', noStream, [link('gone', 0)]);
  }

  /** The number of entries on disk. */
  get durable(): number {
    return this.#log.durable;
  }

  entry(index: number): LogEntry | undefined {
    return index < this.#log.durable ? this.#log.entries[index] : undefined;
  }

  /** The index of the first entry at or after a position. */
  indexOf(position: bigint): number {
    let low = 0;
    let high = this.#log.durable;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (BigInt(this.#log.entries[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Resolves when more than `known` entries are on disk, or the signal is aborted. */
  async beyond(known: number, signal: AbortSignal): Promise<void> {
    while (this.#log.durable <= known && !signal.aborted) {
      await once(this.#changes, 'durable', { signal }).catch(() => undefined); // aborted
    }
  }

  /** The events of a stream that are on disk and not hidden by its metadata. */
  view(name: string): StreamView {
    const stream = this.#streams.get(name);
    const written = stream?.events.filter((event) => this.#isDurable(event)) ?? [];
    if (written.at(-1)?.revision === tombstoneRevision) return { kind: 'tombstoned' };
    const { $tb = 0, $maxCount = Infinity, $maxAge = Infinity } = this.#metadataOf(name);
    const last = written.at(-1)?.revision ?? noStream;
    if (last === noStream || $tb >= softDeleted) return { kind: 'missing' };
    const from = Math.max($tb, last + 1 - $maxCount);
    const since = Date.now() - $maxAge * 1000;
    return {
      kind: 'found',
      events: written.filter(
        (event) => event.revision >= from && Number(BigInt(event.created) / 10_000n) >= since,
      ),
    };
  }

  /** The event a link points to, if it can still be read. */
  target(linkEvent: LogEntry): LogEntry | undefined {
    const [, revision, stream] = /^(\d+)@(.+)$/.exec(Buffer.from(linkEvent.data, 'base64').toString()) ?? [];
    if (revision === undefined || stream === undefined) return undefined;
    const view = this.view(stream);
    return view.kind === 'found'
      ? view.events.find((event) => event.revision === Number(revision))
      : undefined;
  }

  /** Appends all events or none; resolves when they, or those they repeat, are on disk. */
  async append(name: string, expected: Expected, events: readonly Proposed[]): Promise<AppendOutcome> {
    const rejection = rejectionOf({ stream: name, bytes: sizeOf(events) });
    if (rejection) return rejection;

    const stream = this.#streams.get(name) ?? { events: [], tombstoned: false };
    const current = this.#lastRevision(name);
    const isSoftDeleted = (this.#metadataOf(name).$tb ?? 0) >= softDeleted;
    const { verdict } = decide({
      expected,
      current,
      tombstoned: stream.tombstoned,
      softDeleted: isSoftDeleted,
      hasMetadata: this.#lastRevision(metastream(name)) !== noStream,
      ids: events.map((event) => event.id),
      recentRevision: (id) => {
        const entry = this.#recent.get(id);
        return entry?.stream === name ? entry.revision : undefined;
      },
      idAt: (revision) => stream.events[revision]?.id,
      isBeingWritten: (revision) => {
        const entry = stream.events[revision];
        return entry !== undefined && !this.#isDurable(entry);
      },
    });

    switch (verdict.kind) {
      case 'streamDeleted':
      case 'dropped':
        return verdict;
      case 'wrongExpectedVersion':
      case 'corruptedIdempotency':
        return { kind: 'wrongExpectedVersion', expected, current };
      case 'repeated':
        return {
          kind: 'success',
          revision: verdict.revision,
          position: stream.events[verdict.revision]?.position,
        };
      case 'write': {
        if (events.length === 0) return { kind: 'success', revision: current, position: undefined };
        if (isSoftDeleted)
          this.#write(metastream(name), [
            system('$metadata', { ...this.#metadataOf(name), $tb: current + 1 }),
          ]);
        const written = this.#write(name, events);
        this.#statistics();
        await this.#flushed();
        return { kind: 'success', revision: current + events.length, position: written.at(-1)?.position };
      }
    }
  }

  /** Hides the events of a stream (soft delete) or closes it for ever (tombstone). */
  async delete(name: string, expected: Expected, how: 'soft' | 'tombstone'): Promise<AppendOutcome> {
    const current = this.#lastRevision(name);
    if (this.#streams.get(name)?.tombstoned) return { kind: 'streamDeleted' };
    const agrees =
      expected === 'any' || (expected === 'streamExists' ? current !== noStream : expected === current);
    if (!agrees) return { kind: 'wrongExpectedVersion', expected, current };
    const [written] =
      how === 'soft'
        ? this.#write(metastream(name), [
            system('$metadata', { ...this.#metadataOf(name), $tb: softDeleted }),
          ])
        : this.#write(name, [system('$streamDeleted', {})], tombstoneRevision);
    await this.#flushed();
    return { kind: 'success', revision: current, position: written?.position };
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  #write(
    stream: string,
    events: readonly Proposed[],
    at = this.#lastRevision(stream) + 1,
  ): readonly LogEntry[] {
    const first = this.#log.entries.length;
    this.#log.append(
      events.map((event, index) => ({ ...event, stream, revision: at + index, created: this.#now() })),
    );
    this.#index();
    const written = this.#log.entries.slice(first);
    for (const entry of written) this.#addRecent(entry);
    return written;
  }

  async #flushed(): Promise<void> {
    await this.#log.flushed();
    this.#changes.emit('durable');
  }

  #index(): void {
    for (; this.#indexed < this.#log.entries.length; this.#indexed++) {
      const entry = this.#log.entries[this.#indexed];
      if (!entry) continue;
      const stream = this.#streams.get(entry.stream) ?? { events: [], tombstoned: false };
      this.#streams.set(entry.stream, stream);
      stream.events.push(entry);
      stream.tombstoned ||= entry.revision === tombstoneRevision;
    }
  }

  #addRecent(entry: LogEntry): void {
    this.#recent.delete(entry.id);
    this.#recent.set(entry.id, entry);
    for (const id of this.#recent.keys()) {
      if (this.#recent.size <= this.#options.recentIds) break;
      this.#recent.delete(id);
    }
  }

  #statistics(): void {
    const { statisticsEvery } = this.#options;
    if (statisticsEvery > 0 && ++this.#commits % statisticsEvery === 0) {
      this.#write('$stats-127.0.0.1:2113', [system('$statsCollected', { 'proc-id': process.pid })]);
    }
  }

  #isDurable(entry: LogEntry): boolean {
    const firstWaiting = this.#log.entries[this.#log.durable];
    return firstWaiting === undefined || entry.position < firstWaiting.position;
  }

  #lastRevision(name: string): number {
    return this.#streams.get(name)?.events.at(-1)?.revision ?? noStream;
  }

  #metadataOf(name: string): StreamMetadata {
    const last = this.#streams.get(metastream(name))?.events.at(-1);
    if (last?.contentType !== 'application/json') return {};
    return JSON.parse(Buffer.from(last.data, 'base64').toString()) as StreamMetadata;
  }

  /** The time for the next entry, after that of the last one. */
  #now(): string {
    const ticks = BigInt(Date.now()) * 10_000n;
    this.#lastTicks = ticks > this.#lastTicks ? ticks : this.#lastTicks + 1n;
    return String(this.#lastTicks);
  }
}

/** The size of an append in bytes, as the server counts it: two for each character of a type. */
function sizeOf(events: readonly Proposed[]): number {
  const bytes = (base64: string) => Buffer.byteLength(base64, 'base64');
  return events.reduce(
    (sum, event) => sum + bytes(event.data) + bytes(event.metadata) + 2 * event.type.length,
    0,
  );
}

function system(type: string, data: unknown): Proposed {
  return { id: randomUUID(), type, contentType: 'application/json', data: encode(data), metadata: '' };
}

/** A link to an event of another stream, as projections write them. */
export function link(stream: string, revision: number): Proposed {
  const data = Buffer.from(`${revision}@${stream}`).toString('base64');
  return { id: randomUUID(), type: '$>', contentType: 'application/octet-stream', data, metadata: '' };
}
