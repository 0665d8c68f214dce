/**
 * The Dutch of the command line: the labels of events, their fields and enumerations from libs/client/labels.ts, and
 * the labels below for other names and values. A name or value without a label is shown as it is.
 */
import { enumerations, events } from '../../libs/client/labels.js';

/** Labels of fields in responses that are not fields of events. */
const names: Readonly<Record<string, string>> = {
  by: 'door',
  components: 'onderdelen',
  consultations: 'raadplegingen',
  contact: 'contactpersoon',
  day: 'dag',
  developments: 'ontwikkelingen',
  appealBy: 'beroep tot',
  endedOn: 'beëindigd op',
  exchanges: 'uitwisselingen',
  fromPartner: 'van de partner',
  leases: 'huurovereenkomsten',
  left: 'verlaten',
  levels: 'niveaus',
  month: 'maand',
  nt2Courses: 'cursussen NT2',
  paid: 'betaald',
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
  use: 'gebruik',
  waiversDue: 'vrijstellingen beslist tegen',
  year: 'jaar',
};

/** Labels of values outside the enumerations: standings, outcomes, yes and no. */
const values: Readonly<Record<string, string>> = {
  exempt: 'vrijgesteld',
  granted: 'toegestaan',
  met: 'voldaan',
  none: 'geen',
  no: 'nee',
  notRequired: 'niet verplicht',
  refused: 'geweigerd',
  registered: 'aangemeld',
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

/** A value: of an enumeration, its label. */
export function formatValue(value: string | number | boolean | null): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return enumerationLabels.get(String(value)) ?? values[value] ?? String(value);
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
