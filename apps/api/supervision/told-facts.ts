/** Which consultations told a fact of a dossier: those whose answer is another one without it. */
import type { Consultation, ConsultationGranted } from '../../../libs/domain/consultation/events.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import type { FactEventOf } from '../../../libs/domain/kernel/event.js';
import { same } from '../../../libs/domain/kernel/same.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf, type OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import { standingGiven } from '../consultations/ask-standing.js';
import { grantedOf } from '../consultations/granted-dossier.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { LoadedDossier } from '../handling/dossiers.js';

/** A consultation by which somebody was given something of the person. */
export interface GivenConsultation {
  readonly recorded: RecordedEvent;
  readonly facts: FactEventOf<typeof ConsultationGranted>['facts'];
  /** The operation that was asked. */
  readonly service: string;
}

/** What tells nothing of a dossier: the log of who asked, and what was corrected. */
const tellsNothing: ReadonlySet<string> = new Set(['ReadAuditLog', 'GeefAuditLogging', 'ReadCorrections']);
/** What shows the history of a dossier. */
const showsHistory: ReadonlySet<string> = new Set(['ReplayDossier', 'CompareDossier', 'ExportPerson']);
/** A question that is loaded as history was answered elsewhere; one that is answered is recorded at once. */
const AT_ONCE_MS = 10 * 60_000;

/** The consultation that an event records, if its answer told something of the person. */
export function givenIn(recorded: RecordedEvent): readonly GivenConsultation[] {
  const { type, facts } = factsOf(recorded);
  const service = recorded.metadata['command'] as string;
  const isGiven = type === 'ConsultationGranted' && facts.content === 'given' && !tellsNothing.has(service);
  return isGiven && !isHistory(recorded, facts) ? [{ recorded, facts, service }] : [];
}

const isHistory = ({ metadata, recordedAt }: RecordedEvent, { organisation, at }: Consultation): boolean =>
  organisation !== metadata['organisation'] || recordedAt.getTime() - Date.parse(at) > AT_ONCE_MS;

/** Makes the answers of consultations about one person again. */
export class ToldFacts {
  readonly #told = new Map<string, Promise<boolean>>();

  constructor(
    private readonly needs: Pick<Dependencies, 'dossiers'>,
    private readonly dossier: LoadedDossier,
  ) {}

  /** Whether the answer of a consultation would have been another one without these events (ids). */
  told(consultation: GivenConsultation, events: ReadonlySet<string>): Promise<boolean> {
    const { recorded, facts, service } = consultation;
    const known = this.needs.dossiers.known(this.dossier, facts.dossier ?? this.dossier.id, {
      before: recorded.position,
    });
    const { sectionsGiven, fieldsGiven, presenceGiven } = facts;
    const answered = [service, dayOf(recorded), sectionsGiven, fieldsGiven, presenceGiven];
    const key = JSON.stringify([...answered, known.id, known.recorded.at(-1)?.id, [...events]]);
    const earlier = this.#told.get(key);
    if (earlier) return earlier;
    const told = this.needs.dossiers
      .open(known)
      .then((history) => !same(shown(consultation, history), shown(consultation, without(history, events))));
    this.#told.set(key, told);
    return told;
  }
}

const without = (history: readonly OpenedEvent[], events: ReadonlySet<string>) =>
  history.filter(({ recorded }) => !events.has(recorded.id));

const dayOf = ({ recordedAt }: RecordedEvent) => brusselsDay(recordedAt);

/**
 * What a consultation shows of a history. A replay shows all of it, and a difference is taken for one. The record of a
 * standing doesn't hold on which day it was asked, but a standing tells the stretches of all days.
 */
function shown({ recorded, facts, service }: GivenConsultation, history: readonly OpenedEvent[]): unknown {
  const on = dayOf(recorded);
  const disclosed = {
    sections: facts.sectionsGiven,
    fields: facts.fieldsGiven ?? [],
    presenceOf: facts.presenceGiven ?? [],
  };
  if (showsHistory.has(service)) return history.map(({ recorded: { id } }) => id);
  if (service === 'AskStanding')
    return standingGiven(
      disclosed,
      history.map(({ event }) => event),
      on,
    );
  const granted = grantedOf(history, on, disclosed);
  return granted && { document: granted.json, standing: granted.standing };
}
