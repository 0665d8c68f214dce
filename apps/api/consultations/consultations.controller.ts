import { Controller, Headers, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../http/authentication.guard.js';
import { idempotencyKey } from '../http/idempotency-key.js';
import { Asks } from '../http/scopes.js';
import { Consult } from './consult.js';

/** Questions about a person. */
@Controller('v1')
export class ConsultationsController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('consultations')
  @HttpCode(200)
  @Asks('consult')
  consult(@Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest) {
    return this.commands.execute(
      new Consult(idempotencyKey(key), request.body, callerOf(request), 'API', request.id),
    );
  }
}
