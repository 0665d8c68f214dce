import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toCsv } from '../../../libs/projection/csv.js';
import type { Answer, Answered } from '../../../libs/projection/query.js';
import { faultsOf } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { Asks } from '../http/scopes.js';
import { PARTS, type Parts } from '../parts.js';
import { projections } from '../projections.js';
import { askedOf, digestOf } from './digest.js';
import { askByIdentity, isAboutOrganisations } from './identity.js';

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
    const answer = answered(await this.#ask(name, parameters as Readonly<Record<string, unknown>>));
    const { columns, rows, total, position = null, version } = answer;
    const digest = digestOf(name, answer);
    if (prefersCsv(request.headers.accept)) {
      reply
        .type('text/csv; charset=utf-8')
        .header('KBI-Position', position ?? '')
        .header('KBI-Digest', digest);
      return toCsv(answer);
    }
    const query = askedOf(answer);
    return { report: name, query, columns, rows, total, position, version, knownAt: query.knownAt, digest };
  }

  #ask(name: string, parameters: Readonly<Record<string, unknown>>): Promise<Answer> {
    const report = projections.find((projection) => projection.name === name)?.report;
    return report && isAboutOrganisations(report)
      ? askByIdentity(this.parts, name, report, parameters)
      : this.parts.projections.ask(name, parameters);
  }
}

/** Is CSV what the caller names first, and not by refusing it (`q=0`)? */
const prefersCsv = (accept = ''): boolean =>
  /^\s*text\/csv\s*(;|,|$)/i.test(accept) && !/^[^,]*;\s*q=0(\.0*)?\s*(;|,|$)/i.test(accept);

/** The answer, or the problem that stands in its place. */
function answered(answer: Answer): Answered {
  switch (answer.kind) {
    case 'answer':
      return answer;
    case 'unknown':
      throw new Problem('REPORT_UNKNOWN');
    case 'invalid':
      throw new Problem(
        'QUERY_INVALID',
        answer.issues.flatMap((issue) => faultsOf(issue)),
      );
    case 'behind':
      if (answer.status === 'stopped') throw new Problem('REPORT_STANDS_STILL');
      throw new Problem('NOT_YET_THERE', [], { retryAfter: 1 });
    case 'being built':
      throw new Problem('REPORT_BEING_BUILT', [], { retryAfter: 5 });
    case 'known-at not kept':
      throw new Problem('KNOWN_AT_NOT_KEPT', [
        { at: '/knownAt', detail: 'leave it out: this report knows today only' },
      ]);
  }
}
