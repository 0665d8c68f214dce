/** What is new of the read models, as server-sent events: to whom, in which order, and until when. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../libs/platform/authentication.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import { heldSwap } from '../support/held-swap.js';
import { EventReader } from '../support/server-sent-events.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService({ pace: { heartbeatMs: 100, drainMs: 60_000 } });
});
afterAll(() => kbi.stop());

const open: EventReader[] = [];
/** Opens a stream, of a user of its own unless said. */
async function listen(scopes: readonly Scope[], headers: Readonly<Record<string, string>> = {}) {
  const token = await kbi.token(scopes, AGENCY, randomUUID());
  const reader = await EventReader.open(`${kbi.service.url}/v1/events`, {
    authorization: `Bearer ${token}`,
    ...headers,
  });
  open.push(reader);
  return reader;
}
const list = async (scopes: readonly Scope[]) =>
  (await kbi.send('GET', '/v1/operations/projections', { scopes })).body.projections as {
    name: string;
    serving: boolean;
    progress: object | null;
  }[];
const rebuild = (...projections: string[]) =>
  kbi.send('POST', '/v1/operations/projections/rebuild', { scopes: ['admin'], body: { projections } });

/** Asks about somebody, in the name of nobody who is known: refused, and counted. */
const consult = (insz: string) =>
  kbi.send('POST', '/v1/consultations', {
    ...{ scopes: ['consult'], organisation: '0099090151', headers: { 'idempotency-key': randomUUID() } },
    body: { insz, purpose: 'SOCIAL_INTEGRATION', sections: ['Personalia'] },
  });
const isCounted = (counted: number) => (event: { type: string; data: { counted?: number } }) =>
  event.type === 'consultations' && event.data.counted === counted;

test('first comes the newest of each subject, then what is new, at once and not compressed', async () => {
  const reader = await listen(['report'], { 'accept-encoding': 'gzip, br' });
  const headers = Object.fromEntries(reader.response.headers);
  expect(headers).toMatchObject({ 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' });
  expect(headers).not.toHaveProperty('content-encoding');
  await reader.event(isCounted(0));
  await reader.event(({ type, data }) => type === 'health' && data.name === 'persons');
  const insz = syntheticInsz(1);
  const identity = { familyNames: ['Achternaam'], givenNames: ['Robin'], birthDate: birthDateOf(insz) };
  const registered = await kbi.command('RegisterPerson', {
    ...{ person: { insz }, on: '2018-01-08', kind: 'EA', place: { organisation: AGENCY }, identity },
  });
  await reader.event(({ type, data }) => type === 'changed' && data.name === 'person-index');
  for (const counted of [1, 2, 3]) {
    await consult(insz);
    await reader.event(isCounted(counted)); // before the next one is asked
  }
  const before = reader.comments;
  await reader.until(() => reader.comments > before + 2);
  const told = JSON.stringify(reader.events);
  for (const personal of [insz, registered.body.dossier as string, 'Achternaam'])
    expect(told).not.toContain(personal);
});

test('the progress of a rebuild is told step by step, to who may see how far the log is, and in the list', async () => {
  const [operator, reporter] = [await listen(['report', 'admin']), await listen(['report'])];
  await reporter.event(({ type }) => type === 'consultations');
  const swap = await heldSwap(kbi, 'consultation-statistics');
  const rebuilding = rebuild('consultation-statistics');
  const total = Number(await kbi.service.dependencies.store.head());
  const isRebuilding = (state: string) => (event: { type: string; data: { state?: string } }) =>
    event.type === 'rebuild' && event.data.state === state;
  const { data } = await operator.event(
    (event) => isRebuilding('rebuilding')(event) && event.data.done >= Math.min(total, 1),
  );
  expect(data).toMatchObject({ projection: 'consultation-statistics', perSecond: expect.any(Number) });
  const beingMade = (await list(['report', 'admin'])).find(({ progress }) => progress);
  expect(beingMade).toMatchObject({
    name: 'consultation-statistics',
    serving: false,
    progress: { done: expect.any(Number), total: expect.any(Number), perSecond: expect.any(Number) },
  });
  expect((await list(['report'])).filter(({ progress }) => progress)).toEqual([]);
  await swap.release();
  await operator.event(isRebuilding('done'));
  expect((await rebuilding).body).toMatch(/"state":"done"/);
  const isRebuilt = ({ type, data: of }: { type: string; data: { name?: string } }) =>
    type === 'changed' && of.name === 'consultation-statistics';
  await reporter.until(() => reporter.events.filter(isRebuilt).length > 1);
  expect(reporter.events.filter(({ type }) => type === 'rebuild')).toEqual([]);
  const positions = (of: EventReader) => of.events.flatMap(({ data: { position } }) => position ?? []);
  for (const position of positions(operator)) expect(position).toMatch(/^\d+$/);
  for (const position of positions(reporter)) expect(position).not.toMatch(/^\d+$/);
});

test('who comes back is told what is newer than what they had, and nothing twice', async () => {
  const first = await listen(['report']);
  await first.event(({ type }) => type === 'consultations');
  await first.until(() => first.comments > 2);
  const had = first.events.at(-1)!.id;
  const { counted } = first.events.find(({ type }) => type === 'consultations')!.data as { counted: number };
  first.leave();
  await consult(syntheticInsz(2));
  const second = await listen(['report'], { 'last-event-id': had });
  await second.event(isCounted(counted + 1));
  const told = new Set(first.events.map(({ id }) => id));
  expect(second.events.filter(({ id }) => told.has(id))).toEqual([]);
  expect(second.events.filter(({ type }) => type === 'health')).toEqual([]);
  for (const elsewhere of ['other-999999', 'x', `${had}x`]) {
    const third = await listen(['report'], { 'last-event-id': elsewhere });
    await third.event(isCounted(counted + 1));
    await third.event(({ type }) => type === 'health');
  }
});

test('a read model that stands still is told, and that it goes on', async () => {
  const reader = await listen(['report', 'admin']);
  const newer = { id: randomUUID(), type: 'DailyRunCompleted', version: 99, data: { facts: {} } };
  const { position } = await kbi.service.dependencies.store.append('daily-2020-01-01', 'noStream', [newer]);
  const isOf = (status: string) => (event: { type: string; data: { name?: string; status?: string } }) =>
    event.type === 'health' && event.data.name === 'terms' && event.data.status === status;
  const stopped = await reader.event(isOf('stopped'));
  expect(stopped.data.failure).toEqual({
    ...{ position, type: 'DailyRunCompleted' },
    reason: expect.stringMatching(/^NotReadable/),
  });
  const before = reader.events.length;
  for (const name of ['terms', 'misdated-events'])
    await kbi.send('POST', `/v1/operations/projections/${name}/skip`, {
      scopes: ['admin'],
      headers: { 'idempotency-key': randomUUID() },
      body: { position, reason: 'Of a newer release' },
    });
  await reader.until(() => reader.events.slice(before).some(isOf('running')));
});

test('it asks scope report', async () => {
  expect((await kbi.send('GET', '/v1/events')).status).toBe(401);
  expect((await kbi.send('GET', '/v1/events', { scopes: ['consult', 'admin'] })).status).toBe(403);
});

describe('a stream ends', () => {
  const gauge = async () => {
    const { body } = await kbi.send('GET', '/metrics', { scopes: ['report'] });
    return Number(/^kbi_event_streams (\d+)$/m.exec(body as string)?.[1]);
  };

  test('with the token', async () => {
    // Of the five seconds that an expired token is accepted for, because clocks differ, at most three are left.
    const issuer = await openLocalIssuer(kbi.dataDir, { production: false, clock: () => new Date() });
    const bearer = { organisation: AGENCY, user: 'late', scopes: ['report'] as const, expiresIn: -2 };
    const reader = await EventReader.open(`${kbi.service.url}/v1/events`, {
      authorization: `Bearer ${await issuer.issueToken(bearer)}`,
    });
    await reader.end();
    expect(reader.comments).toBeGreaterThan(0);
  });

  test('with its reader', async () => {
    for (const reader of open) reader.leave();
    while ((await gauge()) > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await listen(['report']);
    expect(await gauge()).toBe(1);
  });

  test('with the service', async () => {
    const reader = await listen(['report']);
    const stopping = kbi.service.stop();
    await reader.end();
    await stopping;
    expect(reader.events.every(({ id }) => id !== '')).toBe(true);
  });
});
