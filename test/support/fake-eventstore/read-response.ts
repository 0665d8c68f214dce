import type { ServerWritableStream } from '@grpc/grpc-js';
import { once } from 'node:events';
import { type LogEntry, tombstoneRevision } from './log.js';
import type { Node } from './node.js';
import type { Fault } from './faults.js';
import { streamIdentifier, streamsPb, uuid } from './wire.js';

type ReadCall = ServerWritableStream<streamsPb.ReadReq, streamsPb.ReadResp>;

const { ReadEvent } = streamsPb.ReadResp;

/** The highest revision of the protocol, which a tombstone has. */
const highestRevision = '9223372036854775807';

/** After so many events the event loop gets a turn. */
const eventsPerTurn = 200;

/** The response stream of a read: it waits for a slow reader, counts events, and injects a cut. */
export class ReadResponse {
  readonly #disconnected = new AbortController();
  readonly #cutAfter: number;
  #events = 0;

  constructor(
    private readonly node: Node,
    private readonly call: ReadCall,
    private readonly resolveLinks: boolean,
    fault: Fault | undefined,
  ) {
    this.#cutAfter = fault?.name === 'cut' ? (fault.afterEvents ?? 0) : Infinity;
    for (const end of ['cancelled', 'close', 'error', 'finish'])
      call.on(end, () => this.#disconnected.abort());
  }

  /** Aborted when the reader has disconnected. */
  get disconnected(): AbortSignal {
    return this.#disconnected.signal;
  }

  /** Sends a message when the reader has room for it. @returns whether the reader is still connected */
  async write(message: streamsPb.ReadResp): Promise<boolean> {
    if (this.#disconnected.signal.aborted || this.call.cancelled) return false;
    if (!this.call.write(message))
      await once(this.call, 'drain', { signal: this.disconnected }).catch(() => undefined);
    return !this.#disconnected.signal.aborted;
  }

  /** Sends an event. @returns whether the reader is still connected */
  async event(entry: LogEntry): Promise<boolean> {
    if (this.#events >= this.#cutAfter) {
      await new Promise((resolve) => setTimeout(resolve, 20)); // until what was sent before is delivered
      this.node.cut(this.call);
      this.#disconnected.abort();
      return false;
    }
    const connected = await this.write(new streamsPb.ReadResp().setEvent(this.#readEvent(entry)));
    this.node.counters.pushed += 1;
    this.#events += 1;
    if (this.#events % eventsPerTurn === 0) await new Promise(setImmediate);
    return connected;
  }

  #readEvent(entry: LogEntry): streamsPb.ReadResp.ReadEvent {
    const message = new ReadEvent().setCommitPosition(String(entry.position));
    if (!this.resolveLinks || entry.type !== '$>') return message.setEvent(recorded(entry));
    const target = this.node.store.target(entry);
    if (target) message.setEvent(recorded(target));
    return message.setLink(recorded(entry));
  }
}

function recorded(entry: LogEntry): streamsPb.ReadResp.ReadEvent.RecordedEvent {
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
