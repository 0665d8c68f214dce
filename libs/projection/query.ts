import type pg from 'pg';
import type { DateOnly } from '../domain/kernel/dates.js';
import { knownAt as knownAtInstant } from '../event-store/known-at.js';
import type { Clock, EventStore, Position } from '../event-store/port.js';
import { hindranceOf, servingBuild, type Build } from './builds.js';
import {
  countedBetween,
  readChangedGroups,
  type BetweenInstants,
  type ChangeOfGroup,
} from './changed-groups.js';
import { sqlName } from './columns.js';
import type { Projection } from './define.js';
import type { FoldSources } from './seen-event.js';
import { incrementsOnDayOf } from './known-at.js';
import { readReport } from './read-report.js';
import type { Report } from './report.js';
import { completeQuery, type AnsweredHow, type ReportQuery } from './report-query.js';
import type { Cell, ReportResult } from './result.js';
import { layoutOf } from './schema.js';
import { countsOf } from './statement.js';
import { hasCode, inTransaction, type Queryable } from '../event-store/postgres/transaction.js';

export type ReportAnswer = ReportResult | NoAnswer;

interface NoAnswer {
  /**
   * - `behind`: the position that `after` or `knownAt` needs was not processed in time. Try again.
   * - `stopped`: the projection stands still at an event. It answers what was known at an instant before that.
   * - `not built`: no build has caught up yet, or the serving one has the tables of another version.
   * - `known-at not kept`: the table keeps today's rows only.
   */
  readonly kind: 'behind' | 'stopped' | 'not built' | 'known-at not kept';
}

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
 * Answers a query on a report of a projection.
 * @throws InvalidPosition when `after` is none, KnownAtInFuture, StoreUnavailable
 */
export async function answerReport(
  projection: Projection,
  report: Report,
  parsed: ReportQuery,
  sources: QuerySources,
  { lookups = [], protection }: AnsweredHow = {},
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
  const incrementsThatDay =
    knownAt && table.kind === 'counter'
      ? await incrementsOnDayOf(knownAt, known, projection, report.table, sources)
      : [];
  const processed = sources.processed();
  return fromServing(projection, pool, knownAt, async (db, serving): Promise<ReportResult> => {
    const target = `${serving.schema}.${sqlName(report.table)}`;
    return {
      kind: 'result',
      ...(await readReport(db, { report, table, target, query, incrementsThatDay, lookups, protection })),
      position: knownAt ? known : later(store, serving.checkpoint ?? undefined, processed),
      version: serving.version,
      query,
    };
  });
}

/** Reads from the build that serves, in one snapshot; where it stands still, only what was known at an instant. */
function fromServing<Read>(
  projection: Projection,
  pool: pg.Pool,
  knownAt: Date | undefined,
  read: (db: Queryable, serving: Build) => Promise<Read>,
): Promise<Read | NoAnswer> {
  return againAfterSwap(() =>
    inTransaction(pool, SNAPSHOT, async (db): Promise<Read | NoAnswer> => {
      const serving = await servingBuild(db, projection.name);
      const isCurrent = serving !== undefined && (serving.status !== 'stopped' || knownAt !== undefined);
      if (!isCurrent || serving.layout !== layoutOf(projection))
        return { kind: (await hindranceOf(db, projection.name)) ?? 'not built' };
      return read(db, serving);
    }),
  );
}

/** A report, and from what it is answered. */
interface Reported {
  readonly projection: Projection;
  readonly report: Report;
  readonly sources: QuerySources;
}

/** When rows of which group changed. */
interface ReportChanges {
  readonly kind: 'changes';
  /** In the order of recording. */
  readonly changes: readonly ChangeOfGroup[];
  /** Whether there are more. */
  readonly more: boolean;
}

/**
 * When rows of which group of a report changed between two instants, so that its answer may be another.
 * @param limit so many are told @throws KnownAtInFuture, StoreUnavailable
 */
export async function changesOfReport(
  { projection, report, sources }: Reported,
  parsed: ReportQuery,
  between: BetweenInstants,
  limit: number,
): Promise<ReportChanges | NoAnswer> {
  const query = completeQuery(report, { ...parsed, knownAt: between.knownAt }, sources.today);
  const table = projection.tables[report.table];
  if (!table) throw new RangeError(`${projection.name} has no table ${report.table}`);
  if (!isKept(projection, report, query)) return { kind: 'known-at not kept' };
  const { known: until } = await neededBy(query, sources);
  if (until !== undefined && !(await sources.waitFor(until)))
    return { kind: (await hindranceOf(sources.pool, projection.name)) ?? 'behind' };
  const { known: after } = await neededBy({ knownAt: between.since }, sources);
  const range = { after, until };
  const { counted, more } =
    table.kind === 'counter'
      ? await countedBetween(projection, report.table, table, range, sources)
      : { counted: [], more: false };
  return fromServing(
    projection,
    sources.pool,
    between.knownAt,
    async (db, serving): Promise<ReportChanges> => {
      const target = `${serving.schema}.${sqlName(report.table)}`;
      const asked = { report, table, target, query, incrementsThatDay: [], lookups: [] };
      const changes = await readChangedGroups(db, asked, between, counted, limit + 1);
      return {
        kind: 'changes',
        changes: changes.slice(0, limit),
        more: more || changes.length > limit,
      };
    },
  );
}

/** The values that rows have for a filter, as known now. @param passed values of filters that the rows pass */
export async function knownValues(
  projection: Projection,
  report: Report,
  filter: string,
  { after, ...passed }: Pick<ReportQuery, 'after'> & Readonly<Record<string, unknown>>,
  sources: QuerySources,
): Promise<readonly Cell[]> {
  const { [filter]: filtered } = report.filters;
  if (!filtered) throw new RangeError(`the report has no filter ${filter}`);
  const filters = Object.fromEntries(Object.entries(report.filters).filter(([one]) => one in passed));
  const groupBy = { [filter]: { column: filtered.column } };
  const values = { table: report.table, measures: countedIn(report), filters, groupBy };
  const query = { ...passed, groupBy: [filter], after };
  const answer = await answerReport(projection, values, query, sources);
  return answer.kind === 'result' ? answer.rows.map((row) => row[filter] ?? null) : [];
}

/**
 * The persons whose rows a query is about, in the order of their listing: at most so many, each in a row of its own.
 * @throws RangeError when they may not be listed
 */
export async function personsIn(
  projection: Projection,
  report: Report,
  { limit, ...query }: ReportQuery,
  sources: QuerySources,
): Promise<ReportAnswer> {
  if (!report.listing) throw new RangeError(`${projection.name} has a report whose persons are not listed`);
  const { person, soonest } = report.listing;
  const groupBy = { ...(soonest && { soonest: { column: soonest } }), person: { column: person } };
  const listed = { ...report, groupBy, measures: {} };
  const asked = { ...query, groupBy: Object.keys(groupBy) };
  const answer = await answerReport(projection, listed, asked, sources);
  if (answer.kind !== 'result') return answer;
  const first = new Map(answer.rows.toReversed().map((row) => [row['person'], row]));
  const rows = answer.rows.filter((row) => first.get(row['person']) === row);
  return { ...answer, rows: rows.slice(0, limit) };
}

/** The counts of a report, without its quantiles. */
const countedIn = (report: Report): Report['measures'] => Object.fromEntries(countsOf(report));

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

function later(
  store: Pick<EventStore, 'comparePositions'>,
  a: Position | undefined,
  b: Position | undefined,
): Position | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return store.comparePositions(a, b) < 0 ? b : a;
}
