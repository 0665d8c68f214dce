import { setMaxListeners } from 'node:events';
import { checkAppend, type CheckedAppend } from './check-append.js';
import { type AppendResult, type Capabilities, type EventStore, StoreUnavailable } from './port.js';
import { subscription, type SubscriptionSource } from './subscription.js';

/** A node of the store, as reads see it. */
export interface ReadNode extends SubscriptionSource {
  readonly reader: Pick<
    EventStore,
    'readStream' | 'readAll' | 'readByStream' | 'head' | 'positionAt' | 'clocks'
  >;
}

/** What an event store is made of; both adapters supply one. */
export interface Adapter {
  readonly capabilities: Capabilities;
  readonly positions: Pick<EventStore, 'comparePositions' | 'parsePosition'>;
  /** Has everything that was appended: whatever may be decided on is read here. */
  readonly leader: ReadNode;
  /** Serves subscriptions that may lag; the leader itself where there is no other node. */
  readonly follower: ReadNode;
  append(append: CheckedAppend): Promise<AppendResult>;
  /** Waits for appends that were sent, then closes every connection. */
  close(): Promise<void>;
}

/**
 * The event store over an adapter: checks each append, refuses calls when closed, and runs the subscriptions.
 * @param pollMs how long a subscription sleeps at the end of the log when nothing wakes it
 */
export function eventStoreOf(adapter: Adapter, pollMs = 1_000): EventStore {
  const { capabilities, positions, leader, follower } = adapter;
  const { reader } = leader;
  const readByStream = reader.readByStream?.bind(reader);
  const closing = new AbortController();
  setMaxListeners(0, closing.signal); // one listener per subscription
  let closed: Promise<void> | undefined;

  const whileOpen = async <T>(call: () => Promise<T>): Promise<T> => {
    if (closing.signal.aborted) throw new StoreUnavailable('the event store is closed');
    return call();
  };
  const close = (): Promise<void> => {
    closing.abort();
    return adapter.close();
  };
  return {
    ...positions,
    capabilities,
    append: (stream, expected, events) =>
      whileOpen(() => adapter.append(checkAppend(stream, expected, events))),
    readStream: (stream, options) => whileOpen(() => reader.readStream(stream, options)),
    readAll: (options) => whileOpen(() => reader.readAll(options)),
    readByStream: readByStream && ((options) => whileOpen(() => readByStream(options))),
    subscribe: (options) => subscription(options.mayLag ? follower : leader, options, pollMs, closing.signal),
    head: () => whileOpen(() => reader.head()),
    positionAt: (instant) => whileOpen(() => reader.positionAt(instant)),
    clocks: () => whileOpen(() => reader.clocks()),
    close: () => (closed ??= close()),
  };
}
