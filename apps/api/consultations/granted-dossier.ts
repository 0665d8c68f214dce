import { limitedSections, type Given } from '../../../libs/domain/consultation/decide.js';
import type { DateOnly } from '../../../libs/domain/dates.js';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { standingOf, type Standing } from '../../../libs/domain/dossier/standing.js';
import type { DossierId } from '../../../libs/domain/identifiers/ids.js';
import type { EventStore, Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { officialDossier } from '../../../libs/magda/official-dossier.js';
import { dossierJson, type DossierJson } from '../../../libs/magda/json.js';
import { redact } from '../../../libs/magda/redact.js';
import type { XmlNode } from '../../../libs/magda/tree.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import { heldEvents } from '../dossiers/held-events.js';
import { personaliaOf } from '../dossiers/personalia.js';
import type { Parts } from '../parts.js';
import type { Recorded } from './consultation-log.js';

/** What a question was granted. */
export type Granted = Extract<Recorded, { kind: 'granted' }>;

/** What a granted consultation may show of a dossier, and what the rules make of it. */
export interface GrantedDossier {
  /** The element `KBIDossier` with what was granted, and nothing else. */
  readonly official: XmlNode;
  /** The same as JSON. */
  readonly json: DossierJson;
  /** What the rules make of the sections that were granted whole. */
  readonly standing: Standing;
  /** By which the person goes now, whether or not that is granted. */
  readonly insz: string | undefined;
}

/**
 * Reads what was granted: as of the day and as known at the position of the consultation, each time it is asked. So
 * an old question never gives news that no consultation stands for. The log is asked each time; what was made of the
 * very same events lately is not made again.
 * @returns undefined when the person has no dossier, or had none yet, or was erased
 */
export async function readGranted(
  { dossiers, store, answers }: Pick<Parts, 'dossiers' | 'store' | 'answers'>,
  dossier: DossierId | undefined,
  { position, on, sections, fields, presenceOf }: Granted,
): Promise<GrantedDossier | undefined> {
  const loaded = dossier && (await dossiers.load(dossier));
  if (loaded?.state.person.status !== 'open') return undefined;
  const recorded = knownAt(store, loaded.recorded, position);
  const given = { sections, fields, presenceOf };
  const about = { dossier: loaded.id, upTo: recorded.at(-1)?.id, on, given };
  return answers.recall(about, async () => grantedOf(await dossiers.open({ recorded }), on, given));
}

function grantedOf(known: readonly OpenedEvent[], on: DateOnly, given: Given): GrantedDossier | undefined {
  const state = fold(
    known.map(({ event }) => event),
    on,
  );
  const erasedMeanwhile = known.some(({ personal }) => personal === 'forgotten');
  if (state.person.status !== 'open' || erasedMeanwhile) return undefined;
  const limited = limitedSections(given);
  const whole = given.sections.filter((section) => !limited.has(section));
  const official = redact(officialDossier(heldEvents(known), on), given);
  return {
    official,
    json: dossierJson(official),
    standing: standingOf(whole, state, on),
    insz: personaliaOf(known, on)?.insz,
  };
}

/** Of a stream's events, in their order, those before a position. */
function knownAt(
  store: Pick<EventStore, 'comparePositions'>,
  recorded: readonly RecordedEvent[],
  position: Position,
): readonly RecordedEvent[] {
  const last = recorded.findLastIndex((event) => store.comparePositions(event.position, position) < 0);
  return last + 1 === recorded.length ? recorded : recorded.slice(0, last + 1);
}
