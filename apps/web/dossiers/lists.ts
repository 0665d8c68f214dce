import { texts } from '../app/language.js';
import type { Purpose } from './life.js';

/** What the work lists are called. */
export const listNames = texts({
  'dossiers-of-manager': { nl: 'Mijn dossiers', en: 'My dossiers' },
  'housing-language': { nl: 'Huurders en de taalvereiste', en: 'Tenants and the language requirement' },
  'waiting-lists': { nl: 'Wie wacht op een cursus', en: 'Who waits for a course' },
});
export type ListName = keyof typeof listNames;

/** For which purposes a list is asked; who is on it, the service decides. */
const askedFor: Readonly<Record<ListName, readonly Purpose[]>> = {
  'dossiers-of-manager': ['TRAJECTORY_FOLLOW_UP', 'NT2_ORIENTATION'],
  'housing-language': ['TRAJECTORY_FOLLOW_UP', 'NT2_ORIENTATION', 'HOUSING_LANGUAGE', 'ENFORCEMENT'],
  'waiting-lists': ['TRAJECTORY_FOLLOW_UP', 'NT2_ORIENTATION'],
};

/** The lists for somebody with these purposes, the usual one first. */
export const listsFor = (own: readonly string[]): readonly ListName[] =>
  (Object.keys(askedFor) as ListName[]).filter((name) => askedFor[name].some((each) => own.includes(each)));
