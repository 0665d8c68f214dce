import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this id runs. A zombie, which has ended and was not yet waited for, does not. */
export function isAlive(pid: number): boolean {
  const stat = readProcStat(pid);
  if (stat) return stat.state !== 'Z' && stat.state !== 'X';
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs, as another user
  }
}

/**
 * When a process started, as a text to compare: it differs from that of a later process with the same id. Undefined
 * when there is no such process, or where the system does not tell (Windows).
 */
export function startTimeOf(pid: number): string | undefined {
  const stat = readProcStat(pid);
  const bootId = readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? ''; // start ticks count from the boot
  return stat ? `${bootId}/${stat.startTicks}` : askPs(pid, 'lstart');
}

/** The command line of a process; undefined when it has ended or the system does not tell. */
export function commandLineOf(pid: number): string | undefined {
  const line = readIfThere(`/proc/${String(pid)}/cmdline`);
  return line?.replaceAll('\0', ' ').trim() ?? askPs(pid, 'command');
}

/** Linux: fields after the command's name, which is in brackets and may contain spaces and brackets. */
function readProcStat(pid: number): { state: string; startTicks: string } | undefined {
  const line = readIfThere(`/proc/${String(pid)}/stat`);
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ');
  const state = fields?.[0];
  const startTicks = fields?.[19];
  return state !== undefined && startTicks !== undefined ? { state, startTicks } : undefined;
}

function askPs(pid: number, column: 'lstart' | 'command'): string | undefined {
  if (process.platform === 'win32') return undefined;
  const { status, stdout } = spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() || undefined : undefined;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
