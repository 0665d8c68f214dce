import { texts } from '../app/language.js';
import type { Purpose } from './life.js';

/** What the work lists are called. */
export const listNames = texts({
  'dossiers-of-manager': { nl: 'Mijn dossiers', en: 'My dossiers' },
  'housing-language': { nl: 'Huurders en de taalvereiste', en: 'Tenants and the language requirement' },
  'waiting-lists': { nl: 'Wie wacht op een cursus', en: 'Who waits for a course' },
});
export type ListName = keyof typeof listNames;

/** The lists that are asked for a purpose, the usual one first; who is on them, the service decides. */
const askedFor: Readonly<Partial<Record<Purpose, readonly ListName[]>>> = {
  TRAJECTORY_FOLLOW_UP: ['dossiers-of-manager', 'housing-language', 'waiting-lists'],
  NT2_ORIENTATION: ['waiting-lists', 'housing-language', 'dossiers-of-manager'],
  HOUSING_LANGUAGE: ['housing-language'],
  ENFORCEMENT: ['housing-language'],
};

/** The lists for somebody with these purposes, the usual one first. */
export const listsFor = (own: readonly string[]): readonly ListName[] => [
  ...new Set(
    (Object.keys(askedFor) as (keyof typeof askedFor)[])
      .filter((purpose) => own.includes(purpose))
      .flatMap((purpose) => askedFor[purpose] ?? []),
  ),
];

/** For which of these purposes a list is asked, unless another one is chosen. */
export const usualPurposeOf = (list: ListName, own: readonly Purpose[]): Purpose | undefined =>
  own.find((purpose) => askedFor[purpose]?.includes(list));
