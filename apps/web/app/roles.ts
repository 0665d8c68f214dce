import { texts } from './language.js';

/** What roles are called, by their names in the session. */
export const roleNames = texts({
  'case-worker': {
    nl: 'trajectbegeleider of medewerker van een partner',
    en: 'case worker, or employee of a partner',
  },
  'house-of-dutch': { nl: 'medewerker van een Huis van het Nederlands', en: 'employee of a House of Dutch' },
  auditor: { nl: 'auditor', en: 'auditor' },
  reporter: { nl: 'rapporteur', en: 'reporter' },
  operator: { nl: 'beheerder', en: 'operator' },
  person: { nl: 'de persoon zelf', en: 'the person concerned' },
});
