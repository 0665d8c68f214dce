import { Controller, Get, Inject, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Asks } from '../http/scopes.js';
import { ExplainConsultation } from './explanation.js';

/** For auditors: why a question was granted or refused. */
@Controller('v1/audit/consultations')
export class ExplanationController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':id/explanation')
  @Asks('audit')
  explanation(@Param('id') id: string) {
    return this.queries.execute(new ExplainConsultation(id));
  }
}
