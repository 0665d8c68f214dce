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

export type EmbeddedPostgres = Awaited<ReturnType<typeof startEmbeddedPostgres>>;

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
 * @returns among others its home, the directory that holds the database, and its url, the connection string with the
 *   password: never to be printed, and the same after a restart
 * @throws StartupProblem
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions) {
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
  return Object.assign(keepRunning(server, port, log, child), { url, home });
}

/** Each attempt first stops a server of an earlier run: one whose service was killed at its start appears late. */
async function startOnFreePort(server: ServerOptions, log: ServerLog) {
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

/** Keeps a server running until `stop`: one that dies is started again. */
function keepRunning(server: ServerOptions, port: number, log: ServerLog, started: ChildProcess) {
  let child = started;
  const stopping = new AbortController();
  const { signal } = stopping;
  /** A program that ends without `stop` also stops its server, unless it is killed. */
  const stopAtExit = (): void => void child.kill('SIGINT');
  process.once('exit', stopAtExit);

  async function supervise(): Promise<void> {
    let failures = 0;
    while (!isStopping()) {
      const startedAt = performance.now();
      if (isRunning(child)) await once(child, 'exit');
      if (isStopping()) break;
      failures = performance.now() - startedAt > STABLE_AFTER_MS ? 0 : failures + 1;
      log.warn('PostgreSQL died: it is started again', {
        attempt: failures,
        signal: child.signalCode ?? 'none',
      });
      await startAgain(failures);
    }
  }

  async function startAgain(failures: number): Promise<void> {
    const milliseconds = failures <= 1 ? 0 : Math.min(100 * 2 ** failures, LONGEST_PAUSE_MS);
    try {
      await pause(milliseconds, undefined, { signal });
      child = await startServer(server, port);
      if (isStopping()) await stopServer(child);
    } catch (error) {
      if (!isStopping())
        log.warn('PostgreSQL did not start', {
          reason: error instanceof Error ? error.message : String(error),
        });
    }
  }

  const isStopping = () => signal.aborted; // a function, for it changes while the code above waits
  const done = supervise();
  return {
    /** The process of the server; another one after a restart. */
    get pid() {
      return child.pid;
    },
    /** Stops the server, and resolves when it has written everything and ended. */
    async stop(): Promise<void> {
      stopping.abort();
      await stopServer(child);
      await done;
      process.removeListener('exit', stopAtExit);
    },
  };
}
