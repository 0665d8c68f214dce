/** Under which decree somebody is followed, for who counts by it; what a decree asks stands in the other files. */
import type { LegalRegime } from '../dossier/contract-codes.js';
import { day } from '../kernel/dates.js';
import { rule } from '../kernel/rule.js';

export const legalRegime = rule<LegalRegime>('legal-regime', {
  nl: 'regelgeving waaronder een traject valt',
  en: 'legal regime of a trajectory',
  dayOf: 'the day on which the contract was signed; without one, on which the trajectory was opened',
  rows: [
    {
      value: 'BEFORE_2016',
      says: 'What came before the decree of 7 June 2013.',
      source: 'D13',
    },
    {
      from: day('2016-02-29'),
      value: 'DECREE_2013',
      says: 'The decree of 7 June 2013: attendance or objectives, three parts.',
      source: 'D13',
    },
    {
      from: day('2022-03-01'),
      value: 'CHANGE_2022',
      says: 'Its change that brought objectives only, a test of MO, registration for work and the network track.',
      source: 'D13 art. 29–34',
    },
    {
      from: day('2023-09-01'),
      value: 'CHANGE_2023',
      says: 'Its change that brought fees and the standard test of NT2.',
      source: 'D22 art. 4, 7, 9',
    },
  ],
});
