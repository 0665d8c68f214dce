import type { Readable } from 'node:stream';

/** A gRPC call in progress. */
export type Call = Readable & { cancel(): void };

/** Cancels a call and ignores the error that it then ends with. */
export function release(call: Call): void {
  call.on('error', () => undefined);
  call.cancel();
}

/** Rejects when the signal is aborted before the call is open; a call that opens later is released. */
export function unlessAborted<T extends Call>(opening: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(new Error('no connection to the event store in time'));
      opening.then(release, () => undefined);
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    opening.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** The header `date` of an answer (RFC 9110, 6.6.1) leaves out the part of a second. */
const halfASecondMs = 500;

interface Headers {
  get(name: string): readonly unknown[];
}

/** Tells the time by the clock of the server, to half a second, when it answers a call, where it tells it. */
export function onServerTime(call: Call, listener: (time: Date) => void): void {
  const onHeaders = (headers: Headers) => {
    const date = Date.parse(String(headers.get('date')[0]));
    if (!Number.isNaN(date)) listener(new Date(date + halfASecondMs));
  };
  call.on('metadata', onHeaders);
  // An answer that holds nothing may have its headers where others have their end.
  call.on('status', ({ metadata }: { readonly metadata: Headers }) => onHeaders(metadata));
}
