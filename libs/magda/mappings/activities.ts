/** What the person follows and takes: courses with their lessons and attendance, and tests. */
import { CourseEnrolled, CourseLeft, CourseResultRecorded } from '../../domain/dossier/course.js';
import type { Level, Skill } from '../../domain/dossier/levels.js';
import { Level as Levels } from '../../domain/dossier/levels.js';
import { Nt2TestTaken } from '../../domain/dossier/nt2.js';
import { EmptySectionStated } from '../../domain/dossier/official-answer.js';
import {
  CareerCourseDecided,
  CareerCourseEnrolled,
  LessonRecorded,
  OrientationCourseEnrolled,
} from '../../domain/dossier/orientation.js';
import type { StatedPartner } from '../../domain/dossier/values.js';
import { derivedStatedId } from '../stated-id.js';
import { coded, day, fields, flag, only, text } from '../codec.js';
import {
  byStatedId,
  calendarDay,
  mapping,
  picked,
  sourceOf,
  type HeldEvent,
  type Show,
  type Values,
} from './mapping.js';
import { partner, period } from './parts.js';

const lessons = mapping({
  path: 'LesMomenten/LesMoment',
  event: LessonRecorded,
  id: ['lesson', ({ on }) => ['lesson', calendarDay(on)]],
  way: fields({
    on: ['Datum', day],
    begins: ['AanvangUur', text],
    ends: ['EindUur', text],
    attended: ['Aanwezigheidsduur', text],
    attendance: ['Aanwezigheid', text],
  }),
});

/** The identifier of a course or test as a document writes it. */
const stated = (said: Values, field: string): string =>
  (said['statedId'] as string | undefined) ?? derivedStatedId(String(said[field]));

const orientationWay = fields({
  statedId: ['ID', text],
  number: ['Nummer', text],
  title: ['Naam', text],
  language: ['Taal', text],
  venue: ['LesPlaats', text],
  period: ['Periode', period],
  on: ['DatumInschrijving', day],
  leftOn: ['DatumUitschrijving', day],
});

/** Courses of social orientation: in a group and individual ones stand in lists of their own. */
const orientation = (path: string, of: 'GROUP' | 'INDIVIDUAL') =>
  mapping({
    path,
    event: OrientationCourseEnrolled,
    way: orientationWay,
    identify: byStatedId('course', 'course'),
    more: () => ({ kind: of }),
    show({ facts, personal }) {
      const said: Values = { ...facts, ...personal };
      if (said['kind'] !== of) return undefined;
      return picked({ ...said, statedId: stated(said, 'course') }, new Set(orientationWay.fields));
    },
    parts: [lessons],
  });

export const orientationCourses = orientation('VormingsActiviteiten/MOCursussen/MOCursus', 'GROUP');
export const individualCourses = orientation(
  'VormingsActiviteiten/IndividueleMOCursussen/IndividueleMOCursus',
  'INDIVIDUAL',
);

/** The official names of the levels. Source: European framework, as modules of NT2 are named. */
const levelNames: ReadonlyMap<string | undefined, Level> = new Map([
  ['breakthrough', 'A1'],
  ['waystage', 'A2'],
  ['threshold', 'B1'],
  ['vantage', 'B2'],
  ['effectiveness', 'C1'],
]);
const skillNames: ReadonlyMap<string | undefined, Skill[]> = new Map([
  ['mondeling', ['listening', 'speaking']],
  ['schriftelijk', ['reading', 'writing']],
]);

/**
 * The level and skills of a module named like "NT2 - Vantage mondeling". A name that says more (a part of a level)
 * or less (no skills) is not certain, so nothing is made of it.
 */
export function understoodModule(name: string | undefined): { level: Level; skills: Skill[] } | undefined {
  const words = /^NT2\s*-\s*(?<level>[a-z]+)\s+(?<skills>[a-z]+)$/iu.exec(name?.trim() ?? '')?.groups;
  const level = levelNames.get(words?.['level']?.toLowerCase());
  const skills = skillNames.get(words?.['skills']?.toLowerCase());
  return level && skills && { level, skills };
}

/** The name of a module that leads to a level in some skills: what `understoodModule` understands. */
function moduleName(level: Level, skills: readonly Skill[]): string {
  const [name = level] = Array.from(levelNames).flatMap(([known, of]) =>
    of === level && known ? [known] : [],
  );
  const [kinds = ''] = Array.from(skillNames).flatMap(([known, of]) =>
    known && of.every((skill) => skills.includes(skill)) && skills.length === of.length ? [known] : [],
  );
  return `NT2 - ${name.charAt(0).toUpperCase()}${name.slice(1)} ${kinds}`.trim();
}

const courseWay = fields({
  statedId: ['ID', text],
  centre: ['Centrum', partner],
  branch: ['Vestiging', coded],
  programme: ['Opleiding', coded],
  module: ['Module', coded],
  period: ['Periode', period],
  on: ['DatumInschrijving', day],
  status: ['Status', text],
});

function shownCourse(event: HeldEvent): Values {
  const said: Values = { ...event.facts, ...event.personal };
  const { provider, centre, module, begins, ends, period: whole } = said;
  const ours = sourceOf(event) === undefined;
  const days = begins === undefined && ends === undefined ? undefined : { from: begins, until: ends };
  return picked(
    {
      ...said,
      statedId: stated(said, 'course'),
      centre: centre ?? (ours && provider !== undefined ? { davinci: provider } : undefined),
      module: shownModule(module as Values | undefined),
      period: whole ?? (ours ? days : undefined),
      status: said['status'] ?? (ours ? 'INGESCHREVEN' : undefined),
    },
    new Set(courseWay.fields),
  );
}

/** The code of a module and its names; of one that only says where it leads, that. */
function shownModule(said: Values | undefined): unknown {
  const { level, skills = [], ...names } = said ?? {};
  if (Object.keys(names).length > 0 || level === undefined)
    return Object.keys(names).length > 0 ? names : undefined;
  return { code: level, name: moduleName(level as Level, skills as Skill[]) };
}

/** Who leaves a course of ours is enrolled no longer; a source states that itself. */
const whenLeft: Show = (event, shown) =>
  shown && !sourceOf(event) ? { ...shown.values, status: 'UITGESCHREVEN' } : undefined;

export const dutchCourses = mapping({
  path: 'VormingsActiviteiten/NT2Cursussen/NT2Cursus',
  event: CourseEnrolled,
  way: courseWay,
  identify: byStatedId('course', 'course'),
  more({ module, centre, period: whole }) {
    const { from, until } = (whole ?? {}) as { from?: string; until?: string };
    const named = (module ?? {}) as { name?: string };
    return {
      module: { ...understoodModule(named.name), ...named },
      provider: (centre as StatedPartner | undefined)?.davinci,
      begins: calendarDay(from),
      ends: calendarDay(until),
    };
  },
  show: shownCourse,
  shows: { CourseLeft: whenLeft },
  parts: [
    lessons,
    mapping({
      path: 'Besluit',
      event: CourseResultRecorded,
      way: only('result', text),
    }),
    mapping({
      path: 'DatumUitschrijving',
      event: CourseLeft,
      way: only('on', day),
      findings(_, { dossier, ids, find }) {
        const known = dossier.course.get(String(ids['course']));
        if (known?.result) find('COURSE_NOT_ENROLLED');
      },
    }),
  ],
});

const careerDecision = fields({
  satisfied: ['Voldaan', flag],
  why: ['Reden', coded],
  on: ['DatumToekenning', day],
});

const careerWay = fields({ statedId: ['ID', text], title: ['Naam', text], period: ['Periode', period] });

export const careerCourses = mapping({
  path: 'VormingsActiviteiten/PLOCursussen/PLOCursus',
  event: CareerCourseEnrolled,
  way: careerWay,
  identify: byStatedId('course', 'course'),
  on: ({ period: whole }) => calendarDay((whole as { from?: string } | undefined)?.from),
  show({ facts, personal }) {
    const said: Values = { ...facts, ...personal };
    return picked({ ...said, statedId: stated(said, 'course') }, new Set(careerWay.fields));
  },
  parts: [mapping({ path: 'Besluit', event: CareerCourseDecided, way: careerDecision })],
});

const testWay = fields({
  statedId: ['ID', text],
  number: ['Nummer', text],
  referral: ['ToeleidingID', text],
  type: ['Type', coded],
  on: ['Datum', day],
  version: ['Versie', text],
  language: ['Taal', text],
  result: ['Resultaat', coded],
});

/** The highest level that was passed in a test of our own. */
function passedLevel(results: readonly { level: Level; passed: boolean }[]): Values | undefined {
  const [highest] = results
    .flatMap(({ level, passed }) => (passed ? [level] : []))
    .sort((a, b) => Levels.options.indexOf(b) - Levels.options.indexOf(a));
  return highest === undefined ? undefined : { code: highest };
}

/** What a test proves is not stated in a way that we understand, so it is kept in the source's own codes. */
export const tests = mapping({
  path: 'AfgelegdeTesten/AfgelegdeTest',
  event: Nt2TestTaken,
  way: testWay,
  identify: byStatedId('test', 'test'),
  state({ on, statedId, ...statedValues }, { source, ids }) {
    const id = ids['test'] === statedId ? {} : { id: statedId };
    return Nt2TestTaken.of({
      on,
      source,
      test: ids['test'],
      results: [],
      stated: { ...statedValues, ...id },
    } as never);
  },
  show(event) {
    const { test, on, stated: own, results } = event.facts as Readonly<Record<string, unknown>>;
    const { id, ...said } = (own ?? { number: test, result: passedLevel(results as never) }) as Values;
    const statedId = (id as string | undefined) ?? derivedStatedId(String(test));
    return picked({ ...said, on, statedId }, new Set(testWay.fields));
  },
});

/** A section that is there with nothing in it. */
export const emptySection = (section: 'VormingsActiviteiten' | 'Talenkennis') =>
  mapping({
    path: section,
    event: EmptySectionStated,
    way: fields({}),
    applies: ({ children }) => children.length === 0,
    identify: () => ({ section }),
    show: ({ facts }) => ((facts as { section: string }).section === section ? {} : undefined),
  });
