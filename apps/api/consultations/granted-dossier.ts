import { limitedSections } from '../../../libs/domain/consultation/decide.js';
import type { Section } from '../../../libs/domain/consultation/terms.js';
import type { DateOnly } from '../../../libs/domain/dates.js';
import { fold, type Dossier } from '../../../libs/domain/dossier/dossier.js';
import type { Personalia } from '../../../libs/domain/dossier/sections.js';
import type { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { officialDossier } from '../../../libs/magda/answer.js';
import { onlyAuthorised } from '../../../libs/magda/only.js';
import type { XmlNode } from '../../../libs/magda/tree.js';
import { heldEvents } from '../dossiers/held-events.js';
import { personaliaOf } from '../dossiers/personalia.js';
import type { Parts } from '../parts.js';
import type { Recorded } from './consultation-log.js';

type Granted = Extract<Recorded, { kind: 'granted' }>;

/** What a granted consultation may show of a dossier, and what the rules make of it. */
export interface GrantedDossier {
  /** The sections that were granted whole: of the others, only some fields may be given. */
  readonly sections: readonly Section[];
  /** The element `KBIDossier` with what was granted, and nothing else. */
  readonly official: XmlNode;
  readonly state: Dossier;
  readonly on: DateOnly;
  /** Who it is, whether or not that is granted. */
  readonly personalia: Personalia | undefined;
}

/**
 * Reads what was granted: as of the day and as known at the position of the consultation, each time it is asked. So
 * an old question never gives news that no consultation stands for.
 * @returns undefined when the person has no dossier, or had none yet, or was erased
 */
export async function readGranted(
  { dossiers, store }: Pick<Parts, 'dossiers' | 'store'>,
  dossier: DossierId | undefined,
  { position, on, ...given }: Granted,
): Promise<GrantedDossier | undefined> {
  const loaded = dossier && (await dossiers.load(dossier));
  if (loaded?.state.person.status !== 'open') return undefined;
  const recorded = loaded.recorded.filter((event) => store.comparePositions(event.position, position) < 0);
  const known = await dossiers.open({ recorded });
  const state = fold(
    known.map(({ event }) => event),
    on,
  );
  if (state.person.status !== 'open') return undefined;
  const official = onlyAuthorised(officialDossier(heldEvents(known), on), given);
  const limited = limitedSections(given);
  const sections = given.sections.filter((section) => !limited.has(section));
  return { sections, official, state, on, personalia: personaliaOf(known, on) };
}
