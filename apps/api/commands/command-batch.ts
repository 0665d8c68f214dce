import { z } from 'zod';
import { parse } from '../http/parse.js';
import { LineId, type LinesRequest } from '../http/ndjson.js';
import {
  dossierCommand,
  handleDossierCommand,
  type DossierCommandAnswer,
  type DossierCommandNeeds,
} from './handle-dossier-command.js';
import { PersonOrder } from './person-order.js';

/** One line of a batch: a command with its own idempotency key. */
export const CommandLine = z
  .strictObject({
    id: LineId,
    command: z.string().max(100),
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'BulkLine', description: 'One command of a bulk' });

/**
 * Handles commands that come in as lines. Commands on the same person are handled in the order of their lines; others
 * side by side. @param tell what is answered of each
 */
export function handleLines(
  { caller, requestId, turn }: LinesRequest,
  needs: DossierCommandNeeds,
  tell: (answer: DossierCommandAnswer) => object,
) {
  const order = new PersonOrder(async (insz) => (await needs.pointers.find(insz)).dossier);
  return async ({ id: key, command, body }: z.output<typeof CommandLine>) => {
    const person = await order.nameOf(body);
    return async () => {
      const answer = await order.inOrder(person, async () => {
        await turn();
        const definition = dossierCommand(command);
        const stated = parse(definition.schema, body);
        return handleDossierCommand(needs, definition, stated, { key, body, caller, requestId });
      });
      order.sameAs(person, answer.dossier);
      return tell(answer);
    };
  };
}
