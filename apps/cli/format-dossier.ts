import type { components } from '../../libs/client/schema.js';
import { eventTitle, formatInstant } from '../../libs/client/dutch.js';
import { formatFields, formatInline } from '../../libs/client/format-value.js';

type History = components['schemas']['DossierHistory'];
type State = components['schemas']['DossierState'];
type Event = History['events'][number];

/** The history of a dossier: per event its day and title, its fields, when and by whom it was recorded. */
export function formatHistory({ dossier, knownAt, events }: History): readonly string[] {
  return [
    `Dossier ${dossier}`,
    `Geschiedenis zoals bekend op ${formatInstant(knownAt)}: ${events.length} gebeurtenissen`,
    '',
    ...events.flatMap((event) => formatEvent(event)),
  ];
}

/** An event: its day and title, its fields, when and by whom it was recorded. */
export function formatEvent({ type, recordedAt, by, facts, personal }: Event): readonly string[] {
  const { on, source, ...rest } = facts;
  const day = typeof on === 'string' ? on : 'datum ?   ';
  const origin = source === undefined ? '' : `, volgens ${formatInline(source)}`;
  const { fields, user } = formatPersonal(personal, type);
  const recorded = `opgetekend ${formatInstant(recordedAt)} door ${by.organisation}${user}${origin}`;
  const lines = [formatInline(rest, type), fields, recorded].filter((line) => line !== '');
  return [`${day}  ${eventTitle(type)}`, ...lines.map((line) => `            ${line}`), ''];
}

/** The personal fields of an event, and apart from them the user who recorded it. */
function formatPersonal(personal: Event['personal'], type: string) {
  if (typeof personal === 'string') return { fields: unreadable[personal], user: '' };
  const { recordedBy, ...rest } = personal;
  return {
    fields: formatInline(rest, type),
    user: typeof recordedBy === 'string' ? ` (${recordedBy})` : '',
  };
}

/** Personal fields that can't be read: their key was destroyed or is missing. */
const unreadable = {
  forgotten: '(persoonsgegevens gewist)',
  keyLost: '(persoonsgegevens niet leesbaar: de sleutel ontbreekt)',
};

/** The state of a dossier on a day, per section: the official entries, then what the rules derive from them. */
export function formatState({ asOf, knownAt, status, sections, standing }: State): readonly string[] {
  const title = `Toestand op ${asOf}, zoals bekend op ${formatInstant(knownAt)}: ${statuses[status]}`;
  const official = Object.entries(sections).map(([name, section]) => [name, formatSection(section)] as const);
  const lines = new Map(official);
  for (const [name, derived] of Object.entries(standing))
    lines.set(name, [...(lines.get(name) ?? []), ...formatSection(derived)]);
  return [title, ...[...lines].flatMap(([name, each]) => (each.length === 0 ? [] : [`  ${name}`, ...each]))];
}

function formatSection(section: unknown): readonly string[] {
  if (typeof section !== 'object' || section === null) return [];
  return Array.isArray(section)
    ? section.map((one) => `    - ${formatInline(one)}`)
    : formatFields(section, '    ');
}

const statuses = { unknown: 'nog geen dossier', open: 'open', erased: 'gewist' };
