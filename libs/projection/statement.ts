import { brusselsDay } from '../domain/kernel/dates.js';
import { sqlName, type Column } from './columns.js';
import type { Table } from './define.js';
import type { Increment } from './fold.js';
import type { Calendar, Grouping, Measure, Question, Report } from './report.js';
import { counterColumns, counterRow, recordset } from './writer.js';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The statement that answers a question: per row the groupings, then the measures. Groups in which every measure is
 * zero are left out.
 * @param target the quoted name of the table
 * @param countedThatDay what a counter got on the day of `knownAt`
 */
export function statementFor(
  report: Report,
  table: Table,
  target: string,
  question: Question,
  countedThatDay: readonly Increment[],
): Statement {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const columnOf = (name: string) => columnIn(table, name);

  const known = knownRows(table, target, question, countedThatDay, bind);
  const conditions = [
    ...filterConditions(report, question, columnOf, bind),
    ...asOfConditions(report, question, bind),
  ];
  const groups = question.groupBy.map((name) => groupExpression(groupingIn(report, name), columnOf));
  const measures = Object.values(report.measures).map(measureExpression);
  const outputs = [
    ...groups.map(({ sql }, index) => `${sql} as g${index}`),
    ...measures.map((sql, index) => `${sql} as m${index}`),
  ];
  const grouped = groups.length > 0;
  const text = `
    select * from (
      select ${outputs.join(', ')} from (${known}) as known
      ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
      ${grouped ? `group by ${groups.map((_, index) => index + 1).join(', ')}` : ''}
    ) as answer
    ${grouped ? `where ${measures.map((_, index) => `m${index} <> 0`).join(' or ')}` : ''}
    ${grouped ? `order by ${groups.map(({ text: isText }, index) => `g${index}${isText ? ' collate "C"' : ''}`).join(', ')}` : ''}`;
  return { text, values };
}

type Bind = (value: unknown) => string;
type ColumnOf = (name: string) => Column;

/** The rows that were known at an instant, or are now. */
function knownRows(
  table: Table,
  target: string,
  { knownAt }: Question,
  countedThatDay: readonly Increment[],
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
  const that = recordset(
    columns,
    bind(JSON.stringify(countedThatDay.map((increment) => counterRow(table, increment)))),
  );
  return `select ${names} from ${target} where recorded_on < ${bind(brusselsDay(knownAt))}::date
    union all select ${names} from ${that}`;
}

const comparison = { is: '=', from: '>=', until: '<=' } as const;

function filterConditions(
  { filters }: Report,
  question: Question,
  columnOf: ColumnOf,
  bind: Bind,
): readonly string[] {
  return Object.entries(filters).flatMap(([name, { column, compare, everything }]) => {
    const value = question.filters[name];
    if (value === undefined || value === everything) return [];
    const filtered = columnOf(column);
    return [
      `${sqlName(column)} ${comparison[compare]} ${bind(filtered.store(value as never))}::${filtered.sql}`,
    ];
  });
}

function asOfConditions({ asOf: validity }: Report, { asOf }: Question, bind: Bind): readonly string[] {
  if (!validity || asOf === undefined) return [];
  const day = `${bind(asOf)}::date`;
  const begun = `${sqlName(validity.from)} <= ${day}`;
  if (validity.until === undefined) return [begun];
  const until = sqlName(validity.until);
  return [begun, `(${until} is null or ${until} >= ${day})`];
}

const calendarFormat: Record<Calendar, string> = {
  day: 'YYYY-MM-DD',
  month: 'YYYY-MM',
  quarter: 'YYYY-"Q"Q',
  year: 'YYYY',
};

/** Texts are sorted by code point, so that the order is the same on every server. */
function groupExpression(
  { column, per }: Grouping,
  columnOf: ColumnOf,
): { readonly sql: string; readonly text: boolean } {
  if (per) return { sql: `to_char(${sqlName(column)}, '${calendarFormat[per]}')`, text: true };
  const { sql } = columnOf(column);
  const asItIs = sql === 'integer' || sql === 'boolean';
  return asItIs ? { sql: sqlName(column), text: false } : { sql: `${sqlName(column)}::text`, text: true };
}

const measureExpression = (measure: Measure): string =>
  measure === 'rows' ? 'count(*)' : `coalesce(sum(${sqlName(measure.sum)}), 0)`;

function columnIn(table: Table, name: string): Column {
  const column = table.keys[name] ?? table.values[name];
  if (!column) throw new RangeError(`the report asks for a column ${name}, which its table doesn't have`);
  return column;
}

function groupingIn({ groupBy }: Report, name: string): Grouping {
  const grouping = groupBy[name];
  if (!grouping) throw new RangeError(`the report has no grouping ${name}`);
  return grouping;
}
