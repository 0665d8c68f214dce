import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { brusselsDay } from '../domain/kernel/dates.js';
import { ChangeSignal } from '../event-store/change-signal.js';
import type { EventStore, Position } from '../event-store/port.js';
import { beginMissing, dropRetired, findBuilds, hindranceOf, servingBuild, type Build } from './builds.js';
import type { Projection } from './define.js';
import { Leases } from './lease.js';
import { removeDeadProcesses } from './processes.js';
import { answerReport, knownValues, personsIn, positionFor, type ReportAnswer } from './query.js';
import { beginRebuild, BuildProgress, watchBuild, type RebuildProgress } from './rebuild.js';
import type { AnsweredHow, ReportQuery } from './report-query.js';
import type { Cell } from './result.js';
import type { RunnerDependencies } from './runner.js';
import { Runners } from './runners.js';
import { createRegister } from './schema.js';
import { dropAbandoned, prepareScratch, type ScratchSources } from './scratch.js';

/** `openPersonalParts` is needed by projections that declare `withPersonalPart`. */
export interface EngineOptions extends Partial<Omit<RunnerDependencies, 'documents' | 'onAdvanced'>> {
  /** The database of the read models. One more connection is kept for the leases. */
  readonly pool: pg.Pool;
  readonly store: EventStore;
  /** From what reports are answered, so that they hold up nothing that follows the log; default: the same. */
  readonly forReports?: Pick<EngineOptions, 'pool' | 'store'>;
  readonly projections: readonly Projection[];
  /** The name of this process in the register, unlike any other's. */
  readonly owner?: string;
  /** How long what it owns stays its own after its last sign of life; it gives five in that time. */
  readonly leaseTermMs?: number;
  /** How often it looks for builds without an owner, so how soon it takes over from a process that died. */
  readonly superviseEveryMs?: number;
  /** Tells today, the default of `asOf`, and what lies in the future. */
  readonly clock?: () => Date;
}

const WAIT_FOR_POSITION_MS = 5_000;
/** How often it is looked how far another process has come. */
const POLL_MS = 20;

/**
 * Keeps read models up to date and answers queries on them. Several processes may run one over the same database: a
 * lease gives each build one owner at a time.
 */
export class ProjectionEngine {
  /** How far builds have come that are being made. */
  readonly progress: BuildProgress;
  readonly #options: Required<EngineOptions>;
  readonly #leases: Leases;
  readonly #runners: Runners;
  /** Tells when a read model of this process has come further, or stopped. */
  readonly #advanced = new ChangeSignal();
  readonly #stopping = new AbortController();
  #wake = new AbortController();
  #supervising: Promise<void> = Promise.resolve();

  constructor(options: EngineOptions) {
    this.#options = {
      openPersonalParts: () =>
        Promise.reject(new TypeError('the engine was not told how to open sealed parts')),
      onLifecycleEvent: () => undefined,
      owner: `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`,
      batchSize: 1_000,
      checkpointEveryMs: 1_000,
      superviseEveryMs: 1_000,
      leaseTermMs: 10_000,
      clock: () => new Date(),
      forReports: options,
      ...options,
    };
    this.progress = new BuildProgress(options.store);
    const { pool, owner, leaseTermMs: termMs, onLifecycleEvent } = this.#options;
    const runs = this.projections.map(({ name, version }) => `${name}/${version}`);
    const onInterrupted = (error: unknown) => onLifecycleEvent({ kind: 'interrupted', error });
    this.#leases = new Leases({ pool, owner, runs, termMs, onInterrupted });
    const onAdvanced = () => this.#advanced.wakeAll();
    this.#runners = new Runners(
      { ...this.#options, onAdvanced, onRoom: () => this.#wake.abort() },
      this.#leases,
    );
  }

  /** Every read model of this engine. */
  get projections(): readonly Projection[] {
    return this.#options.projections;
  }

  /** With what scratch builds are made: see scratch.ts. */
  get scratchSources(): ScratchSources {
    return { ...this.#options, ...this.#options.forReports };
  }

  /** Begins to follow the log. Builds that were interrupted go on from their checkpoint. */
  async start(): Promise<void> {
    await createRegister(this.#options.pool);
    await prepareScratch(this.#options.pool);
    await this.#leases.start();
    this.#supervising = this.#superviseUntilStopped();
  }

  /** Ends after the writes under way and releases its leases. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake.abort();
    await this.#supervising;
    await this.#runners.stop();
    await this.#leases.close(); // what could not be released others take when this process is gone
  }

  /** Every build as the register has it: status, checkpoint, failure, owner. */
  builds(): Promise<readonly Build[]> {
    return findBuilds(this.#options.pool, `status <> 'retired'`);
  }

  /**
   * Waits until a projection has processed everything up to a position.
   * @returns false when that takes longer, and at once when the projection stands still before it: see `hindranceOf`
   */
  async waitFor(name: string, position: Position, timeoutMs: number): Promise<boolean> {
    const { pool, store } = this.#options;
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const { changes } = this.#advanced;
      const runner = this.#runners.serving(name);
      const processed = runner ? runner.processed : (await servingBuild(pool, name))?.checkpoint;
      if (processed && store.comparePositions(processed, position) >= 0) return true;
      const isStopped = runner ? runner.isStopped() : (await hindranceOf(pool, name)) === 'stopped';
      const left = deadline - performance.now();
      if (isStopped || left <= 0) return false;
      await this.#advanced.sleep(changes, runner ? left : Math.min(left, POLL_MS));
    }
  }

  /**
   * Answers a query on a report of a projection; waits a bounded time for the position that `after` and `knownAt`
   * need.
   * @param query parsed by `parametersOf` the report
   * @throws RangeError when there is no such report, InvalidPosition when `after` is no position, KnownAtInFuture,
   *   StoreUnavailable
   */
  async answer(name: string, query: ReportQuery, how: AnsweredHow = {}): Promise<ReportAnswer> {
    const { projection, report, sources } = this.reported(name);
    return answerReport(projection, report, query, sources, how);
  }

  /** The position that must be processed to answer a query; undefined when any will do. @throws as `answer` */
  positionFor(name: string, query: ReportQuery): Promise<Position | undefined> {
    const { projection, report } = this.reported(name);
    return positionFor(projection, report, query, this.#options);
  }

  /**
   * The values that rows have for a filter of a report, whatever else holds of them, as known now.
   * @param passed `after`, see `ReportQuery`, and values of filters that the rows pass @throws what `answer` throws
   */
  async knownValues(
    name: string,
    filter: string,
    passed: Pick<ReportQuery, 'after'> & Readonly<Record<string, unknown>>,
  ): Promise<readonly Cell[]> {
    const { projection, report, sources } = this.reported(name);
    return knownValues(projection, report, filter, passed, sources);
  }

  /** The persons whose rows a query on a report is about: see `personsIn`. @throws what `answer` throws */
  personsIn(name: string, query: ReportQuery): Promise<ReportAnswer> {
    const { projection, report, sources } = this.reported(name);
    return personsIn(projection, report, query, sources);
  }

  /**
   * Makes a new build of a projection beside the serving one, and swaps them when it has caught up. Joins a rebuild
   * that is under way. Leaving the loop doesn't end the rebuild; the signal does, and drops the new build.
   * @throws RangeError when there is no such projection
   */
  async *rebuild(
    name: string,
    { signal }: { signal?: AbortSignal } = {},
  ): AsyncGenerator<RebuildProgress, void, undefined> {
    const projection = this.#projection(name);
    if (!projection) throw new RangeError(`there is no projection ${name}`);
    const { pool } = this.#options;
    const build = await beginRebuild(pool, projection);
    this.#wake.abort();
    try {
      yield* watchBuild(pool, this.progress, build, signal);
    } finally {
      this.#wake.abort();
    }
  }

  /** A report, and from what it is answered. @throws RangeError when there is none */
  reported(name: string) {
    for (const projection of this.projections) {
      const report = projection.reports[name];
      if (report) return { projection, report, sources: this.#sourcesOf(projection) };
    }
    throw new RangeError(`there is no report ${name}`);
  }

  #sourcesOf({ name }: Projection) {
    return {
      ...this.#options,
      ...this.#options.forReports,
      today: brusselsDay(this.#options.clock()),
      waitFor: (position: Position) => this.waitFor(name, position, WAIT_FOR_POSITION_MS),
      processed: () => this.#runners.serving(name)?.processed,
    };
  }

  #projection(name: string): Projection | undefined {
    return this.projections.find((projection) => projection.name === name);
  }

  async #superviseUntilStopped(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#wake = new AbortController();
      try {
        await this.#supervise();
      } catch (error) {
        this.#options.onLifecycleEvent({ kind: 'interrupted', error });
      }
      await delay(this.#options.superviseEveryMs, undefined, { signal: this.#wake.signal }).catch(
        () => undefined,
      );
    }
  }

  /** Begins the builds that are missing, runs its share of them, ends those that were retired. */
  async #supervise(): Promise<void> {
    const { pool } = this.#options;
    await removeDeadProcesses(pool);
    const builds = await findBuilds(pool, 'true');
    this.progress.see(builds);
    for (const build of builds.filter(({ status }) => status === 'retired')) {
      await this.#runners.end(build.id);
      await dropRetired(pool, build);
    }
    await this.#runners.releaseAllBut(builds);
    for (const projection of this.projections) builds.push(...(await beginMissing(pool, projection, builds)));
    const share = await this.#leases.share();
    await this.#runners.take(builds, share);
    this.#runners.giveBackSurplus(share);
    await dropAbandoned(pool);
  }
}
