/** Streams that are remembered, the last used; 10 MB or so. */
const mostStreams = 50_000;
/** What `event_store.append_group` takes for a revision that is not known. */
const unknown = -2;

interface Entry {
  /** The last group that was sent with an append to this stream. */
  readonly group: number;
  /** Where the stream stood after that group; undefined until its answer tells. */
  revision: number | undefined;
}

/** What is remembered of the streams of a group, in the order of its appends. */
export interface KnownRevisions {
  readonly group: number;
  readonly known: readonly number[];
  /** Whether an earlier append of the same group has the same stream. */
  readonly again: readonly boolean[];
}

/**
 * Where streams stood after our own appends, so that the database needn't look it up. It may be behind, for others
 * write too, and the database finds that out; it must never be ahead. So it holds only what was answered, and it ends
 * with its connection: behind the next one may be a database that was set back to an earlier state.
 */
export class RevisionCache {
  readonly #entries = new Map<string, Entry>();
  #groups = 0;

  /** @param connection what the answers come from */
  constructor(readonly connection: object) {}

  /** For a group that is about to be sent: until its answer, nobody knows where its streams stand. */
  recall(streams: readonly string[]): KnownRevisions {
    const group = (this.#groups += 1);
    const before = streams.map((stream) => {
      const entry = this.#entries.get(stream);
      this.#entries.delete(stream); // the map keeps the order in which streams were last used
      this.#entries.set(stream, { group, revision: undefined });
      return entry;
    });
    this.#forgetOldest();
    return {
      group,
      known: before.map((entry) => entry?.revision ?? unknown),
      again: before.map((entry) => entry?.group === group),
    };
  }

  /** Where a stream stood after a group, unless a later group is under way to it. */
  learn(group: number, stream: string, revision: number): void {
    const entry = this.#entries.get(stream);
    if (entry?.group === group) entry.revision = revision;
  }

  #forgetOldest(): void {
    for (const stream of this.#entries.keys()) {
      if (this.#entries.size <= mostStreams) return;
      this.#entries.delete(stream);
    }
  }
}
