import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../http/authentication.guard.js';
import { Problem } from '../http/problem.js';
import { Asks } from '../http/scopes.js';
import type { XmlBody } from '../http/xml-body.js';
import { ImportAnswer, type ImportResult, unreadable } from './import-answer.js';

/** Official answers, one document a request. */
@Controller('v1/imports')
export class ImportsController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

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
}
