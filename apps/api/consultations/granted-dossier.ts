import { limitedSections } from '../../../libs/domain/consultation/decide.js';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { standingOf, type Standing } from '../../../libs/domain/dossier/standing.js';
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
  /** The element `KBIDossier` with what was granted, and nothing else. */
  readonly official: XmlNode;
  /** What the rules make of the sections that were granted whole. */
  readonly standing: Standing;
  /** By which the person goes now, whether or not that is granted. */
  readonly insz: string | undefined;
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
  const limited = limitedSections(given);
  const whole = given.sections.filter((section) => !limited.has(section));
  return {
    official: onlyAuthorised(officialDossier(heldEvents(known), on), given),
    standing: standingOf(whole, state, on),
    insz: personaliaOf(known, on)?.insz,
  };
}
