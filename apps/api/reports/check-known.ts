import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import type { KboNumber, NisCode } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { Report } from '../../../libs/projection/report.js';
import { isInOrder, periodsOf, type ReportQuery } from '../../../libs/projection/report-query.js';
import { isNothing, type Cell, type ReportResult } from '../../../libs/projection/result.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { Fault } from '../http/fault.js';
import { Problem } from '../http/problem.js';
import type { Registers } from './registers.js';

type Needs = Pick<Dependencies, 'clock' | 'projections'>;

/** The most values that are listed where another one was asked for. */
const mostListed = 20;

/**
 * Checks that a period begins by the day as of which, or as known at which, a report is asked: nothing is recorded of
 * later days. @throws Problem QUERY_INVALID
 */
export function checkPeriods({ clock }: Pick<Needs, 'clock'>, report: Report, query: ReportQuery): void {
  const { asOf, knownAt = clock() } = query;
  const last = asOf ?? brusselsDay(knownAt);
  const late = periodsOf(report).filter(({ from }) => !isInOrder(query[from], last));
  if (late.length === 0) return;
  const detail = `not later than ${last}: nothing is recorded of later days`;
  throw new Problem(
    'QUERY_INVALID',
    late.map(({ from }) => ({ at: `/${from}`, detail })),
  );
}

/**
 * Checks that a report which found nothing was asked about something that is known, by filters that can go together:
 * else the number 0 would answer a question about nobody. What is known today and wasn't at the instant that is asked
 * about is answered: nothing was known of it then. Only a report that found nothing is looked at twice.
 * @throws Problem QUERY_INVALID, with what would be right
 */
export async function checkKnown(
  needs: Needs,
  name: string,
  report: Report,
  result: ReportResult,
  registers: Registers,
): Promise<void> {
  if (!isNothing(result)) return;
  const { query } = result;
  const faults: Fault[] = [];
  for (const [filter, declared] of Object.entries(report.filters)) {
    const { known, determinedBy } = declared;
    if (query[filter] === undefined) continue;
    if (known) faults.push(...(await faultsOf(needs, name, [filter, declared], query, registers)));
    if (determinedBy !== undefined && query[determinedBy] !== undefined)
      faults.push(...(await faultsBeside(needs, name, filter, determinedBy, query)));
  }
  if (faults.length > 0) throw new Problem('QUERY_INVALID', faults);
}

/** The fault of a value that can't go with that of the filter which determines it; none of what isn't known. */
async function faultsBeside(
  { projections }: Needs,
  name: string,
  filter: string,
  determinedBy: string,
  { [filter]: asked, [determinedBy]: determining, after }: ReportResult['query'],
): Promise<readonly Fault[]> {
  const values = await projections.knownValues(name, filter, { after, [determinedBy]: determining });
  if (values.length === 0 || values.includes(asked as Cell)) return [];
  const right = values.map((value) => value ?? 'none').join(', ');
  return [{ at: `/${filter}`, detail: `that of the ${determinedBy}: ${right}` }];
}

async function faultsOf(
  { projections }: Needs,
  name: string,
  [filter, { names }]: readonly [string, Report['filters'][string]],
  query: ReportResult['query'],
  registers: Registers,
): Promise<readonly Fault[]> {
  const { [filter]: asked, organisationType: type, identity, after } = query;
  const register = names && (await registers.now());
  const number = String(asked);
  const types = names === 'organisation' ? (register?.typesOf(number as KboNumber) ?? []) : [];
  const isRegistered =
    types.length > 0 || (names === 'commune' && register?.commune(number as NisCode) !== undefined);
  const values = isRegistered ? [asked] : await projections.knownValues(name, filter, { after });
  if (!values.some((value) => value === asked)) {
    const told = values.filter((value) => typeof value === 'string' || typeof value === 'number');
    const listed = told.length > 0 && told.length <= mostListed ? `: ${told.join(', ')}` : '';
    const right = names
      ? 'one that is registered, or that something is recorded of'
      : `one that is known${listed}`;
    return [{ at: `/${filter}`, detail: right }];
  }
  const isOfType = [...types, 'UNKNOWN'].some((one) => one === type);
  if (filter !== 'organisation' || type === undefined || identity === 'now' || isOfType) return [];
  return [{ at: '/organisationType', detail: `that of the organisation: ${types.join(', ') || 'UNKNOWN'}` }];
}
