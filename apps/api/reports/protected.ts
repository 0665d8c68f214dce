/** Reports that count persons don't tell of few of them, except to those who may see every dossier. */
import { dayAfter, dayBefore, addTerm, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { noProtection, protectionTold, type Protection } from '../../../libs/projection/protection.js';
import type { Report } from '../../../libs/projection/report.js';
import { periodsOf, type ReportQuery } from '../../../libs/projection/report-query.js';
import type { ReportResult } from '../../../libs/projection/result.js';
import { countsOf } from '../../../libs/projection/statement.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { Fault } from '../http/fault.js';
import { Problem } from '../http/problem.js';

/** How few persons are protected from a caller; undefined where they aren't. */
export const protectionFor = (
  { protection }: Pick<Dependencies, 'protection'>,
  { countsPersons }: Report,
  { scopes }: Pick<Caller, 'scopes'>,
): Protection | undefined => (countsPersons && !scopes.has('audit') ? protection : undefined);

/** The measures that count persons or what each has one of, by name; others are sums of more, or quantiles. */
export const countsOfPersons = (report: Report): readonly string[] => {
  const { units = {} } = report.countsPersons ?? {};
  return countsOf(report).flatMap(([name]) => (Object.hasOwn(units, name) ? [] : [name]));
};

/** A result whose query says how persons were protected. */
export const withProtection = (
  { countsPersons }: Report,
  result: ReportResult,
  protection: Protection | undefined,
): ReportResult =>
  countsPersons
    ? { ...result, query: { ...result.query, protection: protection ? protectionTold : noProtection } }
    : result;

/** Checks that persons who are protected are counted by month at the finest. @throws Problem QUERY_INVALID */
export function checkFinest(report: Report, query: ReportQuery): void {
  const faults: Fault[] = [];
  const why = 'persons are counted by month at the finest, without scope audit';
  if (query.groupBy?.some((name) => report.groupBy[name]?.calendarUnit === 'day'))
    faults.push({ at: '/groupBy', detail: `month, quarter or year: ${why}` });
  for (const { from, to } of periodsOf(report)) {
    const { [from]: first, [to ?? '']: last } = query;
    if (first !== undefined && !isFirst(first as DateOnly))
      faults.push({ at: `/${from}`, detail: `the first day of a month: ${why}` });
    if (last !== undefined && !isFirst(dayAfter(last as DateOnly)))
      faults.push({
        at: `/${to}`,
        detail: `the last day of a month, such as ${endOf(last as DateOnly)}: ${why}`,
      });
  }
  if (faults.length > 0) throw new Problem('QUERY_INVALID', faults);
}

const isFirst = (date: DateOnly): boolean => date.endsWith('-01');
const endOf = (date: DateOnly): DateOnly =>
  dayBefore(addTerm(`${date.slice(0, 8)}01` as DateOnly, { months: 1 }));
