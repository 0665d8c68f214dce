import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { Batch, Position, RecordedEvent } from '../event-store/port.js';
import { backoffMs } from '../event-store/subscription.js';
import { applyBatch } from './apply.js';
import { buildByStream } from './by-stream.js';
import { findBuilds, LeaseLost, swap, type Build, type CheckpointUpdate } from './builds.js';
import type { Projection } from './define.js';
import type { DocumentsOfProjection, KeptDocuments } from './documents.js';
import type { Failure, TableChanges } from './fold.js';
import type { Lease } from './lease.js';
import type { FoldSources } from './seen-event.js';
import { prepareForQuestions } from './schema.js';
import { decisionsOn, untilDecided, type Decisions } from './skips.js';
import { writeBatch } from './writer.js';

/** What happens to the builds of an engine. `reason` and `error` never hold a sealed value. */
export type LifecycleEvent =
  | { readonly kind: 'started' | 'serving' | 'ended'; readonly projection: string; readonly build: string }
  | {
      readonly kind: 'stopped';
      readonly projection: string;
      readonly build: string;
      readonly failure: Failure;
    }
  | { readonly kind: 'interrupted'; readonly projection?: string; readonly error: unknown };

export interface RunnerDependencies extends Omit<FoldSources, 'kept' | 'skipped'> {
  readonly pool: pg.Pool;
  readonly documents: KeptDocuments;
  /** Called when the build has come further, serves or has stopped, and when it is followed here no more. */
  readonly onAdvanced: () => void;
  /** For logs and metrics. */
  readonly onLifecycleEvent: (event: LifecycleEvent) => void;
  /** At most so many events a batch. */
  readonly batchSize: number;
  /** How often the checkpoint is moved past events that the projection doesn't handle. */
  readonly checkpointEveryMs: number;
}

/** The pause after it caught up, in ms. What is recorded meanwhile is one batch, so one commit. */
const pauseAfter = (events: number): number => (events < 50 ? 50 : 250);

/** Keeps one build up to date by a catch-up subscription, for as long as its lease holds. */
export class Runner {
  readonly name: string;
  /** Resolves when it has ended; never rejects. */
  readonly done: Promise<void>;
  readonly #stopping = new AbortController();
  readonly #signal: AbortSignal;
  #serving: boolean;
  #isPrepared = false;
  #ended = false;
  #failure: Failure | undefined;
  #decisions: Decisions = { count: 0, skipped: new Set() };
  #processed: Position | undefined;
  /** The checkpoint as the register has it. */
  #checkpoint: Position | undefined;
  #checkpointAt = 0;
  #kept: DocumentsOfProjection | undefined;

  constructor(
    private readonly dependencies: RunnerDependencies,
    private readonly projection: Projection,
    private readonly build: Build,
    private readonly lease: Lease,
  ) {
    this.name = projection.name;
    this.#serving = build.serving;
    this.#signal = AbortSignal.any([lease.lost, this.#stopping.signal]);
    this.done = this.#run();
  }

  /** Whether its build is the serving one. */
  get serving(): boolean {
    return this.#serving;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Whether it ends, or has ended. */
  isOver(): boolean {
    return this.#signal.aborted || this.#ended;
  }

  /** Whether it stopped at an event that its projection can’t handle. */
  isStopped(): boolean {
    return this.#failure !== undefined;
  }

  /**
   * The position up to which every event of this projection is written. It may be ahead of the checkpoint, by events
   * that the projection doesn't handle.
   */
  get processed(): Position | undefined {
    return this.#processed;
  }

  /** Ends it after the write under way. */
  stop(): Promise<void> {
    this.#stopping.abort();
    return this.done;
  }

  /** Follows the log, again after every failure of store or database, until it is stopped or loses its lease. */
  async #run(): Promise<void> {
    const { onLifecycleEvent } = this.dependencies;
    const about = { projection: this.name, build: this.build.id };
    onLifecycleEvent({ kind: 'started', ...about });
    let failures = 0;
    while (!this.isOver()) {
      try {
        await this.#follow(() => (failures = 0));
        // A stopped projection keeps its lease, so that no other process tries the same event in vain. It goes on when
        // an operator decides so, in whichever process that is asked.
        if (this.isStopped())
          await untilDecided(this.dependencies.store, this.name, this.#decisions.count, this.#signal);
      } catch (error) {
        if (error instanceof LeaseLost || this.isOver()) break;
        onLifecycleEvent({ kind: 'interrupted', projection: this.name, error });
        await delayUnlessAborted(this.#signal, backoffMs(failures));
        failures += 1;
      }
    }
    this.#ended = true;
    this.dependencies.onAdvanced();
    onLifecycleEvent({ kind: 'ended', ...about });
  }

  /** Processes batch after batch from the checkpoint on. */
  async #follow(onProgress: () => void): Promise<void> {
    const { pool, store, batchSize, checkpointEveryMs } = this.dependencies;
    const [build] = await findBuilds(pool, 'id = $1', [this.build.id]);
    if (!build) throw new LeaseLost(`build ${this.build.id} is gone`);
    this.#processed = this.#checkpoint = build.checkpoint ?? undefined;
    this.#kept = this.dependencies.documents.begin(this.projection);
    // First it stands still no more, then what was decided is read: an event is skipped only where it stands still.
    if (build.failure) await this.#saveCheckpoint();
    this.#decisions = await decisionsOn(store, this.name);
    if (build.checkpoint === null && !build.failure) await this.#buildByStream(build);
    const after = this.#checkpoint;
    const subscription = store.subscribe({
      ...(after !== undefined && { after }),
      filter: { types: [...this.projection.types] },
      limit: batchSize,
      mayLag: true, // reports say up to which position they answer
      signal: this.#signal,
    });
    for await (const batch of subscription) {
      if (this.isOver()) return;
      await this.#process(batch);
      if (this.isStopped()) return;
      onProgress();
      const isDue = Date.now() - this.#checkpointAt >= checkpointEveryMs;
      if (isDue && this.#processed !== this.#checkpoint) await this.#saveCheckpoint();
      if (batch.caughtUp) await delayUnlessAborted(this.#signal, pauseAfter(batch.events.length));
    }
  }

  async #buildByStream(build: Build): Promise<void> {
    const { fencingToken } = this.lease;
    const { skipped } = this.#decisions;
    const signal = this.#signal;
    const sources = { ...this.dependencies, fencingToken, skipped, signal };
    this.#processed = this.#checkpoint = await buildByStream(this.projection, build, sources);
  }

  async #process({ events, position, caughtUp }: Batch): Promise<void> {
    if (events.length > 0) await this.#apply(events, position ?? events.at(-1)?.position);
    if (!this.isStopped()) {
      this.#processed = position ?? this.#processed;
      if (caughtUp && !this.#serving) await this.#serve();
    }
    this.dependencies.onAdvanced();
  }

  async #apply(events: readonly RecordedEvent[], upTo: Position | undefined): Promise<void> {
    await applyBatch(
      this.projection,
      { events, upTo },
      { ...this.dependencies, kept: this.#kept, skipped: this.#decisions.skipped },
      ({ changes, upTo: checkpoint = this.#checkpoint, ...update }) =>
        this.#write(changes, { ...update, checkpoint }),
    );
  }

  #saveCheckpoint(): Promise<void> {
    return this.#write([], { events: 0, checkpoint: this.#processed, failure: undefined });
  }

  async #write(changes: readonly TableChanges[], update: CheckpointUpdate): Promise<void> {
    const { pool, onLifecycleEvent } = this.dependencies;
    await writeBatch(pool, this.build, this.lease.fencingToken, { changes, ...update });
    const { checkpoint, failure } = update;
    this.#processed = this.#checkpoint = checkpoint;
    this.#checkpointAt = Date.now();
    this.#failure = failure;
    if (failure) onLifecycleEvent({ kind: 'stopped', projection: this.name, build: this.build.id, failure });
  }

  /** Swaps its build with the serving one; if it is behind that one, the next batch tries again. */
  async #serve(): Promise<void> {
    const { pool, store, onLifecycleEvent } = this.dependencies;
    await this.#saveCheckpoint();
    if (!this.#isPrepared) await prepareForQuestions(pool, this.projection, this.build.schema);
    this.#isPrepared = true;
    this.#serving = await swap(pool, this.build, this.lease.fencingToken, (a, b) =>
      store.comparePositions(a, b),
    );
    if (this.#serving) onLifecycleEvent({ kind: 'serving', projection: this.name, build: this.build.id });
  }
}

/** Waits for some time (for ever, without one), or until the signal is aborted. */
function delayUnlessAborted(signal: AbortSignal, milliseconds = 2 ** 31 - 1): Promise<void> {
  return delay(milliseconds, undefined, { signal }).catch(() => undefined);
}
