import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { brusselsDay } from '../domain/kernel/dates.js';
import type { EventStore, Position, RecordedEvent } from '../event-store/port.js';
import { beginBuild, dropRetired, findBuilds, retire, servingBuild, type Build } from './builds.js';
import type { Blind, Opened, Projection } from './define.js';
import type { OpenedBatch } from './fold.js';
import { Leases } from './lease.js';
import { ask, type Answer } from './query.js';
import { watchBuild, type Progress } from './rebuild.js';
import { Runner, type LifecycleEvent, type RunnerDependencies } from './runner.js';
import { createRegister } from './schema.js';

export interface EngineOptions {
  /** The database of the read models. One connection is kept for the leases. */
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  /** Opens the sealed parts of events, in their order; needed by projections that declare `opens`. */
  readonly open?: (events: readonly RecordedEvent[]) => Promise<readonly Opened['personal'][]>;
  readonly blind?: Blind;
  /** Told what happens: to log and to measure. */
  readonly tell?: (happening: LifecycleEvent) => void;
  /** How this process is named in the register of builds. */
  readonly owner?: string;
  readonly batchSize?: number;
  readonly saveEveryMs?: number;
  /** How often it looks whether a build has no owner, so how soon it takes over from a process that died. */
  readonly tendEveryMs?: number;
  /** Tells which day it is, for reports as of today. */
  readonly clock?: () => Date;
}

const WAIT_FOR_AFTER_MS = 5_000;
const LOOK_EVERY_MS = 20;

/**
 * Keeps read models up to date and answers from them. Several processes may run one over the same database: each
 * build has one owner at a time.
 */
export class ProjectionEngine {
  readonly #projections: ReadonlyMap<string, Projection>;
  readonly #around: RunnerDependencies;
  readonly #leases: Leases;
  readonly #runners = new Map<string, Runner>();
  readonly #tendEveryMs: number;
  readonly #clock: () => Date;
  readonly #stopping = new AbortController();
  #wake = new AbortController();
  #tending: Promise<void> = Promise.resolve();

  constructor(options: EngineOptions) {
    const {
      pool,
      store,
      projections,
      tell = () => undefined,
      batchSize = 1_000,
      saveEveryMs = 1_000,
    } = options;
    this.#projections = new Map(projections.map((projection) => [projection.name, projection]));
    this.#around = { pool, store, tell, batchSize, saveEveryMs, open: opener(options) };
    this.#leases = new Leases(
      pool,
      options.owner ?? `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`,
    );
    this.#tendEveryMs = options.tendEveryMs ?? 1_000;
    this.#clock = options.clock ?? (() => new Date());
  }

  /** The read models that it knows, for lists and descriptions. */
  get projections(): readonly Projection[] {
    return [...this.#projections.values()];
  }

  /** Begins to follow the log. Builds that were interrupted go on where their checkpoint says. */
  async start(): Promise<void> {
    await createRegister(this.#around.pool);
    this.#tending = this.#tendUntilStopped();
  }

  /** Ends after the writes under way and gives its leases back. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake.abort();
    await this.#tending;
    await Promise.all([...this.#runners.values()].map((runner) => runner.stop()));
    await this.#leases.close();
  }

  /** Every build as the register has it: status, checkpoint, failure, owner. */
  builds(): Promise<readonly Build[]> {
    return findBuilds(this.#around.pool, `status <> 'retired'`);
  }

  /**
   * Waits until a projection has counted in everything up to a position.
   * @returns false when that takes longer, or when the projection stands still
   */
  async waitFor(name: string, position: Position, timeoutMs: number): Promise<boolean> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const { reached, stopped } = await this.#standing(name);
      if (reached !== undefined && this.#around.store.comparePositions(reached, position) >= 0) return true;
      if (stopped || Date.now() >= deadline) return false;
      await delay(LOOK_EVERY_MS);
    }
  }

  /**
   * Answers a report from the parameters of a request; waits a bounded time for what `after` and `knownAt` need.
   * @param parameters as they came, checked here
   */
  ask(name: string, parameters: unknown): Promise<Answer> {
    const { pool, store, open } = this.#around;
    return ask(this.#projections.get(name), parameters, {
      pool,
      store,
      open,
      today: () => brusselsDay(this.#clock()),
      waitFor: (position) => this.waitFor(name, position, WAIT_FOR_AFTER_MS),
      looked: () => this.#servingRunner(name)?.looked,
    });
  }

  /**
   * Builds a projection anew beside the one that serves, and swaps them when it has caught up. Joins a rebuild that is
   * under way. Leaving the loop doesn't end the rebuild; the signal does, and drops what was built.
   * @throws RangeError when there is no such projection
   */
  async *rebuild(
    name: string,
    { signal }: { signal?: AbortSignal } = {},
  ): AsyncGenerator<Progress, void, undefined> {
    const projection = this.#projections.get(name);
    if (!projection) throw new RangeError(`there is no projection ${name}`);
    const { pool, store } = this.#around;
    const build = await beginBuild(pool, projection, (builds) =>
      builds.find((one) => isUnderWay(one, projection)),
    );
    this.#tendNow();
    for await (const progress of watchBuild(pool, store, build)) {
      yield progress;
      if (!signal?.aborted || progress.state !== 'rebuilding') continue;
      await retire(pool, build.id);
      this.#tendNow();
    }
  }

  async #standing(name: string): Promise<{ reached: Position | undefined; stopped: boolean }> {
    const runner = this.#servingRunner(name);
    if (runner) return { reached: runner.looked, stopped: runner.isStopped() };
    const serving = await servingBuild(this.#around.pool, name);
    return { reached: serving?.checkpoint, stopped: serving?.status === 'stopped' };
  }

  #servingRunner(name: string): Runner | undefined {
    return [...this.#runners.values()].find(
      (runner) => runner.name === name && runner.serving && !runner.ended,
    );
  }

  async #tendUntilStopped(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#wake = new AbortController();
      try {
        await this.#tend();
      } catch (error) {
        this.#around.tell({ kind: 'interrupted', error });
      }
      await delay(this.#tendEveryMs, undefined, { signal: this.#wake.signal }).catch(() => undefined);
    }
  }

  #tendNow(): void {
    this.#wake.abort();
  }

  /** Begins the builds that are missing, owns the ones that are free, ends the ones that were retired. */
  async #tend(): Promise<void> {
    const { pool } = this.#around;
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
    for (const projection of this.projections) await this.#keep(projection, builds);
  }

  async #keep(projection: Projection, all: readonly Build[]): Promise<void> {
    const { pool } = this.#around;
    const builds = all.filter(({ name, status }) => name === projection.name && status !== 'retired');
    const kept = (candidates: readonly Build[]) =>
      candidates.find((build) => makesBuildUnneeded(build, projection));
    if (!kept(builds)) builds.push(await beginBuild(pool, projection, kept));
    for (const build of builds) {
      if (this.#runners.has(build.id) || build.version > projection.version) continue;
      const outdated = build.version < projection.version;
      if (outdated && build.serving) continue;
      const lease = await this.#leases.acquire(build.id);
      if (!lease) continue;
      if (outdated) await this.#abandon(build);
      else this.#runners.set(build.id, new Runner(this.#around, projection, build, lease));
    }
  }

  /** A build of an earlier version that never served and that nobody works at any more. */
  async #abandon(build: Build): Promise<void> {
    await retire(this.#around.pool, build.id);
    await this.#leases.release(build.id);
  }
}

/** A program never builds an earlier version than the one that serves, unless an operator asks for it. */
const makesBuildUnneeded = (build: Build, { version }: Projection): boolean =>
  build.version === version || (build.serving && build.version > version);

const isUnderWay = (build: Build, { version }: Projection): boolean =>
  !build.serving && build.status === 'rebuilding' && build.version === version;

function opener({ open, blind }: EngineOptions): (events: readonly RecordedEvent[]) => Promise<OpenedBatch> {
  return async (events) => {
    if (!open || !blind)
      throw new TypeError('a projection opens sealed parts, and the engine was not told how');
    const personal = await open(events);
    return new Map(events.map(({ id }, index) => [id, { personal: personal[index] ?? 'keyLost', blind }]));
  };
}
