import { z } from 'zod';
import { DateOnly } from '../domain/kernel/dates.js';

/** What a read model answers: by which parameters it is narrowed, how it is grouped and what is added up. */
export interface Report<TableName extends string = string, ColumnName extends string = string> {
  readonly table: TableName;
  readonly filters: Readonly<Record<string, Filter<ColumnName>>>;
  /** The names that `groupBy` takes. */
  readonly groupBy: Readonly<Record<string, Grouping<ColumnName>>>;
  /** Whether it lists its rows, by all its groupings, unless others are asked; else it only adds up. */
  readonly lists?: true;
  readonly measures: Readonly<Record<string, Measure<ColumnName>>>;
  /**
   * The columns of validity that make `asOf` possible; without `until` a row holds from its day on. Such a report is
   * always as of a day: today, unless another is asked.
   */
  readonly asOf?: { readonly from: ColumnName; readonly until?: ColumnName };
}

/** A parameter that narrows the answer by one column. */
export interface Filter<ColumnName extends string = string> {
  readonly column: ColumnName;
  readonly compare: 'is' | 'from' | 'until';
  readonly schema: z.ZodType;
  /** The value of the parameter that lets everything through. */
  readonly everything?: string;
}

export interface Grouping<ColumnName extends string = string> {
  readonly column: ColumnName;
  /** The stretch of the calendar that a date column is cut to. */
  readonly per?: Calendar;
}

export type Calendar = 'day' | 'month' | 'quarter' | 'year';

/** The sum of a column, or how many rows there are. */
export type Measure<ColumnName extends string = string> = { readonly sum: ColumnName } | 'rows';

/** Only rows with this value. `everything` is the value that asks for all of them. */
export const is = <const Name extends string>(
  column: Name,
  schema: z.ZodType,
  everything?: string,
): Filter<Name> => ({
  column,
  compare: 'is',
  schema,
  ...(everything !== undefined && { everything }),
});

/** Only rows of this day and later. */
export const from = <const Name extends string>(column: Name): Filter<Name> => ({
  column,
  compare: 'from',
  schema: DateOnly.describe('First day, included (Europe/Brussels)'),
});

/** Only rows of this day and earlier. */
export const until = <const Name extends string>(column: Name): Filter<Name> => ({
  column,
  compare: 'until',
  schema: DateOnly.describe('Last day, included (Europe/Brussels)'),
});

/** Groupings of a date column by day, month (`2017-08`), quarter (`2017-Q3`) and year. */
export const calendar = <const Name extends string>(column: Name): Record<Calendar, Grouping<Name>> => ({
  day: { column, per: 'day' },
  month: { column, per: 'month' },
  quarter: { column, per: 'quarter' },
  year: { column, per: 'year' },
});

/** Groupings by columns, under the names of the columns. */
export const by = <const Name extends string>(...columns: readonly Name[]): Record<Name, Grouping<Name>> =>
  Object.fromEntries(columns.map((column) => [column, { column }])) as Record<Name, Grouping<Name>>;

/** What is asked of a report, checked. */
export interface Question {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly groupBy: readonly string[];
  readonly asOf?: DateOnly | undefined;
  readonly knownAt?: Date | undefined;
  /** A position that the answer must have seen, as it came from outside. */
  readonly after?: string | undefined;
}

const moments = z.object({
  asOf: DateOnly.optional().describe('As it was on this day; without it, today'),
  knownAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional()
    .describe('As it was known at this instant'),
  after: z.string().max(100).optional().describe('Answer only when this position of the log is counted in'),
});

/** The parameters of a report, for checking a request and for its OpenAPI description. Other parameters are refused. */
export function parametersOf(report: Report) {
  const filters = Object.entries(report.filters).map(
    ([name, filter]) => [name, filter.schema.optional()] as const,
  );
  const names = Object.keys(report.groupBy);
  const { asOf, knownAt, after } = moments.shape;
  return z.strictObject({
    ...Object.fromEntries(filters),
    groupBy: groupBySchema(names).optional(),
    ...(report.asOf && { asOf }),
    knownAt,
    after,
  });
}

function groupBySchema(names: readonly string[]) {
  return z
    .string()
    .transform((list) => list.split(','))
    .pipe(
      z.array(z.enum(names)).refine((list) => new Set(list).size === list.length, 'name each grouping once'),
    )
    .describe(`One or more of ${names.join(', ')}, with commas`);
}

/**
 * Checks the parameters of a request. @param today the day as of which it is answered unless it asks another
 * @returns the question, or what is wrong and where
 */
export function parseQuestion(report: Report, parameters: unknown, today: DateOnly): Question | z.ZodError {
  const checked = parametersOf(report).safeParse(parameters);
  if (!checked.success) return checked.error;
  const unlessAsked = report.lists ? Object.keys(report.groupBy) : [];
  const { groupBy = unlessAsked, asOf, knownAt, after, ...filters } = checked.data;
  const day = report.asOf && ((asOf as DateOnly | undefined) ?? today);
  return { filters, groupBy, asOf: day, knownAt, after };
}
