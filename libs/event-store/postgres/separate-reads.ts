import type { Clock, EventStore } from '../port.js';
import { Reader } from './reader.js';

/**
 * The same log for who reads much of it at a time: pages and streams come over connections of their own, so that they
 * hold up nobody who decides. Closing it leaves the log itself open.
 * @param connections the most of them @param clock that of the log
 */
export function withSeparateReads(
  store: EventStore,
  connectionString: string,
  { connections, clock }: { readonly connections: number; readonly clock: Clock },
): EventStore {
  const reader = new Reader(connectionString, clock, 'long reads', connections);
  return {
    ...store,
    readStream: (stream, options) => reader.readStream(stream, options),
    readAll: (options) => reader.readAll(options),
    readByStream: (options) => reader.readByStream(options),
    head: () => reader.head(),
    positionAt: (instant) => reader.positionAt(instant),
    close: () => reader.close(),
  };
}
