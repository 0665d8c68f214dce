/** The most streams in the cache, which are those last appended to; about 10 MB. */
const maxStreams = 50_000;
/** What `event_store.append_group` takes for an unknown revision. */
const unknown = -2;

interface CachedRevision {
  /** The last group that was sent with an append to the stream. */
  readonly group: number;
  /** The revision of the stream after that group; undefined until the group is answered. */
  revision: number | undefined;
}

/** What the cache knows of the streams of a group; both lists are in the order of its appends. */
export interface GroupRevisions {
  readonly group: number;
  readonly revisions: readonly number[];
  /** Whether an earlier append of the group has the same stream. */
  readonly repeatsStream: readonly boolean[];
}

/**
 * A cache of the last revisions of streams, so that the database need not look them up. A revision may be too low,
 * because other processes append too: the database notices that. It must never be too high. So the cache holds only
 * what the database answered, and serves one connection: the next one may lead to a database that was restored to an
 * earlier state.
 */
export class RevisionCache {
  readonly #entries = new Map<string, CachedRevision>();
  #groups = 0;

  /** @param connection the one that gives the answers */
  constructor(readonly connection: object) {}

  /** Gets the revisions for a group that is about to be sent, and invalidates them until `set` is called for it. */
  getAndInvalidate(streams: readonly string[]): GroupRevisions {
    const group = (this.#groups += 1);
    const before = streams.map((stream) => {
      const entry = this.#entries.get(stream);
      this.#entries.delete(stream); // so that the map is in the order of last use
      this.#entries.set(stream, { group, revision: undefined });
      return entry;
    });
    this.#evictOldest();
    return {
      group,
      revisions: before.map((entry) => entry?.revision ?? unknown),
      repeatsStream: before.map((entry) => entry?.group === group),
    };
  }

  /** Sets the revision of a stream after a group, unless a later group with an append to it was sent. */
  set(group: number, stream: string, revision: number): void {
    const entry = this.#entries.get(stream);
    if (entry?.group === group) entry.revision = revision;
  }

  #evictOldest(): void {
    for (const stream of this.#entries.keys()) {
      if (this.#entries.size <= maxStreams) return;
      this.#entries.delete(stream);
    }
  }
}
