import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('emmett/', import.meta.url));
const LONGEST_MS = 10 * 60_000;

/** What Emmett built of a copy of the log, or why it wasn't measured. */
export type MeasuredEmmett =
  | { readonly events: number; readonly milliseconds: number; readonly counted: number }
  | { readonly skipped: string };

/** Lets Emmett build the same figure from the first events of a log, with its packages installed when they are not. */
export async function measureEmmett(log: string, empty: string, events: number): Promise<MeasuredEmmett> {
  const reason = await install();
  if (reason !== undefined)
    return { skipped: `Emmett was not measured: its packages could not be installed (${reason}).` };
  try {
    const { stdout } = await run(process.execPath, ['rebuild.js'], {
      cwd: folder,
      env: { ...process.env, LOG: log, DATABASE: empty, EVENTS: String(events) },
      timeout: LONGEST_MS,
    });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as MeasuredEmmett;
  } catch (error) {
    return { skipped: `Emmett was not measured: its program failed (${lineOf(error)}).` };
  }
}

/** @returns why its packages are not there */
async function install(): Promise<string | undefined> {
  if (existsSync(`${folder}node_modules/@event-driven-io/emmett-postgresql`)) return undefined;
  try {
    const options = ['--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', ['install', ...options], { cwd: folder, timeout: LONGEST_MS });
    return undefined;
  } catch (error) {
    return lineOf(error);
  }
}

/** The first line of what an error says. */
const lineOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
