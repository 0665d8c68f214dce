import { EventStoreError, StoreUnavailable } from '../port.js';
import { failureKind } from './client.js';

/** Somebody removed the stream with the store's own tools: for good, or while this append was decided. */
export class StreamDeleted extends EventStoreError {
  readonly code = 'STREAM_DELETED';
  readonly retryable = false;
}

/** The store understood and does not want to: wrong credentials, no rights, a request that it does not know. */
export class StoreRefused extends EventStoreError {
  readonly code = 'STORE_REFUSED';
  readonly retryable = false;
}

/** What a caller is told of a failed read, or of an append of which nothing was sent. */
export function failureOf(error: unknown): Error {
  if (error instanceof EventStoreError) return error;
  switch (failureKind(error)) {
    case 'deleted':
      return new StreamDeleted('the stream was deleted in the event store', { cause: error });
    case 'refused':
      return new StoreRefused('the event store refused the request', { cause: error });
    case 'passing':
      return new StoreUnavailable('the event store can not be reached now', { cause: error });
  }
}
