import pg from 'pg';
import { EventStoreError, StoreUnavailable } from '../port.js';

/** SQLSTATE classes after which the same statement may succeed later, on this server or its successor. */
const passing = new Set([
  '08', // connection
  '25', // the transaction's state: a server that became a read-only standby
  '40', // deadlock, serialisation
  '53', // out of disk, memory or connections
  '55', // lock not available
  '57', // cancelled (statement timeout), shutting down, starting up
  '58', // input or output of the server's system
]);

/** Whether the server said that the statement failed, so that nothing of it was written. */
export function isDefinite(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false;
  return !/^(08|57P|XX)/.test(error.code ?? 'XX'); // a server that goes down may have committed before it said so
}

/** Whether it may go away by itself, as opposed to a statement or a value that will fail again. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || passing.has((error.code ?? '').slice(0, 2));
}

/** What a caller is told: the error of the port for what passes, anything else as it is, for it is a defect of ours. */
export function failureOf(error: unknown): Error {
  if (error instanceof EventStoreError) return error;
  if (isPassing(error))
    return new StoreUnavailable('the event store can not be reached now', { cause: error });
  return error instanceof Error ? error : new Error('the event store failed', { cause: error });
}
