import { z } from 'zod';
import { EventId } from '../../../libs/domain/identifiers/ids.js';
import { DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { Projection } from '../../../libs/projection/define.js';
import { numberUpTo, type Report } from '../../../libs/projection/report.js';
import { filtersOf, groupByOf, type ReportQuery } from '../../../libs/projection/report-query.js';
import { titlesOf } from '../../../libs/projection/titles.js';
import { notCaughtUp, waitFor } from '../handling/caught-up-build.js';
import type { Dependencies } from '../handling/dependencies.js';
import { jsonOf, operation } from '../http/operation.js';
import { preferredLanguage } from '../http/preferred-language.js';
import { knownAt, knownAtBoth, since } from '../supervision/two-moments.js';
import { answerReport } from './answer-report.js';
import { checkPeriods } from './check-known.js';
import { eventsBehind, mostOfGroup } from './changed-events.js';
import { changedGroups } from './changed-rows.js';
import { queryOf } from './digest.js';
import { projections } from './projections.js';

type Needs = Pick<Dependencies, 'clock' | 'organisations' | 'pool' | 'projections' | 'store'>;

/** So many groups are told unless it is asked otherwise. */
const FEW_GROUPS = 100;

const Cells = z.record(z.string(), z.string().or(z.number()).or(z.boolean()).nullable());
const ChangedGroup = z.object({
  group: Cells.describe('The groupings, with names; without groupBy, none'),
  before: Cells.nullable().describe('What was counted at the first moment; null: nobody'),
  after: Cells.nullable().describe('What was counted at the second one; null: nobody'),
  events: z
    .array(EventId)
    .describe('What changed rows of the group, the first ones first; each is in `events`'),
  more: z.boolean().describe(`Whether there are more: at most ${mostOfGroup} are told of a group`),
});
const EventBehind = z
  .object({
    id: EventId,
    type: z.string(),
    on: DateOnly.nullable().describe('When the fact held'),
    recordedAt: z.iso.datetime(),
    by: z.object({ organisation: z.string(), command: z.string() }),
  })
  .meta({ id: 'EventBehindReport', description: 'Not of whom it is: that would be a list of persons' });

const ReportDifference = z
  .object({
    report: z.string(),
    query: z
      .record(z.string(), z.unknown())
      .describe('What was asked, with what holds unless asked otherwise'),
    since: z.iso.datetime(),
    knownAt: z.iso.datetime(),
    columns: z.array(z.string()).describe('The names of groupings and measures, in their order'),
    titles: z.record(z.string(), z.string()),
    changes: z.array(ChangedGroup).describe('In the order of the groupings'),
    groups: z.int().describe('How many groups changed, also those that the limit leaves out'),
    total: z.object({ before: Cells, after: Cells }),
    events: z.array(EventBehind).describe('In the order of recording'),
  })
  .meta({
    id: 'ReportDifference',
    description: 'What a report counts by what is known at one moment, and counted otherwise by another',
  });

/** How the answer of each report changed between two moments. */
export default projections.flatMap((model: Projection) =>
  Object.entries(model.reports).map(([name, report]) => differenceOf(model, name, report)),
);

function differenceOf(model: Projection, name: string, report: Report) {
  const limit = numberUpTo(1_000, 1).optional().describe(`So many groups; unless said ${FEW_GROUPS}`);
  const query = filtersOf(report).safeExtend({ since, knownAt, groupBy: groupByOf(report), limit });
  return operation({
    method: 'get',
    path: `/v1/audit/reports/${name}/difference`,
    tag: 'Audit',
    summary: `How the report ${name} changed between two moments, by which events.`,
    description:
      'Counted exactly, by what was known at each moment; organisations are told as they were then. Which rows an ' +
      'event changed is told, not of whom: `kbi list` lists persons, and records it.',
    scope: 'audit',
    work: 'audits',
    query: query as z.ZodObject,
    answer: jsonOf(ReportDifference),
    problems: ['QUERY_INVALID', ...notCaughtUp, 'KNOWN_AT_NOT_KEPT', 'KNOWN_AT_IN_FUTURE'],
    async awaits({ query: asked }, needs: Needs) {
      checkPeriods(needs, report, asked as ReportQuery);
      const { second } = await knownAtBoth(needs, asked as Asked);
      return waitFor(needs, model.name, second.until);
    },
    async handle({ query: received, edge }, needs: Needs) {
      const { since: _, limit: most = FEW_GROUPS, ...asked } = received as Asked & ReportQuery;
      const { first, second } = await knownAtBoth(needs, received as Asked);
      const [before, after] = [
        await answerReport(needs, name, report, { ...asked, knownAt: first.at }),
        await answerReport(needs, name, report, { ...asked, knownAt: second.at }),
      ];
      const all = changedGroups(report, before, after);
      const between = { since: first.at, knownAt: second.at };
      const told = all.slice(0, most);
      const { events, ofGroup } = await eventsBehind(needs, model, name, after.query, between, told);
      const { columns } = after;
      return {
        report: name,
        query: { ...queryOf(after), knownAt: undefined },
        since: first.at.toISOString(),
        knownAt: second.at.toISOString(),
        columns,
        titles: titlesOf(report, columns, preferredLanguage(edge.acceptLanguage)),
        changes: told.map((change) => ({ ...change, ...ofGroup(change) })),
        groups: all.length,
        total: { before: before.total, after: after.total },
        events,
      };
    },
  });
}

type Asked = Parameters<typeof knownAtBoth>[1] & { readonly limit?: number };
