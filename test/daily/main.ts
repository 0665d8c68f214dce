/**
 * `npm run test:daily -- --dossiers 100000 --kills 20`: the daily run over many dossiers of which one in a hundred is
 * due. It is timed undisturbed, then killed so many times on the way: both must leave the same events.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { createProgressBar } from '../../apps/cli/progress-bar.js';
import { createKbiClient, type DailyRunProgress } from '../../libs/client/client.js';
import { addTerm, brusselsDay } from '../../libs/domain/kernel/dates.js';
import { systemClock } from '../../libs/platform/clock.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import { findFreePort } from '../../libs/platform/ports.js';
import { benchmarkDatabase } from '../benchmarks/database.js';
import { serviceOn } from '../benchmarks/service.js';
import { caughtUp } from '../faults/read-models.js';
import { placeOffered, waitingListJoined } from '../support/arrival-examples.js';
import { ask, freshDatabase } from '../support/database.js';
import { inscribed, obliged, opened, registered, talkHeld } from '../support/examples.js';
import { recordDossier } from '../support/recorded-dossiers.js';
import { ServiceProcess } from '../support/service-process.js';

const { values } = parseArgs({
  options: { dossiers: { type: 'string', default: '100000' }, kills: { type: 'string', default: '20' } },
});
const [dossiers, kills] = [Number(values.dossiers), Number(values.kills)];
/** One dossier in so many was offered a place that lapsed since. */
const ONE_DUE_IN = 100;
const AT_ONCE = 16;

const dataDir = await mkdtemp(join(tmpdir(), 'kbi-daily-'));
const server = await benchmarkDatabase();
try {
  const undisturbed = await recordedDossiers();
  const killed = await freshDatabase(server.url, `TEMPLATE ${new URL(undisturbed.url).pathname.slice(1)}`);
  const expected = await runUndisturbed(undisturbed.url);
  const found = await runKilled(killed.url, expected.length);
  const isSame = isDeepStrictEqual(found, expected);
  const verdict = isSame ? 'the same as undisturbed' : 'NOT the same as undisturbed';
  process.stdout.write(`${String(kills)} times killed: ${String(found.length)} events, ${verdict}\n`);
  process.exitCode = isSame ? 0 : 1;
} finally {
  await server[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true, force: true });
}

/** A database with all dossiers, whose read models have caught up. Nobody is connected to it. */
async function recordedDossiers(): Promise<{ readonly url: string }> {
  const database = await freshDatabase(server.url);
  const service = await serviceOn(database.url, dataDir, { KBI_DAILY_RUN: 'false' });
  const bar = createProgressBar(process.stderr, 'dossiers recorded, {eta_formatted}');
  bar?.start(dossiers, 0);
  const on = addTerm(brusselsDay(new Date()), { days: -100 });
  const life = [opened(), inscribed(), obliged(), registered(), talkHeld()];
  const offered = [...life, waitingListJoined({ on }), placeOffered({ on })];
  const numbers = Array.from({ length: dossiers }, (_, number) => number).values();
  const worker = async () => {
    for (const number of numbers) {
      await recordDossier(service.dependencies, number % ONE_DUE_IN === 0 ? offered : life);
      bar?.increment();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  bar?.stop();
  process.stderr.write('The read models catch up\n');
  await caughtUp({ url: service.url, token: await adminToken() });
  await service.stop();
  return database;
}

/** @returns what the run recorded */
async function runUndisturbed(databaseUrl: string): Promise<readonly object[]> {
  const { service, run } = await startOn(databaseUrl);
  const before = await headOf(databaseUrl);
  const began = performance.now();
  const { done, recorded } = await run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    `${String(dossiers)} dossiers, ${String(done)} looked at, ${String(recorded)} moments recorded in ${seconds} s\n`,
  );
  await service.end('SIGTERM');
  return eventsSince(databaseUrl, before);
}

/** Kills the service each time when the next part of the events is recorded. @returns what all runs recorded */
async function runKilled(databaseUrl: string, events: number): Promise<readonly object[]> {
  const { service, run } = await startOn(databaseUrl);
  const before = await headOf(databaseUrl);
  for (let kill = 1; kill <= kills; kill += 1) {
    const broken = run().then(
      () => 'ended before it was killed',
      () => 'broken off',
    );
    while ((await headOf(databaseUrl)) - before < (kill * events) / (kills + 1)) await delay(2);
    await service.end('SIGKILL');
    const recorded = (await headOf(databaseUrl)) - before;
    process.stderr.write(
      `${String(kill)}/${String(kills)} killed at ${String(recorded)} events: ${await broken}\n`,
    );
    await service.ready();
  }
  await run();
  await service.end('SIGTERM');
  return eventsSince(databaseUrl, before);
}

async function startOn(databaseUrl: string) {
  const service = new ServiceProcess(await findFreePort('127.0.0.1'), {
    DATABASE_URL: databaseUrl,
    KBI_DATA_DIR: dataDir,
    KBI_DAILY_RUN: 'false',
  });
  await service.ready();
  const kbi = createKbiClient({ baseUrl: service.url, token: await adminToken() });
  const run = async (): Promise<DailyRunProgress> => {
    let last: DailyRunProgress | undefined;
    for await (const progress of kbi.daily()) last = progress;
    if (last?.state !== 'done') throw new Error(`the run did not end: ${JSON.stringify(last)}`);
    return last;
  };
  return { service, run };
}

async function adminToken(): Promise<string> {
  const issuer = await openLocalIssuer(dataDir, { production: false, clock: systemClock });
  const scopes = ['admin', 'report'] as const;
  return issuer.issueToken({ organisation: '0543307391', user: 'daily', scopes, expiresIn: 7_200 });
}

async function headOf(databaseUrl: string): Promise<number> {
  const [row] = await ask(databaseUrl, 'select position::int as position from event_store.head');
  return (row as { position: number }).position;
}

/** What was recorded after a position, by stream: its facts, for what is sealed is sealed with another nonce. */
async function eventsSince(databaseUrl: string, position: number): Promise<readonly object[]> {
  const rows = await ask(
    databaseUrl,
    `select stream, revision::int as revision, type, (data::jsonb -> 'facts')::text as facts from event_store.events
      where events.position > ${String(position)} order by stream, revision`,
  );
  return rows as readonly object[];
}
