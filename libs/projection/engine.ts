import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { brusselsDay } from '../domain/kernel/dates.js';
import type { EventStore, Position } from '../event-store/port.js';
import {
  beginBuild,
  dropRetired,
  findBuilds,
  hindranceOf,
  retire,
  servingBuild,
  type Build,
} from './builds.js';
import type { Projection } from './define.js';
import { Leases } from './lease.js';
import { answerReport, positionFor, type Cell, type ReportAnswer } from './query.js';
import { watchBuild, type RebuildProgress } from './rebuild.js';
import type { ReportQuery } from './report.js';
import { Runner, type RunnerDependencies } from './runner.js';
import { createRegister } from './schema.js';

/** `openPersonalParts` is needed by projections that declare `withPersonalPart`. */
export interface EngineOptions extends Partial<RunnerDependencies> {
  /** The database of the read models. One connection is kept for the leases. */
  readonly pool: pg.Pool;
  readonly store: EventStore;
  /** From what reports are answered, so that they hold up nothing that follows the log; default: the same. */
  readonly forReports?: Pick<EngineOptions, 'pool' | 'store'>;
  readonly projections: readonly Projection[];
  /** The name of this process in the register of builds. */
  readonly owner?: string;
  /** How often it looks for builds without an owner, so how soon it takes over from a process that died. */
  readonly superviseEveryMs?: number;
  /** Tells today, the default of `asOf`, and what lies in the future. */
  readonly clock?: () => Date;
}

const WAIT_FOR_POSITION_MS = 5_000;
const POLL_MS = 20;

/**
 * Keeps read models up to date and answers queries on them. Several processes may run one over the same database: a
 * lease gives each build one owner at a time.
 */
export class ProjectionEngine {
  readonly #options: Required<EngineOptions>;
  readonly #leases: Leases;
  readonly #runners = new Map<string, Runner>();
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
      clock: () => new Date(),
      forReports: options,
      ...options,
    };
    this.#leases = new Leases(options.pool, this.#options.owner);
  }

  /** Every read model of this engine. */
  get projections(): readonly Projection[] {
    return this.#options.projections;
  }

  /** Begins to follow the log. Builds that were interrupted go on from their checkpoint. */
  async start(): Promise<void> {
    await createRegister(this.#options.pool);
    this.#supervising = this.#superviseUntilStopped();
  }

  /** Ends after the writes under way and releases its leases. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake.abort();
    await this.#supervising;
    await Promise.all([...this.#runners.values()].map((runner) => runner.stop()));
    await this.#leases.close();
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
      const runner = this.#servingRunner(name);
      const processed = runner ? runner.processed : (await servingBuild(pool, name))?.checkpoint;
      if (processed && store.comparePositions(processed, position) >= 0) return true;
      const isStopped = runner ? runner.isStopped() : (await hindranceOf(pool, name)) === 'stopped';
      if (isStopped || performance.now() >= deadline) return false;
      await delay(POLL_MS);
    }
  }

  /**
   * Answers a query on the report of a projection; waits a bounded time for the position that `after` and `knownAt`
   * need.
   * @param query parsed by `parametersOf` the report
   * @throws RangeError when there is no such report, InvalidPosition when `after` is no position, KnownAtInFuture,
   *   StoreUnavailable
   */
  async answer(name: string, query: ReportQuery): Promise<ReportAnswer> {
    const { projection, report } = this.#reported(name);
    return answerReport(projection, report, query, this.#sourcesOf(name));
  }

  /** The position that must be processed to answer a query; undefined when any will do. @throws as `answer` */
  positionFor(name: string, query: ReportQuery): Promise<Position | undefined> {
    const { projection, report } = this.#reported(name);
    return positionFor(projection, report, query, this.#options);
  }

  /**
   * The values that rows have for a filter of a report, whatever else holds of them, as known now.
   * @param query `after`, see `ReportQuery`, and values of filters that the rows pass @throws what `answer` throws
   */
  async knownValues(
    name: string,
    filter: string,
    { after, ...passed }: Pick<ReportQuery, 'after'> & Readonly<Record<string, unknown>>,
  ): Promise<readonly Cell[]> {
    const { projection, report } = this.#reported(name);
    const { [filter]: filtered } = report.filters;
    if (!filtered) throw new RangeError(`the report ${name} has no filter ${filter}`);
    const { table, measures } = report;
    const filters = Object.fromEntries(Object.entries(report.filters).filter(([one]) => one in passed));
    const values = { table, measures, filters, groupBy: { [filter]: { column: filtered.column } } };
    const query = { ...passed, groupBy: [filter], after };
    const answer = await answerReport(projection, values, query, this.#sourcesOf(name));
    return answer.kind === 'result' ? answer.rows.map((row) => row[filter] ?? null) : [];
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
    const { pool, store } = this.#options;
    const build = await beginBuild(pool, projection, (builds) =>
      builds.find((one) => isUnderWay(one, projection)),
    );
    this.#wake.abort();
    for await (const progress of watchBuild(pool, store, build)) {
      yield progress;
      if (!signal?.aborted || progress.state !== 'rebuilding') continue;
      await retire(pool, build.id);
      this.#wake.abort();
    }
  }

  #reported(name: string) {
    const projection = this.#projection(name);
    if (!projection?.report) throw new RangeError(`there is no report ${name}`);
    return { projection, report: projection.report };
  }

  #sourcesOf(name: string) {
    return {
      ...this.#options,
      ...this.#options.forReports,
      today: brusselsDay(this.#options.clock()),
      waitFor: (position: Position) => this.waitFor(name, position, WAIT_FOR_POSITION_MS),
      processed: () => this.#servingRunner(name)?.processed,
    };
  }

  #projection(name: string): Projection | undefined {
    return this.projections.find((projection) => projection.name === name);
  }

  #servingRunner(name: string): Runner | undefined {
    return [...this.#runners.values()].find(
      (runner) => runner.name === name && runner.serving && !runner.ended,
    );
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

  /** Begins the builds that are missing, runs those that have no owner, ends those that were retired. */
  async #supervise(): Promise<void> {
    const { pool } = this.#options;
    const builds = await findBuilds(pool, 'true');
    for (const build of builds.filter(({ status }) => status === 'retired')) {
      await this.#runners.get(build.id)?.stop();
      await dropRetired(pool, build);
    }
    for (const [id, runner] of this.#runners) {
      if (!runner.ended && builds.some((build) => build.id === id)) continue;
      await runner.stop();
      this.#runners.delete(id);
      await this.#leases.release(id);
    }
    for (const projection of this.projections) await this.#superviseBuildsOf(projection, builds);
  }

  async #superviseBuildsOf(projection: Projection, all: readonly Build[]): Promise<void> {
    const { pool } = this.#options;
    const builds = all.filter(({ name, status }) => name === projection.name && status !== 'retired');
    const findSufficient = (candidates: readonly Build[]) =>
      candidates.find((build) => isSufficient(build, projection));
    if (!findSufficient(builds)) builds.push(await beginBuild(pool, projection, findSufficient));
    for (const build of builds) {
      if (this.#runners.has(build.id) || build.version > projection.version) continue;
      const isOutdated = build.version < projection.version;
      if (isOutdated && build.serving) continue;
      const lease = await this.#leases.acquire(build.id);
      if (!lease) continue;
      if (!isOutdated) this.#runners.set(build.id, new Runner(this.#options, projection, build, lease));
      else {
        // A build of an earlier version that never served, and that no process runs any more.
        await retire(pool, build.id);
        await this.#leases.release(build.id);
      }
    }
  }
}

/** A program never begins a build of an earlier version than the serving one, unless an operator asks for a rebuild. */
const isSufficient = (build: Build, { version }: Projection): boolean =>
  build.version === version || (build.serving && build.version > version);

const isUnderWay = (build: Build, { version }: Projection): boolean =>
  !build.serving && build.status === 'rebuilding' && build.version === version;
