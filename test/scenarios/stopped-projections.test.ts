/** A read model that stands still is told everywhere, and an operator has it go on. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openRecorded } from '../../libs/privacy/event-sealing.js';
import { runKbi } from '../support/kbi.js';
import { startTestService, type TestService } from '../support/service.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

const run = (...argv: string[]) =>
  runKbi(argv, { env: { KBI_DATA_DIR: kbi.dataDir, DATABASE_URL: kbi.databaseUrl } });
const health = async () => (await kbi.send('GET', '/health/ready')).body;
const metric = async () => {
  const { body } = await kbi.send('GET', '/metrics', { scopes: ['report'] });
  return /^kbi_projection_running\{projection="terms"\} (\d)$/m.exec(body as string)?.[1];
};
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
/** The read models that stand still, all of which handle the event. */
const standStill = async (): Promise<readonly string[]> =>
  (await health()).projections.flatMap(({ name, status }: { name: string; status: string }) =>
    status === 'stopped' ? [name] : [],
  );
const both = ['misdated-events', 'terms'];
const stopped = () => until(async () => (await standStill()).join() === both.join());
const skip = (position: string, scopes: ('admin' | 'report')[] = ['admin'], name = 'terms') =>
  kbi.send('POST', `/v1/operations/projections/${name}/skip`, {
    scopes,
    headers: { 'idempotency-key': randomUUID() },
    body: { position, reason: 'Recorded by mistake by An Voorbeeld' },
  });

test('it stands still at an event of a newer version, loudly; skipped, it goes on, and that is recorded', async () => {
  const { store, keyRing } = kbi.service.dependencies;
  await until(async () => (await metric()) === '1');
  const newer = { id: randomUUID(), type: 'DailyRunCompleted', version: 99, data: { facts: {} } };
  const { position } = await store.append('daily-2020-01-01', 'noStream', [newer]);
  await stopped();
  expect((await health()).status).toBe('degraded');
  expect((await health()).projections).toContainEqual({ name: 'terms', version: 1, status: 'stopped' });
  expect(await metric()).toBe('0');
  const { stdout } = await run('status');
  expect(stdout).toContain(`terms staat stil bij DailyRunCompleted, positie ${position}: NotReadable: `);
  expect(stdout).toContain(`kbi projection skip terms --position ${position} --reason …`);

  const before = (await store.readAll({ limit: 1 })).events[0]!.position;
  expect(await skip(before)).toMatchObject({ status: 409, body: { code: 'READ_MODEL_NOT_STOPPED' } });
  expect(await skip('999999999999')).toMatchObject({ status: 400, body: { errors: [{ at: '/position' }] } });
  expect((await skip(position, ['report'])).status).toBe(403);
  expect(await run('projection', 'retry', 'terms')).toMatchObject({ exitCode: 0 });

  // While it tries again it doesn't stand still.
  await until(async () => (await skip(position)).body.outcome === 'recorded');
  expect(await skip(position)).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
  await until(async () => (await standStill()).join() === 'misdated-events');
  expect(await skip(position, ['admin'], 'misdated-events')).toMatchObject({ status: 200 });
  await until(async () => (await health()).status === 'ready');
  expect(await metric()).toBe('1');
  const { events } = await store.readStream('projection-terms');
  expect(events.map(({ type }) => type)).toEqual(['ProjectionRetried', 'ProjectionEventSkipped']);
  expect(events[1]!.dataText).not.toContain('Voorbeeld');
  const facts = { projection: 'terms', position, type: 'DailyRunCompleted' };
  const reason = 'Recorded by mistake by An Voorbeeld';
  expect((await openRecorded(events, keyRing))[1]).toMatchObject({ event: { facts }, personal: { reason } });

  expect(await run('verify', 'projections', 'terms')).toMatchObject({ exitCode: 0 });
  expect(await run('rebuild', 'terms')).toMatchObject({ exitCode: 0 });
  expect((await health()).status).toBe('ready');
  const running = await run('projection', 'retry', 'terms');
  expect(running).toMatchObject({ exitCode: 1, stdout: '' });
  expect(running.stderr).toContain('Dit leesmodel staat daar niet stil. (READ_MODEL_NOT_STOPPED)');
});

test('kbi projection skip says that it goes on, and knows no other read model', async () => {
  const { store } = kbi.service.dependencies;
  const newer = { id: randomUUID(), type: 'DailyRunCompleted', version: 99, data: { facts: {} } };
  const { position } = await store.append('daily-2020-01-02', 'noStream', [newer]);
  await stopped();
  const asked = ['--position', position, '--reason', 'Of a newer release'];
  expect(await run('projection', 'skip', 'terms', ...asked)).toEqual({
    ...{ exitCode: 0, stderr: '' },
    stdout: `terms slaat de gebeurtenis op positie ${position} over, en gaat verder.\n`,
  });
  expect(await run('projection', 'skip', 'nothing', ...asked)).toMatchObject({ exitCode: 1, stdout: '' });
});
