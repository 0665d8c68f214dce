import { Controller, Headers, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../http/authentication.guard.js';
import { idempotencyKey } from '../http/idempotency-key.js';
import { Asks } from '../http/scopes.js';
import { DeclareOrganisation } from './declare-organisation.js';
import { RunRegisterCommand } from './run-register-command.js';

/** For administrators: organisations, communes, and who may see what. */
@Controller('v1')
export class OrganisationsController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('organisation-commands/:name')
  @HttpCode(200)
  @Asks('admin')
  one(
    @Param('name') name: string,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
  ) {
    return this.commands.execute(
      new RunRegisterCommand(name, idempotencyKey(key), request.body, callerOf(request), request.id),
    );
  }

  @Post('organisations')
  @HttpCode(200)
  @Asks('admin')
  declare(@Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest) {
    return this.commands.execute(
      new DeclareOrganisation(idempotencyKey(key), request.body, callerOf(request), request.id),
    );
  }
}
