/** The rules of attests, of what takes their place, and of the oral B1 that follows them. */
import type { Level, Skill } from '../dossier/levels.js';
import type { Fiction } from '../kernel/age.js';
import { day } from '../kernel/dates.js';
import { rule } from '../kernel/rule.js';
import type { Term } from '../kernel/term.js';

const signed = 'the day on which the contract was signed';

/** Whether NT2 must have been reached, where regular attendance satisfies the part. Which level: `nt2-objective`. */
export const attestResults = rule<boolean>('attest-results', {
  nl: 'resultaten voor het attest',
  en: 'results for the attest',
  dayOf: `${signed}, or of the decision where there is none`,
  commands: ['DecideTrajectory'],
  refusals: ['PARTS_NOT_MET', 'ATTEST_LEVEL_NOT_REACHED'],
  rows: [
    {
      value: false,
      says: 'The attest asks that the parts of the contract are met, be it by regular attendance.',
      source: 'press, agii',
    },
    {
      from: day('2016-02-29'),
      value: true,
      says:
        'The attest asks that the parts of the contract are met, and that the level of NT2 is reached: whatever the ' +
        'contract holds, unless NT2 is waived.',
      source: 'press, agii',
    },
  ],
});

export const attestByPriorLearning = rule<true>('attest-evc', {
  nl: 'attest EVC',
  en: 'attest by recognised prior learning',
  dayOf: 'the day of the decision',
  commands: ['DecideTrajectory'],
  refusals: ['EVC_NOT_IN_FORCE'],
  rows: [
    {
      until: day('2016-02-28'),
      value: true,
      says: 'Recognised prior learning gives an attest.',
      source: 'agii, D13 art. 34/1',
    },
  ],
});

export const attestAtOnce = rule<true>('attest-at-once', {
  nl: 'attest zonder contract',
  en: 'attest without a contract',
  dayOf: 'the day of the decision',
  commands: ['DecideTrajectory'],
  refusals: ['ATTEST_NEEDS_CONTRACT'],
  rows: [
    {
      from: day('2022-03-01'),
      value: true,
      says: 'Who meets every part gets the attest at once, without a contract.',
      source: 'agii, D13 art. 34/1',
    },
  ],
});

export const declarationOfEfforts = rule<true>('declaration-of-efforts', {
  nl: 'verklaring van geleverde inspanningen',
  en: 'declaration of efforts made',
  dayOf: 'the day of the declaration',
  commands: ['DeclareEfforts'],
  refusals: ['EFFORTS_NOT_IN_FORCE'],
  rows: [
    {
      from: day('2022-03-01'),
      value: true,
      says: 'Somebody whose learning is limited fulfils the duty by a declaration of efforts, without an attest.',
      source: 'D13 art. 27 §3',
    },
  ],
});

export const handicapSkills = rule<true>('attest-handicap', {
  nl: 'afwijking bij een handicap',
  en: 'deviation for a handicap',
  dayOf: 'the day of the decision on the skills',
  commands: ['LimitNt2Skills'],
  refusals: ['HANDICAP_DEVIATION_NOT_IN_FORCE'],
  rows: [
    {
      from: day('2024-06-16'),
      value: true,
      says: 'With a handicap somebody may be asked fewer skills.',
      source: 'D24 art. 8',
    },
  ],
});

export const workingAge = rule<{ readonly end: number; readonly fiction: Fiction }>('working-age', {
  nl: 'beroepsactieve leeftijd',
  en: 'working age',
  dayOf: 'the day asked about',
  commands: ['DecideTrajectory'],
  rows: [
    {
      value: { end: 65, fiction: 'LAST_POSSIBLE_DAY' },
      says: 'Working age ends at 65. Of the birth only the year is read, and its last day is taken for the birthday.',
      assumed: 'the law names the working age without a number; so nobody is let off too early',
    },
  ],
});

export interface OralB1 {
  readonly term: Term;
  readonly level: Level;
  readonly skills: readonly Skill[];
  /** So long unbroken work or study takes its place. */
  readonly unbroken: Term;
}
export const oralB1 = rule<OralB1>('b1-oral', {
  nl: 'B1 mondeling na het attest',
  en: 'oral B1 after the attest',
  dayOf: 'the day on which the duty arose',
  commands: ['ExemptFromB1', 'RecordOccupation'],
  refusals: ['B1_NOT_ASKED'],
  rows: [
    {
      from: day('2022-03-01'),
      value: {
        term: { months: 24 },
        level: 'B1',
        skills: ['listening', 'speaking'],
        unbroken: { months: 6 },
      },
      says:
        'An obliged person reaches oral B1 within 24 months after the attest; not past working age, after 6 months ' +
        'of unbroken work or study, or with a lasting illness, a handicap or limited learning.',
      source: 'D13 art. 34/5',
    },
  ],
});
