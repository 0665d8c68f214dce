import { isOf, retire, type Build } from './builds.js';
import type { Projection } from './define.js';
import { KeptDocuments } from './documents.js';
import type { Lease, Leases, Share } from './lease.js';
import { Runner, type RunnerDependencies } from './runner.js';

/**
 * So many builds are made at a time: each has a batch in memory, and its part of the documents that are kept. The
 * others wait, and another process may take them.
 */
const MADE_AT_ONCE = 2;

interface RunnersOptions extends Omit<RunnerDependencies, 'documents'> {
  readonly projections: readonly Projection[];
  /** Called when there may be more to take. */
  readonly onRoom: () => void;
}

/** The builds that this process runs. */
export class Runners {
  readonly #runners = new Map<string, Runner>();
  readonly #dependencies: RunnerDependencies;

  constructor(
    private readonly options: RunnersOptions,
    private readonly leases: Leases,
  ) {
    const onLifecycleEvent: RunnerDependencies['onLifecycleEvent'] = (event) => {
      if (event.kind !== 'started' && event.kind !== 'interrupted') options.onRoom();
      options.onLifecycleEvent(event);
    };
    this.#dependencies = { ...options, onLifecycleEvent, documents: new KeptDocuments() };
  }

  /** The runner of the build that serves, where this process runs it. */
  serving(name: string): Runner | undefined {
    return [...this.#runners.values()].find(
      (runner) => runner.name === name && runner.serving && !runner.isOver(),
    );
  }

  /** Takes what nobody owns: of what several processes can run its share, and of what is to be made a few at a time. */
  async take(builds: readonly Build[], share: Share): Promise<void> {
    for (const projection of this.options.projections) await this.#takeBuildsOf(projection, builds, share);
  }

  async #takeBuildsOf(projection: Projection, all: readonly Build[], share: Share): Promise<void> {
    for (const build of all.filter((one) => isOf(one, projection))) {
      if (this.#runners.has(build.id) || build.version > projection.version) continue;
      const isOutdated = build.version < projection.version;
      if (isOutdated ? build.serving : share.shared.has(build.id) && this.#owned(share).length >= share.size)
        continue;
      if (!isOutdated && !build.serving && this.#beingMade() >= MADE_AT_ONCE) continue;
      const lease = await this.leases.acquire(build.id);
      if (!lease) continue;
      if (!isOutdated) this.#run(projection, build, lease);
      else {
        // A build of an earlier version that never served, and that no process runs any more.
        await retire(this.options.pool, build.id);
        await this.leases.release(build.id);
      }
    }
  }

  /** Gives back what is more than its share. Nothing waits here for the writes under way. */
  giveBackSurplus(share: Share): void {
    for (const runner of this.#owned(share).slice(share.size))
      void runner.stop().then(() => this.options.onRoom());
  }

  /** Ends the runner of a build that was retired. */
  async end(id: string): Promise<void> {
    await this.#runners.get(id)?.stop();
  }

  /** Releases what has ended, and what is in the register no more. */
  async releaseAllBut(builds: readonly Build[]): Promise<void> {
    for (const [id, runner] of this.#runners) {
      if (!runner.ended && builds.some((build) => build.id === id)) continue;
      await this.#release(id, runner);
      this.#runners.delete(id);
    }
  }

  /** Ends all after the writes under way and releases their leases. */
  async stop(): Promise<void> {
    await Promise.allSettled([...this.#runners].map(([id, runner]) => this.#release(id, runner)));
  }

  /** The runners of builds that another process can run too. */
  #owned({ shared }: Share): readonly Runner[] {
    return [...this.#runners].flatMap(([id, runner]) => (shared.has(id) && !runner.isOver() ? [runner] : []));
  }

  #beingMade(): number {
    return [...this.#runners.values()].filter(
      (runner) => !runner.serving && !runner.isOver() && !runner.isStopped(),
    ).length;
  }

  #run(projection: Projection, build: Build, lease: Lease): void {
    this.#runners.set(build.id, new Runner(this.#dependencies, projection, build, lease));
    this.options.onAdvanced();
  }

  async #release(id: string, runner: Runner): Promise<void> {
    await runner.stop();
    await this.leases.release(id);
  }
}
