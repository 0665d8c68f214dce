import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../http/authentication.guard.js';
import { Asks } from '../http/scopes.js';
import { ReplayDossier } from './replay.js';

/** For auditors: the history of a dossier, and what it said on any day as known at any moment. */
@Controller('v1/audit/dossiers')
export class AuditController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':id/events')
  @Asks('audit')
  async events(@Param('id') id: string, @Query() parameters: unknown, @Req() request: FastifyRequest) {
    const { history } = await this.queries.execute(
      new ReplayDossier(id, parameters, callerOf(request), request.id),
    );
    return history;
  }

  @Get(':id')
  @Asks('audit')
  async state(@Param('id') id: string, @Query() parameters: unknown, @Req() request: FastifyRequest) {
    const { state } = await this.queries.execute(
      new ReplayDossier(id, parameters, callerOf(request), request.id),
    );
    return state;
  }
}
