import { z } from 'zod';
import { askedDay } from '../domain/kernel/asked-periods.js';
import type { Label } from '../domain/kernel/labels.js';
import type { OrganisationType, Section } from '../domain/kernel/terms.js';
import { line } from '../domain/kernel/text.js';

/** A report of a read model: the filters and groupings that a query may use, and the measures that it answers. */
export interface Report<TableName extends string = string, ColumnName extends string = string> {
  readonly table: TableName;
  /** What it answers, in a few words. */
  readonly title?: Label;
  /** The titles of columns that titles.ts doesn't know. */
  readonly titles?: Readonly<Record<string, Label>>;
  /** By the name of their query parameter. */
  readonly filters: Readonly<Record<string, Filter<ColumnName>>>;
  /** By the name that the parameter `groupBy` takes. */
  readonly groupBy: Readonly<Record<string, Grouping<ColumnName>>>;
  /** Whether a query without `groupBy` is grouped by every grouping, so that it lists rows; else it gives totals. */
  readonly groupsByDefault?: true;
  readonly measures: Readonly<Record<string, Measure<ColumnName>>>;
  /**
   * The first and the last day on which a row holds; without `until` it holds from its first day on. Such a report
   * takes the parameter `asOf`, which is today unless the query says otherwise, and counts what holds on that day.
   */
  readonly validTime?: { readonly from: ColumnName; readonly until?: ColumnName };
  /**
   * That it counts persons, who are protected (protection.ts): `by` is the column of UUIDs that names them. Each adds
   * about 1 to a measure, or where `units` has it about as much as that.
   */
  readonly countsPersons?: { readonly by: ColumnName; readonly units?: Readonly<Record<string, number>> };
  /** Where the persons whom it counts may be listed: see apps/api/consultations/list-persons.ts. */
  readonly listing?: Listing<ColumnName>;
  /** Which values of parameters go together; of a period, that it begins before it ends is known without. */
  readonly rules?: readonly Rule[];
}

/** Which persons a report counts, what a list shows of each, and for whom it is. */
export interface Listing<ColumnName extends string = string> {
  /** The column that names the person's dossier. */
  readonly person: ColumnName;
  /** A column of days: those with the soonest come first. */
  readonly soonest?: ColumnName;
  /** Sections of the official dossier, shown as far as the authorisation covers them. */
  readonly sections: readonly Section[];
  /** Whether it is told too what is open in each dossier, by when, and who is to act; else only where they stand. */
  readonly tellsWork?: true;
  /**
   * The types of organisation for which the list is, and by which filter it is narrowed to their own persons: by their
   * own number, or by `commune` their own commune; `all`: not narrowed.
   */
  readonly ownBy: { readonly [Type in OrganisationType]?: string };
}

/** What must hold of a query, because no row could match one of which it doesn't. */
export interface Rule {
  /** The parameter that is wrong then. */
  readonly at: string;
  /** @param query with the defaults of its filters filled in */
  readonly holds: (query: Readonly<Record<string, unknown>>) => boolean;
  /** What would be right. */
  readonly right: string;
}

/** Compares one column with a query parameter; a row passes when the comparison holds. */
interface Filter<ColumnName extends string = string> {
  readonly column: ColumnName;
  /** `due within`: a day from `asOf` on, at most so many days later. */
  readonly operator: '=' | '>=' | '<=' | 'due within';
  readonly schema: z.ZodType;
  /** The value of the parameter that every row passes. */
  readonly matchAll?: string;
  /** Whether there are many more values than those of something known: one that no row has is not answered with 0. */
  readonly known?: true;
  /** Of what a value is the number; then it may be asked by name too, or by a part of that. */
  readonly names?: Named;
  /** Another filter, each value of which has rows of one value of this one: others don't go together, and aren't 0. */
  readonly determinedBy?: string;
}

export interface Grouping<ColumnName extends string = string> {
  readonly column: ColumnName;
  /** The unit of the calendar that a column of days or instants is grouped by, in Brussels. */
  readonly calendarUnit?: CalendarUnit;
  /** Of what a value is the number; then its name is told beside it. */
  readonly names?: Named;
}

/** What is registered under a number and a name. */
export type Named = 'organisation' | 'commune';

export type CalendarUnit = 'day' | 'month' | 'quarter' | 'year';

/**
 * What is counted of the rows of a group:
 * - the number of rows, or the sum of a column;
 * - `distinct`: how many values a column has, for instance persons, however many rows each has;
 * - `median`, `p90`: the value that half, or nine tenths, of the rows don't exceed (quantile.ts has the definition).
 *
 * The total is counted over all rows, and never added up from groups.
 */
export type Measure<ColumnName extends string = string> =
  | 'rows'
  | { readonly sum: ColumnName }
  | { readonly distinct: ColumnName }
  | { readonly median: Quantity<ColumnName> }
  | { readonly p90: Quantity<ColumnName> };

/**
 * A column of whole numbers, or the days since a date. With `until` they are counted to that day; where it is empty or
 * later than `asOf`, the row is still open and counts as at least the days until `asOf`, or until `leftOn`, from which
 * on nobody waits for that end any more. Without `until` they are counted to `asOf`. A row without a value is left out,
 * and one that begins after `asOf`.
 */
export type Quantity<ColumnName extends string = string> =
  ColumnName | { readonly daysSince: ColumnName; readonly until?: ColumnName; readonly leftOn?: ColumnName };

/** Whether a measure counts each value of a column once. */
export const isDistinct = (measure: Measure): measure is Extract<Measure, { readonly distinct: unknown }> =>
  typeof measure === 'object' && 'distinct' in measure;

/** The quantity of which a measure is a quantile, and which one; undefined of a count. */
export function quantileIn(
  measure: Measure,
): { readonly quantity: Quantity; readonly share: number } | undefined {
  if (measure === 'rows') return undefined;
  if ('median' in measure) return { quantity: measure.median, share: 0.5 };
  return 'p90' in measure ? { quantity: measure.p90, share: 0.9 } : undefined;
}

/** Whether what a report tells depends on a day (`asOf`). */
export const isAsOfDay = ({ validTime, filters, measures }: Report): boolean =>
  validTime !== undefined ||
  Object.values(filters).some(({ operator }) => operator === 'due within') ||
  Object.values(measures).some((measure) => typeof quantileIn(measure)?.quantity === 'object');

const dayFilter =
  (operator: '>=' | '<=', end: 'first' | 'last') =>
  <const Name extends string>(column: Name): Filter<Name> => ({
    column,
    operator,
    schema: askedDay(end).describe(
      `The ${end} day, included: 2017-08-01; or that of a month (2017-08, augustus-2017), a quarter (2017-Q3), a year`,
    ),
  });

const namedFilter =
  (names: Named, description: string) =>
  <const Name extends string>(column: Name): Filter<Name> => ({
    column,
    operator: '=',
    schema: line(200).describe(description),
    known: true,
    names,
  });

/** How a report is filtered. */
export const filter = {
  /** Rows with this value. @param matchAll the value of the parameter that every row passes */
  equal: <const Name extends string>(column: Name, schema: z.ZodType, matchAll?: string): Filter<Name> => ({
    column,
    operator: '=',
    schema,
    ...(matchAll !== undefined && { matchAll }),
  }),
  /** Rows that are about this one, which must be known: to the table, or to whoever answers. */
  known: <const Name extends string>(column: Name, schema: z.ZodType): Filter<Name> => ({
    column,
    operator: '=',
    schema,
    known: true,
  }),
  /** Rows of this organisation, of which the column holds the KBO number. */
  organisation: namedFilter('organisation', 'KBO number, name, or part of the name'),
  /** Rows of this commune, of which the column holds the NIS code. */
  commune: namedFilter('commune', 'NIS code, name, or part of the name'),
  /** Rows that `equal` passes; which value they have follows from the value of another filter. */
  determined: <const Name extends string>(
    determinedBy: string,
    column: Name,
    schema: z.ZodType,
  ): Filter<Name> => ({ column, operator: '=', schema, determinedBy }),
  /** Rows of this day and later. */
  from: dayFilter('>=', 'first'),
  /** Rows of this day and earlier. */
  until: dayFilter('<=', 'last'),
  /** Rows that fall due within so many days of `asOf`, that day included. */
  dueWithin: <const Name extends string>(column: Name): Filter<Name> => ({
    column,
    operator: 'due within',
    schema: numberUpTo(3_660).describe('Falls due within so many days of asOf, that day included'),
  }),
};

/** A whole number as a query parameter. */
export const numberUpTo = (most: number, least = 0) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `a whole number from ${least} to ${most}`);

const byNumber =
  (names: Named) =>
  <const Name extends string>(...columns: readonly Name[]): Record<Name, Grouping<Name>> =>
    Object.fromEntries(columns.map((column) => [column, { column, names }])) as Record<Name, Grouping<Name>>;

/** How a report is grouped. */
export const group = {
  /** By day, month (`2017-08`), quarter (`2017-Q3`) and year of a column of days or instants. */
  byCalendar: <const Name extends string>(column: Name): Record<CalendarUnit, Grouping<Name>> => ({
    day: { column, calendarUnit: 'day' },
    month: { column, calendarUnit: 'month' },
    quarter: { column, calendarUnit: 'quarter' },
    year: { column, calendarUnit: 'year' },
  }),
  /** By columns, under the names of the columns, in this order. */
  byColumns: <const Name extends string>(...columns: readonly Name[]): Record<Name, Grouping<Name>> =>
    Object.fromEntries(columns.map((column) => [column, { column }])) as Record<Name, Grouping<Name>>,
  byColumnsOf: <Name extends string>(columns: Readonly<Record<Name, unknown>>) =>
    group.byColumns(...(Object.keys(columns) as Name[])),
  /** By organisations, of which the columns hold the KBO number; each column is followed by one of names. */
  byOrganisations: byNumber('organisation'),
  /** By communes, of which the columns hold the NIS code; each column is followed by one of names. */
  byCommunes: byNumber('commune'),
};
