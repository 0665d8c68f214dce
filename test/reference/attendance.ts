/**
 * Regular attendance of a course: DOMAIN §3.6 and §10, row Regular attendance.
 *
 * Readings, where the text leaves room:
 * - A lesson is told apart by its name within its course. Stated again, what was stated last holds, from its day on.
 * - Lessons count whether or not the person is enrolled, and stay counted after death: they are facts and no duty.
 */
import { factsOf, type Day, type History } from './history.js';

export interface Attendance {
  held: number;
  attendedOrJustified: number;
  regular: boolean;
}

const REGULAR_FROM_PERCENT = 80; // assumed

export function attendance(history: History, date: Day, course: string): Attendance {
  const statements = factsOf(history, 'lesson').filter(
    (lesson) => lesson.course === course && lesson.on <= date,
  );
  const lessons = [...new Map(statements.map((lesson) => [lesson.lesson, lesson])).values()];

  const held = lessons.length;
  const attendedOrJustified = lessons.filter((lesson) => lesson.attendance !== 'AFWEZIG').length;
  // Without a fraction that could be rounded. Where no lesson was held, none was attended regularly.
  const regular = held > 0 && attendedOrJustified * 100 >= held * REGULAR_FROM_PERCENT;
  return { held, attendedOrJustified, regular };
}
