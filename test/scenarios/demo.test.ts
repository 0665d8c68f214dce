/** The demo: made-up trajectories under every rule, and the history behind the answer to parliament. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { loadDemo } from '../../apps/demo/load.js';
import type { SendingProgress } from '../../apps/demo/sending.js';
import { brusselsDay } from '../../libs/domain/kernel/dates.js';
import { dossierEvents } from '../../libs/domain/catalogue.js';
import type { AnyEventDefinition } from '../../libs/domain/kernel/event.js';
import type { RecordedEvent } from '../../libs/event-store/port.js';
import { readToEnd } from '../contract/examples.js';
import { official } from '../support/official.js';
import { readTour, Tour } from '../support/readme-tour.js';
import { startTestService, type TestService } from '../support/service.js';
import { parliamentAsks } from './parliament.js';
import { questionsAreAnswered } from './questions.js';

let kbi: TestService;
let beforeTheDemo: string;
let loaded: Awaited<ReturnType<typeof loadDemo>>;
const progress: SendingProgress[] = [];
const load = (tell?: (progress: SendingProgress) => void) =>
  loadDemo({
    baseUrl: kbi.service.url,
    token: (scopes, organisation) => kbi.token(scopes, organisation),
    ...(tell && { progress: tell }),
  });

beforeAll(async () => {
  kbi = await startTestService();
  await delay(2);
  beforeTheDemo = new Date().toISOString();
  await delay(2);
  loaded = await load((step) => progress.push(step));
}, 900_000);
afterAll(() => kbi.stop());

/** The question of parliament. */
const parliament = { organisationType: 'OCMW', from: '2017-08-01', to: '2017-12-31' };

async function report(parameters: Record<string, string>) {
  const after = (await kbi.service.dependencies.store.head()) ?? '';
  const query = new URLSearchParams({ after, ...parameters }).toString();
  const ask = () =>
    kbi.send('GET', `/v1/reports/consultation-statistics?${query}`, { scopes: ['report', 'audit'] });
  let answer = await ask();
  while (answer.status === 504) answer = await ask(); // the read model is still catching up with the demo
  expect(answer.status).toBe(200);
  return answer.body;
}

/** All consultations in the log, counted one by one, without any read model. */
async function recount(
  keyOf: (consultation: Consultation) => string | undefined,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const event of await consultations()) {
    const key = keyOf(event);
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

interface Consultation {
  readonly outcome: 'granted' | 'refused';
  readonly at: string;
  readonly organisation: string;
  readonly organisationType: string;
  readonly purpose: string;
}

/** The log as the demo left it, read once. */
let log: Promise<readonly RecordedEvent[]> | undefined;
const wholeLog = () => (log ??= readToEnd(kbi.service.dependencies.store));

async function consultations(): Promise<Consultation[]> {
  const asked = (await wholeLog()).filter(({ type }) => /^Consultation(Granted|Refused)$/.test(type));
  return asked.map(({ type, data }) => ({
    outcome: type === 'ConsultationGranted' ? 'granted' : 'refused',
    ...(data as unknown as { facts: Omit<Consultation, 'outcome'> }).facts,
  }));
}

test('OCMWs consulted the KBI 2,828 times from August to December 2017', async () => {
  expect((await report(parliament)).total).toEqual({ consultations: 2828 });
});

test('and not once, as known before the demo was loaded, earlier on this same day', async () => {
  expect((await report({ ...parliament, knownAt: beforeTheDemo })).total).toEqual({ consultations: 0 });
  expect((await report({ ...parliament, knownAt: new Date().toISOString() })).total).toEqual({
    consultations: 2828,
  });
});

test('every grouping adds up to what the log holds, one by one', async () => {
  const dayOf = ({ at }: Consultation) => brusselsDay(new Date(at));
  const groupings: Record<string, (consultation: Consultation) => string> = {
    day: dayOf,
    month: (consultation) => dayOf(consultation).slice(0, 7),
    organisation: ({ organisation }) => organisation,
    'organisationType,outcome': ({ organisationType, outcome }) => `${organisationType},${outcome}`,
    'purpose,outcome': ({ purpose, outcome }) => `${purpose},${outcome}`,
  };
  for (const [groupBy, keyOf] of Object.entries(groupings)) {
    const { rows } = await report({ groupBy, outcome: 'all' });
    const reported = rows.map(({ consultations: count, ...group }: Record<string, string | number>) => [
      groupBy
        .split(',')
        .map((name) => group[name])
        .join(','),
      count,
    ]);
    expect(Object.fromEntries(reported)).toEqual(await recount(keyOf));
  }
});

test('the filters leave the others out', async () => {
  const granted = await recount(({ outcome, organisationType, at }) =>
    outcome === 'granted' &&
    organisationType === 'OCMW' &&
    at >= '2017-09-30T22:00' &&
    at < '2017-10-31T23:00'
      ? 'october'
      : undefined,
  );
  const october = { organisationType: 'OCMW', from: '2017-10-01', to: '2017-10-31' };
  expect((await report(october)).total.consultations).toBe(granted['october']);
  const { rows } = await report({ outcome: 'refused', groupBy: 'organisationType' });
  const refusedTypes = rows.map(({ organisationType }: { organisationType: string }) => organisationType);
  expect(refusedTypes).toEqual([
    'ACTIRIS',
    'BRUSSELS_OCMW',
    'MUNICIPALITY',
    'OCMW',
    'SOCIAL_LANDLORD',
    'VDAB',
  ]);
});

test('a municipality was answered about its inhabitants, and about whom it inscribed', async () => {
  const { rows } = await report({
    organisationType: 'MUNICIPALITY',
    from: '2018-01-01',
    outcome: 'all',
    groupBy: 'outcome,reason',
  });
  expect(rows).toEqual([
    { outcome: 'granted', reason: 'none', consultations: 3 },
    { outcome: 'refused', reason: 'PERSON_NOT_ON_TERRITORY', consultations: 5 },
  ]);
});

test('a rebuild answers the same', async () => {
  const question = { ...parliament, groupBy: 'month,organisation' };
  const { rows, total } = await report(question);
  const rebuilding: string[] = [];
  for await (const { state } of kbi.service.dependencies.projections.rebuild('consultation-statistics'))
    rebuilding.push(state);
  expect(rebuilding.at(-1)).toBe('done');
  expect(await report(question)).toMatchObject({ rows, total });
  expect((await report({ ...parliament, knownAt: beforeTheDemo })).total).toEqual({ consultations: 0 });
});

test('the load says how far it is, and how long it will take', () => {
  for (const step of ['organisations', 'agreements', 'commands', 'inscriptions', 'consultations']) {
    const of = progress.filter((entry) => entry.step === step);
    expect(of.map(({ done }) => done)).toEqual(of.map((_, index) => index + 1));
    expect(of.at(-1)).toMatchObject({ done: of.length, total: of.length, secondsLeft: 0 });
  }
});

test('its trajectories meet every rule: each kind of event that a command can make is there', async () => {
  // What an import, an operation of its own or the daily run records, and what names an event by its id, is not there.
  const definitions: readonly AnyEventDefinition[] = Object.values(dossierEvents);
  const commanded = definitions
    .filter(({ notByCommand, name }) => notByCommand === undefined || name.startsWith('LanguageRequirement'))
    .map(({ name }) => name)
    .filter((name) => !/Stated$|Stopped$|^FactCorrected$|^FindingClosed$/.test(name));
  const recorded = new Set((await wholeLog()).map(({ type }) => type));
  expect(commanded.filter((name) => !recorded.has(name))).toEqual([]);
});

test('loading it again changes nothing', async () => {
  const head = await kbi.service.dependencies.store.head();
  const { total } = await report({ outcome: 'all' });
  const loaded = await load();
  expect(loaded.consultations.granted + loaded.consultations.refused).toBe(total.consultations);
  expect(await kbi.service.dependencies.store.head()).toBe(head);
}, 900_000);

questionsAreAnswered(() => kbi);

test('the tour of the README prints what comes out', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'kbi-tour-'));
  const tour = new Tour(kbi, directory, official && join(official.dir, 'dossiers'));
  const steps = await readTour();
  expect(steps.length).toBeGreaterThan(20);
  const { organisations, commands, consultations } = loaded;
  expect(steps[0]?.printed.slice(-2)).toEqual([
    `    ${String(organisations)} organisations, ${String(commands)} commands`,
    `    ${String(consultations.granted)} consultations granted, ${String(consultations.refused)} refused`,
  ]);
  const wrong: object[] = [];
  for (const step of steps.slice(1)) {
    const needsOfficial = / answers\b/.test(step.command);
    if ((needsOfficial && !official) || / conformance /.test(step.command)) continue;
    const output = await tour.run(step);
    if (output === undefined || step.printed.length === 0) continue;
    const { printed, output: shown } = tour.comparable(step, output);
    if (JSON.stringify(shown) !== JSON.stringify(printed))
      wrong.push({ command: step.command, printed, shown });
  }
  expect(wrong).toEqual([]);
  await rm(directory, { recursive: true });
});

parliamentAsks(() => ({ kbi, beforeTheDemo }));
