/** The daily run over HTTP and by `kbi`: what it records, what a later fact takes back, who may ask for it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DailyRunProgress } from '../../libs/client/client.js';
import { addTerm, brusselsDay } from '../../libs/domain/kernel/dates.js';
import { breachFound, defaultNoticed, heard, sanctioned } from '../support/enforcement-examples.js';
import { opened } from '../support/examples.js';
import { runKbi } from '../support/kbi.js';
import { recordDossier } from '../support/recorded-dossiers.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';

let kbi: TestService;
beforeAll(async () => (kbi = await startTestService()));
afterAll(() => kbi.stop());

const today = brusselsDay(new Date());
const daysAgo = (days: number) => addTerm(today, { days: -days });

async function daily(body: object = {}): Promise<DailyRunProgress> {
  const answer = await kbi.send('POST', '/v1/operations/daily', { body, scopes: ['admin'] });
  expect(answer.status).toBe(200);
  const lines = (answer.body as string).trim().split('\n');
  return JSON.parse(lines.at(-1) ?? '') as DailyRunProgress;
}

/** The moments of a dossier as an auditor replays them. */
async function momentsOf(dossier: string): Promise<readonly object[]> {
  const { body } = await kbi.send('GET', `/v1/audit/dossiers/${dossier}/events`, { scopes: ['audit'] });
  return (body as { events: { type: string }[] }).events.filter(({ type }) => type.startsWith('Moment'));
}

test('a fine becomes final; an appeal that comes in later takes that back, until it is decided', async () => {
  const dossier = await recordDossier(kbi.service.dependencies, [
    opened({ on: daysAgo(100) }),
    breachFound({ on: daysAgo(100) }),
    defaultNoticed({ on: daysAgo(99), until: daysAgo(90) }),
    heard({ on: daysAgo(80) }),
    sanctioned({ on: daysAgo(60) }),
  ]);
  expect(await daily()).toMatchObject({ state: 'done', recorded: 2, failed: 0 });
  const ofBreach = { person: { dossier }, breach: 'breach-1' };
  const appeal = await kbi.command('LodgeAppeal', { ...ofBreach, on: daysAgo(50) });
  const types = ({ events }: { events: { type: string }[] }) => events.map(({ type }) => type);
  expect(types(appeal.body)).toEqual(expect.arrayContaining(['AppealLodged', 'MomentReopened']));
  expect(await daily()).toMatchObject({ recorded: 0 });
  const decided = await kbi.command('DecideAppeal', { ...ofBreach, on: daysAgo(20), outcome: 'UPHELD' });
  expect(types(decided.body)).toContain('AppealDecided');
  expect(await daily({ on: today })).toMatchObject({ recorded: 1 });
  const service = { organisation: AGENCY, command: 'RunDaily' };
  const final = { moment: 'SANCTION_FINAL', entry: 'breach-1' };
  const moments = await momentsOf(dossier);
  const [, { facts }] = moments as [object, { facts: object }];
  expect(moments).toMatchObject([
    { by: service, facts: { moment: 'NOTICE_TERM_OVER', on: daysAgo(89) }, personal: { recordedBy: 'kbi' } },
    { type: 'MomentPassed', by: service, facts: final },
    { type: 'MomentReopened', by: { command: 'LodgeAppeal' }, facts },
    { type: 'MomentPassed', by: service, facts: { ...final, on: daysAgo(20) } },
  ]);
});

test('only an administrator asks for it, and for no day that is still to come', async () => {
  const ask = (body: object, scope: 'admin' | 'command') =>
    kbi.send('POST', '/v1/operations/daily', { body, scopes: [scope] });
  expect((await ask({}, 'command')).status).toBe(403);
  expect((await ask({ on: addTerm(today, { days: 1 }) }, 'admin')).body).toMatchObject({
    code: 'FUTURE_DATE',
    errors: [{ at: '/on' }],
  });
  expect((await ask({ on: 'today' }, 'admin')).status).toBe(422);
});

test('kbi says in Dutch what was recorded, and as JSON', async () => {
  const env = { KBI_DATA_DIR: kbi.dataDir, DATABASE_URL: kbi.databaseUrl };
  await recordDossier(kbi.service.dependencies, [
    opened({ on: daysAgo(9) }),
    breachFound({ on: daysAgo(9) }),
    defaultNoticed({ on: daysAgo(8), until: daysAgo(1) }),
  ]);
  const ran = await runKbi(['daily'], { env });
  expect(ran.exitCode).toBe(0);
  expect(ran.stdout).toMatch(
    new RegExp(
      `^Dagelijkse ronde van ${today}: \\d dossiers bekeken, 1 verstreken termijn vastgesteld\\.\n$`,
    ),
  );
  const again = await runKbi(['daily', '--on', daysAgo(1), '--json'], { env });
  expect(JSON.parse(again.stdout)).toMatchObject({ on: daysAgo(1), state: 'done', recorded: 0 });
  expect((await runKbi(['status'], { env })).stdout).toContain(`completed for ${today}`);
  const { body } = await kbi.send('GET', '/metrics', { scopes: ['report'] });
  expect(body).toMatch(/^kbi_daily_run_last_day_timestamp_seconds \d+$/m);
  const refused = await runKbi(['daily', '--on', addTerm(today, { days: 1 })], { env });
  expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
});
