/** What codes and events are called, from the labels of the client. */
import { enumerations, events } from '../../../libs/client/labels.js';
import type { Language } from './language.js';

type Value = string | number | boolean | null | undefined;

/** The label of a value of an enumeration; without one, the value. */
export const labelOf = (enumeration: string, value: Value, language: Language): string =>
  enumerations[enumeration]?.[String(value)]?.[language] ??
  (value === null || value === undefined ? '–' : String(value));

/** The label of a value, by what else it may be: there where an enumeration has no name. */
export const labelAmong = (
  options: readonly string[],
  value: string,
  language: Language,
): string | undefined =>
  Object.values(enumerations).find((labels) => options.every((option) => option in labels))?.[value]?.[
    language
  ];

const anywhere = new Map<string, { nl: string; en: string } | undefined>();
for (const labels of Object.values(enumerations))
  for (const [value, label] of Object.entries(labels)) {
    const known = anywhere.get(value);
    anywhere.set(value, !anywhere.has(value) || known?.nl === label.nl ? label : undefined);
  }

/** The label of a value that has the same one in every enumeration. */
export const labelAnywhere = (value: string, language: Language): string | undefined =>
  anywhere.get(value)?.[language];

/** The title of an event. There is a Dutch one; in English its name is put in words. */
export const eventTitle = (type: string, language: Language): string =>
  language === 'nl' ? (events[type]?.title ?? type) : wordsOf(type);

/** Fields of commands, and within what they hold, that no event has by itself. */
const fieldsOfCommands: Readonly<Record<string, string>> = {
  recordedBy: 'vastgelegd door',
  skill: 'vaardigheid',
  waiting: 'plaats op de wachtlijst',
  components: 'onderdelen',
  previous: 'vorige',
  limitedLearning: 'beperkt leervermogen',
  identity: 'personalia',
  command: 'wat wel gold',
};

/** Of a field of several events the title in the first one. */
const fieldsAnywhere = new Map(
  Object.values(events)
    .flatMap(({ fields }) => Object.entries(fields))
    .toReversed(),
);

/** The name of a field of an event, or of what a field holds: that is called as it is where it is a field itself. */
export const fieldTitle = (type: string, field: string, language: Language): string =>
  language === 'nl'
    ? (events[type]?.fields[field] ?? fieldsAnywhere.get(field) ?? fieldsOfCommands[field] ?? field)
    : wordsOf(field).toLowerCase();

/** `ContractSigned` → `Contract signed`. */
const wordsOf = (name: string): string => {
  const words = name.replace(
    /([a-z0-9])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
};
