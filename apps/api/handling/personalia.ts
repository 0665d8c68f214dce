import { withoutWhatWasWrong } from '../../../libs/domain/dossier/dossier.js';
import { saysWho } from '../../../libs/domain/dossier/joined.js';
import { DossierOpened, InszReplaced } from '../../../libs/domain/dossier/person.js';
import { dateOf, type Dated } from '../../../libs/domain/dossier/subject.js';
import type { DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { HistoryEvent } from '../../../libs/magda/mappings/mapping.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';

/** The identity of a person, opened for an authorised reader. */
interface Personalia {
  readonly insz: string;
  readonly familyNames: readonly string[];
  readonly givenNames: readonly string[];
  readonly birthDate?: string | undefined;
  readonly sex?: string | undefined;
}

/** A history without what was corrected or is of somebody else, in the order in which the rest counts. */
function withoutWrong(history: readonly OpenedEvent[]): readonly OpenedEvent[] {
  const byEvent = new Map(history.map((opened) => [opened.event, opened]));
  return withoutWhatWasWrong([...byEvent.keys()]).flatMap((event) => byEvent.get(event) ?? []);
}

/** Every INSZ that the person has gone by, as far as the history can be opened. */
export const inszNumbersIn = (history: readonly OpenedEvent[]): readonly string[] =>
  withoutWrong(history).flatMap(({ event: { type }, personal }) =>
    (type === DossierOpened.name || type === InszReplaced.name) && typeof personal === 'object'
      ? [String(personal['insz'])]
      : [],
  );

/** Who the person is as of a day, from the opened history; undefined when the keys were destroyed. */
export function personaliaOf(history: readonly OpenedEvent[], asOf: DateOnly): Personalia | undefined {
  const stated = withoutWrong(history).flatMap(({ event, personal }) =>
    saysWho(event.type) && typeof personal === 'object' && dateOf(event.facts as Dated) <= asOf
      ? [personal]
      : [],
  );
  return stated.length === 0 ? undefined : (Object.assign({}, ...stated) as Personalia);
}

/** An opened history, as official documents are made from it and compared with it; what was erased is left out. */
export const documentHistory = (opened: readonly OpenedEvent[]): readonly HistoryEvent[] =>
  opened.map(({ event, personal }) => ({ ...event, personal: typeof personal === 'string' ? {} : personal }));
