import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Is there a process with this id that can still do something? A zombie, dead but not yet waited for, cannot. */
export function isAlive(pid: number): boolean {
  const stat = readProcStat(pid);
  if (stat) return stat.state !== 'Z' && stat.state !== 'X';
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it lives, and belongs to somebody else
  }
}

/**
 * What tells this process from a later one with the same id: a text to compare, nothing to calculate with.
 * Undefined when there is no such process, or where the system does not tell (Windows).
 */
export function startMarkOf(pid: number): string | undefined {
  const stat = readProcStat(pid);
  if (stat) return `${bootId()}/${stat.startTicks}`;
  return askPs(pid, 'lstart');
}

/** The command line of a process, or undefined where it is gone or the system does not tell. */
export function commandLineOf(pid: number): string | undefined {
  const line = readIfThere(`/proc/${String(pid)}/cmdline`);
  return line?.replaceAll('\0', ' ').trim() ?? askPs(pid, 'command');
}

/** Linux: the fields after the command's name, which stands in brackets and may itself hold spaces and brackets. */
function readProcStat(pid: number): { state: string; startTicks: string } | undefined {
  const line = readIfThere(`/proc/${String(pid)}/stat`);
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ');
  const state = fields?.[0];
  const startTicks = fields?.[19];
  return state !== undefined && startTicks !== undefined ? { state, startTicks } : undefined;
}

/** Ticks count from the boot, so the boot belongs to the mark. */
function bootId(): string {
  return readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
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
