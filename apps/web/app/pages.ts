import { texts } from './language.js';
import type { PageName } from './session.js';

/** What the pages are called, in the order of the navigation. */
export const pageTitles = texts({
  start: { nl: 'Start', en: 'Start' },
  rapportering: { nl: 'Rapportering', en: 'Reporting' },
  dossiers: { nl: 'Dossiers', en: 'Dossiers' },
  uitwisselingen: { nl: 'Uitwisselingen', en: 'Exchanges' },
  audit: { nl: 'Audit', en: 'Audit' },
  beheer: { nl: 'Beheer', en: 'Operations' },
  'mijn-gegevens': { nl: 'Mijn gegevens', en: 'My data' },
});

export const pagePaths = {
  start: '/',
  rapportering: '/rapportering',
  dossiers: '/dossiers',
  uitwisselingen: '/uitwisselingen',
  audit: '/audit',
  beheer: '/beheer',
  'mijn-gegevens': '/mijn-gegevens',
} as const satisfies Record<PageName, string>;

/** In the order of the navigation. */
export const pageOrder: readonly PageName[] = [
  'start',
  'rapportering',
  'dossiers',
  'uitwisselingen',
  'audit',
  'beheer',
  'mijn-gegevens',
];
