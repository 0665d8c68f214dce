import { Controller, Headers, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { StateDevelopment } from '../developments/state-development.js';
import { callerOf } from '../http/authentication.guard.js';
import { idempotencyKey } from '../http/idempotency-key.js';
import { Asks } from '../http/scopes.js';
import { RunAgreementCommand } from './run-agreement-command.js';

/** For administrators: what is exchanged with whom, and how the KBI is developed further. */
@Controller('v1')
export class AgreementsController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('agreements/:name')
  @HttpCode(200)
  @Asks('admin')
  one(
    @Param('name') name: string,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
  ) {
    return this.commands.execute(
      new RunAgreementCommand(name, idempotencyKey(key), request.body, callerOf(request), request.id),
    );
  }

  @Post('developments')
  @HttpCode(200)
  @Asks('admin')
  state(@Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest) {
    return this.commands.execute(
      new StateDevelopment(idempotencyKey(key), request.body, callerOf(request), request.id),
    );
  }
}
