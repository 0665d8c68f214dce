/** What a work list tells of a person: where they stand in what the list is about. */
import type { components } from '../../../libs/client/schema.js';
import { formatDay } from '../app/format.js';
import { labelAnywhere, labelOf } from '../app/labels.js';
import { texts, type Language } from '../app/language.js';
import type { ListName } from './lists.js';

export type ListedPerson = components['schemas']['PersonList']['persons'][number];

/** What each list tells. */
export const columnTitles = texts({
  'dossiers-of-manager': { nl: 'Wat open is', en: 'What is open' },
  'housing-language': { nl: 'Stand', en: 'Standing' },
  'waiting-lists': { nl: 'Wacht op', en: 'Waits for' },
});

/** How a place in a course stands, which no enumeration names. */
const places: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  waiting: { nl: 'wacht', en: 'waits' },
  offered: { nl: 'aangeboden', en: 'offered' },
};

/** Where somebody stands in what a list is about, each with its day. */
export function toldOf(list: ListName, listed: ListedPerson, language: Language): readonly string[] {
  const by = { nl: 'uiterlijk', en: 'by' }[language];
  const dated = (told: string, word: string, day: string | undefined): string =>
    day === undefined ? told : `${told}, ${word} ${formatDay(day, language)}`;
  if (list === 'dossiers-of-manager')
    return (listed.work ?? []).map(({ matter, standing, due }) => {
      const stands = places[standing]?.[language] ?? labelAnywhere(standing, language) ?? standing;
      return dated(`${labelOf('Matter', matter, language)}: ${stands}`, by, due);
    });
  if (list === 'housing-language') {
    const { Wooncode: housing } = listed.standing;
    return housing ? [dated(labelOf('HousingStanding', housing.standing, language), by, housing.due)] : [];
  }
  const since = { nl: 'sinds', en: 'since' }[language];
  return (listed.dossier.Wachtlijst ?? []).map(({ Code: code, Module: module, Datum: day }) => {
    const names = [code, module].flatMap(
      (each) => each?.Naam ?? each?.KorteNaam ?? (each ? labelOf('WaitingList', each.value, language) : []),
    );
    return dated(names.join(' '), since, day);
  });
}
