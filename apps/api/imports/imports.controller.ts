import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../http/authentication.guard.js';
import { ndjsonOf, sendLines } from '../http/lines.js';
import { Problem } from '../http/problem.js';
import { Asks, CountsItself } from '../http/scopes.js';
import type { XmlBody } from '../http/xml-body.js';
import { PARTS, type Parts } from '../parts.js';
import { ImportAnswer, type ImportResult, unreadable } from './import-answer.js';
import { importLines } from './import-lines.js';

/** Official answers: one document a request, or many as lines of JSON. */
@Controller('v1/imports')
export class ImportsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PARTS) private readonly parts: Parts,
  ) {}

  /** Whatever became of the document is a result (200): importing it again changes nothing. */
  @Post()
  @HttpCode(200)
  @Asks('import')
  import(@Req() request: FastifyRequest): Promise<ImportResult> {
    const isXml = /^(application|text)\/xml\b/i.test(request.headers['content-type'] ?? '');
    if (!isXml) throw new Problem('MEDIA_TYPE', [], { detail: 'Send application/xml or text/xml.' });
    const body = request.body as XmlBody | undefined;
    if (typeof body === 'object') return Promise.resolve(unreadable(body));
    return this.commands.execute(new ImportAnswer(body ?? '', callerOf(request), request.id));
  }

  @Post('batch')
  @HttpCode(200)
  @Asks('import')
  @CountsItself()
  many(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const caller = callerOf(request);
    const { limits, configuration } = this.parts;
    const results = importLines(ndjsonOf(request.body), configuration.maxBodyBytes, async (document) => {
      await limits.waitForTurn(caller.organisation, 'imports');
      return this.commands.execute(new ImportAnswer(document, caller, request.id));
    });
    sendLines(reply, results);
  }
}
