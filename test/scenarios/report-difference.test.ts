/** How the answer of a report changed between two moments, and by which events: over HTTP and by `kbi diff`. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { projections } from '../../apps/api/reports/projections.js';
import { landlord, moment, startCorrecting, type Correcting } from '../support/corrected-persons.js';
import { runKbi } from '../support/kbi.js';
import { AGENCY } from '../support/service.js';

let kbi: Correcting['kbi'];
let somebody: Correcting['somebody'];
let beginning: string;
beforeAll(async () => {
  beginning = new Date().toISOString();
  ({ kbi, somebody } = await startCorrecting());
});
afterAll(() => kbi.stop());

const difference = (
  report: string,
  query: Readonly<Record<string, string>>,
  scopes: readonly ('audit' | 'report')[] = ['audit'],
) =>
  kbi.send('GET', `/v1/audit/reports/${report}/difference?${new URLSearchParams(query).toString()}`, {
    scopes,
  });
const reportKnown = (report: string, query: Readonly<Record<string, string>>) =>
  kbi.send('GET', `/v1/reports/${report}?${new URLSearchParams(query).toString()}`, {
    scopes: ['report', 'audit'],
  });

const spoken = {
  ...{ on: '2019-05-06', test: 'a1', place: { organisation: AGENCY } },
  results: [{ skill: 'speaking', level: 'A1', passed: true }],
};
const asked = { asOf: '2019-12-31', groupBy: 'standing' };

test('each group that changed is told with its numbers then and now, and the events that changed it', async () => {
  await somebody();
  const { recorded } = await somebody();
  const since = await moment();
  const taken = await recorded('RecordNt2Test', spoken);
  await recorded('StateResidence', { on: '2019-06-01', commune: '19902' }); // changes rows, and no number of a standing
  const { status, body } = await difference('housing-language', { since, ...asked });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ report: 'housing-language', since, groups: 2, columns: ['standing', 'persons', 'medianDaysOver'] },
    query: { asOf: '2019-12-31', groupBy: ['standing'], protection: { threshold: null, method: 'NONE' } },
    titles: { persons: 'personen' },
  });
  const [met, open] = body.changes;
  expect(met).toMatchObject({ group: { standing: 'met' }, before: null, after: { persons: 1 }, more: false });
  expect(open).toMatchObject({ group: { standing: 'open' }, more: false });
  expect(open.before.persons - open.after.persons).toBe(1);
  expect(met.events).toContain(taken);
  expect(open.events).toEqual(met.events);
  expect(body.events[0]).toEqual({
    ...{ id: taken, type: 'Nt2TestTaken', on: '2019-05-06', recordedAt: expect.any(String) },
    by: { organisation: AGENCY, command: 'RecordNt2Test' },
  });
  const types = body.events.map(({ type }: { type: string }) => type);
  expect(types).toEqual(['Nt2TestTaken', 'LanguageRequirementMet']);
  expect(body.total.before).toEqual(body.total.after);
});

test('it tells what the two answers tell, and nobody by their dossier', async () => {
  const { dossier, recorded, correct } = await somebody();
  const event = await recorded('RecordNt2Test', spoken);
  const since = await moment();
  await correct(event, { right: { command: 'RecordNt2Test', ...spoken, on: '2020-02-03' } });
  const knownAt = await moment();
  await recorded('StateResidence', { on: '2019-06-01', commune: '19902' });
  const { body } = await difference('housing-language', { since, knownAt, ...asked });
  const [then, now] = await Promise.all(
    [since, knownAt].map((instant) => reportKnown('housing-language', { knownAt: instant, ...asked })),
  );
  const personsIn = ({ body: { rows } }: NonNullable<typeof then>, standing: string): number =>
    rows.find((row: { standing: string }) => row.standing === standing)?.persons ?? 0;
  for (const { group, before, after } of body.changes) {
    expect(before?.persons ?? 0).toBe(personsIn(then!, group.standing));
    expect(after?.persons ?? 0).toBe(personsIn(now!, group.standing));
  }
  const standings = body.changes.map(({ group }: { group: { standing: string } }) => group.standing);
  expect(standings.sort()).toEqual(['met', 'open']);
  const types = new Set(body.events.map(({ type }: { type: string }) => type));
  expect(types.has('FactCorrected')).toBe(true);
  expect(types.has('ResidenceStated')).toBe(false);
  expect(JSON.stringify(body)).not.toContain(dossier);
});

test('what was recorded in between and changes nothing in the answer is told of no group', async () => {
  const { recorded } = await somebody();
  const since = await moment();
  await recorded('StateResidence', { on: '2019-06-01', commune: '19902' });
  expect((await difference('housing-language', { since, ...asked })).body).toMatchObject({
    ...{ changes: [], groups: 0, events: [] },
  });
  const { body } = await difference('housing-language', { since, asOf: '2019-12-31', groupBy: 'commune' });
  expect(body.groups).toBe(2);
  expect(body.events).toMatchObject([{ type: 'ResidenceStated' }]);
});

test('a number may change while the same persons are counted', async () => {
  const { recorded, correct, lease } = await somebody();
  await recorded('StateResidence', { on: '2016-01-05', commune: '19903' });
  const since = await moment();
  const begun = { on: '2019-02-01', lease: 'l1', landlord: landlord.organisation };
  await correct(lease, { right: { command: 'StartLease', ...begun } });
  const { body } = await difference('housing-language', { since, commune: '19903', asOf: '2020-03-01' });
  const [all] = body.changes;
  expect([all.before, all.after]).toEqual([
    { persons: 1, medianDaysOver: 60 },
    { persons: 1, medianDaysOver: 29 },
  ]);
  expect(body.events.map(({ type }: { type: string }) => type)).toEqual(['FactCorrected', 'LeaseStarted']);
});

test('of a counter each consultation is told that was counted, ten of a group at most', async () => {
  const { dossier } = await somebody();
  const since = await moment();
  const consult = (purpose: string) =>
    kbi.send('POST', '/v1/audit/replays', {
      ...{ scopes: ['audit'], headers: { 'idempotency-key': purpose } },
      body: { dossier },
    });
  for (let times = 0; times < 12; times += 1) await consult(randomUUID());
  const query = { since, use: 'SUPERVISION', groupBy: 'purpose' };
  const { body } = await difference('consultation-statistics', query);
  const [audits] = body.changes;
  expect(audits.after.consultations - (audits.before?.consultations ?? 0)).toBe(12);
  expect(audits).toMatchObject({ group: { purpose: 'AUDIT' }, more: true });
  expect(audits.events).toHaveLength(10);
  expect(new Set(body.events.map(({ type }: { type: string }) => type))).toEqual(
    new Set(['ConsultationGranted']),
  );
});

test('so many groups are told as are asked, and how many there are', async () => {
  const since = await moment();
  const { recorded } = await somebody();
  const listened = { skill: 'listening', level: 'A1', passed: true };
  await recorded('RecordNt2Test', { ...spoken, results: [...spoken.results, listened] });
  const { body } = await difference('nt2-levels', { since, groupBy: 'skill', limit: '1' });
  expect(body.changes).toHaveLength(1);
  expect(body.groups).toBeGreaterThan(1);
});

const kept = projections.flatMap(({ tables, reports }) =>
  Object.entries(reports).flatMap(([name, { table, groupBy }]) => {
    const declared = tables[table];
    return declared?.kind === 'rows' && declared.history === 'today only'
      ? []
      : [[name, Object.keys(groupBy)[0] ?? ''] as const];
  }),
);

test.each(kept)('of %s whatever became another since the beginning has an event', async (name, groupBy) => {
  const { recorded } = await somebody();
  await recorded('RecordNt2Test', spoken);
  const { status, body } = await difference(name, { since: beginning, groupBy, limit: '1000' });
  expect({ name, status }).toEqual({ name, status: 200 });
  const told = new Set(body.events.map(({ id }: { id: string }) => id));
  for (const { events } of body.changes as { events: readonly string[] }[]) {
    expect(events.length).toBeGreaterThan(0);
    expect(events.every((id) => told.has(id))).toBe(true);
  }
});

test('it asks for scope audit, for moments in their order that have been, and for a history', async () => {
  const since = await moment();
  expect(await difference('trajectories', { since }, ['report'])).toMatchObject({ status: 403 });
  const wrong = await difference('trajectories', { since, knownAt: '2019-01-01T00:00:00Z' });
  expect(wrong).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID', errors: [{ at: '/since' }] } });
  const ahead = { since, knownAt: '2190-01-01T00:00:00Z' };
  expect(await difference('trajectories', ahead)).toMatchObject({ body: { code: 'KNOWN_AT_IN_FUTURE' } });
  const unknown = await difference('trajectories', { since, landlord: AGENCY });
  expect(unknown).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID' } });
});

test('kbi diff tells it in Dutch', async () => {
  const { recorded } = await somebody();
  const since = await moment();
  await recorded('RecordNt2Test', spoken);
  const env = { KBI_DATA_DIR: kbi.dataDir, DATABASE_URL: kbi.databaseUrl };
  const moments = `--known-at ${since} --known-at ${await moment()}`;
  const argv = `diff --report housing-language ${moments} --as-of 2019-12-31 --group-by standing`;
  const { exitCode, stdout, stderr } = await runKbi([...argv.split(' '), '--where', 'standing=met'], { env });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^Rapport housing-language\nWat wijzigde tussen .* en .*\n\nvoldaan\n/);
  expect(stdout).toMatch(/\n {2}~ personen: \d+ → \d+\n {4}2019-05-06 {2}Test NT2 afgelegd, opgetekend /);
  const none = await runKbi(['diff', '--report', 'nothing', '--known-at', since], { env });
  expect(none).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('consultations') });
  const both = await runKbi(['diff', '--known-at', since], { env });
  expect(both).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--dossier or --report') });
});
