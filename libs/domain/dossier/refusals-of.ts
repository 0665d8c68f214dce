import type { RefusalCode } from '../refusals/refusal.js';
import type { DossierCommand } from './command.js';
import { commandRights, refusalsOfRight } from './command-rights.js';
import type { CommandName } from './decide.js';

/** Why any command on a dossier may be refused. */
const commonRefusals = ['DOSSIER_NOT_FOUND', 'DOSSIER_ERASED', 'SYNTHETIC_PERSON'] as const;

/** Every reason for which a command may be refused: those of all commands, of the right to it, and its own. */
export function refusalsOf({
  name,
  mayLieAhead,
  refusals,
}: Pick<DossierCommand, 'name' | 'mayLieAhead' | 'refusals'>): readonly RefusalCode[] {
  const ofDay = mayLieAhead ? [] : (['FUTURE_DATE'] as const);
  const ofRight = refusalsOfRight(commandRights[name as CommandName]);
  return [...new Set([...commonRefusals, ...ofDay, ...ofRight, ...refusals])];
}
