import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLineOf, isAlive } from '../processes.js';
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
 * A pid file whose number now belongs to some other program (usual in containers) would make PostgreSQL refuse to
 * start, so it is removed. One whose process is gone is left: PostgreSQL itself judges that best.
 */
export async function stopOrphan(cluster: string, log: ServerLog): Promise<void> {
  const pid = await readServerPid(cluster);
  if (pid === undefined || !isAlive(pid)) return;
  if (!commandLineOf(pid)?.includes(cluster)) {
    await rm(join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  log.info('A PostgreSQL of an earlier run still works on this database: it is stopped first', { pid });
  for (const { signal, seconds } of STOPS) {
    if (await stopped(pid, signal, seconds)) return;
  }
  throw new Error(`PostgreSQL ${String(pid)} of an earlier run does not stop`);
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
