/** What the person follows and takes: courses with their lessons and attendance, and tests. */
import { CourseEnrolled, CourseLeft, CourseResultRecorded } from '../../domain/dossier/course.js';
import { LessonRecorded } from '../../domain/dossier/lesson.js';
import { Level, levelNames, type Skill } from '../../domain/dossier/levels.js';
import { Nt2TestTaken } from '../../domain/dossier/nt2.js';
import { EmptySectionStated } from '../../domain/dossier/official-answer.js';
import {
  CareerCourseDecided,
  CareerCourseEnrolled,
  OrientationCourseEnrolled,
} from '../../domain/dossier/orientation.js';
import type { StatedPartner } from '../../domain/dossier/values.js';
import type { Values } from '../codec.js';
import * as content from '../edition-01/activities.js';
import { day } from '../edition-01/values.js';
import { sequence } from '../schema.js';
import { beginOf, endOf, fieldsOf, mapping, sourceOf, type HistoryEvent } from './mapping.js';

const lessons = mapping('LesMomenten/LesMoment', LessonRecorded, content.lesson, { id: 'lesson' });

/** Courses of social orientation. Those in a group and individual ones stand in lists of their own. */
const socialOrientation = (path: string, kind: 'GROUP' | 'INDIVIDUAL') =>
  mapping(path, OrientationCourseEnrolled, content.socialOrientation, {
    id: 'course',
    hasStatedId: true,
    extraFields: () => ({ kind }),
    toValues(event) {
      const fields = fieldsOf(event);
      return fields['kind'] === kind ? fields : undefined;
    },
    otherEvents: {
      CourseLeft: (event, latest) =>
        latest && !sourceOf(event) ? { ...latest.values, leftOn: fieldsOf(event)['on'] } : undefined,
    },
    nested: [lessons],
  });

export const groupCourses = socialOrientation('VormingsActiviteiten/MOCursussen/MOCursus', 'GROUP');
export const individualCourses = socialOrientation(
  'VormingsActiviteiten/IndividueleMOCursussen/IndividueleMOCursus',
  'INDIVIDUAL',
);

/** The levels by their official names, which modules of NT2 are named after. */
const levelsByName: ReadonlyMap<string | undefined, Level> = new Map(
  Level.options.flatMap((level) => {
    const { name, richtgraad } = levelNames[level];
    return name === undefined || richtgraad === undefined ? [] : [[name.toLowerCase(), level] as const];
  }),
);
const skillNames: ReadonlyMap<string | undefined, Skill[]> = new Map([
  ['mondeling', ['listening', 'speaking']],
  ['schriftelijk', ['reading', 'writing']],
]);

/**
 * The level and skills of a module with a name like "NT2 - Vantage mondeling". A name with more (a part of a level) or
 * less (no skills) is not certain, so it gives none.
 */
export function understoodModule(name: string | undefined): { level: Level; skills: Skill[] } | undefined {
  const words = /^NT2\s*-\s*(?<level>[a-z]+)\s+(?<skills>[a-z]+)$/iu.exec(name?.trim() ?? '')?.groups;
  const level = levelsByName.get(words?.['level']?.toLowerCase());
  const skills = skillNames.get(words?.['skills']?.toLowerCase());
  return level && skills && { level, skills };
}

/** The name of a module that leads to a level in some skills: the inverse of `understoodModule`. */
function moduleName(level: Level, skills: readonly Skill[]): string {
  const name = Array.from(levelsByName).find(([, known]) => known === level)?.[0] ?? level;
  const isSame = (known: readonly Skill[]) =>
    known.length === skills.length && known.every((skill) => skills.includes(skill));
  const skillName = Array.from(skillNames).find(([, known]) => isSame(known))?.[0] ?? '';
  return `NT2 - ${name.charAt(0).toUpperCase()}${name.slice(1)} ${skillName}`.trim();
}

function courseValues(event: HistoryEvent): Values {
  const fields = fieldsOf(event);
  const { provider, centre, module, begins, ends, period, status } = fields;
  if (sourceOf(event)) return { ...fields, module: moduleValues(module as Values | undefined) };
  const dates = begins === undefined && ends === undefined ? undefined : { from: begins, until: ends };
  return {
    ...fields,
    centre: centre ?? (provider === undefined ? undefined : { davinci: provider }),
    module: moduleValues(module as Values | undefined),
    period: period ?? dates,
    status: status ?? 'INGESCHREVEN',
  };
}

/** The code of a module and its names; for a module that has only a level, the level and the name of such a module. */
function moduleValues({ level, skills = [], ...stated }: Values = {}): Values | undefined {
  if (Object.keys(stated).length > 0) return stated;
  return level === undefined
    ? undefined
    : { code: level, name: moduleName(level as Level, skills as Skill[]) };
}

export const dutchCourses = mapping(
  'VormingsActiviteiten/NT2Cursussen/NT2Cursus',
  CourseEnrolled,
  content.dutchCourse,
  {
    id: 'course',
    hasStatedId: true,
    extraFields(values) {
      const module = (values['module'] ?? {}) as { name?: string };
      return {
        module: { ...understoodModule(module.name), ...module },
        provider: (values['centre'] as StatedPartner | undefined)?.davinci,
        begins: beginOf(values),
        ends: endOf(values),
      };
    },
    toValues: courseValues,
    otherEvents: {
      /** A source states the status itself. */
      CourseLeft: (event, latest) =>
        latest && !sourceOf(event) ? { ...latest.values, status: 'UITGESCHREVEN' } : undefined,
    },
    nested: [
      lessons,
      mapping('Besluit', CourseResultRecorded, content.courseResult, { field: 'result' }),
      mapping('DatumUitschrijving', CourseLeft, day, {
        field: 'on',
        findings(_, { dossier, ids, addFinding }) {
          if (dossier.course.get(String(ids['course']))?.result) addFinding('COURSE_NOT_ENROLLED');
        },
      }),
    ],
  },
);

export const careerCourses = mapping(
  'VormingsActiviteiten/PLOCursussen/PLOCursus',
  CareerCourseEnrolled,
  content.careerCourse,
  {
    id: 'course',
    hasStatedId: true,
    on: beginOf,
    nested: [mapping('Besluit', CareerCourseDecided, content.careerDecision)],
  },
);

/** The highest level that was passed in a test of our own. */
function passedLevel(results: readonly { level: Level; passed: boolean }[]): Values | undefined {
  const [highest] = results
    .flatMap(({ level, passed }) => (passed ? [level] : []))
    .sort((a, b) => Level.options.indexOf(b) - Level.options.indexOf(a));
  return highest === undefined ? undefined : { code: highest };
}

/** The result of a stated test has codes without a known meaning, so it proves no level and is kept as stated. */
export const tests = mapping('AfgelegdeTesten/AfgelegdeTest', Nt2TestTaken, content.test, {
  id: 'test',
  hasStatedId: true,
  toEvent({ on, statedId, ...values }, { source, ids }) {
    const id = ids['test'] === statedId ? {} : { id: statedId };
    const stated = { ...values, ...id };
    return Nt2TestTaken.of({ on, source, test: ids['test'], results: [], stated } as never);
  },
  toValues(event) {
    const { test, on, stated, results } = fieldsOf(event);
    const { id, ...values } = (stated ?? { number: test, result: passedLevel(results as never) }) as Values;
    return { ...values, on, statedId: id };
  },
  otherEvents: { Nt2TestWithdrawn: () => 'over' },
});

/** A section that is present and empty. */
export const emptySection = (section: 'VormingsActiviteiten' | 'Talenkennis') =>
  mapping(section, EmptySectionStated, sequence(), {
    matches: ({ children }) => children.length === 0,
    identify: () => ({ section }),
    toValues: ({ facts }) => ((facts as { section: string }).section === section ? {} : undefined),
  });
