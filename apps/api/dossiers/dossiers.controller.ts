import { Controller, Headers, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../http/authentication.guard.js';
import { idempotencyKey } from '../http/idempotency-key.js';
import { Asks } from '../http/scopes.js';
import { FindDossiers } from './find-dossiers.js';

/** The way to a dossier: who somebody is stands in the body, never in a URL. */
@Controller('v1/dossiers')
export class DossiersController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('find')
  @HttpCode(200)
  @Asks('consult')
  find(@Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest) {
    return this.commands.execute(
      new FindDossiers(idempotencyKey(key), request.body, callerOf(request), request.id),
    );
  }
}
