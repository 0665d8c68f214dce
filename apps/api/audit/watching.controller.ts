import { Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../http/authentication.guard.js';
import { idempotencyKey } from '../http/idempotency-key.js';
import { Asks } from '../http/scopes.js';
import { ListEmergencies } from './emergencies.js';
import { ReviewEmergency } from './review-emergency.js';
import { FindUnusualUse } from './unusual-use.js';

/** How organisations consult: for auditors, and for who watches over the own organisation. */
@Controller('v1/audit')
export class WatchingController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get('emergencies')
  @Asks('audit')
  list(@Query() parameters: unknown, @Req() request: FastifyRequest) {
    return this.queries.execute(new ListEmergencies(parameters, callerOf(request)));
  }

  @Get('unusual-use')
  @Asks('audit')
  unusualUse(@Query() parameters: unknown, @Req() request: FastifyRequest) {
    return this.queries.execute(new FindUnusualUse(parameters, callerOf(request)));
  }

  @Post('consultations/:id/review')
  @HttpCode(200)
  @Asks('audit')
  review(
    @Param('id') id: string,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
  ) {
    const { body, id: requestId } = request;
    return this.commands.execute(
      new ReviewEmergency(id, idempotencyKey(key), body, callerOf(request), requestId),
    );
  }
}
