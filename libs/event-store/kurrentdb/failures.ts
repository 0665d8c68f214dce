import { EventStoreError, failureClass, StoreUnavailable } from '../port.js';
import { failureKind } from './client.js';

/** The stream was deleted with the tools of the store: for good, or while this append was decided. */
export class StreamDeleted extends failureClass('STREAM_DELETED', false) {}

/** The store refuses the request: wrong credentials, no rights, or a request that it does not know. */
export class StoreRefused extends failureClass('STORE_REFUSED', false) {}

/** The error of the port for a failed read, or for an append of which nothing was sent. */
export function failureOf(error: unknown): Error {
  if (error instanceof EventStoreError) return error;
  switch (failureKind(error)) {
    case 'deleted':
      return new StreamDeleted('the stream was deleted in the event store', { cause: error });
    case 'refused':
      return new StoreRefused('the event store refused the request', { cause: error });
    case 'transient':
      return new StoreUnavailable('the event store can not be reached now', { cause: error });
  }
}
