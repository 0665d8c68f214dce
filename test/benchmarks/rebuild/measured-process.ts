/** The process in which reading and rebuilding are measured, apart from whoever writes the log. */
import { createSecretKey, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { projections } from '../../../apps/api/reports/projections.js';
import { ConsultationGranted } from '../../../libs/domain/consultation/events.js';
import { AuthorisationId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { EventStore } from '../../../libs/event-store/port.js';
import { openPostgresEventStore } from '../../../libs/event-store/postgres/event-store.js';
import { withSessionSettings } from '../../../libs/event-store/postgres/session.js';
import { openRecorded, sealEvent } from '../../../libs/privacy/event-sealing.js';
import type { Projection } from '../../../libs/projection/define.js';
import { ProjectionEngine } from '../../../libs/projection/engine.js';
import { protectionBy } from '../../../libs/projection/protection.js';
import { isAsOfDay } from '../../../libs/projection/report.js';
import { parametersOf, type AnsweredHow } from '../../../libs/projection/report-query.js';
import { quantilesOf } from '../../../libs/projection/result.js';
import type { LifecycleEvent } from '../../../libs/projection/runner.js';
import { median } from '../statistics.js';
import { serveTasks } from '../task-process.js';
import { benchmarkDocuments } from './lives.js';
import { openPrivacy } from './privacy.js';
import type { Done, ReportTimes, Task } from './tasks.js';

const PAGE = 5_000;
const QUERIES = 50;
const REPORT_QUERIES = 9;
/** As light as the load of a service at night, and never in step with anything. */
const PAUSE_MS = { from: 20, to: 120 };
const statistics = 'consultation-statistics';

serveTasks(async (task: Task): Promise<Done> => {
  const done = await perform(task);
  return { rows: 0, reports: [], ...done, memory: process.resourceUsage().maxRSS / 1_024 };
});

function perform(task: Task): Promise<Pick<Done, 'milliseconds'> & Partial<Done>> {
  switch (task.kind) {
    case 'read':
      return readPlainly(task.database);
    case 'rebuild':
      return rebuild(task.database, task.models);
    case 'query':
      return withEngine(task.database, [statistics], { keeps: true }, query);
    case 'lag':
      return withEngine(task.database, 'all', { keeps: true }, (engine, store) =>
        lag(engine, store, task.appends),
      );
    case 'reports':
      return withEngine(task.database, 'all', { keeps: true }, askReports);
  }
}

async function readPlainly(database: string) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const begun = performance.now();
    let [rows, last] = [0, '0'];
    for (;;) {
      const page = await client.query<Record<'position' | 'recorded_at' | 'data' | 'metadata', string>>(
        'select * from event_store.events where position > $1 order by position limit $2',
        [last, PAGE],
      );
      const events = page.rows.map((row) => ({
        ...row,
        recorded_at: new Date(Number(row.recorded_at)),
        data: JSON.parse(row.data) as unknown,
        metadata: JSON.parse(row.metadata) as unknown,
      }));
      rows += events.length;
      last = events.at(-1)?.position ?? last;
      if (events.length < PAGE) return { milliseconds: performance.now() - begun, rows };
    }
  } finally {
    await client.end();
  }
}

async function rebuild(database: string, models: readonly string[] | 'all') {
  let milliseconds = 0;
  await withEngine(database, models, { keeps: false }, (_, __, took) => {
    milliseconds = took;
    return Promise.resolve({ milliseconds: took });
  });
  return { milliseconds };
}

/** Queries a report that is built already. */
async function query(engine: ProjectionEngine) {
  const [projection] = engine.projections;
  const report = projection?.reports[statistics];
  if (!report) throw new RangeError(`there is no report ${statistics}`);
  const asked = { from: '2017-08-01', to: '2017-12-31', organisationType: 'OCMW', groupBy: 'month' };
  const parameters = parametersOf(report).parse(asked);
  const milliseconds: number[] = [];
  for (let turn = 0; turn < 2 * QUERIES; turn += 1) {
    const begun = performance.now();
    const answer = await engine.answer(statistics, parameters);
    if (turn >= QUERIES) milliseconds.push(performance.now() - begun); // the first half is to warm up
    if (answer.kind !== 'result' || answer.rows.length !== 5)
      throw new Error('the statistics gave no five months');
  }
  return { milliseconds: median(milliseconds) };
}

async function lag(engine: ProjectionEngine, store: EventStore, appends: number) {
  const milliseconds: number[] = [];
  for (let turn = 0; turn < appends; turn += 1) {
    await delay(PAUSE_MS.from + Math.random() * (PAUSE_MS.to - PAUSE_MS.from));
    const stream = `consultation-${randomUUID()}`;
    const event = ConsultationGranted.of({
      at: new Date().toISOString(),
      organisation: KboNumber.parse('0207437468'),
      organisationType: 'OCMW',
      channel: 'API',
      sectionsAsked: ['Personalia'],
      sectionsGiven: ['Personalia'],
      purpose: 'SOCIAL_INTEGRATION',
      authorisation: AuthorisationId.parse(randomUUID()),
      content: 'none',
    });
    const { position } = await store.append(stream, 'noStream', [
      sealEvent({ id: randomUUID(), stream, event }),
    ]);
    const begun = performance.now();
    if (!(await engine.waitFor(statistics, position, 10_000))) throw new Error('the statistics stand still');
    milliseconds.push(performance.now() - begun);
  }
  return { milliseconds: median(milliseconds) };
}

/** Asks each report of persons for 2017, by month or by its first grouping, or on the day after that year. */
async function askReports(engine: ProjectionEngine) {
  const protection = protectionBy(createSecretKey(Buffer.alloc(32, 1)));
  const reports: ReportTimes[] = [];
  for (const [name, report] of engine.projections.flatMap(({ reports: of }) => Object.entries(of))) {
    if (!report.countsPersons) continue;
    const groupings = Object.keys(report.groupBy);
    const asked: Record<string, string> = {
      groupBy: groupings.find((grouping) => grouping === 'month') ?? groupings[0] ?? '',
      ...('from' in report.filters && { from: '2017-01-01', to: '2017-12-31' }),
      ...(isAsOfDay(report) && { asOf: '2018-01-01' }),
    };
    const query = parametersOf(report).parse(asked);
    const timed = async (how: AnsweredHow) => {
      const milliseconds: number[] = [];
      for (let turn = 0; turn < REPORT_QUERIES; turn += 1) {
        const begun = performance.now();
        const answer = await engine.answer(name, query, how);
        milliseconds.push(performance.now() - begun);
        if (answer.kind !== 'result') throw new Error(`${name} gave no answer`);
      }
      return median(milliseconds);
    };
    const [exact, guarded] = [await timed({}), await timed({ protection })];
    const hasQuantiles = quantilesOf(report).length > 0;
    reports.push({ report: name, asked, hasQuantiles, exact, protected: guarded });
  }
  return { milliseconds: 0, reports };
}

/** Lets an engine of the service's settings build read models, and then does some work. */
async function withEngine<Result>(
  database: string,
  models: readonly string[] | 'all',
  { keeps }: { readonly keeps: boolean },
  work: (engine: ProjectionEngine, store: EventStore, milliseconds: number) => Promise<Result>,
): Promise<Result> {
  const pool = new pg.Pool({ connectionString: withSessionSettings(database) });
  if (!keeps) await dropReadModels(pool);
  const { keyRing, blindIndex } = await openPrivacy(pool);
  const store = await openPostgresEventStore({ connectionString: database, clock: () => new Date() });
  const built = chosen(models);
  const waiting = new Set(built.map(({ name }) => name));
  let [served, failed] = [(): void => undefined, (_: Error): void => undefined];
  const allServe = new Promise<void>((resolve, reject) => ([served, failed] = [resolve, reject]));
  const onLifecycleEvent = (event: LifecycleEvent) => {
    if (event.kind === 'stopped') failed(new Error(`${event.projection}: ${event.failure.reason}`));
    if (event.kind === 'interrupted') failed(event.error as Error);
    if (event.kind === 'serving' && waiting.delete(event.projection) && waiting.size === 0) served();
  };
  const engine = new ProjectionEngine({
    pool,
    store,
    projections: built,
    openPersonalParts: async (events) =>
      (await openRecorded(events, keyRing)).map(({ personal }) => ({ personal, blindIndex })),
    onLifecycleEvent,
  });
  try {
    const begun = performance.now();
    await engine.start();
    const head = await store.head();
    if (!keeps) await allServe;
    else for (const { name } of built) while (head && !(await engine.waitFor(name, head, 60_000)));
    return await work(engine, store, performance.now() - begun);
  } finally {
    await engine.stop();
    await store.close();
    await pool.end();
  }
}

function chosen(models: readonly string[] | 'all'): readonly Projection[] {
  if (models === 'all') return projections;
  return [...projections, benchmarkDocuments].filter(({ name }) => models.includes(name));
}

async function dropReadModels(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname = 'projection' or nspname ~ '^p_'`,
  );
  for (const { name } of rows) await pool.query(`drop schema "${name}" cascade`);
}
