/** What stands in each cell of skills × levels on a day. */
import { courseDays, levelIn } from './lanes.js';
import { dayOfEvent, type Life, type ShownEvent, type Standing } from './life.js';

export type Dutch = NonNullable<Standing['Talenkennis']>;
export const skills = ['listening', 'reading', 'speaking', 'writing'] as const;
type Skill = (typeof skills)[number];
type Evidence = Dutch['levels']['contradictions'][number]['proven'];

/** The columns: below A1 is the track of literacy. */
export const columns = ['ALFA', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type ColumnName = (typeof columns)[number];
/** B1/1 … B1/4 are parts of B1. */
const columnOf = (level: string): ColumnName =>
  columns.find((column) => column === level.split('/')[0]) ?? 'ALFA';

export type Cell =
  | { readonly kind: 'reached'; readonly proof: Evidence; readonly event: ShownEvent | undefined }
  | { readonly kind: 'below' }
  | {
      readonly kind: 'busy';
      readonly course: ShownEvent;
      readonly until: string | undefined;
      readonly level: string;
    }
  | { readonly kind: 'next'; readonly level: string; readonly due: string | undefined; readonly step: string }
  | { readonly kind: 'doubtful'; readonly evidence: Evidence }
  | { readonly kind: 'none' };

/** The cells of a skill, in the order of the columns. */
export function cellsOf(skill: Skill, dutch: Dutch, life: Life, day: string): readonly Cell[] {
  const proven = dutch.levels.skills[skill]?.highest;
  const reached = proven ? columns.indexOf(columnOf(proven.level)) : -1;
  const busy = coursesOn(life, day).find(({ skills: taught }) => taught.includes(skill));
  const doubtful = dutch.levels.contradictions.filter((each) => each.skill === skill);
  const next = dutch.next.find((step) => step.skills.includes(skill));
  return columns.map((column, at): Cell => {
    const doubt = doubtful.find(({ level }) => columnOf(level) === column);
    if (proven && at === reached) return { kind: 'reached', proof: proven, event: proofEvent(life, proven) };
    if (doubt) return { kind: 'doubtful', evidence: doubt };
    if (at < reached) return { kind: 'below' };
    if (busy && columnOf(busy.level) === column)
      return { kind: 'busy', course: busy.event, until: busy.until, level: busy.level };
    if (next && columnOf(next.level ?? next.goal) === column)
      return { kind: 'next', level: next.level ?? next.goal, due: next.due, step: next.step };
    return { kind: 'none' };
  });
}

/** Courses of Dutch that run on a day: begun, and neither over, left, nor with a result. */
function coursesOn({ events }: Life, day: string) {
  return events.flatMap((event) => {
    const level = levelIn(event);
    const { module } = event.facts as { readonly module?: { readonly skills?: readonly string[] } };
    const { from = dayOfEvent(event), until } = courseDays(event);
    if (event.type !== 'CourseEnrolled' || level === undefined || from > day) return [];
    const ended = events.some(
      (each) =>
        (each.type === 'CourseLeft' || each.type === 'CourseResultRecorded') &&
        each.facts['course'] === event.facts['course'] &&
        dayOfEvent(each) <= day,
    );
    if (ended || (until !== undefined && until < day)) return [];
    return { event, level, until, skills: module?.skills ?? skills };
  });
}

/** The event behind a proof: the test, the result of the course, or the recognition that it names. */
function proofEvent({ events }: Life, { by }: Evidence): ShownEvent | undefined {
  const proof = by as Readonly<Record<string, string>>;
  return events.findLast(
    ({ type, facts }) =>
      (type === 'Nt2TestTaken' && facts['test'] === proof['test'] && proof['test'] !== undefined) ||
      (type === 'CourseResultRecorded' &&
        facts['course'] === proof['course'] &&
        proof['course'] !== undefined) ||
      (type === 'LevelRecognised' &&
        proof['recognition'] !== undefined &&
        Object.values(facts).includes(proof['recognition'])),
  );
}

/** What kind of proof it is. */
export const proofKind = ({ by }: Evidence): 'TEST' | 'COURSE' | 'RECOGNITION' | 'PROOF' =>
  'test' in by ? 'TEST' : 'course' in by ? 'COURSE' : 'recognition' in by ? 'RECOGNITION' : 'PROOF';
