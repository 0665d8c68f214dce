import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { Batch, EventStore, Position, RecordedEvent } from '../event-store/port.js';
import { findBuilds, LeaseLost, swap, type Build } from './builds.js';
import type { Projection } from './define.js';
import { historyBefore } from './stream-history.js';
import { fold, type Changes, type Failure, type OpenedBatch } from './fold.js';
import type { Lease } from './lease.js';
import { isValueRefused, write } from './writer.js';

/** What the engine tells whoever watches over it. `reason` and `error` never hold what was sealed. */
export type LifecycleEvent =
  | { readonly kind: 'started' | 'serving' | 'ended'; readonly projection: string; readonly build: string }
  | {
      readonly kind: 'stopped';
      readonly projection: string;
      readonly build: string;
      readonly failure: Failure;
    }
  | { readonly kind: 'interrupted'; readonly projection?: string; readonly error: unknown };

/** What a runner needs of the house. */
export interface RunnerDependencies {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  /** Opens the sealed parts of a batch. */
  readonly open: (events: readonly RecordedEvent[]) => Promise<OpenedBatch>;
  readonly tell: (happening: LifecycleEvent) => void;
  /** At most so many events a batch. */
  readonly batchSize: number;
  /** How often a checkpoint is written that moved past the events of others only. */
  readonly saveEveryMs: number;
}

const NOTHING: Changes = { increments: new Map(), versions: new Map() };
/**
 * Having caught up, it waits before it looks again, longer where much happens: what happens meanwhile is one batch,
 * and one commit.
 */
const gatherMs = (events: number): number => (events < 50 ? 50 : 250);
const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/** Keeps one build up to date for as long as its lease holds. */
export class Runner {
  readonly name: string;
  /** Resolves when it has ended; it never rejects. */
  readonly done: Promise<void>;
  readonly #stopping = new AbortController();
  readonly #signal: AbortSignal;
  #serving: boolean;
  #ended = false;
  #failure: Failure | undefined;
  /** How far the log was looked through; everything up to there that concerns this projection is written. */
  #looked: Position | undefined;
  /** The checkpoint as the register has it. */
  #saved: Position | undefined;
  #savedAt = 0;

  constructor(
    private readonly around: RunnerDependencies,
    private readonly projection: Projection,
    private readonly build: Build,
    private readonly lease: Lease,
  ) {
    this.name = projection.name;
    this.#serving = build.serving;
    this.#signal = AbortSignal.any([lease.lost, this.#stopping.signal]);
    this.done = this.#run();
  }

  /** Whether it keeps the build that answers. */
  get serving(): boolean {
    return this.#serving;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Whether it stands still at an event that its projection can’t take. */
  isStopped(): boolean {
    return this.#failure !== undefined;
  }

  /** See `#looked`; it may be ahead of the checkpoint. */
  get looked(): Position | undefined {
    return this.#looked;
  }

  /** Ends it after the write under way. */
  stop(): Promise<void> {
    this.#stopping.abort();
    return this.done;
  }

  /** Follows the log, and again after every failure of store or database, until it is stopped or loses its lease. */
  async #run(): Promise<void> {
    const { name: projection } = this;
    this.around.tell({ kind: 'started', projection, build: this.build.id });
    let pauseMs = SHORTEST_PAUSE_MS;
    while (!this.#isOver()) {
      try {
        await this.#follow(() => (pauseMs = SHORTEST_PAUSE_MS));
        if (this.isStopped()) await delayUnless(this.#signal); // stays the owner, so that no other one tries in vain
      } catch (error) {
        if (error instanceof LeaseLost || this.#isOver()) break;
        this.around.tell({ kind: 'interrupted', projection, error });
        await delayUnless(this.#signal, pauseMs);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      }
    }
    this.#ended = true;
    this.around.tell({ kind: 'ended', projection, build: this.build.id });
  }

  /** Takes batch after batch from where the register says that the build stands. */
  async #follow(onProgress: () => void): Promise<void> {
    const [build] = await findBuilds(this.around.pool, 'id = $1', [this.build.id]);
    if (!build) throw new LeaseLost(`build ${this.build.id} is gone`);
    this.#looked = this.#saved = build.checkpoint;
    const attempt = new AbortController();
    const batches = this.#subscribe(AbortSignal.any([this.#signal, attempt.signal]));
    let next = batches.next();
    try {
      while (!this.isStopped()) {
        const step = this.#looked === this.#saved ? await next : await soon(next, this.around.saveEveryMs);
        if (this.#isOver() || (step !== 'late' && step.done)) return;
        if (step !== 'late') {
          await this.#take(step.value);
          onProgress();
          if (step.value.caughtUp) await delayUnless(this.#signal, gatherMs(step.value.events.length));
          next = batches.next();
        }
        const due = Date.now() - this.#savedAt >= this.around.saveEveryMs;
        if (due && !this.isStopped() && this.#looked !== this.#saved) await this.#save();
      }
    } finally {
      attempt.abort();
      next.catch(() => undefined);
    }
  }

  #isOver(): boolean {
    return this.#signal.aborted;
  }

  #subscribe(signal: AbortSignal): AsyncIterator<Batch, unknown> {
    const subscription = this.around.store.subscribe({
      ...(this.#saved !== undefined && { after: this.#saved }),
      filter: { types: [...this.projection.handlers.keys()] },
      limit: this.around.batchSize,
      mayLag: true, // a read model says how far it is
      signal,
    });
    return subscription[Symbol.asyncIterator]();
  }

  async #take({ events, position, caughtUp }: Batch): Promise<void> {
    if (events.length > 0) await this.#apply(events, position ?? events.at(-1)?.position);
    if (this.isStopped()) return;
    this.#looked = position ?? this.#looked;
    if (caughtUp && !this.#serving) await this.#serve();
  }

  /** Folds and writes a batch. A value that PostgreSQL refuses is traced to its event by writing one at a time. */
  async #apply(events: readonly RecordedEvent[], upTo: Position | undefined): Promise<void> {
    const { open, store } = this.around;
    const { changes, handled, failure } = fold(this.projection, events, {
      opened: this.projection.opens ? await open(events) : undefined,
      earlier: this.projection.withStreamHistory ? await historyBefore(store, events) : undefined,
    });
    try {
      const checkpoint = failure ? (handled.at(-1)?.position ?? this.#saved) : upTo;
      await this.#write(changes, handled.length, checkpoint, failure);
    } catch (error) {
      if (!isValueRefused(error)) throw error;
      const [event, ...others] = events;
      if (event && others.length === 0) await this.#refuse(event);
      else for (const single of events) if (!this.isStopped()) await this.#apply([single], single.position);
    }
  }

  /** The message of PostgreSQL may repeat the value, so it isn't kept. */
  #refuse({ position, type }: RecordedEvent): Promise<void> {
    return this.#write(NOTHING, 0, this.#saved, {
      position,
      type,
      reason: 'PostgreSQL refused a value that its handler gave',
    });
  }

  async #write(
    changes: Changes,
    events: number,
    checkpoint: Position | undefined,
    failure?: Failure,
  ): Promise<void> {
    const { pool, tell } = this.around;
    await write(pool, this.projection, this.build, this.lease.fence, {
      changes,
      events,
      checkpoint,
      failure,
    });
    this.#looked = this.#saved = checkpoint;
    this.#savedAt = Date.now();
    this.#failure = failure;
    if (failure) tell({ kind: 'stopped', projection: this.name, build: this.build.id, failure });
  }

  #save(): Promise<void> {
    return this.#write(NOTHING, 0, this.#looked);
  }

  /** Having caught up, takes the place of the build that serves; otherwise it tries again with the next batch. */
  async #serve(): Promise<void> {
    const { pool, store, tell } = this.around;
    await this.#save();
    const compare = (a: Position, b: Position) => store.comparePositions(a, b);
    this.#serving = await swap(pool, this.build, this.lease.fence, compare);
    if (this.#serving) tell({ kind: 'serving', projection: this.name, build: this.build.id });
  }
}

/** What comes, or `late` when it takes longer. A timer that is cleared costs far less than one that is aborted. */
async function soon<Value>(coming: Promise<Value>, milliseconds: number): Promise<Value | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late');
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}

/** Waits until the time is over (for ever, without one) or the signal is aborted. */
function delayUnless(signal: AbortSignal, milliseconds = 2 ** 31 - 1): Promise<void> {
  return delay(milliseconds, undefined, { signal }).catch(() => undefined);
}
