import { z } from 'zod';
import { AskedInstant, DateOnly } from '../domain/kernel/dates.js';
import { line, SystemText } from '../domain/kernel/text.js';
import type { Lookup } from './lookup.js';
import type { Protection } from './protection.js';
import { isAsOfDay, numberUpTo, type Report, type Rule } from './report.js';

/** A parsed query: the output of `parametersOf`. The values of filters stand under the names of their parameters. */
export interface ReportQuery {
  readonly [filter: string]: unknown;
  readonly groupBy?: readonly string[] | undefined;
  /**
   * The measure by which rows are ordered, the most first, or the grouping; default: with a limit the first measure,
   * else all groupings in their order.
   */
  readonly orderBy?: string | undefined;
  /** So many rows are told, the first in that order; the total is over all. */
  readonly limit?: number | undefined;
  /** Valid time: the day on which the rows hold. */
  readonly asOf?: DateOnly | undefined;
  /** Transaction time: see docs/known-at.md. */
  readonly knownAt?: Date | undefined;
  /** A position, as it came from outside, up to which the read model must have processed the log. */
  readonly after?: string | undefined;
}

/** How a query is answered, beside what it asks. */
export interface AnsweredHow {
  /** What stands in place of values of columns, or beside them. */
  readonly lookups?: readonly Lookup[] | undefined;
  /** Of a report that counts persons: how few of them are protected; without it they are told exactly. */
  readonly protection?: Protection | undefined;
}

/** A query with the default of each parameter filled in. */
export interface CompleteQuery extends ReportQuery {
  readonly groupBy: readonly string[];
}

/** Fills in the defaults. @param today in Brussels */
export const completeQuery = (report: Report, query: ReportQuery, today: DateOnly): CompleteQuery => ({
  ...query,
  groupBy: groupsOf(report, query),
  orderBy: query.orderBy ?? (query.limit === undefined ? undefined : Object.keys(report.measures)[0]),
  asOf: isAsOfDay(report) ? (query.asOf ?? today) : undefined,
});

const groupsOf = (report: Report, { groupBy }: Pick<ReportQuery, 'groupBy'>): readonly string[] =>
  groupBy ?? (report.groupsByDefault ? Object.keys(report.groupBy) : []);

const compare = z
  .enum(['previous'])
  .optional()
  .describe('previous: beside the period of the same length before, with the difference, also in percent');
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
  return z
    .strictObject({
      ...narrowing(report),
      groupBy: groupByOf(report),
      orderBy: orderBySchema(report).optional(),
      limit: numberUpTo(1_000, 1).optional().describe('So many rows, the first in their order'),
      ...(periodsOf(report).some(({ to }) => to !== undefined) ? { compare } : {}),
      knownAt,
      after: After,
    })
    .superRefine(keeping([...periodRules(report), orderRule(report), ...(report.rules ?? [])]));
}

/** The parameters that narrow a report: its filters, and the day on which its rows hold. */
export const filtersOf = (report: Report) =>
  z.strictObject(narrowing(report)).superRefine(keeping([...periodRules(report), ...(report.rules ?? [])]));

function narrowing(report: Report) {
  const filters = Object.entries(report.filters).map(
    ([name, filter]) => [name, filter.schema.optional()] as const,
  );
  const ofDay = (isAsOfDay(report) ? { asOf } : {}) as { readonly asOf: typeof asOf };
  return { ...Object.fromEntries(filters), ...ofDay };
}

const keeping =
  (rules: readonly Rule[]) =>
  (query: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void => {
    for (const { at, holds, right } of rules)
      if (!holds(query)) context.addIssue({ code: 'custom', path: [at], message: right });
  };

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

/** Rows are ordered by what they tell. */
const orderRule = (report: Report): Rule => ({
  at: 'orderBy',
  holds: ({ orderBy, groupBy }) => {
    const told: readonly unknown[] = [
      ...Object.keys(report.measures),
      ...groupsOf(report, { groupBy: groupBy as ReportQuery['groupBy'] }),
    ];
    return orderBy === undefined || told.includes(orderBy);
  },
  right: `a measure (${Object.keys(report.measures).join(', ')}), or one of groupBy`,
});

const orderBySchema = ({ measures, groupBy }: Report) =>
  z
    .enum([...Object.keys(measures), ...Object.keys(groupBy)])
    .describe(
      'A measure, the most first, or one of groupBy; default: by all of groupBy, with limit by the first measure',
    );

/** The parameter by which a report is grouped. */
export function groupByOf({ groupBy }: Pick<Report, 'groupBy'>) {
  const names = Object.keys(groupBy);
  return line(1_000)
    .transform((list) => list.split(','))
    .pipe(
      z.array(z.enum(names)).refine((list) => new Set(list).size === list.length, 'name each grouping once'),
    )
    .optional()
    .describe(`One or more of ${names.join(', ')}, with commas`);
}
