import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Clock } from './clock.js';
import { isAlive, startMarkOf } from './processes.js';
import { StartupProblem } from './startup-problem.js';
import { createWholeFile, replaceWholeFile } from './whole-file.js';

/** Who owns a data directory, as its lock file tells. */
export type Owner = z.infer<typeof Owner>;
const Owner = z.object({
  pid: z.number(),
  /** Tells the process from a later one with the same id; absent where the system does not say. */
  startMark: z.string().optional(),
  startedAt: z.iso.datetime(),
  /** Where the service listens; absent until it does. */
  url: z.url().optional(),
  released: z.literal(true).optional(),
});

/**
 * A data directory that this process owns, alone, until it releases it or dies.
 *
 * Lock files are numbered, `owner-7.json`, and the highest number counts. Whoever finds its owner dead creates the
 * next number, which the file system grants to one process only, and owns the directory if no higher one has come
 * meanwhile. The highest is never removed, not even on release: so no two can ever both believe that they own it.
 */
export class OwnedDataDirectory {
  private constructor(
    readonly path: string,
    private readonly number: number,
    private owner: Owner,
  ) {}

  /**
   * Takes ownership, making the directory when it is not there.
   * @throws StartupProblem DATA_DIRECTORY_IN_USE when another living process owns it
   */
  static async open(path: string, clock: Clock): Promise<OwnedDataDirectory> {
    const directory = resolve(path);
    await makeDataDirectory(directory);
    const startMark = startMarkOf(process.pid);
    const me: Owner = {
      pid: process.pid,
      startedAt: clock().toISOString(),
      ...(startMark === undefined ? {} : { startMark }),
    };
    for (;;) {
      const latest = await readLatest(directory);
      if (latest.owner && lives(latest.owner)) throw inUse(directory, latest.owner);
      const number = latest.number + 1;
      if (!(await createWholeFile(lockFile(directory, number), asText(me), READABLE))) continue;
      if ((await readLatest(directory)).number !== number) {
        await rm(lockFile(directory, number), { force: true });
        continue;
      }
      await removeOlder(directory, number);
      return new OwnedDataDirectory(directory, number, me);
    }
  }

  /** Tells everybody who looks for the owner where the service listens. */
  async announce(url: string): Promise<void> {
    await this.#rewrite({ ...this.owner, url });
  }

  /** Lets the next owner in. */
  async release(): Promise<void> {
    await this.#rewrite({ ...this.owner, released: true });
  }

  async #rewrite(owner: Owner): Promise<void> {
    this.owner = owner;
    await replaceWholeFile(lockFile(this.path, this.number), asText(owner), READABLE);
  }
}

/** The living owner of a data directory, or undefined when nobody owns it now. */
export async function findOwner(path: string): Promise<Owner | undefined> {
  const { owner } = await readLatest(resolve(path));
  return owner && lives(owner) ? owner : undefined;
}

function lives({ pid, startMark, released }: Owner): boolean {
  return !released && isAlive(pid) && (startMark === undefined || startMark === startMarkOf(pid));
}

function inUse(directory: string, { pid, startedAt, url }: Owner): StartupProblem {
  const serving = url === undefined ? '' : `, which serves ${url}`;
  return new StartupProblem(
    'DATA_DIRECTORY_IN_USE',
    `The data directory ${directory} is in use by process ${String(pid)} since ${startedAt}${serving}. Stop that one first, or set KBI_DATA_DIR to another directory.`,
  );
}

/**
 * Makes a data directory when it is not there, without owning it.
 * Root's database runs as another user, who must pass through; what is secret inside has its own mode.
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
/** Nothing in it is secret, and `kbi` of another user may be told where the service is. */
const READABLE = 0o644;

function asText(owner: Owner): string {
  return `${JSON.stringify(owner)}\n`;
}

function lockFile(directory: string, number: number): string {
  return join(directory, `owner-${String(number)}.json`);
}

/** The lock that counts; number 0 when there is none. An unreadable one was written by a machine that lost power. */
async function readLatest(directory: string): Promise<{ number: number; owner?: Owner }> {
  for (;;) {
    const number = Math.max(0, ...numbersOf(await namesIn(directory), LOCK_FILE));
    if (number === 0) return { number };
    try {
      const owner = Owner.safeParse(parseJson(await readFile(lockFile(directory, number), 'utf8')));
      return owner.success ? { number, owner: owner.data } : { number };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // else a higher one has come: look again
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
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
}

function numbersOf(names: readonly string[], form: RegExp): number[] {
  return names.flatMap((name) => form.exec(name)?.[1] ?? []).map(Number);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
