/** The rules of breaches of the duty to integrate: who, on what ground, in which steps, with what sanction. */
import { BreachGround, type SanctioningAuthority, type SanctionOutcome } from '../dossier/breach-codes.js';
import type { ContractPart } from '../dossier/contract-codes.js';
import { day } from '../kernel/dates.js';
import { rule } from '../kernel/rule.js';
import type { Term } from '../kernel/term.js';
import type { Amounts } from './housing.js';

const DECREE = day('2022-03-01');

/** Whom a breach is found against, and whether paying the fine closes the file. */
interface Sanctioned {
  readonly entitledToo: boolean;
  readonly closedByPayment: boolean;
}
export const sanctionedPersons = rule<Sanctioned>('sanctioned-persons', {
  nl: 'wie een sanctie kan krijgen',
  en: 'who may be sanctioned',
  dayOf: 'the day of the finding',
  commands: ['EstablishBreach', 'DecideSanction'],
  refusals: ['NOT_OBLIGED', 'NOT_ENTITLED', 'BREACH_OUTSIDE_FLANDERS'],
  rows: [
    {
      value: { entitledToo: true, closedByPayment: true },
      says: 'The obliged and the entitled are fined, not outside Flanders; the file is closed on payment.',
      source: 'DOMAIN 10, D13 48',
    },
    {
      from: DECREE,
      value: { entitledToo: false, closedByPayment: false },
      says: 'Only the obliged are fined, not outside Flanders; the duty goes on after a fine.',
      source: 'D13 40, 48',
    },
  ],
});

const groundsBefore = BreachGround.options.filter((ground) => ground !== 'B1_NOT_REACHED');
export const breachGrounds = rule<readonly BreachGround[]>('breach-grounds', {
  nl: 'gronden van een inbreuk',
  en: 'grounds of a breach',
  dayOf: 'the day of the finding',
  commands: ['EstablishBreach'],
  refusals: [
    'BREACH_GROUND_NOT_IN_FORCE',
    'BREACH_PART_MISSING',
    'REGISTRATION_NOT_OVERDUE',
    'NOT_ENDED_UNLAWFULLY',
    'PART_NOT_ASKED',
    'B1_NOT_OVERDUE',
    'DUTY_FULFILLED',
    'BREACH_RUNNING',
  ],
  rows: [
    {
      value: groundsBefore,
      says: 'Not registered in time, ended unlawfully, the duty of a part not met.',
      assumed: 'the text that was found holds from 1 March 2022; before it B1 was not asked',
    },
    {
      from: DECREE,
      value: BreachGround.options,
      says: 'Not registered in time, ended unlawfully, the duty of a part not met, B1 not reached.',
      source: 'D13 39',
    },
  ],
});

export const attendanceSpares = rule<readonly ContractPart[]>('attendance-spares', {
  nl: 'regelmatige deelname en inbreuk',
  en: 'regular attendance and breach',
  dayOf: 'the day of the finding',
  commands: ['EstablishBreach'],
  refusals: ['PART_ATTENDED'],
  rows: [
    {
      from: DECREE,
      value: ['MO', 'NT2'],
      says:
        'The duty of MO or NT2 is not met where its objectives are not reached and it was not regularly attended: ' +
        'who attended a course of it regularly until its end is not in breach.',
      source: 'D13 39',
    },
  ],
});

export const limitedLearning = rule<readonly BreachGround[]>('limited-learning', {
  nl: 'beperkt leervermogen',
  en: 'limited learning',
  dayOf: 'the day of the finding',
  commands: ['EstablishBreach'],
  refusals: ['LEARNING_LIMITED'],
  rows: [
    {
      from: DECREE,
      value: ['PART_NOT_MET', 'B1_NOT_REACHED'],
      says: 'What limited learning keeps somebody from reaching is not reported as a breach.',
      source: 'D13 39§5',
    },
  ],
});

/** The steps before a fine, and within how long after the finding it is decided. */
interface Procedure {
  readonly hearing: boolean;
  readonly within?: Term;
}
export const sanctionProcedure = rule<Procedure>('sanction-procedure', {
  nl: 'procedure van een sanctie',
  en: 'procedure of a sanction',
  dayOf: 'the day of the finding',
  commands: ['SendNoticeOfDefault', 'HoldHearing', 'DecideSanction'],
  refusals: ['BREACH_UNKNOWN', 'BREACH_STEP_OUT_OF_ORDER', 'BREACH_STEP_KNOWN', 'SANCTION_TOO_LATE'],
  rows: [
    {
      value: { hearing: false },
      says: 'Finding, notice of default, its term, decision.',
      source: 'DOMAIN 3.8',
    },
    {
      from: DECREE,
      value: { hearing: true, within: { years: 2 } },
      says: 'Finding, written notice, its term, hearing, decision; the decision within 2 years of the finding.',
      source: 'D13 40',
    },
  ],
});

const outcomes: Readonly<Record<SanctioningAuthority, readonly SanctionOutcome[]>> = {
  HH: ['FINE', 'VDAB_INSTEAD', 'OCMW_INSTEAD', 'NO_SANCTION'],
  VMSW: ['FINE', 'NO_SANCTION'],
  VDAB: ['VDAB_INSTEAD', 'NO_SANCTION'],
  OCMW: ['OCMW_INSTEAD', 'NO_SANCTION'],
};
export const sanctionOutcomes = rule<typeof outcomes>('sanction-outcomes', {
  nl: 'wie wat beslist',
  en: 'who decides what',
  dayOf: 'the day of the decision',
  commands: ['DecideSanction'],
  refusals: ['SANCTION_NOT_OF_AUTHORITY'],
  rows: [
    {
      value: outcomes,
      says: 'The authority named decides; VDAB and OCMW follow up those whom they oblige, in place of a fine.',
      assumed: 'the official schema of 2017 names the authorities, and not what each may decide',
    },
    {
      from: DECREE,
      value: { ...outcomes, VMSW: ['NO_SANCTION'] },
      says:
        'The authority named decides: VDAB or an OCMW in place of a fine, the enforcement officer a fine or either ' +
        'of these, VMSW no fine. That VDAB referred somebody, or that income support asks integration, isn’t read: ' +
        'the authority named states it.',
      source: 'D13 39§3',
    },
  ],
});

export const fineAmounts = rule<Amounts>('fine-amounts', {
  nl: 'bedrag van de geldboete',
  en: 'amount of a fine',
  dayOf: 'the day of the decision',
  commands: ['DecideSanction', 'DecideAppeal'],
  refusals: ['SANCTION_AMOUNT'],
  rows: [
    {
      value: { least: 50, most: 5_000 },
      says: 'A fine is €50 to €5,000.',
      assumed: 'the amounts were found for the decree of 2022; taken the same before',
    },
    {
      from: DECREE,
      value: { least: 50, most: 5_000 },
      says: 'A fine is €50 to €5,000.',
      source: 'D13 40',
    },
  ],
});

/** How many days after the working day on which a decision counts as delivered. */
interface AppealTerm {
  readonly workingDays: number;
  readonly term: Term;
}
export const appealTerm = rule<AppealTerm>('appeal', {
  nl: 'beroep tegen een geldboete',
  en: 'appeal against a fine',
  dayOf: 'the day of the decision',
  commands: ['LodgeAppeal', 'DecideAppeal'],
  refusals: ['APPEAL_TOO_LATE'],
  rows: [
    {
      from: day('2019-09-01'),
      value: { workingDays: 3, term: { days: 15 } },
      says: 'Within 15 days after the third working day after posting; the appeal suspends the fine.',
      source: 'D13 40',
    },
  ],
});

export const claimLapse = rule<Term>('fine-claim', {
  nl: 'verjaring van een geldboete',
  en: 'lapse of the claim of a fine',
  dayOf: 'the day of the decision',
  commands: ['RecordFinePayment'],
  rows: [
    {
      from: DECREE,
      value: { years: 5 },
      says: 'The claim lapses 5 years after the decision, or after that of the appeal.',
      source: 'D13 40',
    },
  ],
});
