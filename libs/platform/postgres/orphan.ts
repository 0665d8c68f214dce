import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLineOf, isAlive } from '../processes.js';
import { StartupProblem } from '../startup-problem.js';
import { readPidFile, type ServerLog } from './server.js';

/** The signals to stop a server with, each for a time before the next, harsher one. */
const STOPS = [
  { signal: 'SIGINT', seconds: 30 }, // fast: rolls back open transactions, writes a checkpoint
  { signal: 'SIGQUIT', seconds: 10 }, // immediate: the next start replays the log
  { signal: 'SIGKILL', seconds: 10 },
] as const;

/**
 * Removes what a service that was killed has left in its cluster: a running server, or a stale pid file.
 *
 * A server that outlived its service is stopped, not adopted: only a parent notices at once that its child died, and
 * the settings may be those of an older release. Nothing is lost, for committed data is on disk.
 *
 * A stale pid file makes PostgreSQL refuse to start when its process id now belongs to another program, or to a zombie
 * (both usual in containers).
 */
export async function stopOrphan(cluster: string, log: ServerLog): Promise<void> {
  const pid = Number((await readPidFile(cluster))[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (!isAlive(pid) || !commandLineOf(pid)?.includes(cluster)) {
    await invalidatePidFile(cluster);
    return;
  }
  log.info('A PostgreSQL of an earlier run still works on this database: it is stopped first', { pid });
  for (const { signal, seconds } of STOPS) {
    if (await stopped(pid, signal, seconds)) {
      await invalidatePidFile(cluster);
      return;
    }
  }
  throw new StartupProblem(
    'EARLIER_SERVER_STAYS',
    `PostgreSQL ${String(pid)} of an earlier run does not stop. Stop it, and start again.`,
  );
}

/**
 * Writes our own process id into the pid file. PostgreSQL knows that its parent is not a server, so it considers the
 * file stale. It needs the rest of the file to find processes that outlived their server.
 */
async function invalidatePidFile(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined) await writeFile(path, text.replace(/^\d+/, String(process.pid)));
}

async function stopped(pid: number, signal: NodeJS.Signals, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 20; waited++) {
    if (!isAlive(pid)) return true;
    if (waited === 0) process.kill(pid, signal);
    await pause(50);
  }
  return !isAlive(pid);
}
