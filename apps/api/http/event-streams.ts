import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import {
  catchError,
  EMPTY,
  endWith,
  exhaustMap,
  interval,
  map,
  merge,
  ReplaySubject,
  startWith,
  takeUntil,
  takeWhile,
  throwError,
  type Observable,
} from 'rxjs';
import { jsonText } from './json-text.js';
import type { Metrics } from './metrics.js';
import { NewestOnly, type Told } from './newest-only.js';
import { Reply, type ServerSentEvent } from './operation.js';
import { Problem } from './problem.js';

interface Limits {
  /** The most that are open at a time, in all and of one reader. */
  readonly most: number;
  readonly mostOfReader: number;
}

export interface Pace {
  /** How often a comment is sent, so that nobody on the way takes a quiet stream for dead; in milliseconds. */
  readonly heartbeatMs: number;
  /** How long a reader may take to take in what was sent, in milliseconds. */
  readonly drainMs: number;
}
/** Many a proxy gives a connection up on which nothing came for a minute, some after half of that. */
const usualPace: Pace = { heartbeatMs: 10_000, drainMs: 60_000 };

interface Reading {
  /** Who reads: a user of an organisation. */
  readonly reader: string;
  readonly response: ServerResponse;
  /** Looks whether the reader may go on. @throws Problem when not */
  readonly checkAdmitted: () => Promise<void>;
}

/** How long what was sent may take to be taken in when the service stops, in milliseconds. */
const GRACE_MS = 1_000;
const RETRY_AFTER_SECONDS = 5;
const HEARTBEAT: Told = { subject: '', text: ':\n\n' };

/** Sends rxjs streams as server-sent events: to so many readers at most, and never more than a reader takes in. */
export class EventStreams {
  readonly #open = new Set<Reading>();
  readonly #stopping = new ReplaySubject<void>(1);

  constructor(
    private readonly limits: Limits,
    private readonly metrics: Pick<Metrics, 'refused' | 'streamDropped'>,
    private readonly pace = usualPace,
  ) {}

  /** How many are open. */
  get count(): number {
    return this.#open.size;
  }

  /**
   * Opens a stream. It ends with its events, when the reader may read no more, and when the service stops; one that is
   * not taken in is broken off. @throws Problem TOO_MANY_STREAMS, OVERLOADED
   */
  open(events: Observable<ServerSentEvent>, reading: Reading): Reply {
    const { heartbeatMs, drainMs } = this.pace;
    this.#count(reading);
    const heartbeats = interval(heartbeatMs).pipe(
      exhaustMap(() => reading.checkAdmitted()),
      startWith(undefined), // with it the headers leave
      map(() => HEARTBEAT),
    );
    const told = merge(heartbeats, events.pipe(map(eventText), endWith(undefined))).pipe(
      takeWhile((one) => one !== undefined),
      catchError((error: unknown) => (error instanceof Problem ? EMPTY : throwError(() => error))),
      takeUntil(this.#stopping),
    );
    const onStalled = () => this.metrics.streamDropped();
    return new Reply(new NewestOnly(told, { drainMs, onStalled }), {
      type: 'text/event-stream',
      // Compression would hold messages back, and so would a proxy that gathers an answer before it passes it on.
      headers: { 'Cache-Control': 'no-cache, no-transform', 'X-Accel-Buffering': 'no' },
    });
  }

  /** Ends every stream; what isn't taken in by then is broken off. */
  async stop(): Promise<void> {
    this.#stopping.next();
    const deadline = performance.now() + GRACE_MS;
    while (this.#open.size > 0 && performance.now() < deadline) await delay(10);
    for (const { response } of this.#open) response.destroy();
  }

  #count(reading: Reading): void {
    const ofReader = [...this.#open].filter(({ reader }) => reader === reading.reader);
    const isTooMany = ofReader.length >= this.limits.mostOfReader;
    if (isTooMany || this.#open.size >= this.limits.most) {
      this.metrics.refused('event streams');
      const retryAfter = RETRY_AFTER_SECONDS;
      throw new Problem(isTooMany ? 'TOO_MANY_STREAMS' : 'OVERLOADED', [], { retryAfter });
    }
    this.#open.add(reading);
    finished(reading.response, () => this.#open.delete(reading));
  }
}

/** As https://html.spec.whatwg.org/multipage/server-sent-events.html has it. */
const eventText = ({ subject, id, type, data }: ServerSentEvent): Told => ({
  subject,
  text: `id: ${id}\nevent: ${type}\ndata: ${jsonText(data)}\n\n`,
});
