import { developmentCommands } from '../../../libs/domain/development/development.js';
import { AdministrativeAnswer } from '../handling/administrative-answer.js';
import { json, jsonOf, operation } from '../http/operation.js';
import { handleDevelopment, type DevelopmentNeeds } from './state-development.js';

const { StateDevelopment } = developmentCommands;

export default operation({
  method: 'post',
  path: '/v1/developments',
  tag: 'Agreements',
  summary: StateDevelopment.meaning,
  description: 'Stated again for the same state it is corrected; what a release brings, it states itself.',
  scope: 'admin',
  idempotent: true,
  body: json(StateDevelopment.schema),
  answer: jsonOf(AdministrativeAnswer),
  problems: [...StateDevelopment.refusals, 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'],
  handle: ({ body, envelope }, needs: DevelopmentNeeds) => handleDevelopment(needs, body, envelope),
});
