import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from './ports.js';
import { prepareBinaries } from './postgres/binaries.js';
import { openCluster, ROLE } from './postgres/cluster.js';
import { findHome } from './postgres/home.js';
import { stopOrphan } from './postgres/orphan.js';
import {
  HOST,
  isRunning,
  type ServerLog,
  type ServerOptions,
  startServer,
  stopServer,
} from './postgres/server.js';
import { systemUserFor } from './postgres/system-user.js';
import { StartupProblem } from './startup-problem.js';

export type PostgresHealth = 'up' | 'restarting' | 'stopped';

interface EmbeddedPostgresOptions {
  /** The caller owns it (data-directory.ts): a server of an earlier run that still uses its database is stopped. */
  readonly dataDir: string;
  readonly log: ServerLog;
  /** Off only for test databases, which a crash of the machine may destroy. Default: on. */
  readonly fsync?: boolean;
  readonly maxConnections?: number;
}

const LONGEST_PAUSE_MS = 5_000;
const STABLE_AFTER_MS = 10_000;

/** Transient reasons not to start, and the most attempts of a first start. */
const TRANSIENT: ReadonlySet<string> = new Set(['PORT_TAKEN', 'EARLIER_SERVER_LINGERS']);
const MAX_ATTEMPTS = 100;

/**
 * Starts a real PostgreSQL on the database of a data directory, and creates the database the first time. Until `stop`,
 * a server that dies is started again on the same port, with growing pauses.
 * @throws StartupProblem
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, fsync = true, maxConnections = 100 } = options;
  const home = await findHome(options.dataDir, log);
  const user = systemUserFor(join(home, 'database'));
  const binaries = await prepareBinaries(user, home);
  const cluster = await openCluster(home, binaries, user, fsync);
  const server: ServerOptions = {
    program: binaries.postgres,
    cluster: cluster.directory,
    logFile: join(home, 'postgres.log'),
    user,
    fsync,
    maxConnections,
  };
  const { child, port } = await startOnFreePort(server, log);
  const url = `postgresql://${ROLE}:${cluster.password}@${HOST}:${String(port)}/postgres`;
  return new EmbeddedPostgres(url, home, server, port, log, child);
}

/** Each attempt first stops a server of an earlier run: one whose service was killed at its start appears late. */
async function startOnFreePort(
  server: ServerOptions,
  log: ServerLog,
): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    await stopOrphan(server.cluster, log);
    const port = await findFreePort(HOST);
    try {
      return { child: await startServer(server, port), port };
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !(error instanceof StartupProblem && TRANSIENT.has(error.code)))
        throw error;
      await pause(200);
    }
  }
}

/** A PostgreSQL server that is kept running until `stop`. */
export class EmbeddedPostgres {
  #child: ChildProcess;
  #health: PostgresHealth = 'up';
  readonly #listeners = new Set<(health: PostgresHealth) => void>();
  readonly #stopping = new AbortController();
  readonly #done: Promise<void>;

  /**
   * @param url the connection string, with the password: never to be printed. A restart does not change it
   * @param home the directory that holds the database
   */
  constructor(
    readonly url: string,
    readonly home: string,
    private readonly server: ServerOptions,
    private readonly port: number,
    private readonly log: ServerLog,
    child: ChildProcess,
  ) {
    this.#child = child;
    process.once('exit', this.#stopAtExit);
    this.#done = this.#supervise();
  }

  /** The process of the server; another one after a restart. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  get health(): PostgresHealth {
    return this.#health;
  }

  /** Calls a listener at every change of health, until the returned function is called. */
  onHealth(listener: (health: PostgresHealth) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops the server, and resolves when it has written everything and ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await stopServer(this.#child);
    await this.#done;
    process.removeListener('exit', this.#stopAtExit);
  }

  /** A program that ends without `stop` also stops its server, unless it is killed. */
  readonly #stopAtExit = (): void => void this.#child.kill('SIGINT');

  async #supervise(): Promise<void> {
    let failures = 0;
    while (!this.#isStopping()) {
      const startedAt = performance.now();
      if (isRunning(this.#child)) await once(this.#child, 'exit');
      if (this.#isStopping()) break;
      failures = performance.now() - startedAt > STABLE_AFTER_MS ? 0 : failures + 1;
      this.#change('restarting');
      this.log.warn('PostgreSQL died: it is started again', {
        attempt: failures,
        signal: this.#child.signalCode ?? 'none',
      });
      await this.#startAgain(failures);
    }
    this.#change('stopped');
  }

  async #startAgain(failures: number): Promise<void> {
    const milliseconds = failures <= 1 ? 0 : Math.min(100 * 2 ** failures, LONGEST_PAUSE_MS);
    try {
      await pause(milliseconds, undefined, { signal: this.#stopping.signal });
      this.#child = await startServer(this.server, this.port);
      if (this.#isStopping()) await stopServer(this.#child);
      else this.#change('up');
    } catch (error) {
      if (!this.#isStopping())
        this.log.warn('PostgreSQL did not start', {
          reason: error instanceof Error ? error.message : String(error),
        });
    }
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  #change(health: PostgresHealth): void {
    if (health === this.#health) return;
    this.#health = health;
    for (const listener of this.#listeners) listener(health);
  }
}
