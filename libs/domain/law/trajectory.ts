/** The rules of contracts and their parts. Those of attests and of what follows them: attest.ts. */
import type { ContractPart } from '../dossier/contract-codes.js';
import { day } from '../kernel/dates.js';
import { rule } from '../kernel/rule.js';
import type { Term } from '../kernel/term.js';

/** The change of the decree of 7 June 2013 that brought a fourth part, tests and terms. */
const from2022 = { from: day('2022-03-01') } as const;
const signed = 'the day on which the contract was signed';

export const contractParts = rule<readonly ContractPart[]>('contract-parts', {
  nl: 'onderdelen van een contract',
  en: 'parts of a contract',
  dayOf: signed,
  commands: ['SignContract', 'AmendContract'],
  refusals: ['CONTRACT_PART_NOT_IN_FORCE'],
  rows: [
    {
      value: ['MO', 'NT2', 'CAREER'],
      says: 'A contract may hold social orientation, NT2 and career orientation.',
      source: 'D13, DOMAIN 3.5',
    },
    {
      ...from2022,
      value: ['MO', 'NT2', 'EMPLOYMENT'],
      says: 'A contract may hold social orientation, NT2 and registration with VDAB or Actiris; career is guidance.',
      source: 'D13 art. 29, 32',
    },
  ],
});

/** By what somebody is obliged to. */
export const partsOfTheObliged = rule<Readonly<Record<'WHOLE' | 'NT2', readonly ContractPart[]>>>(
  'parts-of-the-obliged',
  {
    nl: 'verplichte onderdelen van een contract',
    en: 'parts that a contract must hold',
    dayOf: signed,
    commands: ['SignContract', 'AmendContract'],
    refusals: ['CONTRACT_PART_MISSING'],
    rows: [
      {
        ...from2022,
        value: { WHOLE: ['MO', 'NT2', 'NETWORK'], NT2: ['NT2'] },
        says:
          'The contract of an obliged person holds social orientation and NT2, and the network track where there is ' +
          'one for the duty; of who is obliged to NT2 only: NT2. Each may be waived in it. EMPLOYMENT is a choice.',
        source: 'D13 art. 29–34',
      },
    ],
  },
);

export const networkTrack = rule<{ readonly hours: number }>('network-track', {
  nl: 'participatie- en netwerktraject',
  en: 'participation and network track',
  dayOf: 'the day on which the duty arose',
  commands: ['SignContract', 'AmendContract', 'RecordParticipation'],
  refusals: ['CONTRACT_PART_NOT_IN_FORCE'],
  rows: [
    {
      from: day('2023-01-01'),
      value: { hours: 40 },
      says:
        'The contract of an obliged person holds a track of at least 40 hours within it; who works or studies at ' +
        'its signature or before its end meets it.',
      source: 'D13 art. 33',
    },
  ],
});

export const rightsAndDuties = rule<true>('rights-and-duties', {
  nl: 'verklaring van rechten en plichten',
  en: 'declaration of rights and duties',
  dayOf: signed,
  commands: ['SignContract'],
  refusals: ['RIGHTS_AND_DUTIES_MISSING'],
  rows: [
    {
      ...from2022,
      value: true,
      says: 'The contract holds the declaration of rights and duties.',
      source: 'D13 art. 34/2',
    },
  ],
});

export const firstCourse = rule<true>('first-course', {
  nl: 'concreet aanbod in het contract',
  en: 'concrete course in the contract',
  dayOf: signed,
  commands: ['SignContract'],
  refusals: ['FIRST_COURSE_MISSING'],
  rows: [
    {
      ...from2022,
      value: true,
      says: 'The contract names one concrete course of MO or NT2, where it holds either.',
      source: 'D13 art. 34/2',
    },
  ],
});

/** In euro cents. */
interface Fees {
  readonly orientationCourse: number;
  readonly orientationTest: number;
  readonly nt2: number;
  readonly nt2Retake: number;
}
export const fees = rule<Fees>('fees', {
  nl: 'vergoedingen',
  en: 'fees',
  dayOf: signed,
  commands: ['SignContract'],
  refusals: ['FEE_NOT_DUE'],
  rows: [
    {
      from: day('2023-09-01'),
      value: { orientationCourse: 9_000, orientationTest: 9_000, nt2: 18_000, nt2Retake: 2_250 },
      says:
        'An MO course costs €90, an MO test €90 a try, NT2 up to €180 with its first test, and a retake €22.50 a ' +
        'part; not for who lives in Brussels, and not where it is waived.',
      source: 'D22 art. 7, 9',
    },
  ],
});

export const waiverTerm = rule<Term>('waiver-term', {
  nl: 'termijn van vrijstelling van een onderdeel',
  en: 'term of a waiver',
  dayOf: 'the day of registration; of a waiver, its own day',
  commands: ['DecideWaiver', 'SignContract', 'AmendContract'],
  refusals: ['WAIVER_NOT_IN_FORCE'],
  rows: [
    {
      ...from2022,
      value: { days: 30 },
      says: 'Whether a part is waived is decided within 30 days after registration.',
      source: 'D13 art. 34/1',
    },
  ],
});

export const contractTerm = rule<Term>('contract-term', {
  nl: 'termijn van het contract',
  en: 'term of the contract',
  dayOf: 'the day of registration',
  commands: ['SignContract', 'PostponeSignature'],
  rows: [
    {
      ...from2022,
      value: { days: 90 },
      says: 'The contract is signed within 90 days after registration, or by the end of a postponement.',
      source: 'D13 art. 34/1',
    },
  ],
});

export const startTerm = rule<Term>('start-term', {
  nl: 'termijn van de start',
  en: 'term of the start',
  dayOf: signed,
  commands: ['SignContract', 'SuspendContract'],
  rows: [
    {
      ...from2022,
      value: { days: 90 },
      says: 'MO or NT2 starts within 90 days after signature; suspended days make it longer.',
      source: 'D13 art. 34/2',
    },
  ],
});

export const suspension = rule<true>('suspension', {
  nl: 'opschorting van een contract',
  en: 'suspension of a contract',
  dayOf: 'each day that is asked about',
  commands: ['SuspendContract', 'EstablishBreach'],
  refusals: ['PART_NOT_ASKED'],
  rows: [
    {
      value: true,
      says:
        'It is suspended for work or study that can’t be combined with it, or a medical or personal reason. On a ' +
        'suspended day no part is asked.',
      source: 'D13 art. 34/2',
    },
  ],
});

export const employmentTerm = rule<Term>('employment-term', {
  nl: 'termijn van inschrijving bij VDAB of Actiris',
  en: 'term of registration with VDAB or Actiris',
  dayOf: signed,
  commands: ['RegisterForWork', 'RecordOccupation', 'EstablishBreach'],
  refusals: ['PART_NOT_ASKED'],
  rows: [
    {
      ...from2022,
      value: { days: 60 },
      says: 'Registration with VDAB or Actiris within 60 days after signing, or at work by then.',
      source: 'D13 art. 32',
    },
  ],
});

/** In percent of the lessons held. */
export const regularAttendance = rule<number>('regular-attendance', {
  nl: 'regelmatige deelname',
  en: 'regular attendance',
  dayOf: 'the last day of the course',
  commands: ['RecordLesson', 'DecideComponent'],
  rows: [
    {
      value: 80,
      says: 'Whoever attended at least 80 % of the lessons, or was absent with a justification, attended regularly.',
      assumed: 'the usual legal threshold; seen only for willingness under the Wooncode',
    },
  ],
});
/** In percent of the lessons held. */
export const halfAttendance = rule<number>('half-attendance', {
  nl: 'deelname waaronder een boete volgde',
  en: 'attendance below which a fine followed',
  dayOf: 'the last day of the course',
  commands: ['RecordLesson'],
  rows: [
    {
      value: 50,
      says: 'Below half of the lessons a fine followed in practice.',
      source: 'press, 2015',
    },
  ],
});

export const dutyOfPart = rule<{ readonly attendanceSuffices: boolean }>('duty-of-a-part', {
  nl: 'plicht per onderdeel',
  en: 'duty of a part',
  dayOf: signed,
  commands: ['DecideComponent'],
  refusals: ['PART_NOT_MET', 'WAIVER_MISSING'],
  rows: [
    {
      value: { attendanceSuffices: true },
      says: 'A part is met by regular attendance or by reaching its objectives.',
      assumed: 'before 29 February 2016 as after it',
    },
    {
      from: day('2016-02-29'),
      value: { attendanceSuffices: true },
      says: 'A part is met by regular attendance or by reaching its objectives.',
      source: 'D13',
    },
    {
      ...from2022,
      value: { attendanceSuffices: false },
      says: 'A part is met by reaching its objectives.',
      source: 'D13 art. 39',
    },
  ],
});

interface OrientationTest {
  readonly practical: number;
  readonly values: number;
}
export const orientationTest = rule<OrientationTest>('orientation-test', {
  nl: 'test maatschappelijke oriëntatie',
  en: 'test of social orientation',
  dayOf: 'the day of the test; there is one for contracts signed from its first day',
  commands: ['RecordOrientationTest'],
  refusals: ['ORIENTATION_TEST_NOT_IN_FORCE'],
  rows: [
    {
      ...from2022,
      value: { practical: 16, values: 6 },
      says: 'Of 30 practical questions 16 are right, and of 11 on values 6.',
      source: 'D13 art. 30, press',
    },
    {
      from: day('2023-03-01'),
      value: { practical: 16, values: 9 },
      says: 'Of 30 practical questions 16 are right, and of 11 on values 9.',
      source: 'D13 art. 30, press',
    },
  ],
});
