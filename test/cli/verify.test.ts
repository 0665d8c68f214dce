/** `kbi verify projections` and `kbi rebuild`, with a running service. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { RebuildProgress } from '../../libs/client/client.js';
import { servingBuild } from '../../libs/projection/builds.js';
import { caughtUp } from '../faults/read-models.js';
import { heldSwap } from '../support/held-swap.js';
import { runKbi, type Ran } from '../support/kbi.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

function kbi(argv: string, stdin = '', signal = new AbortController().signal): Promise<Ran> {
  const env = { KBI_DATA_DIR: service.dataDir, DATABASE_URL: service.databaseUrl };
  return runKbi(argv.split(' '), { env, stdin, signal });
}

async function register(insz: string): Promise<void> {
  const registration = {
    person: { insz },
    on: '2018-01-08',
    kind: 'EA',
    place: { organisation: AGENCY },
    identity: { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) },
  };
  expect(await kbi('send RegisterPerson', JSON.stringify(registration))).toMatchObject({ exitCode: 0 });
}

describe('verify projections', () => {
  test('says that each is the same as what the log gives', async () => {
    await register(syntheticInsz(8));
    await caughtUp({ url: service.service.url, token: await service.token(['report', 'audit']) });
    const { exitCode, stdout } = await kbi('verify projections');
    expect(stdout).not.toMatch(/nog niet|verschillen/);
    expect(exitCode).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines)
      expect(line).toMatch(
        /^[a-z0-9-]+: gelijk aan het log, (tot positie \d+|vóór het eerste event), \d+ rijen\.$/,
      );
  });

  test('names what differs, and ends with 1', async () => {
    const { pool } = service.service.dependencies;
    const build = await servingBuild(pool, 'person-index');
    const persons = `${build!.schema}.persons`;
    const { rows } = await pool.query<{ dossier: string }>(
      `delete from ${persons} where ctid = (select min(ctid) from ${persons}) returning dossier`,
    );
    const { exitCode, stdout } = await kbi('verify projections person-index terms');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^person-index: 1 rijen verschillen van het log, tot positie \d+\.$/m);
    expect(stdout).toMatch(new RegExp(`^ {2}ontbreekt {3}persons .*${rows[0]!.dossier}`, 'm'));
    expect(stdout).toMatch(/^terms: gelijk/m);
    const asJson = await kbi('verify projections person-index --json');
    expect(JSON.parse(asJson.stdout)).toMatchObject([
      {
        projection: 'person-index',
        state: 'different',
        different: 1,
        differences: [{ kind: 'missing', columns: [] }],
      },
    ]);
    await kbi('rebuild person-index');
    expect(await kbi('verify projections person-index')).toMatchObject({ exitCode: 0 });
    expect(await kbi('verify projections nothing')).toMatchObject({ exitCode: 1, stdout: '' });
  });
});

test('rebuild --to says where it built what was known then', async () => {
  await register(syntheticInsz(9));
  const { stdout, exitCode } = await kbi('rebuild persons --to 1');
  expect(exitCode).toBe(0);
  const schema = /in het schema (scratch_persons_\d+), dat blijft tot/.exec(stdout)![1]!;
  const { pool } = service.service.dependencies;
  const { rows } = await pool.query(
    `select table_name from information_schema.tables where table_schema = $1`,
    [schema],
  );
  expect(rows.length).toBeGreaterThan(0);
  const beyond = await kbi('rebuild persons --to 999999999');
  expect(beyond).toMatchObject({ exitCode: 1, stdout: '' });
  expect(beyond.stderr).toContain('/position');
});

describe('rebuild', () => {
  /** The read models that are built beside those that serve. */
  const beingMade = async () =>
    (await service.service.dependencies.projections.builds())
      .filter(({ serving }) => !serving)
      .map(({ name }) => name);
  const schemas = async () => {
    const { pool } = service.service.dependencies;
    return (await pool.query(`select 1 from pg_namespace where nspname like 'p\\_%'`)).rows.length;
  };
  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  test('says of one, of several and of all from how many events they were built, and knows no other name', async () => {
    const line = /^[a-z-]+, versie \d+, is opnieuw opgebouwd uit \d+ events\.$/;
    const several = await kbi('rebuild consultation-statistics persons');
    expect(several).toMatchObject({ exitCode: 0, stderr: '' });
    const lines = several.stdout.trim().split('\n');
    expect(lines.map((one) => one.split(',')[0]).sort()).toEqual(['consultation-statistics', 'persons']);
    for (const one of lines) expect(one).toMatch(line);
    const all = await kbi('rebuild --all');
    expect(all.exitCode).toBe(0);
    const names = service.service.dependencies.projections.projections.map(({ name }) => name);
    expect(all.stdout.trim().split('\n')).toHaveLength(names.length);
    expect(await kbi('rebuild persons nothing')).toMatchObject({ exitCode: 1, stdout: '' });
  });

  test('asks for names or for all, and for one name with a position', async () => {
    for (const wrong of [
      'rebuild',
      'rebuild persons --all',
      'rebuild --all --to 1',
      'rebuild persons terms --to 1',
    ])
      expect(await kbi(wrong)).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test('builds two at a time, and cancelled leaves nothing of them', async () => {
    const names = ['persons', 'terms', 'emergencies'];
    const served = service.service.dependencies.projections.projections.length;
    await until(async () => (await schemas()) === served); // what was replaced before is dropped
    const swap = await heldSwap(service, ...names);
    const cancelling = new AbortController();
    const rebuilding = kbi(`rebuild ${names.join(' ')}`, '', cancelling.signal);
    await until(async () => (await beingMade()).length === 2);
    const status = await kbi('status');
    expect(status.stdout).toMatch(/^persons +\d+ +rebuilding \d+( of \d+)?(, \d+ s left)? +no /m);
    expect((await beingMade()).sort()).toEqual(['persons', 'terms']);
    cancelling.abort();
    expect(await rebuilding).toMatchObject({ exitCode: 130, stdout: '' });
    await until(async () => (await beingMade()).length === 0);
    await swap.release();
    await until(async () => (await schemas()) === served);
    expect(await kbi('verify projections persons terms emergencies')).toMatchObject({ exitCode: 0 });
  });

  test('tells progress line by line in JSON; one that fails stops no other, and the exit code is 1', async () => {
    const newer = { id: randomUUID(), type: 'DailyRunCompleted', version: 99, data: { facts: {} } };
    const { store } = service.service.dependencies;
    const { position } = await store.append('daily-2020-01-01', 'noStream', [newer]);
    const { exitCode, stdout, stderr } = await kbi('rebuild terms persons emergencies --json');
    expect(exitCode).toBe(1);
    const last = new Map(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as RebuildProgress)
        .map((line) => [line.projection, line] as const),
    );
    expect(Object.fromEntries(last)).toMatchObject({
      terms: { state: 'stopped', failure: { position, type: 'DailyRunCompleted' } },
      persons: { state: 'done', done: expect.any(Number), perSecond: expect.any(Number) },
      emergencies: { state: 'done' },
    });
    expect(stderr).toContain(`De opbouw van terms staat stil bij DailyRunCompleted, positie ${position}: `);
  });
});
