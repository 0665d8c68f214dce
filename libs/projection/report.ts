import { z } from 'zod';
import { AskedInstant, DateOnly } from '../domain/kernel/dates.js';
import { line, SystemText } from '../domain/kernel/text.js';

/** The report of a read model: the filters and groupings that a query may use, and the measures that it answers. */
export interface Report<TableName extends string = string, ColumnName extends string = string> {
  readonly table: TableName;
  /** By the name of their query parameter. */
  readonly filters: Readonly<Record<string, Filter<ColumnName>>>;
  /** By the name that the parameter `groupBy` takes. */
  readonly groupBy: Readonly<Record<string, Grouping<ColumnName>>>;
  /** Whether a query without `groupBy` is grouped by every grouping, so that it lists rows; else it gives totals. */
  readonly groupsByDefault?: true;
  readonly measures: Readonly<Record<string, Measure<ColumnName>>>;
  /**
   * The first and the last day on which a row holds; without `until` it holds from its first day on. A report with
   * valid time takes the parameter `asOf`, which is today unless the query says otherwise.
   */
  readonly validTime?: { readonly from: ColumnName; readonly until?: ColumnName };
  /** Which values of parameters go together; of a period, that it begins before it ends is known without. */
  readonly rules?: readonly Rule[];
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
  readonly operator: '=' | '>=' | '<=';
  readonly schema: z.ZodType;
  /** The value of the parameter that every row passes. */
  readonly matchAll?: string;
  /** Whether there are many more values than those of something known: one that no row has is not answered with 0. */
  readonly known?: true;
  /** Another filter, each value of which has rows of one value of this one: others don't go together, and aren't 0. */
  readonly determinedBy?: string;
}

export interface Grouping<ColumnName extends string = string> {
  readonly column: ColumnName;
  /** The unit of the calendar that a date column is grouped by. */
  readonly calendarUnit?: CalendarUnit;
}

export type CalendarUnit = 'day' | 'month' | 'quarter' | 'year';

/** The sum of a column, or the number of rows. */
export type Measure<ColumnName extends string = string> = { readonly sum: ColumnName } | 'rows';

const dayFilter =
  (operator: '>=' | '<=', description: string) =>
  <const Name extends string>(column: Name): Filter<Name> => ({
    column,
    operator,
    schema: DateOnly.describe(description),
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
  /** Rows that `equal` passes; which value they have follows from the value of another filter. */
  determined: <const Name extends string>(
    determinedBy: string,
    column: Name,
    schema: z.ZodType,
  ): Filter<Name> => ({ column, operator: '=', schema, determinedBy }),
  /** Rows of this day and later. */
  from: dayFilter('>=', 'First day, included (Europe/Brussels)'),
  /** Rows of this day and earlier. */
  until: dayFilter('<=', 'Last day, included (Europe/Brussels)'),
};

/** How a report is grouped. */
export const group = {
  /** By day, month (`2017-08`), quarter (`2017-Q3`) and year of a date column. */
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
};

/** A parsed query: the output of `parametersOf`. The values of filters stand under the names of their parameters. */
export interface ReportQuery {
  readonly [filter: string]: unknown;
  readonly groupBy?: readonly string[] | undefined;
  /** Valid time: the day on which the rows hold. */
  readonly asOf?: DateOnly | undefined;
  /** Transaction time: see docs/known-at.md. */
  readonly knownAt?: Date | undefined;
  /** A position, as it came from outside, up to which the read model must have processed the log. */
  readonly after?: string | undefined;
}

/** A query with the default of each parameter filled in. */
export interface CompleteQuery extends ReportQuery {
  readonly groupBy: readonly string[];
}

/** Fills in the defaults. @param today in Brussels */
export const completeQuery = (report: Report, query: ReportQuery, today: DateOnly): CompleteQuery => ({
  ...query,
  groupBy: query.groupBy ?? (report.groupsByDefault ? Object.keys(report.groupBy) : []),
  asOf: report.validTime && (query.asOf ?? today),
});

const asOf = DateOnly.optional().describe('As it was on this day; without it, today');
const knownAt = AskedInstant.optional().describe('As it was known at this instant');
/** The parameter by which a query waits until a position is counted in. */
export const After = SystemText.optional().describe(
  'Answer only when this position of the log is counted in',
);

/**
 * The query parameters of a report: parses a request, and describes it in OpenAPI. It refuses other parameters, and
 * values that no row could match together.
 */
export function parametersOf(report: Report) {
  const filters = Object.entries(report.filters).map(
    ([name, filter]) => [name, filter.schema.optional()] as const,
  );
  const validTime = (report.validTime ? { asOf } : {}) as { readonly asOf: typeof asOf };
  const rules = [...periodRules(report), ...(report.rules ?? [])];
  return z
    .strictObject({
      ...Object.fromEntries(filters),
      groupBy: groupBySchema(Object.keys(report.groupBy)).optional(),
      ...validTime,
      knownAt,
      after: After,
    })
    .superRefine((query, context) => {
      for (const { at, holds, right } of rules)
        if (!holds(query)) context.addIssue({ code: 'custom', path: [at], message: right });
    });
}

/** The parameters that are the first and the last day of one column. */
export const periodsOf = ({ filters }: Pick<Report, 'filters'>) =>
  Object.entries(filters)
    .filter(([, { operator }]) => operator === '>=')
    .map(([from, { column }]) => ({
      from,
      to: Object.keys(filters).find(
        (name) => filters[name]?.operator === '<=' && filters[name].column === column,
      ),
    }));

/** A period begins on or before the day on which it ends, and on or before the day as of which it is asked. */
const periodRules = (report: Report): readonly Rule[] =>
  periodsOf(report).flatMap(({ from, to }) =>
    [to, 'asOf'].flatMap((end) =>
      end === undefined
        ? []
        : { at: from, holds: (query) => isInOrder(query[from], query[end]), right: `not later than ${end}` },
    ),
  );

/** Whether a day is not later than another; one that isn't asked for always is. */
export const isInOrder = (first: unknown, last: unknown): boolean =>
  typeof first !== 'string' || typeof last !== 'string' || first <= last;

function groupBySchema(names: readonly string[]) {
  return line(1_000)
    .transform((list) => list.split(','))
    .pipe(
      z.array(z.enum(names)).refine((list) => new Set(list).size === list.length, 'name each grouping once'),
    )
    .describe(`One or more of ${names.join(', ')}, with commas`);
}
