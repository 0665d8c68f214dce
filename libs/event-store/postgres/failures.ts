import { types } from 'node:util';
import pg from 'pg';
import { EventStoreError, StoreUnavailable } from '../port.js';

/**
 * SQLSTATE classes and codes of transient failures: the same statement may succeed later, on this server or its
 * successor, by itself or when an operator has acted.
 */
const transient = new Set([
  '08', // connection
  '25', // the transaction's state: a server that became a read-only standby
  '28', // a password or a right to connect that an operator is changing
  '3D', // no such database, while it is restored
  '40', // deadlock, serialisation
  '42501', // a right on a table that an operator is changing
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

/** Whether the server chose the statement as the victim of a collision with another transaction. */
export const isCollision = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && /^40(001|P01)$/.test(error.code ?? '');

/** Whether the failure may go away by itself, unlike that of a statement or value that will fail again. */
export function isTransient(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || isTransientCode(error.code ?? '');
}

const isTransientCode = (code: string): boolean => transient.has(code) || transient.has(code.slice(0, 2));

/**
 * Whether an error, whatever else it may come from, is that the database can't be had or can't take it now. What its
 * driver throws when a connection fails has a code of the system, or only a text.
 */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return isTransientCode(error.code ?? '');
  if (!types.isNativeError(error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return connectionCodes.test(code) || connectionTexts.some((text) => text.test(error.message));
}

const connectionCodes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const connectionTexts = [
  /^Connection terminated/,
  /^timeout exceeded when trying to connect/,
  /^Query read timeout/,
  /^Client was closed/,
  /^Client has encountered a connection error/,
];

/** The error to throw: one of the port for a transient failure; any other is a defect of ours and stays as it is. */
export function failureOf(error: unknown): Error {
  if (error instanceof EventStoreError) return error;
  if (isTransient(error))
    return new StoreUnavailable('the event store can not be reached now', { cause: error });
  return error instanceof Error ? error : new Error('the event store failed', { cause: error });
}
