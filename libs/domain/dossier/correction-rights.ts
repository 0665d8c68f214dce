import type { OrganisationType } from '../kernel/terms.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { commandRights, isPartner } from './command-rights.js';
import { dossierCommands, type CommandName } from './decide.js';

/** A fact that is to be corrected, and the organisation that recorded it. */
export interface WrongRecord {
  readonly type: string;
  readonly recordedBy: string;
}

/**
 * Why an organisation of a type may not correct a fact, if it may not. The agency corrects everything. Others correct
 * facts of a kind that they may record; a partner only what it recorded itself, and nobody the inscription of others.
 */
export function correctionRefusal(
  type: OrganisationType | undefined,
  organisation: string,
  { type: event, recordedBy }: WrongRecord,
): Refusal | undefined {
  if (type === 'AGENCY') return undefined;
  const notOfType = refuse('COMMAND_NOT_OF_ORGANISATION', '/event');
  if (type === undefined) return notOfType;
  const recording = Object.values(dossierCommands).filter(
    ({ name, records }) =>
      commandRights[name as CommandName].types.includes(type) &&
      records.some((recorded) => recorded.name === event),
  );
  if (recording.length === 0) return notOfType;
  const ofOwnOnly = isPartner(type) || recording.every(({ ofPartner }) => ofPartner);
  return ofOwnOnly && recordedBy !== organisation
    ? refuse('FACT_OF_ANOTHER_ORGANISATION', '/event')
    : undefined;
}
