import type { Position } from '../event-store/port.js';
import type { Quantile } from './quantile.js';
import { quantileIn, type Report } from './report.js';
import type { CompleteQuery } from './report-query.js';

export type Cell = string | number | boolean | null;

/**
 * The groupings and measures of a row by their names. A quantile that isn't reached is null, and what it lies above
 * stands beside it: see `overOf`. Where a measure is hidden it is null, and `hidden` is true.
 */
export type ReportRow = Readonly<Record<string, Cell>>;

/** Where it stands what a quantile lies above. */
export const overOf = (measure: string): string => `${measure}Over`;

export interface ReportResult {
  readonly kind: 'result';
  /** The names of groupings and measures, in their order. */
  readonly columns: readonly string[];
  /** In the order of their groupings, or as asked; one row when there are none. */
  readonly rows: readonly ReportRow[];
  /** How many rows there are, also those after the limit. */
  readonly groups: number;
  /** Counted over all rows of the table that the query is about. */
  readonly total: ReportRow;
  /** The last position that the result takes into account; with `knownAt`, the last one recorded by then. */
  readonly position: Position | undefined;
  /** The version of the projection that answered. */
  readonly version: number;
  readonly query: CompleteQuery;
}

/** What the database told of a group, or of all rows. */
export interface Group {
  readonly isTotal: boolean;
  /** The values of the groupings. */
  readonly key: readonly Cell[];
  /** The measures that are known so far, by name. */
  readonly values: Readonly<Record<string, number | Quantile | 'hidden'>>;
}

/** The rows and the total, in the order that is asked, of groups that come in the order of their groupings. */
export function tabulated(
  report: Report,
  query: CompleteQuery,
  groups: readonly Group[],
): Pick<ReportResult, 'columns' | 'rows' | 'groups' | 'total'> {
  const measures = Object.keys(report.measures);
  const rows = groups.filter(({ isTotal }) => !isTotal).map((group) => rowOf(group, query, measures));
  const all = groups.find(({ isTotal }) => isTotal) ?? { isTotal: true, key: [], values: {} };
  const total = rowOf({ ...all, key: [] }, { groupBy: [] }, measures);
  const told = query.groupBy.length > 0 ? ordered(rows, report, query) : [total];
  return {
    columns: [...query.groupBy, ...measures],
    rows: told.slice(0, query.limit),
    groups: told.length,
    total,
  };
}

function rowOf(
  { key, values }: Group,
  { groupBy }: Pick<CompleteQuery, 'groupBy'>,
  measures: readonly string[],
): ReportRow {
  const row: Record<string, Cell> = {};
  for (const [index, name] of groupBy.entries()) row[name] = key[index] ?? null;
  for (const name of measures) {
    const value = values[name];
    if (typeof value === 'number') row[name] = value;
    else row[name] = typeof value === 'object' && 'value' in value ? value.value : null;
    if (typeof value === 'object' && 'over' in value) row[overOf(name)] = value.over;
    if (value === 'hidden') row['hidden'] = true;
  }
  return row;
}

/** Rows in the order of their groupings, or as asked. */
export function orderedRows(
  rows: readonly ReportRow[],
  report: Report,
  query: Pick<CompleteQuery, 'groupBy' | 'orderBy'>,
): readonly ReportRow[] {
  const byGroups = rows.toSorted((one, other) => {
    for (const name of query.groupBy) {
      const order = ascending(one[name] ?? null, other[name] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  });
  return ordered(byGroups, report, query);
}

/** What has no value comes last. */
function ascending(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** By a measure, the most first, or by a grouping; what is equal in that stays in the order of all groupings. */
function ordered(
  rows: readonly ReportRow[],
  { measures }: Report,
  { orderBy }: Pick<CompleteQuery, 'orderBy'>,
): readonly ReportRow[] {
  if (orderBy === undefined) return rows;
  const isMeasure = Object.hasOwn(measures, orderBy);
  const placeOf = (row: ReportRow) => row[orderBy] ?? row[overOf(orderBy)] ?? null;
  return rows.toSorted((one, other) => {
    const [a, b] = [placeOf(one), placeOf(other)];
    const order = ascending(a, b);
    return isMeasure && a !== null && b !== null ? -order : order;
  });
}

/** Whether nothing was found: nothing is hidden, no count is another than 0, and no quantile has a value. */
export const isNothing = ({ total }: Pick<ReportResult, 'total'>): boolean =>
  Object.values(total).every((value) => value === 0 || value === null);

/** The quantiles of a report, by name. */
export const quantilesOf = ({ measures }: Report) =>
  Object.entries(measures).flatMap(([name, measure]) => {
    const quantile = quantileIn(measure);
    return quantile ? [{ name, ...quantile }] : [];
  });
