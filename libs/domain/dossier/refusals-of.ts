import type { RefusalCode } from '../refusals/refusal.js';
import type { DossierCommand } from './command.js';
import { commandRights } from './command-rights.js';
import type { CommandName } from './decide.js';
import { refusalsOfRight } from './refusals-of-right.js';

/** Why any command on a dossier may be refused. */
const commonRefusals = ['DOSSIER_NOT_FOUND', 'DOSSIER_ERASED', 'DOSSIER_MERGED', 'SYNTHETIC_PERSON'] as const;

/** Every reason for which a command may be refused: those of all commands, of the right to it, and its own. */
export function refusalsOf({
  name,
  mayLieAhead,
  mayFollowDeath,
  ofPartner,
  refusals,
}: Pick<
  DossierCommand,
  'name' | 'mayLieAhead' | 'mayFollowDeath' | 'ofPartner' | 'refusals'
>): readonly RefusalCode[] {
  const ahead = mayLieAhead ? [] : (['FUTURE_DATE'] as const);
  const afterDeath = mayFollowDeath || ofPartner ? [] : (['PERSON_DIED'] as const);
  const ofRight = refusalsOfRight(commandRights[name as CommandName]);
  return [...new Set([...commonRefusals, ...ahead, ...afterDeath, ...ofRight, ...refusals])];
}
