import { Controller, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../http/authentication.guard.js';
import { idempotencyKey } from '../http/idempotency-key.js';
import { ndjsonOf, sendLines } from '../http/lines.js';
import { Asks, CountsItself } from '../http/scopes.js';
import { PARTS, type Parts } from '../parts.js';
import { askBatch } from './batch.js';
import { Consult } from './consult.js';

/** Questions about a person. */
@Controller('v1')
export class ConsultationsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PARTS) private readonly parts: Parts,
  ) {}

  @Post('consultations')
  @HttpCode(200)
  @Asks('consult')
  consult(@Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest) {
    return this.commands.execute(
      new Consult(idempotencyKey(key), request.body, callerOf(request), 'API', request.id),
    );
  }

  @Post('consultations/batch')
  @HttpCode(200)
  @Asks('consult')
  @CountsItself()
  batch(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const caller = callerOf(request);
    const { limits, configuration } = this.parts;
    const answers = askBatch(ndjsonOf(request.body), configuration.maxBodyBytes, async (id, question) => {
      await limits.waitForTurn(caller.organisation);
      return this.commands.execute(new Consult(id, question, caller, 'API', request.id));
    });
    sendLines(reply, answers);
  }
}
