/** The rules of Dutch as a second language: levels, how they are put together, what must be reached, by which way. */
import { levelNames, type CourseTrack, type Level, type Skill } from '../dossier/levels.js';
import { day } from '../kernel/dates.js';
import { rule } from '../kernel/rule.js';

export const levelTable = rule<typeof levelNames>('nt2-levels', {
  nl: 'niveaus van NT2: ERK en richtgraad',
  en: 'levels of NT2: CEFR and richtgraad',
  dayOf: 'any day',
  commands: ['RecordNt2Test', 'EnrolInCourse', 'RecogniseLevel'],
  rows: [
    {
      value: levelNames,
      says:
        'NT2 Alfa lies below A1; A1 = richtgraad 1.1, A2 = 1.2, B1 = 2 (which the KBI splits in four), ' +
        'B2 = 3, C1 = 4.',
      source: 'DOMAIN 4: wonenvlaanderen, XSD samples',
    },
  ],
});

/** Which skills an oral and a written level are made of. */
export const levelsTogether = rule<Readonly<Record<'oral' | 'written', readonly [Skill, Skill]>>>(
  'nt2-levels-together',
  {
    nl: 'mondeling, schriftelijk en globaal niveau',
    en: 'oral, written and global level',
    dayOf: 'any day',
    commands: ['RecordNt2Test', 'RecordCourseResult', 'RecogniseLevel'],
    rows: [
      {
        value: { oral: ['listening', 'speaking'], written: ['reading', 'writing'] },
        says:
          'The oral level is the lower of the highest levels in listening and speaking, the written one of reading ' +
          'and writing, the global one the lower of both; none where a skill is missing.',
        assumed: 'edition 02.00 states the three, and no text how they follow from the skills',
      },
    ],
  },
);

/** The level to reach for the attest, and in which skills. */
interface Objective {
  readonly level: Level;
  readonly skills: readonly Skill[];
}
const oral: readonly Skill[] = ['listening', 'speaking'];
const allSkills: readonly Skill[] = ['listening', 'reading', 'speaking', 'writing'];

export const nt2Objective = rule<Objective>('nt2-objective', {
  nl: 'te bereiken niveau NT2',
  en: 'level of NT2 to reach',
  dayOf: 'the day of the contract, else the day on which the trajectory was opened',
  rows: [
    {
      value: { level: 'A1', skills: allSkills },
      says: 'A trajectory leads to A1.',
      source: 'DOMAIN 10, attest: press, agii',
    },
    {
      from: day('2016-02-29'),
      value: { level: 'A2', skills: allSkills },
      says: 'A trajectory leads to A2.',
      source: 'DOMAIN 10, attest: press, agii',
    },
  ],
});

export const alfaObjective = rule<readonly Skill[]>('nt2-alfa-objective', {
  nl: 'te bereiken vaardigheden na NT2 Alfa',
  en: 'skills to reach by NT2 Alfa',
  dayOf: 'the day of the contract, else the day on which the trajectory was opened',
  commands: ['AdviseCourse', 'LimitNt2Skills'],
  refusals: ['SKILLS_NOT_OF_GROUND'],
  rows: [
    {
      value: oral,
      says: 'Who follows NT2 Alfa, by advice or decision, reaches the level in listening and speaking only.',
      source: 'D24 art. 8',
    },
  ],
});

export const standardTest = rule<readonly Skill[]>('nt2-standard-test', {
  nl: 'standaardtest NT2',
  en: 'standard test of NT2',
  dayOf: 'the day of the contract, else the day on which the trajectory was opened; of a test, its own day',
  commands: ['RecordNt2Test', 'DecideComponent', 'DecideTrajectory'],
  refusals: ['STANDARD_TEST_NOT_IN_FORCE'],
  rows: [
    {
      from: day('2023-09-01'),
      value: ['reading', 'writing'],
      says: 'At the level to which NT2 leads, reading and writing are proven by the standard test.',
      source: 'D22 art. 4',
    },
  ],
});

export const courseHours = rule<Readonly<Record<CourseTrack, number>>>('nt2-hours', {
  nl: 'uren per niveau van NT2',
  en: 'hours per level of NT2',
  dayOf: 'the day asked',
  commands: ['AdviseCourse'],
  rows: [
    {
      value: { ALFA: 600, CBE: 240, CVO: 120, UNIVERSITY: 90 },
      says: 'A level takes 600 hours of literacy, 240 at a CBE, 120 at a CVO, up to 90 in a fast course.',
      source: 'DOMAIN 10, NT2 length: agii',
    },
  ],
});

/** What can be followed where: up to which level. */
export const highestAtCbe = rule<Readonly<{ oral: Level; written: Level }>>('nt2-cbe', {
  nl: 'niveaus aan een CBE',
  en: 'levels at a CBE',
  dayOf: 'the day asked',
  commands: ['AdviseCourse'],
  rows: [
    {
      value: { oral: 'A2', written: 'A2' },
      says: 'A CBE teaches NT2 up to A2 (richtgraad 1); who goes on does so at a CVO.',
      source: 'DOMAIN 10, NT2 length: agii, D22',
    },
    {
      from: day('2022-09-01'),
      value: { oral: 'B1', written: 'A2' },
      says: 'A CBE also teaches B1 orally.',
      source: 'DOMAIN 10, NT2 length: agii, D22',
    },
  ],
});
