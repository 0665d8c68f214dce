import type { EventStore } from '../port.js';
import { Reader } from './reader.js';

/**
 * The same log for who reads much of it at a time: pages and streams come over connections of their own, so that they
 * hold up nobody who decides. Closing it leaves the log itself open.
 * @param connections the most of them
 */
export function withSeparateReads(
  store: EventStore,
  connectionString: string,
  connections: number,
): EventStore {
  const reader = new Reader(connectionString, 'long reads', connections);
  return {
    ...store,
    readStream: (stream, options) => reader.readStream(stream, options),
    readAll: (options) => reader.readAll(options),
    head: () => reader.head(),
    positionAt: (instant) => reader.positionAt(instant),
    close: () => reader.close(),
  };
}
