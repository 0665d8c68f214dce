import type { z } from 'zod';
import { toCsv } from '../../../libs/projection/csv.js';
import type { Projection } from '../../../libs/projection/define.js';
import type { Report } from '../../../libs/projection/report.js';
import { parametersOf, type ReportQuery } from '../../../libs/projection/report-query.js';
import { comparedOf, titlesOf } from '../../../libs/projection/titles.js';
import { notCaughtUp, waitFor } from '../handling/caught-up-build.js';
import type { Dependencies } from '../handling/dependencies.js';
import { jsonOf, operation, Reply, textOf } from '../http/operation.js';
import { preferredLanguage } from '../http/preferred-language.js';
import { answerReport } from './answer-report.js';
import { checkPeriods } from './check-known.js';
import { comparedPeriods, comparedWithPrevious } from './compare-previous.js';
import { digestOf, queryOf } from './digest.js';
import { byIdentity, hasIdentities, identityParameters } from './identity.js';
import { projections } from './projections.js';
import { checkFinest, countsOfPersons, protectionFor } from './protected.js';
import { reportAnswer } from './report-schema.js';

type Needs = Pick<
  Dependencies,
  'clock' | 'organisations' | 'pool' | 'positions' | 'projections' | 'protection' | 'store'
>;

/** The reports that the read models declare. */
export default projections.flatMap((model: Projection) =>
  Object.entries(model.reports).map(([name, report]) => reportOf(model, name, report)),
);

function reportOf(model: Projection, name: string, report: Report) {
  const query = hasIdentities(report) ? identityParameters(report) : parametersOf(report);
  const measures = Object.keys(report.measures).join(', ');
  return operation({
    method: 'get',
    path: `/v1/reports/${name}`,
    tag: 'Reports',
    summary: `The report ${name}: ${report.title?.en ?? measures}.`,
    scope: 'report',
    work: 'reports',
    query: query as z.ZodObject,
    answer: { ...jsonOf(reportAnswer(name, byIdentity(report))), ...textOf('text/csv') },
    problems: ['QUERY_INVALID', ...notCaughtUp, 'KNOWN_AT_NOT_KEPT', 'KNOWN_AT_IN_FUTURE'],
    async awaits({ query, caller }, needs: Needs) {
      const asked = query as ReportQuery;
      const after = await needs.positions.readReached(asked.after, caller);
      checkPeriods(needs, report, asked);
      if (protectionFor(needs, report, caller)) checkFinest(report, asked);
      comparedPeriods(report, asked);
      return waitFor(needs, model.name, await needs.projections.positionFor(name, { ...asked, after }));
    },
    async handle({ query, edge, caller }, needs: Needs) {
      const after = needs.positions.read((query as ReportQuery).after, caller);
      const protection = protectionFor(needs, report, caller);
      const answer = (one: ReportQuery) => answerReport(needs, name, report, one, protection);
      const asked = { ...query, after };
      const periods = comparedPeriods(report, asked);
      const result = await (periods ? comparedWithPrevious(report, asked, periods, answer) : answer(asked));
      const { columns, rows, groups, total, version } = result;
      const position = needs.positions.shown(result.position, caller);
      const digest = digestOf(name, result);
      const titles = titlesOf(byIdentity(report), columns, preferredLanguage(edge.acceptLanguage));
      if (prefersCsv(edge.accept)) {
        const headers = { 'KBI-Position': position ?? '', 'KBI-Digest': digest };
        const counts = countsOfPersons(report).flatMap((measure) => [measure, comparedOf(measure).previous]);
        const text = toCsv(result, { titles: isForSpreadsheet(edge.accept) ? titles : undefined, counts });
        return new Reply(text, { type: 'text/csv; charset=utf-8', headers });
      }
      const complete = queryOf(result);
      const { knownAt } = complete;
      const told = { columns, titles, rows, groups, total };
      return { report: name, query: complete, ...told, position, version, knownAt, digest };
    },
  });
}

/** Is CSV what the caller names first, and not by refusing it (`q=0`)? */
const prefersCsv = (accept: string): boolean =>
  /^\s*text\/csv\s*(;|,|$)/i.test(accept) && !/^[^,]*;\s*q=0(\.0*)?\s*(;|,|$)/i.test(accept);

/** Does it ask for the CSV that a spreadsheet opens: `text/csv; form=spreadsheet`? */
const isForSpreadsheet = (accept: string): boolean => /^[^,]*;\s*form=spreadsheet\b/i.test(accept);
