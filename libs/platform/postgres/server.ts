import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../logging.js';
import { isPortFree } from '../ports.js';
import { StartupProblem } from '../startup-problem.js';
import { serverEnvironment } from './cluster.js';
import type { SystemUser } from './system-user.js';

export type ServerLog = Pick<Log, 'info' | 'warn'>;

export interface ServerOptions {
  readonly program: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly user: SystemUser | undefined;
  readonly fsync: boolean;
  readonly maxConnections: number;
}

export const HOST = '127.0.0.1';

/**
 * Starts a PostgreSQL server and waits until it accepts connections, however long its recovery takes.
 * @returns the running process
 * @throws StartupProblem PORT_TAKEN or EARLIER_SERVER_LINGERS, which are transient, or POSTGRES_FAILED with the end of
 *   its log
 */
export async function startServer(options: ServerOptions, port: number): Promise<ChildProcess> {
  if (!(await isPortFree(HOST, port))) throw portTaken(port);
  const output = openSync(options.logFile, 'a', 0o600);
  const child = spawn(options.program, ['-D', options.cluster, ...settings(options, port)], {
    cwd: options.cluster,
    ...options.user,
    env: serverEnvironment(),
    stdio: ['ignore', output, output],
    detached: true, // Ctrl-C in a terminal goes to the service, which stops its database last
  });
  closeSync(output);
  await once(child, 'spawn');
  while (isRunning(child)) {
    if (await acceptsConnections(options.cluster, child.pid)) return child;
    await pause(30);
  }
  throw await reasonOfFailure(options.logFile, port);
}

/** What the log of PostgreSQL ends with when another server, or a process of it, still uses the database. */
const EARLIER_SERVER = /pre-existing shared memory block|lock file "postmaster.pid" already exists/;

async function reasonOfFailure(logFile: string, port: number): Promise<StartupProblem> {
  if (!(await isPortFree(HOST, port))) return portTaken(port);
  const end = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
  if (EARLIER_SERVER.test(end.split('\n').at(-1) ?? ''))
    return new StartupProblem(
      'EARLIER_SERVER_LINGERS',
      'Parts of an earlier PostgreSQL still work on the database.',
    );
  return new StartupProblem('POSTGRES_FAILED', `PostgreSQL did not start. The end of ${logFile}:\n${end}`);
}

function portTaken(port: number): StartupProblem {
  return new StartupProblem('PORT_TAKEN', `Port ${String(port)} is taken by another program.`);
}

/** Requests a fast shutdown (open transactions are rolled back, a checkpoint is written) and waits for its end. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  await exited;
}

export function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function settings({ fsync, maxConnections }: ServerOptions, port: number): string[] {
  const values = {
    listen_addresses: HOST,
    port,
    unix_socket_directories: '', // only TCP, with a password
    max_connections: maxConnections,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log says what happened to the server, and never what a row or a statement contains.
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_min_messages: 'log',
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off' }), // still nothing is lost when only the server dies
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The lines of postmaster.pid: 0 is the process id, 3 the port, 7 the state. Empty when there is none. */
export async function readPidFile(cluster: string): Promise<string[]> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n').map((line) => line.trim());
}

async function acceptsConnections(cluster: string, pid: number | undefined): Promise<boolean> {
  const lines = await readPidFile(cluster);
  return Number(lines[0]) === pid && lines[7] === 'ready';
}
