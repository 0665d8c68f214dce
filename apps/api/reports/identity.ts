import { z } from 'zod';
import { brusselsDay, dayBefore, firstDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import { KboNumber, NisCode } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { RegisterView } from '../../../libs/domain/organisation/register.js';
import type { Lookup } from '../../../libs/projection/lookup.js';
import type { ReportAnswer } from '../../../libs/projection/query.js';
import type { Protection } from '../../../libs/projection/protection.js';
import type { Named, Report } from '../../../libs/projection/report.js';
import { parametersOf, type ReportQuery } from '../../../libs/projection/report-query.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { Registers } from './registers.js';

const Identity = z
  .enum(['then', 'now'])
  .default('then')
  .describe(
    'Organisations and communes as they were when it happened, or as what they have become by mergers',
  );

/** Whether a report is about organisations or communes, so that it can be asked by what they were and what they are. */
export const hasIdentities = ({ groupBy, filters }: Report): boolean =>
  [...Object.values(groupBy), ...Object.values(filters)].some(({ names }) => names !== undefined);

/** The report with what identities add to it: one about an organisation is grouped by the commune of that too. */
export const byIdentity = (report: Report): Report =>
  'organisation' in report.groupBy && !('commune' in report.groupBy)
    ? { ...report, groupBy: { ...report.groupBy, commune: { column: 'commune', names: 'commune' } } }
    : report;

/** The parameters of a report about organisations or communes. */
export const identityParameters = (report: Report) =>
  parametersOf(byIdentity(report)).safeExtend({ identity: Identity });

/**
 * Answers a report about organisations or communes. By what they are now: those that went up in another, by mergers
 * known at the moment that is asked about and until its day, count as the other. By commune of an organisation: each
 * day as the commune of that day, or as what it is now.
 * @param query by numbers
 */
export async function answerByIdentity(
  { projections, clock }: Pick<Dependencies, 'projections' | 'clock'>,
  name: string,
  report: Report,
  query: ReportQuery,
  registers: Registers,
  protection?: Protection,
): Promise<ReportAnswer> {
  const { identity, ...plain } = query;
  const { groupBy = [], knownAt, asOf } = query;
  const isByCommune = groupBy.includes('commune') && !('commune' in report.groupBy);
  if (identity !== 'now' && !isByCommune) return projections.answer(name, plain, { protection });

  const register = await registers.then();
  const now = clock();
  const today = brusselsDay(knownAt && knownAt < now ? knownAt : now);
  const isNow = identity === 'now';
  const lookups = [
    ...(isNow
      ? namedColumns(report).map(([column, names]) => successorsOf(register, column, names, today))
      : []),
    ...(isByCommune
      ? [communesOfOrganisations(register, report, { today: isNow ? today : undefined, asOf: asOf ?? today })]
      : []),
  ];
  const asked: Record<string, unknown> = {};
  const successors: Record<string, unknown> = {};
  for (const [filter, { names }] of Object.entries(report.filters)) {
    const number = query[filter];
    if (names === undefined || typeof number !== 'string') continue;
    asked[filter] = number;
    successors[filter] = isNow ? successorOf(register, names, number, today) : number;
  }
  const answer = await projections.answer(name, { ...plain, ...successors }, { lookups, protection });
  if (answer.kind !== 'result') return answer;
  return { ...answer, query: { ...answer.query, ...asked, identity } };
}

/** The columns of a report that hold numbers of organisations or communes. */
function namedColumns({ groupBy, filters }: Report): readonly (readonly [column: string, names: Named])[] {
  const all = [...Object.values(groupBy), ...Object.values(filters)];
  return [...new Map(all.flatMap(({ column, names }) => (names ? [[column, names] as const] : [])))];
}

/** What each organisation or commune has become by mergers until a day. */
function successorsOf(register: RegisterView, column: string, names: Named, today: DateOnly): Lookup {
  const all = names === 'organisation' ? register.organisations() : register.communes();
  const entries = all.map((value) => ({ value, becomes: successorOf(register, names, value, today) }));
  return { column, as: column, entries: entries.filter(({ value, becomes }) => value !== becomes) };
}

function successorOf(register: RegisterView, names: Named, number: string, today: DateOnly): string {
  if (names === 'organisation') return register.successorOf(KboNumber.parse(number), today);
  const commune = NisCode.safeParse(number);
  return commune.success ? register.communeOn(commune.data, today) : number;
}

/**
 * The commune in which each organisation lies: on the day of a row, as the commune was then.
 * @param today as what the commune is on this day @param asOf the day of a row that has none of its own
 */
function communesOfOrganisations(
  register: RegisterView,
  report: Report,
  { today, asOf }: { readonly today: DateOnly | undefined; readonly asOf: DateOnly },
): Lookup {
  const on = report.filters['from']?.column;
  const communeOf = (organisation: KboNumber, day: DateOnly): NisCode | null => {
    const nis = register.organisation(organisation, day)?.profile.nis;
    return nis ? register.communeOn(nis, today ?? day) : null;
  };
  const entries = register.organisations().flatMap((value): Lookup['entries'] => {
    if (on === undefined) return [{ value, becomes: communeOf(value, asOf) }];
    const begins = [firstDay, ...register.communeChanges(value).filter((turn) => turn > firstDay)];
    return begins.map((since, index) => {
      const next = begins[index + 1];
      return { value, becomes: communeOf(value, since), since, ...(next && { until: dayBefore(next) }) };
    });
  });
  const { column } = report.groupBy['organisation'] ?? { column: 'organisation' };
  return { column, as: 'commune', ...(on !== undefined && { on }), entries };
}
