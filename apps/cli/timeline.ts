import type { components } from '../../libs/client/schema.js';
import { brusselsTime, eventTitle } from './dutch.js';
import { inOneLine, outline } from './outline.js';

type History = components['schemas']['DossierHistory'];
type State = components['schemas']['DossierState'];
type Event = History['events'][number];

/** The history of a dossier as people read it: per event when it held, what it says, when it was recorded, by whom. */
export function timeline({ dossier, knownAt, events }: History): readonly string[] {
  return [
    `Dossier ${dossier}`,
    `Geschiedenis zoals bekend op ${brusselsTime(knownAt)}: ${events.length} gebeurtenissen`,
    '',
    ...events.flatMap((event) => entry(event)),
  ];
}

function entry({ type, recordedAt, by, facts, personal }: Event): readonly string[] {
  const { on, source, ...rest } = facts;
  const day = typeof on === 'string' ? on : 'datum ?   ';
  const origin = source === undefined ? '' : `, volgens ${inOneLine(source)}`;
  const { sealed, user } = opened(personal);
  const recorded = `opgetekend ${brusselsTime(recordedAt)} door ${by.organisation}${user}${origin}`;
  const lines = [inOneLine(rest), sealed, recorded].filter((line) => line !== '');
  return [`${day}  ${eventTitle(type)}`, ...lines.map((line) => `            ${line}`), ''];
}

/** What was sealed, and apart from it the user who recorded the event. */
function opened(personal: Event['personal']): { readonly sealed: string; readonly user: string } {
  if (typeof personal === 'string') return { sealed: forgotten[personal], user: '' };
  const { recordedBy, ...rest } = personal;
  return {
    sealed: inOneLine(rest),
    user: typeof recordedBy === 'string' ? ` (${recordedBy})` : '',
  };
}

const forgotten = {
  forgotten: '(persoonsgegevens gewist)',
  keyLost: '(persoonsgegevens niet leesbaar: de sleutel ontbreekt)',
};

/** A dossier as it was on a day, section by section. */
export function state({ asOf, knownAt, status, sections }: State): readonly string[] {
  const title = `Toestand op ${asOf}, zoals bekend op ${brusselsTime(knownAt)}: ${statuses[status]}`;
  const parts = Object.entries(sections).flatMap(([name, section]) => {
    if (typeof section !== 'object' || section === null) return [];
    const content = Array.isArray(section)
      ? section.map((one) => `    - ${inOneLine(one)}`)
      : outline(section, '    ');
    return content.length === 0 ? [] : [`  ${name}`, ...content];
  });
  return [title, ...parts];
}

const statuses = { unknown: 'nog geen dossier', open: 'open', erased: 'gewist' };
