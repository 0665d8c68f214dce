import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvalidPosition } from '../../../libs/event-store/port.js';
import { toCsv } from '../../../libs/projection/csv.js';
import type { ReportAnswer, ReportResult } from '../../../libs/projection/query.js';
import { parametersOf } from '../../../libs/projection/report.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { Asks } from '../http/scopes.js';
import { PARTS, type Parts } from '../parts.js';
import { projections } from '../projections.js';
import { askedOf, digestOf } from './digest.js';
import { answerByIdentity, identityParameters, isAboutOrganisations } from './identity.js';

/** What the read models answer: every projection that declares a report has one, under its own name. */
@Controller('v1/reports')
export class ReportsController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get(':name')
  @Asks('report')
  async report(
    @Param('name') name: string,
    @Query() parameters: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const result = resultOf(await this.#answer(name, parameters));
    const { columns, rows, total, position = null, version } = result;
    const digest = digestOf(name, result);
    if (prefersCsv(request.headers.accept)) {
      reply
        .type('text/csv; charset=utf-8')
        .header('KBI-Position', position ?? '')
        .header('KBI-Digest', digest);
      return toCsv(result);
    }
    const query = askedOf(result);
    return { report: name, query, columns, rows, total, position, version, knownAt: query.knownAt, digest };
  }

  async #answer(name: string, parameters: unknown): Promise<ReportAnswer> {
    const report = projections.find((projection) => projection.name === name)?.report;
    if (!report) throw new Problem('REPORT_UNKNOWN');
    try {
      if (!isAboutOrganisations(report))
        return await this.parts.projections.answer(
          name,
          parse(parametersOf(report), parameters, 'QUERY_INVALID'),
        );
      const query = parse(identityParameters(report), parameters, 'QUERY_INVALID');
      return await answerByIdentity(this.parts, name, report, query);
    } catch (error) {
      if (!(error instanceof InvalidPosition)) throw error;
      throw new Problem('QUERY_INVALID', [{ at: '/after', detail: error.message }]);
    }
  }
}

/** Is CSV what the caller names first, and not by refusing it (`q=0`)? */
const prefersCsv = (accept = ''): boolean =>
  /^\s*text\/csv\s*(;|,|$)/i.test(accept) && !/^[^,]*;\s*q=0(\.0*)?\s*(;|,|$)/i.test(accept);

/** The result, or the problem that stands in its place. */
function resultOf(answer: ReportAnswer): ReportResult {
  switch (answer.kind) {
    case 'result':
      return answer;
    case 'stopped':
      throw new Problem('REPORT_STANDS_STILL');
    case 'behind':
      throw new Problem('NOT_YET_THERE', [], { retryAfter: 1 });
    case 'not built':
      throw new Problem('REPORT_BEING_BUILT', [], { retryAfter: 5 });
    case 'known-at not kept':
      throw new Problem('KNOWN_AT_NOT_KEPT', [
        { at: '/knownAt', detail: 'leave it out: this report knows today only' },
      ]);
  }
}
