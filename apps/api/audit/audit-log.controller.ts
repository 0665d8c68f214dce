import { Controller, Headers, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../http/authentication.guard.js';
import { idempotencyKey } from '../http/idempotency-key.js';
import { Asks } from '../http/scopes.js';
import { ReadAuditLog } from './read-audit-log.js';

/** For the person and for auditors: who asked what about somebody, who is named in the body and never in the URL. */
@Controller('v1/audit/log')
export class AuditLogController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Asks('audit')
  log(@Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest) {
    return this.commands.execute(
      new ReadAuditLog(idempotencyKey(key), request.body, callerOf(request), request.id),
    );
  }
}
