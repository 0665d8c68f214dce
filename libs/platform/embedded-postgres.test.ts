import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../test/support/database.js';
import { type EmbeddedPostgres, type PostgresHealth, startEmbeddedPostgres } from './embedded-postgres.js';
import { silentLog } from '../../test/support/silent-log.js';
import { isAlive } from './processes.js';

const running: EmbeddedPostgres[] = [];
let dataDir: string;

async function start(log = silentLog): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, log, fsync: false });
  running.push(postgres);
  return postgres;
}

/** Waits for a change of health, and acts at that moment, before anything else happens. */
function becomes(
  postgres: EmbeddedPostgres,
  wanted: PostgresHealth,
  act: () => unknown = () => undefined,
): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = postgres.onHealth((health) => {
      if (health !== wanted) return;
      unsubscribe();
      act();
      resolve();
    });
  });
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
  test('it comes back at the same address, with committed data', async () => {
    const postgres = await start();
    await ask(postgres.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const back = becomes(postgres, 'up');
    process.kill(postgres.pid!, 'SIGKILL');
    await back;
    expect(await ask(postgres.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('it can be stopped while it restarts', async () => {
    const postgres = await start();
    const died = becomes(postgres, 'restarting');
    process.kill(postgres.pid!, 'SIGKILL');
    await died;
    await postgres.stop();
    expect(postgres.health).toBe('stopped');
    expect(isAlive(postgres.pid!)).toBe(false);
  });

  test('it waits for its port when another program has taken it', async () => {
    const other = createServer();
    const log = {
      ...silentLog,
      warn: (message: string) => {
        if (message === 'PostgreSQL did not start') other.close();
      },
    };
    const postgres = await start(log);
    const back = becomes(postgres, 'up');
    const takePort = becomes(postgres, 'restarting', () =>
      other.listen(Number(new URL(postgres.url).port), '127.0.0.1'),
    );
    process.kill(postgres.pid!, 'SIGKILL');
    await Promise.all([takePort, back]);
    expect(await ask(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
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
