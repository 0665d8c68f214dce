import { z } from 'zod';
import { DateOnly, day } from '../dates.js';
import type { DomainEvent } from '../event.js';
import { refuse } from '../refusals.js';
import { record, type CommandDefinition, type Context, type Decision } from './command.js';
import { courseCommands } from './course.js';
import { evolve, type Dossier } from './dossier.js';
import { housingLanguageCommands, requirementChanges } from './housing-language.js';
import { intakeCommands } from './intake.js';
import { languageProofCommands } from './language-proof.js';
import { leaseCommands } from './lease.js';
import { nt2Commands } from './nt2.js';
import { personCommands } from './person.js';
import { registrationCommands } from './registration.js';
import { targetGroupCommands } from './target-group.js';
import { trajectoryCommands } from './trajectory.js';

/** Every command on a person's dossier, by its name in the URL. */
export const dossierCommands = {
  ...personCommands,
  ...targetGroupCommands,
  ...registrationCommands,
  ...intakeCommands,
  ...trajectoryCommands,
  ...courseCommands,
  ...nt2Commands,
  ...leaseCommands,
  ...languageProofCommands,
  ...housingLanguageCommands,
};
export type CommandName = keyof typeof dossierCommands;

const Dated = z.object({ on: DateOnly });
/** No fact of anybody alive is older (assumed): an earlier day is a slip of the pen. */
const firstDay = day('1900-01-01');

/**
 * Decides a command on a dossier: the rules that hold for all of them, its own, and what follows from the facts.
 * @param command the body as parsed by the command's own schema
 */
export function decide<Schema extends z.ZodType>(
  definition: CommandDefinition<string, Schema>,
  command: z.output<Schema>,
  dossier: Dossier,
  context: Context,
): Decision {
  if (dossier.person.status === 'erased') return refuse('DOSSIER_ERASED', '/person');
  if (dossier.person.status === 'unknown' && !definition.opensDossier)
    return refuse('DOSSIER_NOT_FOUND', '/person');
  const dated = Dated.safeParse(command);
  if (dated.success && dated.data.on > context.today && !definition.mayLieAhead)
    return refuse('FUTURE_DATE', '/on');
  if (dated.success && dated.data.on < firstDay) return refuse('DATE_TOO_EARLY', '/on');
  const decision = definition.decide(command, dossier, context);
  return decision.kind === 'refused' ? decision : record(...withConsequences(dossier, decision.events));
}

/** The events and what follows from them: decided and imported facts alike go through here. */
export function withConsequences(dossier: Dossier, events: readonly DomainEvent[]): readonly DomainEvent[] {
  return [...events, ...requirementChanges(events.reduce(evolve, dossier))];
}
