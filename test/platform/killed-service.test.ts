import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../../libs/platform/processes.js';
import { ask } from '../support/database.js';
import { runScript, type Script } from '../support/script.js';

/** A service in the small: it owns its data directory and runs its PostgreSQL. */
const SERVICE = `
  const { ownDataDirectory } = await import('./libs/platform/data-directory.ts');
  const { startEmbeddedPostgres } = await import('./libs/platform/embedded-postgres.ts');
  const log = { info: () => undefined, warn: () => undefined };
  const directory = await ownDataDirectory(process.argv[1], () => new Date());
  console.log('begun');
  const { url, pid, home } = await startEmbeddedPostgres({ dataDir: directory.path, log, fsync: false });
  console.log(JSON.stringify({ url, pid, home }));`;

interface Service extends Script {
  readonly postgres: { readonly url: string; readonly pid: number; readonly home: string };
}

const services: Script[] = [];
let dataDir: string;

function begin(): Script {
  const script = runScript(SERVICE, [dataDir]);
  services.push(script);
  return script;
}

async function start(): Promise<Service> {
  const script = begin();
  expect(await script.line()).toBe('begun');
  return { ...script, postgres: JSON.parse(await script.line()) as Service['postgres'] };
}

async function killPostgres({ pid }: Service['postgres']): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await pause(10);
}

const remember = (service: Service) => ask(service.postgres.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
const recall = (service: Service) => ask(service.postgres.url, 'SELECT answer FROM kept');

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kbi-killed-'));
  await chmod(dataDir, 0o711);
});

afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.kill('SIGKILL')));
  const last = await start(); // takes over the PostgreSQL that the test left running
  await last.kill('SIGKILL');
  await killPostgres(last.postgres);
  await rm(dataDir, { recursive: true, maxRetries: 5 });
});

describe('the next start finds everything again after a kill of', () => {
  test('the service: its PostgreSQL lives on, and is replaced', async () => {
    const killed = await start();
    await remember(killed);
    await killed.kill('SIGKILL');
    expect(isAlive(killed.postgres.pid)).toBe(true);
    const next = await start();
    expect(isAlive(killed.postgres.pid)).toBe(false);
    expect(await recall(next)).toEqual([{ answer: 42 }]);
  });

  test('both: the pid file of PostgreSQL is stale', async () => {
    const next = await startAfterBothDied((lines) => lines);
    expect(await recall(next)).toEqual([{ answer: 42 }]);
  });

  test('both, and some other program has got the number in the pid file', async () => {
    const next = await startAfterBothDied(([, ...rest]) => [String(process.pid), ...rest]);
    expect(await recall(next)).toEqual([{ answer: 42 }]);
  });

  async function startAfterBothDied(change: (pidFile: string[]) => string[]): Promise<Service> {
    const killed = await start();
    await remember(killed);
    await killed.kill('SIGKILL');
    await killPostgres(killed.postgres);
    const pidFile = join(killed.postgres.home, 'database/cluster/postmaster.pid');
    await writeFile(pidFile, change((await readFile(pidFile, 'utf8')).split('\n')).join('\n'));
    return start();
  }
});

test.each([20, 200, 600])(
  'a first start that was killed after %i ms is made good by the next',
  async (milliseconds) => {
    const killed = begin();
    await killed.line();
    await pause(milliseconds);
    await killed.kill('SIGKILL');
    const next = await start();
    expect(await ask(next.postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  },
);
