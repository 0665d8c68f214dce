import { DevelopmentStatement } from '../../../libs/domain/development/development.js';
import { AdministrativeAnswer } from '../handling/administrative-answer.js';
import { json, jsonOf, operation } from '../http/operation.js';
import { handleDevelopment, type DevelopmentNeeds } from './state-development.js';

export default operation({
  method: 'post',
  path: '/v1/developments',
  tag: 'Agreements',
  summary: 'States how far a development of the KBI is: planned, in test or released, since a day.',
  description: 'Stated again for the same state it is corrected; what a release brings, it states itself.',
  scope: 'admin',
  idempotent: true,
  body: json(DevelopmentStatement),
  answer: jsonOf(AdministrativeAnswer),
  problems: ['FUTURE_DATE', 'DEVELOPMENT_OUT_OF_ORDER', 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'],
  handle: ({ body, sent, key, caller, requestId }, needs: DevelopmentNeeds) =>
    handleDevelopment(needs, body, { key, body: sent, caller, requestId }),
});
