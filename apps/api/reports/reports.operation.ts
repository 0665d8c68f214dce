import { z } from 'zod';
import { DateOnly } from '../../../libs/domain/kernel/dates.js';
import { toCsv } from '../../../libs/projection/csv.js';
import type { Projection } from '../../../libs/projection/define.js';
import type { ReportAnswer, ReportResult } from '../../../libs/projection/query.js';
import { parametersOf, type Report, type ReportQuery } from '../../../libs/projection/report.js';
import { notCaughtUp, problemOfHindrance, waitFor } from '../handling/caught-up-build.js';
import type { Dependencies } from '../handling/dependencies.js';
import { Position } from '../handling/positions.js';
import { jsonOf, operation, Reply, textOf } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { checkKnown, checkPeriods } from './check-known.js';
import { projections } from './projections.js';
import { digestDescription, digestOf, queryOf } from './digest.js';
import { answerByIdentity, byIdentity, identityParameters, isAboutOrganisations } from './identity.js';

type Needs = Pick<Dependencies, 'clock' | 'pool' | 'positions' | 'projections' | 'store'>;

/** The report of each read model that declares one. */
export default projections.flatMap(({ name, report }: Projection) =>
  report ? [reportOf(name, report)] : [],
);

function reportOf(name: string, report: Report) {
  const isByIdentity = isAboutOrganisations(report);
  const query = isByIdentity ? identityParameters(report) : parametersOf(report);
  return operation({
    method: 'get',
    path: `/v1/reports/${name}`,
    tag: 'Reports',
    summary: `The report ${name}: ${Object.keys(report.measures).join(', ')}, narrowed and grouped as asked.`,
    scope: 'report',
    work: 'reports',
    query: query as z.ZodObject,
    answer: {
      ...jsonOf(reportAnswer(name, isByIdentity ? byIdentity(report) : report)),
      ...textOf('text/csv'),
    },
    problems: ['QUERY_INVALID', ...notCaughtUp, 'KNOWN_AT_NOT_KEPT', 'KNOWN_AT_IN_FUTURE'],
    async awaits({ query, caller }, needs: Needs) {
      const asked = query as ReportQuery;
      const after = await needs.positions.readReached(asked.after, caller);
      checkPeriods(needs, report, asked);
      return waitFor(needs, name, await needs.projections.positionFor(name, { ...asked, after }));
    },
    async handle({ query, edge, caller }, needs: Needs) {
      const after = needs.positions.read((query as ReportQuery).after, caller);
      const asked = { ...query, after };
      const answer = isByIdentity
        ? await answerByIdentity(needs, name, report, asked as never)
        : await needs.projections.answer(name, asked as ReportQuery);
      const result = resultOf(answer);
      await checkKnown(needs, name, report, result);
      const { columns, rows, total, version } = result;
      const position = needs.positions.shown(result.position, caller);
      const digest = digestOf(name, result);
      if (prefersCsv(edge.accept)) {
        const headers = { 'KBI-Position': position ?? '', 'KBI-Digest': digest };
        return new Reply(toCsv(result), { type: 'text/csv; charset=utf-8', headers });
      }
      const complete = queryOf(result);
      const { knownAt } = complete;
      return { report: name, query: complete, columns, rows, total, position, version, knownAt, digest };
    },
  });
}

/** The answer of a report: a row per group, and the total over all of them. */
function reportAnswer(name: string, report: Report): z.ZodType {
  const measures = mapped(report.measures, () => z.number());
  const groupings = mapped(report.groupBy, ({ column, calendarUnit }) =>
    z
      .string()
      .nullable()
      .optional()
      .describe(calendarUnit ? `The ${calendarUnit} of ${column}` : column),
  );
  return z
    .object({
      report: z.literal(name),
      query: z
        .looseObject({
          groupBy: z.array(z.string()),
          asOf: DateOnly.nullable(),
          knownAt: z.iso.datetime().nullable(),
        })
        .describe('What was asked, with what holds unless it is asked otherwise'),
      columns: z.array(z.string()).describe('The names of groupings and measures, in their order'),
      rows: z.array(z.object({ ...groupings, ...measures })),
      total: z.object(measures),
      position: Position.nullable(),
      version: z.int().describe('The version of the read model'),
      knownAt: z.iso.datetime().nullable(),
      digest: z.string().describe(digestDescription),
    })
    .meta({ id: `${pascalCase(name)}Report` });
}

function mapped<In, Out>(record: Readonly<Record<string, In>>, map: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** `consultation-statistics` → `ConsultationStatistics`. */
function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Is CSV what the caller names first, and not by refusing it (`q=0`)? */
const prefersCsv = (accept: string): boolean =>
  /^\s*text\/csv\s*(;|,|$)/i.test(accept) && !/^[^,]*;\s*q=0(\.0*)?\s*(;|,|$)/i.test(accept);

/** The result, or the problem that stands in its place. */
function resultOf(answer: ReportAnswer): ReportResult {
  switch (answer.kind) {
    case 'result':
      return answer;
    case 'stopped':
    case 'behind':
    case 'not built':
      throw problemOfHindrance(answer.kind);
    case 'known-at not kept':
      throw new Problem('KNOWN_AT_NOT_KEPT', [
        { at: '/knownAt', detail: 'leave it out: this report knows today only' },
      ]);
  }
}
