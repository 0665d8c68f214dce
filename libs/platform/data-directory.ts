import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Clock } from './clock.js';
import { createFileAtomically, hasErrorCode, replaceFileAtomically } from './atomic-file.js';
import { isAlive, startTimeOf } from './processes.js';
import { StartupProblem } from './startup-problem.js';

/** The owner of a data directory, as its lock file describes it. */
type Owner = z.infer<typeof Owner>;
const Owner = z.object({
  pid: z.number(),
  /** When the process started: a later one with the same id differs in it. Absent where the system does not tell. */
  startMark: z.string().optional(),
  startedAt: z.iso.datetime(),
  /** Where the service listens; absent until it does. */
  url: z.url().optional(),
  released: z.literal(true).optional(),
});

/**
 * Makes this process the only owner of a data directory, until it releases it or ends; creates the directory when it
 * does not exist.
 *
 * Lock files are numbered, `owner-7.json`, and the highest number counts. A process that finds the owner dead creates
 * the next number, in which only one process succeeds. It owns the directory unless there is a higher number by then.
 * The highest number is never removed, not even on release, so that two processes can never both be the owner.
 * @throws StartupProblem DATA_DIRECTORY_IN_USE when another living process owns it
 */
export async function ownDataDirectory(dataDir: string, clock: Clock) {
  const path = resolve(dataDir);
  await makeDataDirectory(path);
  const startMark = startTimeOf(process.pid);
  let me: Owner = {
    pid: process.pid,
    startedAt: clock().toISOString(),
    ...(startMark !== undefined && { startMark }),
  };
  for (;;) {
    const latest = await readLatest(path);
    if (latest.owner && isRunning(latest.owner)) throw inUse(path, latest.owner);
    const number = latest.number + 1;
    const file = lockFile(path, number);
    if (!(await createFileAtomically(file, asText(me), READABLE))) continue;
    if ((await readLatest(path)).number !== number) {
      await rm(file, { force: true });
      continue;
    }
    await removeOlder(path, number);
    const rewrite = async (change: Partial<Owner>): Promise<void> => {
      me = { ...me, ...change };
      await replaceFileAtomically(file, asText(me), READABLE);
    };
    return {
      path,
      /** Publishes where the service listens; see `findOwner`. */
      announce: (url: string) => rewrite({ url }),
      /** Gives up ownership, so that another process can take it. */
      release: () => rewrite({ released: true }),
    };
  }
}

/** The owner of a data directory; undefined when no running process owns it. */
export async function findOwner(path: string): Promise<Owner | undefined> {
  const { owner } = await readLatest(resolve(path));
  return owner && isRunning(owner) ? owner : undefined;
}

function isRunning({ pid, startMark, released }: Owner): boolean {
  return !released && isAlive(pid) && (startMark === undefined || startMark === startTimeOf(pid));
}

function inUse(directory: string, { pid, startedAt, url }: Owner): StartupProblem {
  const serving = url === undefined ? '' : `, which serves ${url}`;
  return new StartupProblem(
    'DATA_DIRECTORY_IN_USE',
    `The data directory ${directory} is in use by process ${String(pid)} since ${startedAt}${serving}. Stop that one first, or set KBI_DATA_DIR to another directory.`,
  );
}

/**
 * Creates a data directory when it does not exist, without owning it. When root creates it, the database runs as
 * another user, who must be able to pass through; secret files in it have modes of their own.
 * @throws StartupProblem DATA_DIRECTORY_NOT_MADE
 */
export async function makeDataDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    throw new StartupProblem(
      'DATA_DIRECTORY_NOT_MADE',
      `The data directory ${path} cannot be made: ${(error as Error).message}. Set KBI_DATA_DIR to one that can.`,
    );
  }
}

const LOCK_FILE = /^owner-(\d+)\.json$/;
const DRAFT = /^owner-(\d+)\.json\..+\.draft$/;
/** The lock file has no secrets, and `kbi` may run as another user. */
const READABLE = 0o644;

function asText(owner: Owner): string {
  return `${JSON.stringify(owner)}\n`;
}

function lockFile(directory: string, number: number): string {
  return join(directory, `owner-${String(number)}.json`);
}

/** The lock file with the highest number; 0 when there is none. An unreadable one was cut off by a loss of power. */
async function readLatest(directory: string): Promise<{ number: number; owner?: Owner }> {
  for (;;) {
    const names = await namesIn(directory);
    const number = Math.max(0, ...names.map((name) => Number(LOCK_FILE.exec(name)?.[1] ?? 0)));
    if (number === 0) return { number };
    try {
      return { number, owner: Owner.parse(JSON.parse(await readFile(lockFile(directory, number), 'utf8'))) };
    } catch (error) {
      if (hasErrorCode(error, 'ENOENT')) continue; // removed meanwhile, so there is a higher number
      if (error instanceof SyntaxError || error instanceof z.ZodError) return { number };
      throw error;
    }
  }
}

async function removeOlder(directory: string, number: number): Promise<void> {
  const older = (await namesIn(directory)).filter((name) =>
    [LOCK_FILE, DRAFT].some((form) => Number(form.exec(name)?.[1]) < number),
  );
  await Promise.all(older.map((name) => rm(join(directory, name), { force: true })));
}

async function namesIn(directory: string): Promise<string[]> {
  return readdir(directory).catch((error: unknown) => {
    if (hasErrorCode(error, 'ENOENT')) return [];
    throw error;
  });
}
