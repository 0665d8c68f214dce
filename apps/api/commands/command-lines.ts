/** Commands that come in as lines, or that are made of one request about many persons. */
import { z } from 'zod';
import type { DossierCommand } from '../../../libs/domain/dossier/command.js';
import { line } from '../../../libs/domain/kernel/text.js';
import type { Insz } from '../../../libs/domain/identifiers/insz.js';
import type { InszPointer } from '../handling/insz-pointers.js';
import { parse } from '../http/parse.js';
import { LineId, type LinesRequest } from '../http/ndjson.js';
import {
  CommandAnswer,
  dossierCommand,
  handleDossierCommand,
  scopeOfCommand,
  type DossierCommandAnswer,
  type DossierCommandNeeds,
} from './handle-dossier-command.js';
import { PersonOrder } from './person-order.js';

/** One line of a batch: a command with its own idempotency key. */
export const CommandLine = z
  .strictObject({
    id: LineId,
    command: line(100),
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'BulkLine', description: 'One command of a bulk' });

/**
 * Handles commands that come in as lines. Commands on the same person are handled in the order of their lines; others
 * side by side. @param tell what is answered of each
 * @param find the pointer of the person of a line; of a partner’s always by the same work, whoever it is
 */
export function handleLines(
  { caller, requestId, turn }: LinesRequest,
  needs: DossierCommandNeeds,
  tell: (answer: DossierCommandAnswer, definition: DossierCommand) => object,
  find: (insz: Insz) => Promise<InszPointer> = (insz) =>
    needs.rights.isPartner(caller) ? needs.pointers.findEvenly(insz) : needs.pointers.find(insz),
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

/** What the result of a line tells of its command, when it goes well. */
export const commandResult = {
  ...CommandAnswer.partial().shape,
  replayed: z.literal(true).optional().describe('The first answer is repeated'),
};

/** What is told of a command: that it is repeated, where it is. */
export const toldOf = ({ replayed, ...answer }: DossierCommandAnswer): object => ({
  ...answer,
  ...(replayed && { replayed }),
});
