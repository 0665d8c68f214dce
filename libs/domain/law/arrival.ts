/** The rules of registration, of the target group and of where somebody lives. */
import { rule } from '../kernel/rule.js';
import type { Term } from '../kernel/term.js';

export const registrationTerm = rule<Term>('registration-term', {
  nl: 'termijn van aanmelding',
  en: 'term of registration',
  dayOf: 'the day on which the duty arose',
  commands: ['RegisterPerson'],
  rows: [
    {
      value: { months: 3 },
      says: 'An obliged person registers within 3 months.',
      source: 'D13 art. 27',
    },
  ],
});
