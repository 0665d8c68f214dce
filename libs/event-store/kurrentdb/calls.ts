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
