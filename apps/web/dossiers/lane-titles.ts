import { texts } from '../app/language.js';

/** What the lanes are called. */
export const laneTitles = texts({
  traject: { nl: 'Traject', en: 'Trajectory' },
  contract: { nl: 'Contract', en: 'Contract' },
  cursussen: { nl: 'Cursussen', en: 'Courses' },
  testen: { nl: 'Testen en gesprekken', en: 'Tests and talks' },
  huur: { nl: 'Huur', en: 'Housing' },
  inbreuken: { nl: 'Inbreuken', en: 'Breaches' },
});
