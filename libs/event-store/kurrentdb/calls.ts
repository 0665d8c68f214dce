import type { Readable } from 'node:stream';

/** A call under way, as the library of the protocol hands it out. */
export type Call = Readable & { cancel(): void };

/** Lets go of a call; what it still says of its own end is no news. */
export function release(call: Call): void {
  call.on('error', () => undefined);
  call.cancel();
}

/** A call, unless the signal came first; a call that opens later than that is let go of. */
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
