import pg from 'pg';
import { EventStoreError, StoreUnavailable } from '../port.js';

/** SQLSTATE classes of transient failures: the same statement may succeed later, on this server or its successor. */
const transientClasses = new Set([
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
  return !/^(08|57P|XX)/.test(error.code ?? 'XX'); // a server that shuts down may have committed before it said so
}

/** Whether the failure may go away by itself, unlike that of a statement or value that will fail again. */
export function isTransient(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || transientClasses.has((error.code ?? '').slice(0, 2));
}

/** The error to throw: one of the port for a transient failure; any other is a defect of ours and stays as it is. */
export function failureOf(error: unknown): Error {
  if (error instanceof EventStoreError) return error;
  if (isTransient(error))
    return new StoreUnavailable('the event store can not be reached now', { cause: error });
  return error instanceof Error ? error : new Error('the event store failed', { cause: error });
}
