import { z } from 'zod';
import { brusselsDay, dayBefore, firstDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import { KboNumber, type NisCode } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { RegisterView } from '../../../libs/domain/organisation/register.js';
import type { Cell, ReportAnswer, ReportResult } from '../../../libs/projection/query.js';
import { parametersOf, type Report, type ReportQuery } from '../../../libs/projection/report.js';
import type { Dependencies } from '../handling/dependencies.js';
import { knownAt as knownAtInstant } from '../../../libs/event-store/known-at.js';
import { registerKnownAt } from '../handling/register-known-at.js';

const Identity = z
  .enum(['then', 'now'])
  .default('then')
  .describe(
    'Organisations and communes as they were when it happened, or as what they have become by mergers',
  );

/** Whether a report is about organisations, so that it can be asked by what they were and by what they are. */
export const isAboutOrganisations = (report: Report): boolean => 'organisation' in report.groupBy;

/** The report with what identities add to it: it groups by the commune of the organisation too. */
export const byIdentity = (report: Report): Report => ({
  ...report,
  groupBy: { ...report.groupBy, commune: { column: 'organisation' } },
});

/** The parameters of a report about organisations. */
export const identityParameters = (report: Report) =>
  parametersOf(byIdentity(report)).safeExtend({ identity: Identity });

/** The output of `identityParameters`. */
type Asked = ReportQuery & {
  readonly identity: 'then' | 'now';
  readonly organisation?: KboNumber;
  readonly from?: DateOnly;
  readonly to?: DateOnly;
};

/**
 * Answers a report about organisations. By what they are now: those that went up in another, by mergers known at the
 * moment that is asked about and until its day, count as the other. By commune: each day as the commune of that day,
 * or as what it is now.
 */
export async function answerByIdentity(
  { projections, store, clock }: Pick<Dependencies, 'projections' | 'store' | 'clock'>,
  name: string,
  report: Report,
  query: z.output<ReturnType<typeof identityParameters>>,
): Promise<ReportAnswer> {
  const { identity, ...plain } = query;
  const asked = query as Asked;
  const { groupBy = [], knownAt } = asked;
  if (identity === 'then' && !groupBy.includes('commune')) return projections.answer(name, plain);

  const known = await knownAtInstant(store, clock, knownAt);
  const { register } = await registerKnownAt({ store }, known.until);
  const now = clock();
  const today = brusselsDay(knownAt && knownAt < now ? knownAt : now);
  const inner = {
    ...plain,
    ...(identity === 'now' && { organisation: undefined }),
    groupBy: [...new Set(['organisation', ...groupBy.filter((one) => one !== 'commune')])],
  };
  const parts: { readonly answer: ReportResult; readonly since: DateOnly }[] = [];
  for (const period of periodsOf(register, asked)) {
    const answer = await projections.answer(name, { ...inner, ...period.parameters });
    if (answer.kind !== 'result') return answer;
    parts.push({ answer, since: period.since });
  }
  const rows = parts.flatMap(({ answer, since }) =>
    answer.rows
      .map((row) => identified(row, since, { register, today, asked }))
      .filter((row) => row !== undefined),
  );
  return addedUp(report, rows, parts[0]?.answer, asked);
}

/** The periods in which no organisation moves and no commune goes up in another. */
function periodsOf(
  register: RegisterView,
  { groupBy = [], from, to }: Asked,
): readonly { readonly since: DateOnly; readonly parameters: object }[] {
  const first = from ?? firstDay;
  const turns = groupBy.includes('commune') ? register.communeChanges() : [];
  const begins = [first, ...turns.filter((turn) => turn > first && (to === undefined || turn <= to))];
  return begins.map((since, index) => {
    const next = begins[index + 1];
    const until = next === undefined ? to : dayBefore(next);
    const begin = index === 0 ? from : since;
    return { since, parameters: { ...(begin && { from: begin }), ...(until && { to: until }) } };
  });
}

type Row = Readonly<Record<string, Cell>>;

/** A row under the names of the identity that is asked for; none when it is about another organisation. */
function identified(
  row: Row,
  since: DateOnly,
  { register, today, asked }: { register: RegisterView; today: DateOnly; asked: Asked },
): Row | undefined {
  const then = KboNumber.safeParse(row['organisation']).data;
  const now = then && register.successorOf(then, today);
  const { organisation: wanted, identity } = asked;
  if (identity === 'now' && wanted && now !== register.successorOf(wanted, today)) return undefined;
  const lies = then && register.organisation(then, since)?.profile.nis;
  const communeOf = (nis: NisCode) => register.communeOn(nis, identity === 'now' ? today : since);
  const organisation = (identity === 'now' ? now : then) ?? row['organisation'] ?? null;
  return { ...row, organisation, commune: lies ? communeOf(lies) : null };
}

/** The rows added up by what was asked for, as the report itself would. */
function addedUp(
  report: Report,
  rows: readonly Row[],
  first: ReportResult | undefined,
  asked: Asked,
): ReportAnswer {
  if (!first) return { kind: 'not built' };
  const { groupBy = [], identity, organisation, from, to } = asked;
  const measures = Object.keys(report.measures);
  const add = (sums: Record<string, number>, row: Row) => {
    for (const measure of measures) sums[measure] = (sums[measure] ?? 0) + Number(row[measure]);
  };
  const total = Object.fromEntries(measures.map((measure) => [measure, 0]));
  const groups = new Map<string, { readonly named: Row; readonly sums: Record<string, number> }>();
  for (const row of rows) {
    const named = Object.fromEntries(groupBy.map((name) => [name, row[name] ?? null]));
    const key = JSON.stringify(Object.values(named));
    const group = groups.get(key) ?? { named, sums: {} };
    groups.set(key, group);
    add(group.sums, row);
    add(total, row);
  }
  const grouped = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...first,
    columns: [...groupBy, ...measures],
    rows: groupBy.length > 0 ? grouped.map(([, { named, sums }]) => ({ ...named, ...sums })) : [total],
    total,
    query: { ...first.query, groupBy, from, to, organisation, identity },
  };
}
