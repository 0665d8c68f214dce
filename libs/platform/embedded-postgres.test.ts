import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EventEmitter, once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../../test/support/database.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { silentLog } from '../../test/support/silent-log.js';
import { isAlive } from './processes.js';

const running: EmbeddedPostgres[] = [];
let dataDir: string;

async function start(log = silentLog): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, log, fsync: false });
  running.push(postgres);
  return postgres;
}

/** A log whose warnings are events, emitted before anything else happens. */
function logOfEvents() {
  const warnings = new EventEmitter();
  return { warnings, log: { ...silentLog, warn: (message: string) => void warnings.emit(message) } };
}

/** Asks until the server answers. */
async function answered(url: string, question: string): Promise<unknown> {
  for (;;) {
    const answer = await ask(url, question).catch(() => undefined);
    if (answer) return answer;
    await pause(20);
  }
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kbi-postgres-'));
  await chmod(dataDir, 0o711);
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((postgres) => postgres.stop()));
  await rm(dataDir, { recursive: true });
});

test('data is there after a restart, protected by a password', async () => {
  const first = await start();
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const stranger = new URL(first.url);
  stranger.password = 'wrong';
  await expect(ask(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  await first.stop();
  expect(isAlive(first.pid!)).toBe(false);
  expect(await ask((await start()).url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('only its owner can read the password', async () => {
  const { home } = await start();
  expect((await stat(join(home, 'database/password'))).mode & 0o777).toBe(0o600);
});

describe('killed while the service runs', () => {
  const DIED = 'PostgreSQL died: it is started again';

  test('it comes back at the same address, with committed data', async () => {
    const { log, warnings } = logOfEvents();
    const postgres = await start(log);
    await ask(postgres.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const died = once(warnings, DIED);
    process.kill(postgres.pid!, 'SIGKILL');
    await died;
    expect(await answered(postgres.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('it can be stopped while it restarts', async () => {
    const { log, warnings } = logOfEvents();
    const postgres = await start(log);
    const died = once(warnings, DIED);
    process.kill(postgres.pid!, 'SIGKILL');
    await died;
    await postgres.stop();
    await expect(ask(postgres.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(isAlive(postgres.pid!)).toBe(false);
  });

  test('it waits for its port when another program has taken it', async () => {
    const other = createServer();
    const { log, warnings } = logOfEvents();
    const postgres = await start(log);
    warnings.once(DIED, () => other.listen(Number(new URL(postgres.url).port), '127.0.0.1'));
    const refused = once(warnings, 'PostgreSQL did not start');
    process.kill(postgres.pid!, 'SIGKILL');
    await refused;
    other.close();
    expect(await answered(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

test('an incomplete database is removed and created again', async () => {
  const half = join(dataDir, 'postgres/new-half/cluster');
  await mkdir(half, { recursive: true });
  await writeFile(join(half, 'PG_VERSION'), '18');
  const { home } = await start();
  expect(await readdir(home)).not.toContain('new-half');
});

test('a database of another version is refused', async () => {
  const postgres = await start();
  await postgres.stop();
  await writeFile(join(postgres.home, 'database/cluster/PG_VERSION'), '17\n');
  await expect(start()).rejects.toMatchObject({ code: 'OTHER_POSTGRES_VERSION' });
});

test('an incomplete database is refused, not replaced by an empty one', async () => {
  const postgres = await start();
  await postgres.stop();
  await rm(join(postgres.home, 'database/password'));
  await expect(start()).rejects.toMatchObject({ code: 'DATABASE_INCOMPLETE' });
});
