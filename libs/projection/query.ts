import type pg from 'pg';
import { z } from 'zod';
import type { DateOnly } from '../domain/dates.js';
import { InvalidPosition, type EventStore, type Position } from '../event-store/port.js';
import { servingBuild, type Build } from './builds.js';
import { sqlName } from './columns.js';
import type { Projection, Table } from './define.js';
import { countedOnDayOf, type Sources } from './known-at.js';
import { parseQuestion, type Question, type Report } from './report.js';
import { layoutOf } from './schema.js';
import { statementFor } from './statement.js';
import { hasCode, inTransaction } from '../event-store/postgres/transaction.js';

export type Cell = string | number | boolean | null;

export interface Answered {
  readonly kind: 'answer';
  /** The names of groupings and measures, in their order. */
  readonly columns: readonly string[];
  /** In the order of their groupings; one row when there are none. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly total: Readonly<Record<string, number>>;
  /** Up to where of the log it was made: of what was known at an instant, the last position recorded by then. */
  readonly position: Position | undefined;
  /** The version of the projection that answered. */
  readonly version: number;
  /** What was asked, with what holds unless it is asked otherwise. */
  readonly question: Question;
}

export type Answer =
  | Answered
  /** There is no such report. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'invalid'; readonly issues: readonly z.core.$ZodIssue[] }
  /** What `after` or `knownAt` asks for is not counted in yet: ask again, unless the status is `stopped`. */
  | {
      readonly kind: 'behind';
      readonly status: Build['status'] | undefined;
      readonly position: Position | undefined;
    }
  /** Not built yet, or built by a version of this program that made other tables. */
  | { readonly kind: 'being built' }
  /** The table keeps today only. */
  | { readonly kind: 'known-at not kept' };

export interface QuerySources extends Sources {
  readonly pool: pg.Pool;
  /** The day in Brussels. */
  readonly today: () => DateOnly;
  /** Waits a bounded time until a position is counted in. */
  readonly waitFor: (position: Position) => Promise<boolean>;
  /** How far the serving build has looked in this process, which may be ahead of its checkpoint. */
  readonly looked: () => Position | undefined;
}

/** Answers the report of a projection. @param parameters as they came with the request */
export async function ask(
  projection: Projection | undefined,
  parameters: unknown,
  sources: QuerySources,
): Promise<Answer> {
  const report = projection?.report;
  const table = report && projection.tables[report.table];
  if (!table) return { kind: 'unknown' };
  const question = parseQuestion(report, parameters, sources.today());
  if (question instanceof z.ZodError) return { kind: 'invalid', issues: question.issues };
  if (question.knownAt && table.kind === 'rows' && table.history === 'today only')
    return { kind: 'known-at not kept' };
  const needed = await neededPosition(sources.store, question);
  if (needed && 'issues' in needed) return { kind: 'invalid', issues: needed.issues };
  if (needed && !(await sources.waitFor(needed.position))) return behind(sources.pool, projection);
  return read(projection, report, table, question, sources);
}

/** The position that an answer must have seen: the later one of what was asked for and what was known. */
async function neededPosition(
  store: EventStore,
  { after, knownAt }: Question,
): Promise<{ position: Position } | z.ZodError | undefined> {
  const known = knownAt && (await store.positionAt(knownAt));
  try {
    const asked = after === undefined ? undefined : store.parsePosition(after);
    const position = later(store, known, asked);
    return position === undefined ? undefined : { position };
  } catch (error) {
    if (!(error instanceof InvalidPosition)) throw error;
    return new z.ZodError([{ code: 'custom', path: ['after'], message: error.message, input: after }]);
  }
}

async function behind(pool: pg.Pool, { name }: Projection): Promise<Answer> {
  const serving = await servingBuild(pool, name);
  return serving
    ? { kind: 'behind', status: serving.status, position: serving.checkpoint }
    : { kind: 'being built' };
}

async function read(
  projection: Projection,
  report: Report,
  table: Table,
  question: Question,
  sources: QuerySources,
): Promise<Answer> {
  const { knownAt } = question;
  const counted =
    knownAt && table.kind === 'counter'
      ? await countedOnDayOf(sources, projection, report.table, knownAt)
      : [];
  const looked = sources.looked();
  const known = knownAt && (await sources.store.positionAt(knownAt));
  const attempt = () =>
    inTransaction(
      sources.pool,
      'begin isolation level repeatable read read only',
      async (db): Promise<Answer> => {
        const serving = await servingBuild(db, projection.name);
        if (serving?.layout !== layoutOf(projection)) return { kind: 'being built' };
        const target = `${serving.schema}.${sqlName(report.table)}`;
        const { text, values } = statementFor(report, table, target, question, counted);
        const result = await db.query<Cell[]>({ text, values: [...values], rowMode: 'array' });
        const position = knownAt ? known : later(sources.store, serving.checkpoint, looked);
        return {
          kind: 'answer',
          ...shaped(report, question, result.rows),
          position,
          version: serving.version,
          question,
        };
      },
    );
  try {
    return await attempt();
  } catch (error) {
    // The build that served was swapped and dropped between the two statements.
    if (hasCode(error, /^42P01$/)) return attempt();
    throw error;
  }
}

/** Names the cells of the rows and adds the measures up. */
function shaped(
  report: Report,
  { groupBy }: Question,
  cells: readonly (readonly Cell[])[],
): Pick<Answered, 'columns' | 'rows' | 'total'> {
  const measures = Object.keys(report.measures);
  const columns = [...groupBy, ...measures];
  const rows = cells.map((row) =>
    Object.fromEntries(
      columns.map((name, index) => [
        name,
        index < groupBy.length ? (row[index] ?? null) : Number(row[index]),
      ]),
    ),
  );
  const total = measures.map((name) => [name, rows.reduce((sum, row) => sum + Number(row[name]), 0)]);
  return { columns, rows, total: Object.fromEntries(total) as Record<string, number> };
}

function later(store: EventStore, a: Position | undefined, b: Position | undefined): Position | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return store.comparePositions(a, b) < 0 ? b : a;
}
