import { brusselsDay } from '../domain/kernel/dates.js';
import { sqlName, type Column } from './columns.js';
import type { Table } from './define.js';
import type { Increment } from './fold.js';
import type { CalendarUnit, CompleteQuery, Grouping, Measure, Report } from './report.js';
import { counterColumns, counterRow, recordset } from './writer.js';

type Bind = (value: unknown) => string;

/**
 * The SQL of a query: per row the groupings, then the measures, in the order of the groupings. Groups in which every
 * measure is zero are left out.
 * @param target the quoted name of the table
 * @param incrementsThatDay of a counter: what was recorded on the day of `knownAt`, until that instant
 */
export function reportStatement(
  report: Report,
  table: Table,
  target: string,
  query: CompleteQuery,
  incrementsThatDay: readonly Increment[],
): { readonly text: string; readonly values: unknown[] } {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const known = knownRows(table, target, query, incrementsThatDay, bind);
  const conditions = [
    ...filterConditions(report, table, query, bind),
    ...validTimeConditions(report, query, bind),
  ];
  const groups = query.groupBy.map((name) => groupExpression(groupingIn(report, name), table));
  const measures = Object.values(report.measures).map(measureExpression);
  const places = groups.map((_, index) => index + 1).join(', ');
  const notZero = measures.map((measure) => `${measure} <> 0`).join(' or ');
  const text = `
    select ${[...groups, ...measures].join(', ')} from (${known}) as known
    ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
    ${groups.length > 0 ? `group by ${places} having ${notZero} order by ${places}` : ''}`;
  return { text, values };
}

/** The rows as they were known at an instant, or as they are known now. */
function knownRows(
  table: Table,
  target: string,
  { knownAt }: CompleteQuery,
  incrementsThatDay: readonly Increment[],
  bind: Bind,
): string {
  if (table.kind === 'rows') {
    if (table.history === 'today only') return `select * from ${target}`;
    if (!knownAt) return `select * from ${target} where known_to = 'infinity'`;
    const instant = `${bind(knownAt.toISOString())}::timestamptz`;
    return `select * from ${target} where known_from <= ${instant} and known_to > ${instant}`;
  }
  const columns = counterColumns(table);
  const names = columns.map(([name]) => sqlName(name)).join(', ');
  if (!knownAt) return `select ${names} from ${target}`;
  const rows = incrementsThatDay.map((increment) => counterRow(table, increment));
  const thatDay = recordset(columns, bind(JSON.stringify(rows)));
  return `select ${names} from ${target} where recorded_on < ${bind(brusselsDay(knownAt))}::date
    union all select ${names} from ${thatDay}`;
}

function filterConditions(
  { filters }: Report,
  table: Table,
  query: CompleteQuery,
  bind: Bind,
): readonly string[] {
  return Object.entries(filters).flatMap(([name, { column, operator, matchAll }]) => {
    const value = query[name];
    if (value === undefined || value === matchAll) return [];
    const filtered = columnIn(table, column);
    return [`${sqlName(column)} ${operator} ${bind(filtered.store(value as never))}::${filtered.sql}`];
  });
}

function validTimeConditions({ validTime }: Report, { asOf }: CompleteQuery, bind: Bind): readonly string[] {
  if (!validTime || asOf === undefined) return [];
  const day = `${bind(asOf)}::date`;
  const begun = `${sqlName(validTime.from)} <= ${day}`;
  if (validTime.until === undefined) return [begun];
  const until = sqlName(validTime.until);
  return [begun, `(${until} is null or ${until} >= ${day})`];
}

const calendarFormat: Record<CalendarUnit, string> = {
  day: 'YYYY-MM-DD',
  month: 'YYYY-MM',
  quarter: 'YYYY-"Q"Q',
  year: 'YYYY',
};

/** Texts and days are sorted by code point, so that the order is the same on every server. */
function groupExpression({ column, calendarUnit }: Grouping, table: Table): string {
  const name = sqlName(column);
  if (calendarUnit) return `to_char(${name}, '${calendarFormat[calendarUnit]}') collate "C"`;
  const { sql } = columnIn(table, column);
  if (sql === 'date') return `to_char(${name}, '${calendarFormat.day}') collate "C"`;
  return sql === 'integer' || sql === 'boolean' ? name : `${name}::text collate "C"`;
}

const measureExpression = (measure: Measure): string =>
  measure === 'rows' ? 'count(*)' : `coalesce(sum(${sqlName(measure.sum)}), 0)`;

function columnIn(table: Table, name: string): Column {
  const column = table.keys[name] ?? table.values[name];
  if (!column) throw new RangeError(`the report names a column ${name}, which its table doesn't have`);
  return column;
}

function groupingIn({ groupBy }: Report, name: string): Grouping {
  const grouping = groupBy[name];
  if (!grouping) throw new RangeError(`the report has no grouping ${name}`);
  return grouping;
}
