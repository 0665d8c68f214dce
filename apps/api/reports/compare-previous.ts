/** A report beside that of the period of the same length before: `compare=previous`. */
import {
  daysIn,
  monthsIn,
  periodBefore,
  type AskedPeriod,
} from '../../../libs/domain/kernel/asked-periods.js';
import { addTerm, day, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { CalendarUnit, Report } from '../../../libs/projection/report.js';
import { periodsOf, type ReportQuery } from '../../../libs/projection/report-query.js';
import {
  orderedRows,
  overOf,
  type Cell,
  type ReportResult,
  type ReportRow,
} from '../../../libs/projection/result.js';
import { countsOf } from '../../../libs/projection/statement.js';
import { comparedOf } from '../../../libs/projection/titles.js';
import { Problem } from '../http/problem.js';

/** The period that a query asks about, and the one before. */
interface ComparedPeriods {
  /** The parameters of its first and its last day. */
  readonly from: string;
  readonly to: string;
  readonly asked: AskedPeriod;
  readonly before: AskedPeriod;
}

/** The periods that a query compares; undefined of one that compares none. @throws Problem QUERY_INVALID */
export function comparedPeriods(report: Report, query: ReportQuery): ComparedPeriods | undefined {
  if (query['compare'] === undefined) return undefined;
  const [period] = periodsOf(report);
  const { from, to } = { from: period?.from ?? 'from', to: period?.to ?? 'to' };
  const { [from]: first, [to]: last } = query as Readonly<Record<string, DateOnly | undefined>>;
  if (first === undefined || last === undefined) {
    const at = first === undefined ? `/${from}` : `/${to}`;
    throw new Problem('QUERY_INVALID', [{ at, detail: 'what is compared has a first and a last day' }]);
  }
  const asked = { first, last };
  const before = periodBefore(asked);
  for (const name of query.groupBy ?? []) {
    const unit = report.groupBy[name]?.calendarUnit;
    if (unit === undefined || isWhole(unit, asked, before)) continue;
    const detail = `what is compared by ${name} is a period of whole ones, and of as many as the one before`;
    throw new Problem('QUERY_INVALID', [{ at: '/groupBy', detail }]);
  }
  return { from, to, asked, before };
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** Whether a period and the one before consist of whole days, months, quarters or years, and of as many. */
function isWhole(unit: CalendarUnit, asked: AskedPeriod, before: AskedPeriod): boolean {
  if (unit === 'day') return daysIn(asked) === daysIn(before);
  const monthsBefore = Number(asked.first.slice(5, 7)) - 1;
  const months = monthsIn(asked);
  return months !== undefined && monthsBefore % monthsOf[unit] === 0 && months % monthsOf[unit] === 0;
}

/**
 * A result with what each measure was in the period before, the difference, and by how many percent it is more: of what
 * is told of both, so of numbers that are hidden there is none. Groups of the calendar stand beside those as long
 * before.
 * @param answer to a query on the report
 */
export async function comparedWithPrevious(
  report: Report,
  { compare: _, orderBy: asked, limit, ...query }: ReportQuery,
  periods: ComparedPeriods,
  answer: (query: ReportQuery) => Promise<ReportResult>,
): Promise<ReportResult> {
  const { from, to, before } = periods;
  const result = await answer(query);
  const previous = await answer({ ...query, [from]: before.first, [to]: before.last });
  const { groupBy } = result.query;
  const measures = Object.keys(report.measures);
  const names = result.columns.filter((column) => !measures.includes(column));
  const orderBy = asked ?? (limit === undefined ? undefined : measures[0]);
  const rows = joined(
    report,
    groupBy,
    result.rows,
    previous.rows.map((row) => later(row, report, periods)),
  );
  const lines = rows.map(([row, then]) => ({
    ...Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
    ...comparedRow(measures, row, then),
  }));
  const told = groupBy.length === 0 ? lines : orderedRows(lines, report, { groupBy, orderBy });
  const previousPeriod = { previousFrom: before.first, previousTo: before.last };
  return {
    ...result,
    columns: [...names, ...measures.flatMap((name) => [name, ...Object.values(comparedOf(name))])],
    rows: told.slice(0, limit),
    groups: told.length,
    total: comparedRow(measures, result.total, previous.total),
    query: { ...result.query, orderBy, limit, compare: 'previous', ...previousPeriod },
  };
}

/** The rows of each group in both periods; where it has none, one of nobody with the names of the group. */
function joined(
  report: Report,
  groupBy: readonly string[],
  rows: readonly ReportRow[],
  previous: readonly ReportRow[],
): readonly (readonly [now: ReportRow, then: ReportRow])[] {
  const keyOf = (row: ReportRow) => JSON.stringify(groupBy.map((name) => row[name] ?? null));
  const counts = new Set(countsOf(report).map(([name]) => name));
  const nobody = Object.fromEntries(
    Object.keys(report.measures).map((name) => [name, counts.has(name) ? 0 : null]),
  );
  const withoutNumbers = ({ hidden: _, ...row }: ReportRow): ReportRow => ({ ...row, ...nobody });
  const [now, then] = [rows, previous].map((all) => new Map(all.map((row) => [keyOf(row), row] as const)));
  const both = [...(now ?? [])].map(([key, row]) => [row, then?.get(key) ?? nobody] as const);
  const gone = [...(then ?? [])].filter(([key]) => !now?.has(key));
  return [...both, ...gone.map(([, row]) => [withoutNumbers(row), row] as const)];
}

function comparedRow(measures: readonly string[], row: ReportRow, previous: ReportRow): ReportRow {
  const cells: Record<string, Cell> = {};
  for (const name of measures) {
    const column = comparedOf(name);
    const [now, then] = [row[name] ?? null, previous[name] ?? null];
    const [over, overThen] = [row[overOf(name)], previous[overOf(name)]];
    const difference = typeof now === 'number' && typeof then === 'number' ? now - then : null;
    cells[name] = now;
    cells[column.previous] = then;
    cells[column.difference] = difference;
    cells[column.percent] = difference === null || then === 0 ? null : percentOf(difference, Number(then));
    if (over !== undefined) cells[overOf(name)] = over;
    if (overThen !== undefined) cells[overOf(column.previous)] = overThen;
  }
  if (row['hidden'] === true || previous['hidden'] === true) cells['hidden'] = true;
  return cells;
}

/** With one decimal. */
const percentOf = (part: number, whole: number): number => Math.round((1_000 * part) / whole) / 10;

/** A row of the period before, in the groups of the calendar that are as much later as the period is asked. */
function later(row: ReportRow, { groupBy }: Report, { asked, before }: ComparedPeriods): ReportRow {
  const shifted: Record<string, Cell> = { ...row };
  for (const [name, { calendarUnit }] of Object.entries(groupBy)) {
    const { [name]: label } = row;
    if (!calendarUnit || typeof label !== 'string') continue;
    const first = firstOf(label);
    const shift = calendarUnit === 'day' ? { days: daysIn(before) } : { months: monthsIn(asked) ?? 0 };
    shifted[name] = labelOf(addTerm(first, shift), calendarUnit);
  }
  return shifted;
}

/** The first day of `2017`, `2017-Q3`, `2017-08` or `2017-08-31`. */
function firstOf(label: string): DateOnly {
  const [year = '', part = '01', date = '01'] = label.split('-');
  const month = part.startsWith('Q') ? String(3 * Number(part.slice(1)) - 2).padStart(2, '0') : part;
  return day(`${year}-${month}-${date}`);
}

function labelOf(date: DateOnly, unit: CalendarUnit): string {
  const year = date.slice(0, 4);
  switch (unit) {
    case 'day':
      return date;
    case 'month':
      return date.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
    case 'year':
      return year;
  }
}
