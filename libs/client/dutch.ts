/**
 * The Dutch of what the service tells: the labels of events, their fields and enumerations from labels.ts, and the
 * labels below for other names and values. A name or value without a label is shown as it is.
 */
import { enumerations, events } from './labels.js';

/** Labels of fields in responses that are not fields of events, or that events call differently. */
const names: Readonly<Record<string, string>> = {
  appealBy: 'beroep tot',
  attendance: 'aanwezigheid',
  attended: 'lessen aanwezig',
  blockedBy: 'geblokkeerd door',
  breaches: 'inbreuken',
  by: 'door',
  closed: 'afgesloten',
  components: 'onderdelen',
  contact: 'contactpersoon',
  contradictions: 'tegenspraak',
  day: 'dag',
  days: 'dagen geleden',
  endedOn: 'beëindigd op',
  entry: 'plaats op de wachtlijst',
  facts: 'gegevens',
  from: 'vanaf',
  global: 'globaal',
  goal: 'te bereiken niveau',
  held: 'lessen',
  highest: 'hoogste',
  hours: 'uren',
  isBelowHalf: 'minder dan de helft',
  isRegular: 'regelmatig gevolgd',
  justified: 'verantwoord afwezig',
  latest: 'laatste',
  leases: 'huurovereenkomsten',
  left: 'verlaten',
  levels: 'niveaus',
  next: 'volgende stappen',
  nt2Courses: 'cursussen NT2',
  oral: 'mondeling',
  oralB1: 'mondeling B1',
  paid: 'betaald',
  parts: 'onderdelen',
  passed: 'geslaagd',
  percent: 'percentage',
  recordedBy: 'ingevoerd door',
  rule: 'regel',
  rules: 'regels',
  since: 'sinds',
  skill: 'vaardigheid',
  skills: 'vaardigheden',
  standing: 'stand',
  stated: 'zoals vermeld',
  statedOn: 'vermeld op',
  step: 'stap',
  stretches: 'verloop',
  system: 'systeem',
  towards: 'om te voldoen aan',
  track: 'soort cursus',
  until: 'tot en met',
  use: 'gebruik',
  waiversDue: 'vrijstellingen beslist tegen',
  written: 'schriftelijk',
};

/** Labels of values outside the enumerations: standings, outcomes, yes and no. */
const values: Readonly<Record<string, string>> = {
  COURSE: 'cursus',
  exempt: 'vrijgesteld',
  granted: 'toegestaan',
  met: 'voldaan',
  none: 'geen',
  no: 'nee',
  notRequired: 'niet verplicht',
  offered: 'plaats aangeboden',
  refused: 'geweigerd',
  REFUSED: 'een regel weigert het',
  registered: 'aangemeld',
  waiting: 'wacht',
  WILLINGNESS_NOT_ASKED: 'taalbereidheid niet gevraagd',
  WILLINGNESS_NOT_SHOWN: 'taalbereidheid niet getoond',
  WILLINGNESS_SHOWN: 'taalbereidheid getoond',
  yes: 'ja',
};

/** The labels of names that have the same label in every table. */
function unambiguousLabels(tables: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string> {
  const entries = tables.flatMap((table) => Object.entries(table));
  const labels = new Map(entries);
  for (const [name, label] of entries) if (labels.get(name) !== label) labels.delete(name);
  return labels;
}

const fieldLabels = unambiguousLabels(Object.values(events).map(({ fields }) => fields));
const enumerationLabels = unambiguousLabels(
  Object.values(enumerations).map((labels) =>
    Object.fromEntries(Object.entries(labels).map(([code, { nl }]) => [code, nl])),
  ),
);

/** The title of an event type. */
export const eventTitle = (type: string): string => events[type]?.title ?? type;

/** The label of a field. @param eventType the type of the event, of a field of an event */
export const fieldLabel = (field: string, eventType = ''): string =>
  events[eventType]?.fields[field] ?? fieldLabels.get(field) ?? names[field] ?? formatValue(field);

/** The enumerations of fields that hold a code which means something else in another enumeration. */
const enumerationOf: Readonly<Record<string, string>> = {
  channel: 'Channel',
  ground: 'BreachGround',
  kind: 'FindingKind',
  use: 'Use',
};

/**
 * A value: of an enumeration, its label; of an event type, its title.
 * @param field where it stands, which tells codes apart that several enumerations have
 */
export function formatValue(value: string | number | boolean | null, field = ''): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  const code = String(value);
  const ofField = enumerations[enumerationOf[field] ?? '']?.[code]?.nl;
  return enumerationLabels.get(code) ?? values[code] ?? ofField ?? eventTitle(code);
}

/** A text in which the values of enumerations are replaced by their labels. */
export function formatText(text: string): string {
  const label = formatValue(text);
  return label === text ? text.replaceAll(/\b[A-Z][A-Z_]{3,}\b/g, (code) => formatValue(code)) : label;
}

/** An instant (ISO 8601) in Brussels time: `2018-02-01 09:00:00`. */
export function formatInstant(instant: string): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Brussels' });
}

/** `2828` → `2.828`. */
export const formatNumber = (number: number): string =>
  new Intl.NumberFormat('nl-BE', { useGrouping: 'always' }).format(number);
