import { z } from 'zod';
import { lineResult, linesOperation } from '../http/ndjson.js';
import { CommandLine, commandResult, handleLines, toldOf } from './command-lines.js';
import { InscriptionAnswer, inscriptionAnswer, type DossierCommandNeeds } from './handle-dossier-command.js';

const commands = linesOperation({
  path: '/v1/commands',
  tag: 'Commands',
  summary: 'Many commands at once, as lines of JSON, each with its own idempotency key.',
  description:
    'A result line comes back as soon as a command is decided, so in another order; `line` tells which. Commands on ' +
    'one person are run in the order of their lines. Each line is a command of its own: a refused one stops no ' +
    'other. An inscription asks scope `consult` here too, and is answered as there.',
  scope: 'command',
  line: CommandLine,
  result: lineResult('command', commandResult).meta({
    id: 'BulkResult',
    description: 'What one line of a bulk led to',
  }),
  begin: (request, needs: DossierCommandNeeds) =>
    handleLines(request, needs, (answer, { ofPartner }) =>
      ofPartner ? inscriptionAnswer(answer) : toldOf(answer),
    ),
});

/** One line of a batch: a command on an inscription with its own idempotency key. */
const InscriptionLine = CommandLine.extend({
  command: z.enum(['RegisterInscription', 'EndInscription']),
  body: CommandLine.shape.body.describe('As that command takes it alone'),
}).meta({ id: 'InscriptionLine', description: 'One inscription of a batch, begun or ended' });

/** The most inscriptions of one batch. */
export const mostInscriptions = 1_000;

/** For organisations that consult: on whom they have a file. No answer tells whether there is a dossier. */
const inscriptions = linesOperation({
  path: '/v1/inscriptions/batch',
  tag: 'Commands',
  summary: 'Registers or ends many inscriptions of your organisation at once, as lines of JSON.',
  description:
    `At most ${String(mostInscriptions)} lines, each with its own idempotency key. A result line comes back as soon ` +
    'as it is known, so in another order; `line` tells which, and it is the same whether or not the KBI knows the ' +
    'person. Lines on one person are run in their order. A line over the limit of the organisation waits until there ' +
    'is room. Asked again, what was recorded is answered the same, and what was not is decided anew.',
  scope: 'consult',
  line: InscriptionLine,
  most: mostInscriptions,
  result: lineResult('command', InscriptionAnswer.partial().shape).meta({
    id: 'InscriptionLineResult',
    description: 'What one inscription of a batch led to',
  }),
  begin: (request, needs: DossierCommandNeeds) =>
    handleLines(request, needs, inscriptionAnswer, (insz) => needs.pointers.findEvenly(insz)),
});

export default [commands, inscriptions];
