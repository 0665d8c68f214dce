import { z } from 'zod';
import { lineResult, linesOperation } from '../http/ndjson.js';
import { CommandLine, handleLines } from './command-batch.js';
import { CommandAnswer, type DossierCommandNeeds } from './handle-dossier-command.js';

const replayed = z.literal(true).optional().describe('The first answer is repeated');

export default linesOperation({
  path: '/v1/commands',
  tag: 'Commands',
  summary: 'Many commands at once, as lines of JSON, each with its own idempotency key.',
  description:
    'A result line comes back as soon as a command is decided, so in another order; `line` tells which. Commands on ' +
    'one person are run in the order of their lines. Each line is a command of its own: a refused one stops no other.',
  scope: 'command',
  line: CommandLine,
  result: lineResult('command', { ...CommandAnswer.partial().shape, replayed }).meta({
    id: 'BulkResult',
    description: 'What one line of a bulk led to',
  }),
  begin: (request, needs: DossierCommandNeeds) =>
    handleLines(request, needs, ({ replayed, ...answer }) => ({ ...answer, ...(replayed && { replayed }) })),
});
