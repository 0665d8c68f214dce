/** The rules of the Wooncode: what a social tenant must know of Dutch, and by when. */
import type { Level } from '../dossier/levels.js';
import { day } from '../kernel/dates.js';
import { rule } from '../kernel/rule.js';

/** The level to reach in speaking, and within how many years after the start of the lease. */
export interface LanguageRequirement {
  readonly level: Level;
  readonly years: number;
}
export const languageRequirement = rule<LanguageRequirement>('housing-language', {
  nl: 'taalkennisvereiste van de Wooncode',
  en: 'language requirement of the Wooncode',
  dayOf: 'the day on which the lease was signed',
  commands: ['StartLease'],
  rows: [
    {
      from: day('2017-11-01'),
      value: { level: 'A1', years: 1 },
      says: 'A tenant speaks Dutch at A1 within a year after the lease starts.',
      source: 'decree of 10 March 2017',
    },
    {
      from: day('2023-01-01'),
      value: { level: 'A2', years: 2 },
      says: 'A tenant speaks Dutch at A2 within two years after the lease starts.',
      source: 'D21W',
    },
  ],
});

export const landlordPostpones = rule<true>('landlord-postpones', {
  nl: 'uitstel door de verhuurder',
  en: 'postponement by the landlord',
  dayOf: 'the day of the postponement',
  commands: ['PostponeLanguageRequirement'],
  refusals: ['LANDLORD_MAY_NOT_POSTPONE'],
  rows: [
    {
      from: day('2023-01-01'),
      value: true,
      says: 'The landlord may itself postpone the requirement.',
      source: 'wonenvlaanderen: DOMAIN 5',
    },
  ],
});
