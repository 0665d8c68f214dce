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
  const { sealed, user } = opened(personal, type);
  const recorded = `opgetekend ${brusselsTime(recordedAt)} door ${by.organisation}${user}${origin}`;
  const lines = [inOneLine(rest, type), sealed, recorded].filter((line) => line !== '');
  return [`${day}  ${eventTitle(type)}`, ...lines.map((line) => `            ${line}`), ''];
}

/** What was sealed, and apart from it the user who recorded the event. */
function opened(
  personal: Event['personal'],
  type: string,
): { readonly sealed: string; readonly user: string } {
  if (typeof personal === 'string') return { sealed: forgotten[personal], user: '' };
  const { recordedBy, ...rest } = personal;
  return {
    sealed: inOneLine(rest, type),
    user: typeof recordedBy === 'string' ? ` (${recordedBy})` : '',
  };
}

const forgotten = {
  forgotten: '(persoonsgegevens gewist)',
  keyLost: '(persoonsgegevens niet leesbaar: de sleutel ontbreekt)',
};

/** A dossier as it was on a day, section by section; under each, what the rules make of it. */
export function state({ asOf, knownAt, status, sections, standing }: State): readonly string[] {
  const title = `Toestand op ${asOf}, zoals bekend op ${brusselsTime(knownAt)}: ${statuses[status]}`;
  const official = Object.entries(sections).map(([name, section]) => [name, content(section)] as const);
  const lines = new Map(official);
  for (const [name, derived] of Object.entries(standing))
    lines.set(name, [...(lines.get(name) ?? []), ...content(derived)]);
  return [title, ...[...lines].flatMap(([name, each]) => (each.length === 0 ? [] : [`  ${name}`, ...each]))];
}

function content(section: unknown): readonly string[] {
  if (typeof section !== 'object' || section === null) return [];
  return Array.isArray(section) ? section.map((one) => `    - ${inOneLine(one)}`) : outline(section, '    ');
}

const statuses = { unknown: 'nog geen dossier', open: 'open', erased: 'gewist' };
