/**
 * The Dutch that people read on the command line: the words of libs/client/labels.ts for events, their fields and
 * codes, and those below for what is neither. What has no word is shown under its own name.
 */
import { enumerations, events } from '../../libs/client/labels.js';

/** Names in answers of the service that are no field of an event. */
const names: Readonly<Record<string, string>> = {
  by: 'door',
  components: 'onderdelen',
  consultations: 'raadplegingen',
  contact: 'contactpersoon',
  day: 'dag',
  developments: 'ontwikkelingen',
  endedOn: 'beëindigd op',
  exchanges: 'uitwisselingen',
  fromPartner: 'van de partner',
  leases: 'huurovereenkomsten',
  left: 'verlaten',
  levels: 'niveaus',
  month: 'maand',
  nt2Courses: 'cursussen NT2',
  partnerType: 'type partner',
  passed: 'geslaagd',
  productionPlanned: 'in productie gepland op',
  productionSince: 'in productie sinds',
  quarter: 'kwartaal',
  recordedBy: 'ingevoerd door',
  since: 'sinds',
  skill: 'vaardigheid',
  skills: 'vaardigheden',
  standing: 'stand',
  statedOn: 'vermeld op',
  system: 'systeem',
  toPartner: 'naar de partner',
  year: 'jaar',
};

/** Values that stand in no labelled enumeration: standings, outcomes, and states of agreements and developments. */
const values: Readonly<Record<string, string>> = {
  APPROVED: 'goedgekeurd',
  BUILT: 'gebouwd',
  DIRECT: 'rechtstreeks',
  ENDED: 'beëindigd',
  IN_PRODUCTION: 'in productie',
  IN_TEST: 'in test',
  JUSTIFIED: 'gerechtvaardigd',
  NOT_JUSTIFIED: 'niet gerechtvaardigd',
  PLANNED: 'gepland',
  PROPOSED: 'voorgesteld',
  REFUSED: 'geweigerd',
  RELEASED: 'vrijgegeven',
  SHEET_DRAWN_UP: 'projectfiche opgesteld',
  SUSPENDED: 'opgeschort',
  UNDECIDED: 'onbeslist',
  exempt: 'vrijgesteld',
  granted: 'toegestaan',
  met: 'voldaan',
  none: 'geen',
  no: 'nee',
  notRequired: 'niet verplicht',
  open: 'open',
  overdue: 'te laat',
  refused: 'geweigerd',
  registered: 'aangemeld',
  reviewed: 'beoordeeld',
  yes: 'ja',
};

/** The words on which tables agree: a name that means one thing here and another there has none. */
function agreed(tables: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string> {
  const entries = tables.flatMap((table) => Object.entries(table));
  const words = new Map(entries);
  for (const [name, word] of entries) if (words.get(name) !== word) words.delete(name);
  return words;
}

const ofFields = agreed(Object.values(events).map(({ fields }) => fields));
const ofCodes = agreed(
  Object.values(enumerations).map((labels) =>
    Object.fromEntries(Object.entries(labels).map(([code, { nl }]) => [code, nl])),
  ),
);

/** What happened, in Dutch. */
export const eventTitle = (type: string): string => events[type]?.title ?? type;

/** The name of a field, in Dutch. @param event where it is a field of an event: the type of the event */
export const fieldLabel = (field: string, event = ''): string =>
  events[event]?.fields[field] ?? ofFields.get(field) ?? names[field] ?? formatValue(field);

/** A value: of an enumeration, its label. */
export function formatValue(value: string | number | boolean | null): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return ofCodes.get(String(value)) ?? values[value] ?? String(value);
}

/** A text in which the values of enumerations are replaced by their labels. */
export function formatText(text: string): string {
  const whole = formatValue(text);
  return whole === text ? text.replaceAll(/\b[A-Z][A-Z_]{3,}\b/g, (code) => formatValue(code)) : whole;
}

/** An instant (ISO 8601) in Brussels time: `2018-02-01 09:00:00`. */
export function formatInstant(instant: string): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Brussels' });
}

/** `2828` → `2.828`. */
export const formatNumber = (number: number): string =>
  new Intl.NumberFormat('nl-BE', { useGrouping: 'always' }).format(number);
