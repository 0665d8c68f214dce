import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ConsultationGranted, ConsultationRefused } from '../../libs/domain/consultation/events.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import type { EventStore, Position } from '../../libs/event-store/port.js';
import { BoundedPool } from '../../libs/event-store/postgres/bounded-pool.js';
import { sealEvent } from '../../libs/privacy/event-sealing.js';
import { servingBuild } from '../../libs/projection/builds.js';
import type { Projection } from '../../libs/projection/define.js';
import { ProjectionEngine, type EngineOptions } from '../../libs/projection/engine.js';
import type { ReportAnswer } from '../../libs/projection/query.js';
import { parametersOf } from '../../libs/projection/report-query.js';
import type { LifecycleEvent } from '../../libs/projection/runner.js';
import { freshDatabase } from './database.js';
import { eventLogOf } from './event-log.js';
import type { ProjectingOptions } from './projecting-process.js';

type Input<Definition extends { of(input: never): unknown }> = Parameters<Definition['of']>[0];

/** KBO numbers of three organisations. */
export const organisations = ['0207437468', '0316380940', '0212224320'] as const;

const consultation: Omit<Input<typeof ConsultationGranted>, keyof ReturnType<typeof permission>> = {
  at: '2017-08-01T08:00:00.000Z',
  organisation: organisations[0],
  organisationType: 'OCMW',
  purpose: 'SOCIAL_INTEGRATION',
  channel: 'MAGDA',
  sectionsAsked: [],
};
const permission = () => ({ authorisation: randomUUID(), sectionsGiven: [], content: 'given' as const });

export const granted = (facts: Partial<Input<typeof ConsultationGranted>> = {}): DomainEvent =>
  ConsultationGranted.of({ ...consultation, ...permission(), ...facts });

export const refused = (facts: Partial<Input<typeof ConsultationRefused>> = {}): DomainEvent =>
  ConsultationRefused.of({ ...consultation, reason: 'PURPOSE_NOT_AUTHORISED', ...facts });

/** Answers a report from query parameters as a request brings them. @throws z.ZodError when they are invalid */
export async function queryReport(
  engine: ProjectionEngine,
  name: string,
  parameters: object,
): Promise<ReportAnswer> {
  const report = engine.projections.find(({ reports }) => Object.hasOwn(reports, name))?.reports[name];
  if (!report) throw new RangeError(`there is no report ${name}`);
  return engine.answer(name, parametersOf(report).parse(parameters));
}

/** A log (in either store: see event-log.ts) and a database of read models, with as many engines as a test wants. */
export interface ProjectionHarness {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  /** Where processes of their own find the read models and the log. */
  readonly addresses: Pick<ProjectingOptions, 'databaseUrl' | 'logUrl' | 'kurrentDbUrl'>;
  /** Of all engines. */
  readonly lifecycleEvents: readonly LifecycleEvent[];
  /** Records events, each on a stream of its own, at an instant. @returns the position of the last one */
  record(at: string, ...events: readonly DomainEvent[]): Promise<Position>;
  /** Records one more event of a stream, at an instant. @returns its position */
  recordOn(stream: string, at: string, event: DomainEvent): Promise<Position>;
  engine(projections: readonly Projection[], options?: Partial<EngineOptions>): Promise<ProjectionEngine>;
  /** Cuts every connection of an engine, as if its process were killed. */
  cut(engine: ProjectionEngine): Promise<void>;
  /** The rows of a table of the serving build, in a fixed order. */
  tableOf(name: string, table: string): Promise<unknown[]>;
  close(): Promise<void>;
}

export async function projectionHarness(): Promise<ProjectionHarness> {
  const database = await freshDatabase();
  const log = await eventLogOf(database.url);
  let now = new Date(0);
  const store = await log.open({ clock: () => now, pollMs: 50 });
  const pool = new pg.Pool({ connectionString: database.url });
  const engines = new Map<ProjectionEngine, pg.Pool>();
  const lifecycleEvents: LifecycleEvent[] = [];

  const kurrentDbUrl = log.environment['KURRENTDB_URL'];

  return {
    pool,
    store,
    addresses: {
      databaseUrl: database.url,
      logUrl: database.url,
      ...(kurrentDbUrl !== undefined && { kurrentDbUrl }),
    },
    lifecycleEvents,
    async record(at, ...events) {
      now = new Date(at);
      let position: Position | undefined;
      for (const event of events) {
        const [id, stream] = [randomUUID(), `consultation-${randomUUID()}`];
        ({ position } = await store.append(stream, 'noStream', [sealEvent({ id, stream, event })]));
      }
      if (position === undefined) throw new RangeError('nothing to record');
      return position;
    },
    async recordOn(stream, at, event) {
      now = new Date(at);
      return (await store.append(stream, 'any', [sealEvent({ id: randomUUID(), stream, event })])).position;
    },
    async engine(projections, options = {}) {
      const application_name = `engine-${engines.size}`;
      const own = new BoundedPool({ connectionString: database.url, application_name, waiting: 1_000 });
      own.on('error', () => undefined);
      const engine = new ProjectionEngine({
        pool: own,
        store,
        projections,
        onLifecycleEvent: (event) => void lifecycleEvents.push(event),
        superviseEveryMs: 20,
        checkpointEveryMs: 50,
        ...options,
      });
      engines.set(engine, own);
      await engine.start();
      return engine;
    },
    async cut(engine) {
      const name = engines.get(engine)?.options.application_name;
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = $1`,
        [name],
      );
    },
    async tableOf(name, table) {
      const build = await servingBuild(pool, name);
      const content = await pool.query<{ row: unknown }>(
        `select to_jsonb(t) as row from ${build?.schema}.${table} t order by to_jsonb(t)::text collate "C"`,
      );
      return content.rows.map(({ row }) => row);
    },
    async close() {
      await Promise.all([...engines.keys()].map((engine) => engine.stop()));
      await Promise.all([...engines.values()].map((own) => own.end()));
      await pool.end();
      await store.close();
      await log.close();
      await database.drop();
    },
  };
}
