/** What changed between two moments in what was known, and what made it so: over HTTP and by `kbi diff`. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DossierId } from '../../libs/domain/identifiers/ids.js';
import { streams } from '../../libs/domain/streams.js';
import { portal, moment, startCorrecting, type Correcting } from '../support/corrected-persons.js';
import { runKbi } from '../support/kbi.js';
import { AGENCY } from '../support/service.js';

let kbi: Correcting['kbi'];
let somebody: Correcting['somebody'];
beforeAll(async () => {
  ({ kbi, somebody } = await startCorrecting());
});
afterAll(() => kbi.stop());

const difference = (dossier: string, query: Readonly<Record<string, string>>, organisation = AGENCY) =>
  kbi.send('GET', `/v1/audit/dossiers/${dossier}/difference?${new URLSearchParams(query).toString()}`, {
    scopes: ['audit'],
    organisation,
  });

interface Change {
  readonly place: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly events: readonly string[];
}

const tested = { on: '2019-05-06', test: 'a1', place: { organisation: AGENCY } };
const spoken = { ...tested, results: [{ skill: 'speaking', level: 'A1', passed: true }] };

test('each change is led back to its events: what, who, when, by which command', async () => {
  const { dossier, recorded } = await somebody();
  const since = await moment();
  const event = await recorded('RecordNt2Test', spoken);
  await recorded('StateResidence', { on: '2019-06-01', commune: '19902' });
  const { status, body } = await difference(dossier, { since, asOf: '2019-12-31' });
  expect({ status, body }).toMatchObject({ status: 200, body: { dossier, since, asOf: '2019-12-31' } });
  expect(body.events).toMatchObject([
    { id: event, type: 'Nt2TestTaken', by: { organisation: AGENCY, command: 'RecordNt2Test' } },
    { type: 'LanguageRequirementMet', personal: { recordedBy: 'tester' } },
    { type: 'ResidenceStated', by: { command: 'StateResidence' } },
  ]);
  const [taken, met] = body.events.map(({ id }: { id: string }) => id);
  const at = (place: string) => body.changes.filter((change: Change) => change.place === place);
  expect(at('/standing/Wooncode/standing')).toEqual([
    { place: '/standing/Wooncode/standing', before: 'open', after: 'met', events: [taken] },
  ]);
  expect(at('/sections/AfgelegdeTesten')).toMatchObject([{ before: null, events: [taken] }]);
  const named = new Set((body.changes as Change[]).flatMap(({ events }) => events));
  expect([...named].every((id) => id === taken || id === met || id === body.events[2].id)).toBe(true);
  expect(body.changes.some(({ events }: Change) => events.length === 0)).toBe(false);
});

test('what the two moments knew differs by these changes, and by no others', async () => {
  const { dossier, recorded, correct } = await somebody();
  const since = await moment();
  const event = await recorded('RecordNt2Test', spoken);
  const between = await moment();
  await correct(event, { right: { command: 'RecordNt2Test', ...spoken, on: '2019-07-02' } });
  const knownAt = await moment();
  const known = (instant: string) =>
    kbi.send('GET', `/v1/audit/dossiers/${dossier}?knownAt=${instant}`, { scopes: ['audit'] });
  const states = await Promise.all([since, between, knownAt].map(known));
  const [first, second, third] = states.map(({ body }) => body);

  const corrected = await difference(dossier, { since: between, knownAt });
  const places = (corrected.body.changes as Change[]).filter(
    ({ place }) => place === '/sections/AfgelegdeTesten',
  );
  expect(places).toEqual([
    {
      place: '/sections/AfgelegdeTesten',
      before: second.sections.AfgelegdeTesten[0],
      after: third.sections.AfgelegdeTesten[0],
      events: corrected.body.events.slice(0, 2).map(({ id }: { id: string }) => id),
    },
  ]);
  expect(corrected.body.events[0].type).toBe('FactCorrected');

  const over = await difference(dossier, { since, knownAt });
  const standing = (over.body.changes as Change[]).find(({ place }) => place === '/standing/Wooncode/since');
  expect(standing).toMatchObject({ before: null, after: third.standing.Wooncode.since });
  expect(first.standing.Wooncode).not.toHaveProperty('since');
  expect((await difference(dossier, { since: between, knownAt: between })).body).toMatchObject({
    changes: [],
    events: [],
  });
});

test('what was taken back in between is no change, though it was recorded; who was shown it was told it', async () => {
  const { dossier, recorded, correct, corrections } = await somebody();
  const since = await moment();
  const event = await recorded('StartLease', { on: '2020-01-01', lease: 'l2', landlord: AGENCY });
  const residence = await recorded('StateResidence', { on: '2020-01-01', commune: '19902' });
  await difference(dossier, { since });
  await correct(event);
  await correct(residence);
  const { told } = (await corrections()).body.corrections[0];
  expect(told).toMatchObject([{ service: 'CompareDossier', organisation: AGENCY }]);
  const { body } = await difference(dossier, { since });
  expect(body.changes).toEqual([]);
  expect(body.events.map(({ type }: { type: string }) => type)).toEqual([
    'LeaseStarted',
    'ResidenceStated',
    'FactCorrected',
    'FactCorrected',
  ]);
});

test('of a dossier that was merged with it, what was recorded before counts from the merger on', async () => {
  const [one, other] = [await somebody(), await somebody()];
  const before = await moment();
  await other.recorded('RecordNt2Test', spoken);
  const since = await moment();
  const merged = await kbi.send('POST', '/v1/commands/MergeDossiers', {
    scopes: ['command', 'admin'],
    headers: { 'idempotency-key': randomUUID() },
    body: { dossier: one.dossier, from: other.dossier, reason: 'dezelfde persoon' },
  });
  expect(merged.status).toBe(200);
  const { body } = await difference(one.dossier, { since });
  const joined = body.events.find(({ type }: { type: string }) => type === 'DossierJoined');
  const tests = (body.changes as Change[]).filter(({ place }) => place === '/sections/AfgelegdeTesten');
  expect(tests).toMatchObject([{ before: null, events: [joined.id] }]);
  const earlier = await difference(one.dossier, { since: before, knownAt: since });
  expect(earlier.body).toMatchObject({ changes: [], events: [] });
  const over = await difference(one.dossier, { since: before });
  expect(over.body.events.map(({ type }: { type: string }) => type)).not.toContain('Nt2TestTaken');
});

test('it is recorded as an audit before it is answered, also when it is refused', async () => {
  const { dossier, insz } = await somebody();
  const since = await moment();
  const stranger = await difference(dossier, { since }, portal.organisation);
  expect(stranger).toMatchObject({ status: 403, body: { code: 'PURPOSE_NOT_AUTHORISED' } });
  const { body } = await difference(dossier, { since });
  const log = await kbi.send('POST', '/v1/audit/log', {
    scopes: ['audit'],
    headers: { 'idempotency-key': randomUUID() },
    body: { insz },
  });
  expect(log.body.entries).toMatchObject([
    { consultation: body.consultation, service: 'CompareDossier', purpose: 'AUDIT', outcome: 'granted' },
    { service: 'CompareDossier', outcome: 'refused', organisation: portal.organisation },
  ]);
});

test('moments in the wrong order, or that are to come, and too much in between are refused', async () => {
  const { dossier } = await somebody();
  const since = await moment();
  const wrong = await difference(dossier, { since, knownAt: '2019-01-01T00:00:00Z' });
  expect(wrong).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID', errors: [{ at: '/since' }] } });
  const ahead = await difference(dossier, { since: '2190-01-01T00:00:00Z' });
  expect(ahead).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID', errors: [{ at: '/since' }] } });
  expect(await difference(dossier, { since, knownAt: '2190-01-01T00:00:00Z' })).toMatchObject({
    body: { code: 'KNOWN_AT_IN_FUTURE' },
  });
  expect(await difference(randomUUID(), { since })).toMatchObject({ body: { code: 'DOSSIER_UNKNOWN' } });
  const residence = {
    type: 'ResidenceStated',
    version: 1,
    data: { facts: { on: '2019-01-01', commune: '19901' } },
  };
  const many = Array.from({ length: 501 }, () => ({ id: randomUUID(), ...residence }));
  await kbi.service.dependencies.store.append(streams.dossier.of(dossier as DossierId), 'any', many);
  const { status, body } = await difference(dossier, { since });
  expect({ status, body }).toMatchObject({ status: 400, body: { errors: [{ at: '/since' }] } });
  expect(body.errors[0].detail).toContain('501 gebeurtenissen');
});

test('kbi diff tells it in Dutch, by the events', async () => {
  const { dossier, recorded } = await somebody();
  const since = await moment();
  await recorded('RecordNt2Test', spoken);
  const env = { KBI_DATA_DIR: kbi.dataDir, DATABASE_URL: kbi.databaseUrl };
  const argv = `diff --dossier ${dossier} --known-at ${since} --known-at ${await moment()} --as-of 2019-12-31`;
  const { exitCode, stdout, stderr } = await runKbi(argv.split(' '), { env });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^Dossier .*, toestand op 2019-12-31\nWat wijzigde tussen .* en .*\n\n/);
  expect(stdout).toMatch(/2019-05-06 {2}Test NT2 afgelegd\n[^]*opgetekend .* door 0543307391 \(tester\)/);
  expect(stdout).toContain('\n  ~ Wooncode, stand: open → voldaan\n');
  const none = await runKbi(['diff', '--dossier', dossier], { env });
  expect(none).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--known-at') });
});
