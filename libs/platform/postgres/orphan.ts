import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLineOf, isAlive } from '../processes.js';
import { StartupProblem } from '../startup-problem.js';
import type { ServerLog } from './server.js';

/** How long each kind of stop may take before the next, harder one. */
const STOPS = [
  { signal: 'SIGINT', seconds: 30 }, // fast: rolls back what is open, writes a checkpoint
  { signal: 'SIGQUIT', seconds: 10 }, // immediate: the next start replays the log
  { signal: 'SIGKILL', seconds: 10 },
] as const;

/**
 * Clears what a service that was killed left running or lying in its cluster.
 *
 * A server that outlived its service is stopped and not adopted: only a parent is told at once that its child died,
 * and its settings may be those of an older release. Nothing is lost: what was committed is on disk.
 *
 * A pid file whose number now belongs to some other program, or to a server that is dead but that nobody waited for
 * (both usual in containers), would make PostgreSQL refuse to start: it gets another number.
 */
export async function stopOrphan(cluster: string, log: ServerLog): Promise<void> {
  const pid = await readServerPid(cluster);
  if (pid === undefined) return;
  if (!isAlive(pid) || !commandLineOf(pid)?.includes(cluster)) {
    await disownPidFile(cluster);
    return;
  }
  log.info('A PostgreSQL of an earlier run still works on this database: it is stopped first', { pid });
  for (const { signal, seconds } of STOPS) {
    if (await stopped(pid, signal, seconds)) {
      await disownPidFile(cluster);
      return;
    }
  }
  throw new StartupProblem(
    'EARLIER_SERVER_STAYS',
    `PostgreSQL ${String(pid)} of an earlier run does not stop. Stop it, and start again.`,
  );
}

/**
 * Writes our own number into the pid file. PostgreSQL knows that its parent is no server, so it takes the file for
 * stale; and the rest of the file still tells it where to look for processes that outlived their server.
 */
async function disownPidFile(cluster: string): Promise<void> {
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

async function readServerPid(cluster: string): Promise<number | undefined> {
  const lines = await readPidFile(cluster);
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

/** The lines of postmaster.pid: 0 the process id, 3 the port, 7 its state. Empty when there is none. */
export async function readPidFile(cluster: string): Promise<string[]> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n').map((line) => line.trim());
}
