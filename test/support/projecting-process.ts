import { openKurrentDbEventStore } from '../../libs/event-store/kurrentdb/event-store.js';
import { BoundedPool } from '../../libs/event-store/postgres/bounded-pool.js';
import { openPostgresEventStore } from '../../libs/event-store/postgres/event-store.js';
import { integer, kbo } from '../../libs/projection/columns.js';
import { counter, projection } from '../../libs/projection/define.js';
import { ProjectionEngine } from '../../libs/projection/engine.js';
import { runScript, type Script } from './script.js';

/** What a process is told. */
export interface ProjectingOptions {
  readonly owner: string;
  /** Where the read models are; it may lead through something in between. */
  readonly databaseUrl: string;
  /** Where the log is, unless in the same database. */
  readonly logUrl?: string;
  readonly kurrentDbUrl?: string;
  readonly projections: readonly string[];
  /** Default: those of the service. */
  readonly leaseTermMs?: number;
  readonly superviseEveryMs?: number;
  /** How far the clock of the process is ahead. */
  readonly clockAheadMs?: number;
}

/** Counts the consultations of each organisation. */
export const counting = (name: string) =>
  projection(name, 1, {
    tables: { often: counter({ organisation: kbo }, { consultations: integer }) },
    report: {
      table: 'often',
      filters: {},
      groupBy: {},
      measures: { consultations: { sum: 'consultations' } },
    },
    on: {
      ConsultationGranted: ({ facts: { organisation } }, { often }) =>
        often.increment({ organisation }, { consultations: 1 }),
    },
  });

/** Runs projections in a process of its own. It prints what happens to its builds; SIGTERM ends it in good order. */
export const startProjecting = (options: ProjectingOptions): Script =>
  runScript(
    `const [options] = process.argv.slice(1).map((text) => JSON.parse(text));
     const Real = Date;
     const now = () => Real.now() + (options.clockAheadMs ?? 0);
     globalThis.Date = class extends Real {
       constructor(...parts) { super(...(parts.length > 0 ? parts : [now()])); }
       static now() { return now(); }
     };
     const { project } = await import('./test/support/projecting-process.ts');
     await project(options);`,
    [JSON.stringify(options)],
  );

/** What `startProjecting` runs. */
export async function project(options: ProjectingOptions): Promise<void> {
  const { owner, databaseUrl, logUrl = databaseUrl, kurrentDbUrl } = options;
  const store = await (kurrentDbUrl
    ? openKurrentDbEventStore({ connectionString: kurrentDbUrl, clock: () => new Date(), pollMs: 50 })
    : openPostgresEventStore({ connectionString: logUrl, clock: () => new Date(), pollMs: 50 }));
  const pool = new BoundedPool({ connectionString: databaseUrl, application_name: owner, waiting: 1_000 });
  pool.on('error', () => undefined);
  const engine = new ProjectionEngine({
    pool,
    store,
    owner,
    projections: options.projections.map(counting),
    checkpointEveryMs: 50,
    onLifecycleEvent: ({ kind }) => void process.stdout.write(`${kind}\n`),
    ...(options.leaseTermMs && { leaseTermMs: options.leaseTermMs }),
    ...(options.superviseEveryMs && { superviseEveryMs: options.superviseEveryMs }),
  });
  process.once('SIGTERM', () => {
    void engine.stop().then(() => process.exit());
  });
  await engine.start();
}
