/** By which events the answer of a report became another between two instants: docs/known-at.md. */
import { readRange } from '../event-store/known-at.js';
import type { Position } from '../event-store/port.js';
import type { Queryable } from '../event-store/postgres/transaction.js';
import { foldReadable } from './apply.js';
import { boundRows, type Bind } from './bound-rows.js';
import { sqlName } from './columns.js';
import type { Counter, Projection } from './define.js';
import type { StoredRow } from './fold.js';
import { quantileIn, type Report } from './report.js';
import type { Cell } from './result.js';
import type { FoldSources } from './seen-event.js';
import { decisionsOn } from './skips.js';
import { quantityExpressions, rowsAsked, type Asked, type Statement } from './statement.js';
import { counterColumns, counterRow } from './writer.js';

/** That rows of a group changed, so that what is measured of it may be another. */
export interface ChangeOfGroup {
  /** The values of the groupings, in their order. */
  readonly key: readonly Cell[];
  /** When what changed them was recorded. */
  readonly recordedAt: Date;
  /** Of a counter: the event that was counted. */
  readonly position: Position | undefined;
  /** Of a report that counts persons: whose rows changed. */
  readonly person: string | undefined;
}

/** A part of the log: after one instant, until another one. */
export interface BetweenInstants {
  readonly since: Date;
  readonly knownAt: Date;
}

/** What an event added to a counter. */
interface Counted {
  readonly row: StoredRow;
  readonly recordedAt: Date;
  readonly position: Position;
}

/** The most events whose increments are folded again. */
const mostCounted = 10_000;

/**
 * What the events of a part of the log added to a counter, each by itself; the table can't tell them apart.
 * @returns also whether there are more events than were read
 */
export async function countedBetween(
  projection: Projection,
  name: string,
  table: Counter,
  between: { readonly after: Position | undefined; readonly until: Position | undefined },
  sources: FoldSources,
): Promise<{ readonly counted: readonly Counted[]; readonly more: boolean }> {
  const { skipped } = await decisionsOn(sources.store, projection.name);
  const counted: Counted[] = [];
  let read = 0;
  for await (const page of readRange(sources.store, { ...between, filter: { types: [...projection.types] } }))
    for (const event of page) {
      if (++read > mostCounted) return { counted, more: true };
      const { changes, failure } = await foldReadable(projection, [event], { ...sources, skipped });
      if (failure)
        throw new Error(`${projection.name} can't count the event at ${failure.position}: ${failure.reason}`);
      const { recordedAt, position } = event;
      for (const increment of changes.find((one) => one.name === name)?.increments.values() ?? [])
        counted.push({ row: counterRow(table, increment), recordedAt, position });
    }
  return { counted, more: false };
}

/**
 * When rows of which group changed between two instants, in the order of recording. A row that is closed and opened
 * again with the same group and the same values of what is measured has not changed.
 * @param counted of a counter @param limit so many are told
 */
export async function readChangedGroups(
  db: Queryable,
  asked: Asked,
  between: BetweenInstants,
  counted: readonly Counted[],
  limit: number,
): Promise<readonly ChangeOfGroup[]> {
  const { text, values } = changesStatement(asked, between, counted, limit);
  const { rows } = await db.query<Cell[]>({ text, values, rowMode: 'array' });
  return rows.map((row) => {
    const [at, position, person] = row.slice(-3);
    return {
      key: row.slice(0, -3),
      recordedAt: new Date(String(at)),
      position: position === null ? undefined : (String(position) as Position),
      person: person === null ? undefined : String(person),
    };
  });
}

function changesStatement(
  asked: Asked,
  between: BetweenInstants,
  counted: readonly Counted[],
  limit: number,
): Statement {
  const { report } = asked;
  const measured: string[] = [];
  const { rows, groups, told, values } = rowsAsked(
    asked,
    (bind) => {
      const looked = Object.values(report.measures).flatMap((measure) => measuredIn(measure, asked, bind));
      measured.push(...looked.map((_, index) => `"measured ${index}"`));
      return [
        `to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "the instant"`,
        `${report.countsPersons ? `${sqlName(report.countsPersons.by)}::text` : 'null'} as "the person"`,
        ...looked.map((expression, index) => `${expression} as ${measured[index] ?? ''}`),
      ];
    },
    (bind) => changedRows(asked, between, counted, bind),
  );
  const about = ['"the instant"', 'changed_by', '"the person"'];
  const changed = [...groups, ...about].join(', ');
  const named = [...told, ...about].join(', ');
  const text = `
    select distinct ${named} from (
      select ${changed} from (${rows}) as asked
       group by ${[changed, ...measured].join(', ')} having sum(sign) <> 0
    ) as changed order by "the instant", ${named} limit ${limit}`;
  return { text, values };
}

/** What of a row a measure looks at. */
function measuredIn(measure: Report['measures'][string], { query }: Asked, bind: Bind): readonly string[] {
  const quantile = quantileIn(measure);
  if (quantile) {
    const { value, isOpen } = quantityExpressions(quantile.quantity, query, bind);
    return [value, isOpen];
  }
  if (measure === 'rows') return [];
  if ('sum' in measure) return [sqlName(measure.sum)];
  return 'distinct' in measure ? [sqlName(measure.distinct)] : [];
}

/** The rows that were opened (sign 1) or closed (sign -1) between the instants, or what was counted. */
function changedRows(
  { table, target }: Asked,
  { since, knownAt }: BetweenInstants,
  counted: readonly Counted[],
  bind: Bind,
): string {
  if (table.kind === 'counter') {
    const columns = [
      ...counterColumns(table),
      ['changedAt', 'timestamptz(3)'] as const,
      ['changedBy', 'text'] as const,
    ];
    const rows = counted.map(({ row, recordedAt, position }) => ({
      ...row,
      changedAt: recordedAt.toISOString(),
      changedBy: position,
    }));
    return `select *, 1 as sign from ${boundRows(columns, rows, bind)}`;
  }
  const [after, until] = [since, knownAt].map((instant) => `${bind(instant.toISOString())}::timestamptz`);
  const changedIn = (column: string, sign: number) =>
    `select *, ${column} as changed_at, null::text as changed_by, ${sign} as sign from ${target}
      where ${column} > ${after} and ${column} <= ${until}`;
  return `${changedIn('known_from', 1)} union all ${changedIn('known_to', -1)}`;
}
