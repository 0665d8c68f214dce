import { z } from 'zod';
import type { DossierCommand } from '../../../libs/domain/dossier/command.js';
import { line } from '../../../libs/domain/kernel/text.js';
import type { Insz } from '../../../libs/domain/identifiers/insz.js';
import type { InszPointer } from '../handling/insz-pointers.js';
import { parse } from '../http/parse.js';
import { LineId, lineResult, linesOperation, type LinesRequest } from '../http/ndjson.js';
import {
  CommandAnswer,
  dossierCommand,
  handleDossierCommand,
  InscriptionAnswer,
  inscriptionAnswer,
  scopeOfCommand,
  type DossierCommandAnswer,
  type DossierCommandNeeds,
} from './handle-dossier-command.js';
import { PersonOrder } from './person-order.js';

/** One line of a batch: a command with its own idempotency key. */
const CommandLine = z
  .strictObject({
    id: LineId,
    command: line(100),
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'BulkLine', description: 'One command of a bulk' });

/**
 * Handles commands that come in as lines. Commands on the same person are handled in the order of their lines; others
 * side by side. @param tell what is answered of each
 * @param find the pointer of the person of a line
 */
function handleLines(
  { caller, requestId, turn }: LinesRequest,
  needs: DossierCommandNeeds,
  tell: (answer: DossierCommandAnswer, definition: DossierCommand) => object,
  find: (insz: Insz) => Promise<InszPointer>,
) {
  const order = new PersonOrder(async (insz) => (await find(insz)).dossier);
  return async ({ id: key, command, body }: z.output<typeof CommandLine>) => {
    const person = await order.nameOf(body);
    return async () => {
      const definition = dossierCommand(command);
      const answer = await order.inOrder(person, async () => {
        await turn();
        needs.rights.check(caller, scopeOfCommand(definition));
        const stated = parse(definition.schema, body);
        return handleDossierCommand(needs, definition, stated, { key, body, caller, requestId });
      });
      order.sameAs(person, answer.dossier);
      return tell(answer, definition);
    };
  };
}

const replayed = z.literal(true).optional().describe('The first answer is repeated');

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
  result: lineResult('command', { ...CommandAnswer.partial().shape, replayed }).meta({
    id: 'BulkResult',
    description: 'What one line of a bulk led to',
  }),
  begin(request, needs: DossierCommandNeeds) {
    const tell = ({ replayed, ...answer }: DossierCommandAnswer, { ofPartner }: DossierCommand) =>
      ofPartner ? inscriptionAnswer(answer) : { ...answer, ...(replayed && { replayed }) };
    return handleLines(request, needs, tell, (insz) =>
      needs.rights.isPartner(request.caller) ? needs.pointers.findEvenly(insz) : needs.pointers.find(insz),
    );
  },
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
