import type pg from 'pg';
import type { DateOnly } from '../domain/kernel/dates.js';
import { knownAt as knownAtInstant } from '../event-store/known-at.js';
import type { Clock, EventStore, Position } from '../event-store/port.js';
import { hindranceOf, servingBuild } from './builds.js';
import { sqlName } from './columns.js';
import type { Projection } from './define.js';
import type { FoldSources } from './fold.js';
import { incrementsOnDayOf } from './known-at.js';
import { completeQuery, type CompleteQuery, type Report, type ReportQuery } from './report.js';
import { layoutOf } from './schema.js';
import { reportStatement } from './statement.js';
import { hasCode, inTransaction } from '../event-store/postgres/transaction.js';

export type Cell = string | number | boolean | null;

export interface ReportResult {
  readonly kind: 'result';
  /** The names of groupings and measures, in their order. */
  readonly columns: readonly string[];
  /** In the order of their groupings; one row when there are none. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly total: Readonly<Record<string, number>>;
  /** The last position that the result takes into account; with `knownAt`, the last one recorded by then. */
  readonly position: Position | undefined;
  /** The version of the projection that answered. */
  readonly version: number;
  readonly query: CompleteQuery;
}

export type ReportAnswer =
  | ReportResult
  | {
      /**
       * - `behind`: the position that `after` or `knownAt` needs was not processed in time. Try again.
       * - `stopped`: the projection stands still at an event. It answers what was known at an instant before that.
       * - `not built`: no build has caught up yet, or the serving one has the tables of another version.
       * - `known-at not kept`: the table keeps today's rows only.
       */
      readonly kind: 'behind' | 'stopped' | 'not built' | 'known-at not kept';
    };

interface QuerySources extends FoldSources {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  /** The day in Brussels. */
  readonly today: DateOnly;
  /** Waits a bounded time until a position is processed. */
  readonly waitFor: (position: Position) => Promise<boolean>;
  /** How far this process has processed the log for the serving build, which may be ahead of its checkpoint. */
  readonly processed: () => Position | undefined;
}

/** Up to which position the log was known at the instant that a query asks about, and what must be processed. */
async function neededBy(
  { knownAt, after }: Pick<ReportQuery, 'knownAt' | 'after'>,
  { store, clock }: Pick<QuerySources, 'store' | 'clock'>,
): Promise<{ readonly known: Position | undefined; readonly needed: Position | undefined }> {
  const asked = after === undefined ? undefined : store.parsePosition(after);
  const known = knownAt && (await knownAtInstant(store, clock, knownAt)).until;
  return { known, needed: later(store, known, asked) };
}

/** The position that must be processed to answer a query; undefined when any will do. @throws as `answerReport` */
export async function positionFor(
  projection: Projection,
  report: Report,
  query: ReportQuery,
  sources: Pick<QuerySources, 'store' | 'clock'>,
): Promise<Position | undefined> {
  return isKept(projection, report, query) ? (await neededBy(query, sources)).needed : undefined;
}

/** Whether what was known at the instant that a query asks about is kept. */
function isKept(projection: Projection, { table }: Report, { knownAt }: ReportQuery): boolean {
  const kept = projection.tables[table];
  return knownAt === undefined || kept?.kind !== 'rows' || kept.history !== 'today only';
}

/**
 * Answers a query on the report of a projection.
 * @throws InvalidPosition when `after` is none, KnownAtInFuture, StoreUnavailable
 */
export async function answerReport(
  projection: Projection,
  report: Report,
  parsed: ReportQuery,
  sources: QuerySources,
): Promise<ReportAnswer> {
  const query = completeQuery(report, parsed, sources.today);
  const { knownAt } = query;
  const { store, pool } = sources;
  const table = projection.tables[report.table];
  if (!table) throw new RangeError(`${projection.name} has no table ${report.table}`);
  if (!isKept(projection, report, query)) return { kind: 'known-at not kept' };
  const { known, needed } = await neededBy(query, sources);
  if (needed !== undefined && !(await sources.waitFor(needed)))
    return { kind: (await hindranceOf(pool, projection.name)) ?? 'behind' };
  const increments =
    knownAt && table.kind === 'counter'
      ? await incrementsOnDayOf(knownAt, known, projection, report.table, sources)
      : [];
  const processed = sources.processed();
  return againAfterSwap(() =>
    inTransaction(pool, SNAPSHOT, async (db): Promise<ReportAnswer> => {
      const serving = await servingBuild(db, projection.name);
      const isCurrent = serving !== undefined && (serving.status !== 'stopped' || knownAt !== undefined);
      if (!isCurrent || serving.layout !== layoutOf(projection))
        return { kind: (await hindranceOf(db, projection.name)) ?? 'not built' };
      const target = `${serving.schema}.${sqlName(report.table)}`;
      const { text, values } = reportStatement(report, table, target, query, increments);
      const { rows } = await db.query<Cell[]>({ text, values, rowMode: 'array' });
      return {
        kind: 'result',
        ...namedCells(report, query, rows),
        position: knownAt ? known : later(store, serving.checkpoint ?? undefined, processed),
        version: serving.version,
        query,
      };
    }),
  );
}

const SNAPSHOT = 'begin isolation level repeatable read read only';

/** Reads once more when the serving build was swapped and dropped between two statements of the first attempt. */
async function againAfterSwap<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  try {
    return await attempt();
  } catch (error) {
    if (hasCode(error, /^42P01$/)) return attempt();
    throw error;
  }
}

/** Names the cells of the rows and adds the measures up. */
function namedCells(
  report: Report,
  { groupBy }: CompleteQuery,
  cells: readonly (readonly Cell[])[],
): Pick<ReportResult, 'columns' | 'rows' | 'total'> {
  const measures = Object.keys(report.measures);
  const columns = [...groupBy, ...measures];
  const cellAt = (row: readonly Cell[], index: number) =>
    index < groupBy.length ? (row[index] ?? null) : Number(row[index]);
  const rows = cells.map((row) =>
    Object.fromEntries(columns.map((name, index) => [name, cellAt(row, index)])),
  );
  const sumOf = (measure: string) => rows.reduce((sum, row) => sum + Number(row[measure]), 0);
  return { columns, rows, total: Object.fromEntries(measures.map((name) => [name, sumOf(name)])) };
}

function later(
  store: Pick<EventStore, 'comparePositions'>,
  a: Position | undefined,
  b: Position | undefined,
): Position | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return store.comparePositions(a, b) < 0 ? b : a;
}
