import { brusselsDay, TIME_ZONE } from '../domain/kernel/dates.js';
import { bindTo, boundRows, type Bind } from './bound-rows.js';
import { sqlName, type Column, type Columns } from './columns.js';
import type { Table } from './define.js';
import type { Increment } from './fold.js';
import { columnsSeen, withLookups, type Lookup } from './lookup.js';
import {
  quantileIn,
  type CalendarUnit,
  type Grouping,
  type Measure,
  type Quantity,
  type Report,
} from './report.js';
import type { CompleteQuery } from './report-query.js';
import type { Protection } from './protection.js';
import { KNOWN_NOW, lastDay } from './schema.js';
import { counterColumns, counterRow } from './writer.js';

/** What is asked of a table. */
export interface Asked {
  readonly report: Report;
  readonly table: Table;
  /** The quoted name of the table. */
  readonly target: string;
  readonly query: CompleteQuery;
  /** Of a counter: what was recorded on the day of `knownAt`, until that instant. */
  readonly incrementsThatDay: readonly Increment[];
  readonly lookups: readonly Lookup[];
  /** Of a report that counts persons: how few of them are protected; without it they are told exactly. */
  readonly protection?: Protection | undefined;
}

/** A statement, and its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/**
 * The counts of each group and of all rows. Per row: 0 of a group or 1 of all rows, the groupings, the counts; in the
 * order of the groupings. Groups in which every count is zero are left out.
 */
export function countStatement(asked: Asked): Statement {
  const { rows, groups, told, values } = rowsAsked(asked);
  const counts = countsOf(asked.report).map(([, measure]) =>
    countExpression(measure, (column) => isOnce(asked, column, [])),
  );
  const from = `from (${rows}) as asked`;
  if (groups.length === 0) return { text: `select ${['1', ...counts].join(', ')} ${from}`, values };
  const list = groups.join(', ');
  const isTotal = `grouping(${groups[0] ?? ''})`;
  const notZero = counts.length > 0 ? counts.map((count) => `${count} <> 0`).join(' or ') : 'true';
  const text = `
    select ${[isTotal, ...told, ...counts].join(', ')} ${from}
    group by grouping sets ((${list}), ()) having ${isTotal} = 1 or ${notZero}
    order by ${isTotal}, ${list}`;
  return { text, values };
}

/**
 * Whether each value of a column is in one row at most of a group: on a day a stretch holds once, and whatever else is
 * in the key of the table is grouped by.
 */
export function isOnce(
  { report, table, query, lookups }: Asked,
  column: string,
  groupBy: readonly string[],
): boolean {
  const { validTime } = report;
  const isOnDay = query.asOf !== undefined && validTime?.until !== undefined;
  const grouped = groupBy.flatMap((name) => {
    const grouping = report.groupBy[name];
    const isItself = grouping && !grouping.calendarUnit && !lookups.some(({ as }) => as === grouping.column);
    return isItself ? [grouping.column] : [];
  });
  const known = new Set([column, ...grouped, ...(isOnDay ? [validTime.from] : [])]);
  return (
    table.kind === 'rows' && column in table.keys && Object.keys(table.keys).every((key) => known.has(key))
  );
}

/** The measures of a report that are counts, in their order. */
export const countsOf = ({ measures }: Report): readonly (readonly [name: string, measure: Measure])[] =>
  Object.entries(measures).filter(([, measure]) => !quantileIn(measure));

/**
 * How often each value of a quantity occurs, in each group and in all rows. Per row: 0 of a group or 1 of all rows, the
 * groupings, the value, how often it has ended, and how often it is still open; by value.
 */
export function occurrenceStatement(asked: Asked, quantity: Quantity): Statement {
  const { rows, groups, told, values } = rowsAsked(asked, (bind) => {
    const { value, isOpen } = quantityExpressions(quantity, asked.query, bind);
    return [`${value} as "the value"`, `${isOpen} as "is open"`];
  });
  const isTotal = groups[0] === undefined ? '1' : `grouping(${groups[0]})`;
  const sets =
    groups.length > 0 ? `grouping sets ((${groups.join(', ')}, "the value"), ("the value"))` : '"the value"';
  const text = `
    select ${[isTotal, ...told].join(', ')}, "the value",
           count(*) filter (where not "is open"), count(*) filter (where "is open")
      from (${rows}) as asked where "the value" is not null group by ${sets} order by "the value"`;
  return { text, values };
}

/**
 * The rows that a query is about, as a query, with the names of the columns by which they are grouped, and how the
 * group of each is told: a month has its text once for a group, and not for each row.
 * @param more names expressions on them @param among the rows among which they are; default: as they were known
 */
export function rowsAsked(
  asked: Asked,
  more: (bind: Bind) => readonly string[] = () => [],
  among: (bind: Bind) => string = (bind) => knownRows(asked, bind),
) {
  const { report, table, query, lookups } = asked;
  const values: unknown[] = [];
  const bind = bindTo(values);
  const columns = columnsSeen(table, lookups);
  const seen = withLookups(among(bind), table, lookups, bind);
  const conditions = [
    ...filterConditions(report, columns, query, bind),
    ...validTimeConditions(report, query, bind),
  ];
  const groupings = query.groupBy.map((name, index) =>
    groupExpressions(groupingIn(report, name, lookups), columns, `"group ${index}"`),
  );
  const named = [...groupings.map(({ key, name }) => `${key} as ${name}`), ...more(bind)];
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  return {
    rows: `select ${['*', ...named].join(', ')} from (${seen}) as known ${where}`,
    groups: groupings.map(({ name }) => name),
    told: groupings.map(({ told }) => told),
    values,
  };
}

/** The rows as they were known at an instant, or as they are known now. */
function knownRows({ table, target, query, incrementsThatDay }: Asked, bind: Bind): string {
  const { knownAt } = query;
  if (table.kind === 'rows') {
    if (table.history === 'today only') return `select * from ${target}`;
    if (!knownAt) return `select * from ${target} where ${KNOWN_NOW}`;
    const instant = `${bind(knownAt.toISOString())}::timestamptz`;
    return `select * from ${target} where known_from <= ${instant} and known_to > ${instant}`;
  }
  const columns = counterColumns(table);
  const names = columns.map(([name]) => sqlName(name)).join(', ');
  if (!knownAt) return `select ${names} from ${target}`;
  const rows = incrementsThatDay.map((increment) => counterRow(table, increment));
  const thatDay = boundRows(columns, rows, bind);
  return `select ${names} from ${target} where recorded_on < ${bind(brusselsDay(knownAt))}::date
    union all select ${names} from ${thatDay}`;
}

function filterConditions(
  { filters }: Report,
  columns: Columns,
  query: CompleteQuery,
  bind: Bind,
): readonly string[] {
  return Object.entries(filters).flatMap(([name, { column, operator, matchAll }]) => {
    const value = query[name];
    if (value === undefined || value === matchAll) return [];
    const filtered = columnIn(columns, column);
    const compared = sqlName(column);
    if (operator === 'due within') {
      const day = `${bind(query.asOf)}::date`;
      return [`${compared} between ${day} and ${day} + ${bind(value)}::integer`];
    }
    if (filtered.sql === 'timestamptz(3)' && operator === '>=')
      return [`${compared} >= ${startOf(bind(value))}`];
    if (filtered.sql === 'timestamptz(3)' && operator === '<=')
      return [`${compared} < ${startOf(bind(value), '1 day')}`];
    return [`${compared} ${operator} ${bind(filtered.store(value as never))}::${filtered.sql}`];
  });
}

/** The instant at which a day begins in Brussels, or one so much later. */
const startOf = (day: string, later = '0 days'): string =>
  `((${day}::timestamp + interval '${later}') at time zone '${TIME_ZONE}')`;

function validTimeConditions({ validTime }: Report, { asOf }: CompleteQuery, bind: Bind): readonly string[] {
  if (!validTime || asOf === undefined) return [];
  const day = `${bind(asOf)}::date`;
  const begun = `${sqlName(validTime.from)} <= ${day}`;
  if (validTime.until === undefined) return [begun];
  return [begun, `${lastDay(validTime.until)} >= ${day}`];
}

const calendarFormat: Record<CalendarUnit, string> = {
  day: 'YYYY-MM-DD',
  month: 'YYYY-MM',
  quarter: 'YYYY-"Q"Q',
  year: 'YYYY',
};

/**
 * By what rows are grouped, and how that is told, of the column with that name. Texts and days are sorted by code
 * point, so that the order is the same on every server.
 */
function groupExpressions({ column, calendarUnit }: Grouping, columns: Columns, name: string) {
  const value = sqlName(column);
  const { sql } = columnIn(columns, column);
  const written = (format: string) => `to_char(${name}, '${format}') collate "C"`;
  const isInstant = sql === 'timestamptz(3)';
  if (calendarUnit) {
    const local = isInstant ? `${value} at time zone '${TIME_ZONE}'` : `${value}::timestamp`;
    const key = `date_trunc('${calendarUnit}', ${local})`;
    return { name, key, told: written(calendarFormat[calendarUnit]) };
  }
  if (isInstant)
    return { name, key: `${value} at time zone 'UTC'`, told: written('YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') };
  if (sql === 'date') return { name, key: value, told: written(calendarFormat.day) };
  const isPlain = sql === 'integer' || sql === 'boolean';
  return { name, key: isPlain ? value : `${value}::text collate "C"`, told: name };
}

/** The value of a count over rows. @param isOnce whether each value of a column is in one of them */
export function countExpression(measure: Measure, isOnce: (column: string) => boolean = () => false): string {
  if (measure === 'rows') return 'count(*)';
  if ('sum' in measure) return `coalesce(sum(${sqlName(measure.sum)}), 0)`;
  if ('distinct' in measure)
    return isOnce(measure.distinct) ? 'count(*)' : `count(distinct ${sqlName(measure.distinct)})`;
  throw new RangeError('a quantile is no count');
}

/** The value that a row has of a quantity, and whether it is still open. */
export function quantityExpressions(
  quantity: Quantity,
  { asOf }: CompleteQuery,
  bind: Bind,
): { readonly value: string; readonly isOpen: string } {
  if (typeof quantity === 'string') return { value: sqlName(quantity), isOpen: 'false' };
  const since = sqlName(quantity.daysSince);
  const day = `${bind(asOf)}::date`;
  const until = quantity.until === undefined ? undefined : sqlName(quantity.until);
  const ends = [quantity.until, quantity.leftOn].flatMap((column) => (column ? sqlName(column) : []));
  const end = `least(${[...ends, day].join(', ')})`;
  return {
    value: `case when ${since} <= ${day} then ${end} - ${since} end`,
    isOpen: until === undefined ? 'false' : `(${until} is null or ${until} > ${day})`,
  };
}

function columnIn(columns: Columns, name: string): Column {
  const column = columns[name];
  if (!column) throw new RangeError(`the report names a column ${name}, which its table doesn't have`);
  return column;
}

/** A grouping of the report, or by what is looked up. */
function groupingIn({ groupBy }: Report, name: string, lookups: readonly Lookup[]): Grouping {
  const grouping = groupBy[name] ?? (lookups.some(({ as }) => as === name) ? { column: name } : undefined);
  if (!grouping) throw new RangeError(`the report has no grouping ${name}`);
  return grouping;
}
