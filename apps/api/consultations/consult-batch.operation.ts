import { independently, LineId, lineResult, linesOperation } from '../http/ndjson.js';
import { z } from 'zod';
import { consult, ConsultationAnswer, ConsultationRequest, type ConsultNeeds } from './consult.js';

/** One line of a batch: a question about one person with its own idempotency key. */
const BatchLine = z
  .strictObject({ id: LineId, ...ConsultationRequest.shape })
  .meta({ id: 'BatchLine', description: 'One question of a batch, about one person' });

/** The most questions of one batch. */
export const mostQuestions = 1_000;

export default linesOperation({
  path: '/v1/consultations/batch',
  tag: 'Consultations',
  summary: 'Asks about many persons at once, as lines of JSON, each with its own idempotency key.',
  description:
    `At most ${String(mostQuestions)} lines. Each person is one consultation, recorded before its line ` +
    'is answered; a refused line stops no other. A result line comes back as soon as it is known, so in another ' +
    'order; `line` tells which. A line over the limit of the organisation waits until there is room.',
  scope: 'consult',
  line: BatchLine,
  most: mostQuestions,
  result: lineResult('question', ConsultationAnswer.partial().shape).meta({
    id: 'BatchResult',
    description: 'What one line of a batch was answered',
  }),
  begin: ({ caller, requestId, turn }, needs: ConsultNeeds) =>
    independently(async ({ id: key, ...question }) => {
      await turn();
      return consult(needs, question, { key, body: question, caller, requestId });
    }),
});
