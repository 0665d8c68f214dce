/** How long what is kept may be kept, by its kind. */
import { day } from '../kernel/dates.js';
import { rule } from '../kernel/rule.js';
import type { Term } from '../kernel/term.js';

const DECREE = day('2024-06-16');

export const dossierRetention = rule<Term>('dossier-retention', {
  nl: 'bewaartermijn van een dossier',
  en: 'retention of a dossier',
  dayOf: 'the day on which the term is looked at',
  rows: [
    {
      value: { years: 90 },
      says: 'A dossier is kept as long as needed, at most 90 years from the first processing.',
      assumed: 'no term of before 16 June 2024 was found; taken the same',
    },
    {
      from: DECREE,
      value: { years: 90 },
      says:
        'A dossier is kept as long as needed, at most 90 years from the first processing: the day as of which it was ' +
        'opened. That it is needed no longer is an administrator’s decision; only the 90 years are counted.',
      source: 'D24 13, 17',
    },
  ],
});

export const accessLogRetention = rule<Term>('access-log-retention', {
  nl: 'bewaartermijn van het inzagelogboek',
  en: 'retention of the access log',
  dayOf: 'the day on which the term is looked at',
  rows: [
    {
      value: { years: 10 },
      says: 'Who looked at a dossier is kept as long as the dossier, and 10 years after its erasure.',
      assumed:
        'no text was found; ten years, so that the last looks before the erasure can still be accounted for, and ' +
        'nobody who looked is kept for ever',
    },
  ],
});

export const municipalityCopy = rule<Term>('municipality-copy', {
  nl: 'bewaartermijn van wat een gemeente kreeg',
  en: 'retention of a municipality’s copy',
  dayOf: 'the day of the consultation',
  rows: [
    {
      from: day('2019-07-29'),
      until: day('2024-06-15'),
      value: { years: 5 },
      says: 'A municipality keeps what it was given of a person at most 5 years; the copy is its own, not ours.',
      source: 'D13 20; repealed by D24 4',
    },
  ],
});
