/** Which kind of course a House of Dutch advises. Rules read this and never what is sealed about literacy. */
import { DateOnly, lastBegun } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { event, fact } from '../kernel/event.js';
import { inForce } from '../kernel/rule.js';
import { highestAtCbe } from '../law/nt2.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { CourseTrack, Level, reaches } from './levels.js';
import { dated, dateOf, NOT_IN_EDITION, subject } from './subject.js';

const CourseAdvised = event('CourseAdvised', {
  title: 'Cursus geadviseerd',
  meaning: 'A House of Dutch advises a kind of course and the level to begin with.',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...dated,
    track: fact(CourseTrack, 'soort cursus'),
    level: fact(Level.optional(), 'niveau'),
  },
});

interface CourseAdvice {
  readonly on: DateOnly;
  readonly track: CourseTrack;
  readonly level: Level | undefined;
}
export interface WithCourseAdvice {
  readonly courseAdvice: readonly CourseAdvice[];
}

export const courseAdvice = subject({
  initial: [] as WithCourseAdvice['courseAdvice'],
  events: { CourseAdvised },
  evolve: {
    CourseAdvised: (state, { facts: { track, level, ...dates } }) => [
      ...state,
      { on: dateOf(dates), track, level },
    ],
  },
});

/** The advice that holds on a day: the latest until then. */
export const courseAdviceOn = (
  { courseAdvice: given }: WithCourseAdvice,
  date: DateOnly,
): CourseAdvice | undefined => lastBegun(given, ({ on }) => on, date);

/** Whether a kind of course teaches a level on a day. Source: DOMAIN 10, NT2 length. */
export function teaches(track: CourseTrack, level: Level, on: DateOnly): boolean {
  if (track === 'CVO' || track === 'UNIVERSITY') return level !== 'ALFA';
  const highest = inForce(highestAtCbe, on)?.value;
  return highest === undefined || reaches(highest.oral, level);
}

const AdviseCourse = dossierCommand('AdviseCourse', {
  meaning: 'Advises the kind of course that suits the person, and the level to begin with.',
  fields: { on: DateOnly, track: CourseTrack, level: Level },
  refusals: ['LEVEL_NOT_TAUGHT_THERE'],
  records: [CourseAdvised],
  decide: (advice, dossier: WithCourseAdvice) => {
    const { on, track, level } = advice;
    if (!teaches(track, level, on)) return refuse('LEVEL_NOT_TAUGHT_THERE', '/level');
    const held = courseAdviceOn(dossier, on);
    return held?.on === on && held.track === track && held.level === level
      ? nothing()
      : record(CourseAdvised.of(advice));
  },
});

export const courseAdviceCommands = { AdviseCourse };
