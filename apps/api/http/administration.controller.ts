import { Controller, Headers, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { RunAgreementCommand } from '../agreements/run-agreement-command.js';
import { StateDevelopment } from '../developments/state-development.js';
import { DeclareOrganisation } from '../organisations/declare-organisation.js';
import { RunRegisterCommand } from '../organisations/run-register-command.js';
import { callerOf } from './authentication.guard.js';
import { idempotencyKey } from './idempotency-key.js';
import { Asks } from './scopes.js';

type Key = string | undefined;

/** For administrators: who may see what, what is exchanged with whom, and how the KBI is developed further. */
@Controller('v1')
export class AdministrationController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('organisations')
  @HttpCode(200)
  @Asks('admin')
  declare(@Headers('idempotency-key') key: Key, @Req() request: FastifyRequest) {
    return this.commands.execute(new DeclareOrganisation(...sent(key, request)));
  }

  @Post('organisation-commands/:name')
  @HttpCode(200)
  @Asks('admin')
  register(
    @Param('name') name: string,
    @Headers('idempotency-key') key: Key,
    @Req() request: FastifyRequest,
  ) {
    return this.commands.execute(new RunRegisterCommand(name, ...sent(key, request)));
  }

  @Post('agreements/:name')
  @HttpCode(200)
  @Asks('admin')
  agree(@Param('name') name: string, @Headers('idempotency-key') key: Key, @Req() request: FastifyRequest) {
    return this.commands.execute(new RunAgreementCommand(name, ...sent(key, request)));
  }

  @Post('developments')
  @HttpCode(200)
  @Asks('admin')
  develop(@Headers('idempotency-key') key: Key, @Req() request: FastifyRequest) {
    return this.commands.execute(new StateDevelopment(...sent(key, request)));
  }
}

/** Under which key, what, by whom, and in which request an act was sent. @throws Problem about the key */
const sent = (key: Key, request: FastifyRequest) =>
  [idempotencyKey(key), request.body, callerOf(request), request.id] as const;
