import { z } from 'zod';
import { judgeUse, unusualUse } from '../../../libs/domain/consultation/unusual-use.js';
import { UseAsked } from '../../../libs/domain/consultation/use.js';
import { addTerm, brusselsDay, DateOnly, startOfWeek } from '../../../libs/domain/kernel/dates.js';
import type { ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { streams } from '../../../libs/domain/streams.js';
import { openRecorded } from '../../../libs/privacy/event-sealing.js';
import { Problem } from '../http/problem.js';
import type { Dependencies } from '../handling/dependencies.js';
import { After } from '../../../libs/projection/report-query.js';
import { jsonOf, operation } from '../http/operation.js';
import { auditorOf, type Auditor } from './auditor.js';
import { caughtUpBuild, unready, waitFor } from '../handling/caught-up-build.js';

const { weeks, factor, minimum } = unusualUse;
/** The weeks that are looked at when none are named, and the most that can be. */
const span = { usual: 4, most: 53 };

const UnusualUseParameters = z.strictObject({
  from: DateOnly.optional().describe(
    `A day of the first week; ${String(span.usual)} weeks before the last, unless said`,
  ),
  to: DateOnly.optional().describe('A day of the last week; today, unless said'),
  use: UseAsked,
  after: After,
});

const UnusualWeek = z.object({
  week: DateOnly.describe('The Monday on which it begins'),
  organisation: KboNumber,
  organisationName: z.string().nullable(),
  user: z
    .object({
      index: z.string().describe('HMAC of the organisation and its user: the same in every week'),
      name: z.string().nullable().describe('As the organisation names them; null when it was forgotten'),
    })
    .nullable()
    .describe('null: the organisation as a whole'),
  consultations: z.int().describe('Granted and refused ones'),
  refused: z.int(),
  usual: z.number().describe('The median of the weeks before'),
  limit: z.number().describe('The most that isn’t unusual'),
  past: z
    .array(z.int())
    .describe(`Consultations in each of the ${String(weeks)} weeks before, the oldest first`),
});
type UnusualWeek = z.output<typeof UnusualWeek>;

/** The most weeks of one answer. */
const mostWeeks = 1_000;

const UnusualUseAnswer = z
  .object({
    from: DateOnly.describe('The Monday of the first week'),
    to: DateOnly.describe('The Monday of the last week'),
    use: UseAsked.unwrap().describe('What kind of use is counted'),
    rule: z
      .object({
        weeks: z.int(),
        factor: z.number(),
        minimum: z.object({ organisation: z.int(), user: z.int() }),
      })
      .describe(
        'Unusual is more than the minimum, and more than the factor times the median of the weeks before',
      ),
    unusual: z
      .array(UnusualWeek)
      .describe('The last week first; in a week, what is furthest above its limit'),
    more: z.boolean().describe(`Whether there are more than ${String(mostWeeks)}: ask a shorter period then`),
  })
  .meta({ id: 'UnusualUse', description: 'Who consulted far above their own past' });
type UnusualUseAnswer = z.output<typeof UnusualUseAnswer>;

type Needs = Pick<
  Dependencies,
  'clock' | 'keyRing' | 'organisations' | 'pool' | 'positions' | 'projections' | 'store'
>;

/** Finds who consulted far above their own past: of every organisation for an auditor, else of the own one. */
export default operation({
  method: 'get',
  path: '/v1/audit/unusual-use',
  tag: 'Audit',
  summary: 'Organisations and users that consulted far above their own past, week by week.',
  description:
    'A week is unusual when it holds more than a minimum and more than some times the median of the weeks before; ' +
    'the numbers of the rule are in the answer. What partners asked is counted, unless `use` says otherwise. Of ' +
    'every organisation for who holds an authorisation for AUDIT, else of the own one.',
  scope: 'audit',
  work: 'audits',
  query: UnusualUseParameters,
  answer: jsonOf(UnusualUseAnswer),
  problems: unready,
  awaits: async ({ query: { after }, caller }, needs: Needs) =>
    waitFor(needs, 'unusual-use', await needs.positions.readReached(after, caller)),
  async handle({ query: { after, use, ...asked }, caller }, needs: Needs) {
    const period = periodOf(asked, brusselsDay(needs.clock()));
    const auditor = auditorOf(needs, caller);
    const { schema } = await caughtUpBuild(needs, 'unusual-use', needs.positions.read(after, caller));
    const found = judged(await used(needs, schema, { ...period, use }, auditor), period);
    const unusual = found.slice(0, mostWeeks);
    const names = await namesOf(needs, schema, unusual);
    return {
      ...period,
      use,
      rule: { weeks, factor, minimum: { ...minimum } },
      unusual: unusual.map(({ askedBy, ...one }) => ({
        ...one,
        organisationName: needs.organisations.nameOf(one.organisation, one.week),
        user: askedBy === null ? null : { index: askedBy, name: names.get(askedBy) ?? null },
      })),
      more: found.length > mostWeeks,
    };
  },
});

/** Every week of whoever asked more than the minimum in a week of the period, with the weeks before it. */
async function used(
  { pool }: Needs,
  schema: string,
  { from, to, use }: Period & Pick<UnusualUseAnswer, 'use'>,
  { organisation, auditsAll }: Auditor,
): Promise<Used[]> {
  const { rows } = await pool.query<Used>(
    `with used as (
       select week, organisation, asked_by, sum(consultations)::int as consultations, sum(refused)::int as refused
         from ${schema}.weekly
        where week between $1::date and $2 and ($3::text is null or organisation = $3)
          and ($7::text = 'all' or use = $7)
        group by grouping sets ((week, organisation), (week, organisation, asked_by))
     ), busy as (
       select distinct organisation, asked_by from used
        where week >= $4 and asked_by is distinct from ''
          and consultations > case when asked_by is null then $5::int else $6::int end
     )
     select to_char(week, 'YYYY-MM-DD') as week, organisation, used.asked_by as "askedBy", consultations, refused
       from used join busy using (organisation)
      where used.asked_by is not distinct from busy.asked_by`,
    [
      addTerm(from, { days: -7 * weeks }),
      to,
      auditsAll ? null : organisation,
      from,
      minimum.organisation,
      minimum.user,
      use,
    ],
  );
  return rows;
}

/** By what name the organisation knows each user, from a consultation of theirs. */
async function namesOf(
  { pool, store, keyRing }: Needs,
  schema: string,
  found: readonly Found[],
): Promise<ReadonlyMap<string, string>> {
  const indexes = [...new Set(found.flatMap(({ askedBy }) => askedBy ?? []))];
  const { rows } = await pool.query<{ asked_by: string; consultation: ConsultationId }>(
    `select asked_by, consultation from ${schema}.users where asked_by = any ($1::text[])`,
    [indexes],
  );
  const read = rows.map(async ({ asked_by: index, consultation }) => {
    const { events } = await store.readStream(streams.consultation.of(consultation), { limit: 1 });
    const [opened] = await openRecorded(events, keyRing);
    const user = typeof opened?.personal === 'object' ? opened.personal['user'] : undefined;
    return typeof user === 'string' ? [[index, user] as const] : [];
  });
  return new Map((await Promise.all(read)).flat());
}

/** The Mondays of the first and the last week. */
type Period = Pick<UnusualUseAnswer, 'from' | 'to'>;
/** A week of an organisation, or of one of its users. */
interface Used extends Pick<UnusualWeek, 'week' | 'organisation' | 'consultations' | 'refused'> {
  readonly askedBy: string | null;
}
type Found = Used & Pick<UnusualWeek, 'usual' | 'limit' | 'past'>;

/** @throws Problem QUERY_INVALID */
function periodOf(
  asked: Pick<z.output<typeof UnusualUseParameters>, 'from' | 'to'>,
  today: DateOnly,
): Period {
  const { to: lastDay = today } = asked;
  if (lastDay > today) throw wrongPeriod('/to', `not later than ${today}`);
  const to = startOfWeek(lastDay);
  const from = startOfWeek(asked.from ?? addTerm(to, { days: -7 * (span.usual - 1) }));
  const [earliest] = weeksUntil(to, span.most);
  if ((asked.from ?? from) > lastDay || (earliest !== undefined && from < earliest))
    throw wrongPeriod('/from', `not later than \`to\`, and at most ${String(span.most)} weeks`);
  return { from, to };
}

const wrongPeriod = (at: string, detail: string): Problem => new Problem('QUERY_INVALID', [{ at, detail }]);

/** Judges every week of a period by the weeks before it. */
function judged(used: readonly Used[], { from }: Period): readonly Found[] {
  const keyOf = (one: Used, week: DateOnly) => [one.organisation, one.askedBy ?? '', week].join();
  const counts = new Map(used.map((one) => [keyOf(one, one.week), one.consultations]));
  return used
    .filter(({ week }) => week >= from)
    .flatMap((one) => {
      const before = weeksUntil(addTerm(one.week, { days: -7 }), weeks);
      const past = before.map((week) => counts.get(keyOf(one, week)) ?? 0);
      const who = one.askedBy === null ? 'organisation' : 'user';
      const { unusual, ...judgement } = judgeUse(who, one.consultations, past);
      return unusual ? [{ ...one, ...judgement, past }] : [];
    })
    .sort(
      (a, b) =>
        inOrder(b.week, a.week) ||
        b.consultations / b.limit - a.consultations / a.limit ||
        inOrder(keyOf(a, a.week), keyOf(b, b.week)),
    );
}

/** By code point, so that the order is the same in every locale. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** So many Mondays, the last of which is this one. */
const weeksUntil = (last: DateOnly, howMany: number): readonly DateOnly[] =>
  Array.from({ length: howMany }, (_, index) => addTerm(last, { days: -7 * (howMany - 1 - index) }));
