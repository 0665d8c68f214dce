import { once } from 'node:events';
import { type Entry, tombstoneRevision } from './log.js';
import type { Node } from './node.js';
import type { Order } from './orders.js';
import type { ReadCall } from './read.js';
import { streamIdentifier, streamsPb, uuid } from './wire.js';

const { ReadEvent } = streamsPb.ReadResp;

/** The highest revision of the protocol, at which a tombstone stands. */
const highestRevision = '9223372036854775807';

/** After so many events in one go others get a turn. */
const turn = 200;

/** Where the answer of a read goes: it waits for a slow reader, counts, and cuts where it is ordered to. */
export class Outlet {
  readonly #gone = new AbortController();
  readonly #cutAfter: number;
  #events = 0;

  constructor(
    private readonly node: Node,
    private readonly call: ReadCall,
    private readonly resolveLinks: boolean,
    order: Order | undefined,
  ) {
    this.#cutAfter = order?.name === 'cut' ? (order.afterEvents ?? 0) : Infinity;
    for (const end of ['cancelled', 'close', 'error', 'finish']) call.on(end, () => this.#gone.abort());
  }

  /** Aborted when nobody listens any more. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  /** Sends a message when the reader has room for it. @returns whether there still is a reader */
  async write(message: streamsPb.ReadResp): Promise<boolean> {
    if (this.#gone.signal.aborted || this.call.cancelled) return false;
    if (!this.call.write(message))
      await once(this.call, 'drain', { signal: this.gone }).catch(() => undefined);
    return !this.#gone.signal.aborted;
  }

  /** Sends an event of the log. @returns whether there still is a reader */
  async event(entry: Entry): Promise<boolean> {
    if (this.#events >= this.#cutAfter) {
      await new Promise((resolve) => setTimeout(resolve, 20)); // what was sent before arrives
      this.node.cut(this.call);
      this.#gone.abort();
      return false;
    }
    const there = await this.write(new streamsPb.ReadResp().setEvent(this.#readEvent(entry)));
    this.node.counters.pushed += 1;
    this.#events += 1;
    if (this.#events % turn === 0) await new Promise(setImmediate);
    return there;
  }

  #readEvent(entry: Entry): streamsPb.ReadResp.ReadEvent {
    const message = new ReadEvent().setCommitPosition(String(entry.position));
    if (!this.resolveLinks || entry.type !== '$>') return message.setEvent(recorded(entry));
    const target = this.node.store.target(entry);
    if (target) message.setEvent(recorded(target));
    return message.setLink(recorded(entry));
  }
}

function recorded(entry: Entry): streamsPb.ReadResp.ReadEvent.RecordedEvent {
  const message = new ReadEvent.RecordedEvent()
    .setId(uuid(entry.id))
    .setStreamIdentifier(streamIdentifier(entry.stream))
    .setStreamRevision(entry.revision === tombstoneRevision ? highestRevision : String(entry.revision))
    .setCommitPosition(String(entry.position))
    .setPreparePosition(String(entry.position))
    .setData(entry.data)
    .setCustomMetadata(entry.metadata);
  message
    .getMetadataMap()
    .set('type', entry.type)
    .set('content-type', entry.contentType)
    .set('created', entry.created);
  return message;
}
