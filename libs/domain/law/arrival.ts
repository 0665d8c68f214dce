/** The rules of registration, of the target group and of where somebody lives. */
import { TargetGround, type ExemptionKind } from '../dossier/target-group-codes.js';
import { day } from '../kernel/dates.js';
import { rule } from '../kernel/rule.js';
import type { Term } from '../kernel/term.js';
import type { Region } from '../kernel/terms.js';

export const territory = rule<readonly Region[]>('duty-territory', {
  nl: 'waar de Vlaamse verplichting geldt',
  en: 'where the Flemish duty holds',
  dayOf: 'each day on which somebody is asked to be obliged',
  commands: ['DetermineTargetGroup'],
  refusals: ['LIVES_OUTSIDE_FLANDERS'],
  rows: [
    {
      value: ['FLANDERS'],
      says: 'The Flemish duty and fine hold in Flanders only: never in Brussels, which has a duty of its own.',
      source: 'D13 48, O23',
    },
  ],
});

export const registrationStart = rule<'LETTER' | 'DUTY'>('registration-start', {
  nl: 'begin van de termijn van aanmelding',
  en: 'start of the term of registration',
  dayOf: 'the day on which the duty arose',
  commands: ['SendRegistrationLetter', 'RegisterPerson'],
  rows: [
    {
      value: 'LETTER',
      says: 'The term runs from the first registered letter after the duty arose; else from the day of the duty.',
      source: 'D13 art. 27, agii',
    },
  ],
});

export const registrationStartOfAge = rule<'LETTER' | 'DUTY'>('registration-start-of-age', {
  nl: 'begin van de termijn van wie 18 wordt',
  en: 'start of the term of who turns 18',
  dayOf: 'the day on which the duty of who was a minor arose',
  commands: ['RegisterPerson'],
  rows: [
    {
      value: 'DUTY',
      says: 'Of a minor who turns 18 the term runs from the birthday, on which the duty arises; no letter moves it.',
      source: 'D13 art. 27',
    },
  ],
});

export const registrationTerm = rule<Term>('registration-term', {
  nl: 'termijn van aanmelding',
  en: 'term of registration',
  dayOf: 'the day on which the term starts: of the registered letter, or on which the duty arose',
  commands: ['RegisterPerson'],
  rows: [
    {
      value: { months: 3 },
      says: 'An obliged person registers within 3 months.',
      source: 'D13 art. 27',
    },
  ],
});

export const registrationBreach = rule<Term>('registration-breach', {
  nl: 'inbreuk op de aanmelding',
  en: 'breach of registration',
  dayOf: 'the day on which the term starts: of the registered letter, or on which the duty arose',
  rows: [
    {
      value: { days: 0 },
      says: 'The breach is found from the day after the term or the postponement.',
      assumed: 'before 1 March 2022 no term of its own was found',
    },
    {
      from: day('2022-03-01'),
      value: { days: 90 },
      says: 'The breach is found after 90 days from the start of the term, and never while term or postponement run.',
      source: 'D13 39',
    },
  ],
});

const grounds = TargetGround.options;
const withoutAsylum = grounds.filter((ground) => ground !== 'ASYLUM_SEEKER');

export const targetGrounds = rule<readonly TargetGround[]>('target-group-grounds', {
  nl: 'gronden van de doelgroep',
  en: 'grounds of the target group',
  dayOf: 'the day of the determination',
  commands: ['DetermineTargetGroup'],
  refusals: ['GROUND_NOT_IN_FORCE'],
  rows: [
    {
      value: grounds,
      says: 'A determination states any of the grounds, asylum seekers included.',
      assumed: 'the grounds before 29 February 2016 were not found; those of that day are taken',
    },
    {
      from: day('2016-02-29'),
      value: grounds,
      says: 'Obliged or entitled by first registration, by moving to Flanders, or by another listed ground.',
      source: 'D13 27§1',
    },
    {
      from: day('2022-03-01'),
      value: withoutAsylum,
      says: 'Asylum seekers are no target group unless in another capacity; unaccompanied minors stay in it.',
      source: 'D13 26',
    },
    {
      from: day('2024-06-16'),
      value: withoutAsylum,
      says: 'The same grounds; ministers of religion are those of the new definition.',
      source: 'D24 6',
    },
  ],
});

/** What an exemption leaves of the duty, and for whom it is not. */
interface Exemption {
  readonly exempt: 'WHOLE' | 'ALL_BUT_NT2';
  readonly notFor?: TargetGround;
}

const exemptionKinds: Readonly<Record<ExemptionKind, Exemption>> = {
  EU_CITIZEN: { exempt: 'WHOLE' },
  ATTEST_HOLDER: { exempt: 'WHOLE' },
  ILLNESS_OR_HANDICAP: { exempt: 'WHOLE' },
  RECEPTION_EDUCATION: { exempt: 'WHOLE' },
  SIXTY_FIVE: { exempt: 'WHOLE', notFor: 'MINISTER_OF_RELIGION' },
  DIPLOMA: { exempt: 'WHOLE' },
  EU_LONG_TERM_RESIDENT: { exempt: 'ALL_BUT_NT2' },
};

export const exemptions = rule<typeof exemptionKinds>('exemptions', {
  nl: 'vrijstellingen van de verplichting',
  en: 'exemptions of the duty',
  dayOf: 'the day of the determination',
  commands: ['DetermineTargetGroup'],
  refusals: ['EXEMPTION_NOT_FOR_GROUND'],
  rows: [
    {
      value: exemptionKinds,
      says: 'A determination states any of the exemptions, which take away what they did from 29 February 2016 on.',
      assumed: 'the exemptions before 29 February 2016 were not found; those of that day are taken',
    },
    {
      from: day('2016-02-29'),
      value: exemptionKinds,
      says: 'Each kind exempts of the whole duty, EU long-term residents of all but NT2; 65 is not for ministers.',
      source: 'D13 27§2, §5',
    },
  ],
});
