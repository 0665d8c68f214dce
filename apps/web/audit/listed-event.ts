import { eventTitle, fieldTitle } from '../app/labels.js';
import type { Language } from '../app/language.js';
import { tellFact } from '../dossiers/event-detail.js';
import type { ListedEvent } from '../parts/event-list.js';

interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Of what is about a person. */
  readonly personal?: Readonly<Record<string, unknown>> | string;
  readonly recordedAt: string;
  readonly by: { readonly organisation: string; readonly command: string };
}

/**
 * An event as it is listed: what it says, of whom and by which command.
 * @param command the word for it @param named tells the number of an organisation with its name
 */
export function listedEvent(
  event: RecordedEvent,
  language: Language,
  command: string,
  named: (text: string) => string,
): ListedEvent {
  const { id, type, facts, personal, recordedAt, by } = event;
  const { on, source: _, ...others } = facts;
  const told = Object.entries({ ...others, ...(typeof personal === 'object' && personal) })
    .map(([field, value]) => ({
      title: fieldTitle(type, field, language),
      text: tellFact(value, language, named),
    }))
    .filter(({ text }) => text !== '' && text !== '–')
    .map(({ title, text }) => `${title}: ${text}`)
    .join(' · ');
  return {
    key: id,
    on: typeof on === 'string' ? on : null,
    title: eventTitle(type, language),
    told,
    recordedAt,
    by: `${named(by.organisation)} · ${command} ${by.command}`,
  };
}
