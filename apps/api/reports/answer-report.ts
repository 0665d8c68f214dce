import type { ReportAnswer } from '../../../libs/projection/query.js';
import type { Protection } from '../../../libs/projection/protection.js';
import type { Report } from '../../../libs/projection/report.js';
import type { ReportQuery } from '../../../libs/projection/report-query.js';
import type { ReportResult } from '../../../libs/projection/result.js';
import { problemOfHindrance } from '../handling/caught-up-build.js';
import type { Dependencies } from '../handling/dependencies.js';
import { Problem } from '../http/problem.js';
import { checkKnown } from './check-known.js';
import { answerByIdentity, byIdentity, hasIdentities } from './identity.js';
import { byNumbers, withNames } from './names.js';
import { withProtection } from './protected.js';
import { registersAt } from './registers.js';

/**
 * Answers a report as it is asked: organisations and communes by number or name, as they were or are, with their names.
 * @param protection of few persons; without it they are told exactly
 * @throws Problem where it can't be answered, or could match nothing
 */
export async function answerReport(
  needs: Pick<Dependencies, 'clock' | 'organisations' | 'projections' | 'store'>,
  name: string,
  report: Report,
  query: ReportQuery,
  protection?: Protection,
): Promise<ReportResult> {
  const registers = registersAt(needs, query.knownAt);
  const asked = await byNumbers(report, query, registers);
  const answer = hasIdentities(report)
    ? await answerByIdentity(needs, name, report, asked, registers, protection)
    : await needs.projections.answer(name, asked, { protection });
  const result = withProtection(report, resultOf(answer), protection);
  await checkKnown(needs, name, report, result, registers);
  return withNames(byIdentity(report), result, registers);
}

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
