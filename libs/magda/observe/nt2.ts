/** Dutch as a second language: NT2Cursussen, AfgelegdeTesten, BehaaldNT2Niveau. */
import { CourseEnrolled, CourseLeft, CourseResultRecorded } from '../../domain/dossier/course.js';
import type { Level, Skill } from '../../domain/dossier/levels.js';
import { Nt2LevelStated, Nt2TestTaken } from '../../domain/dossier/nt2.js';
import { CourseId, TestId } from '../../domain/identifiers/ids.js';
import { courseResults, courseStatuses } from '../edition-01/codes.js';
import { codes } from './codes.js';
import { Identifiers } from './identifiers.js';
import type { Stated } from './stated.js';
import type { Statements } from './statements.js';

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

export function observeCourses(dossier: Stated, statements: Statements): void {
  const ids = new Identifiers(CourseId);
  for (const entry of dossier.parts('VormingsActiviteiten/NT2Cursussen/NT2Cursus')) {
    observeCourse(entry, ids.stated(entry, 'ID', 'course'), statements);
  }
}

function observeCourse(entry: Stated, course: CourseId, statements: Statements): void {
  const { source } = statements;
  const module = entry.coded('Module');
  const { from, until } = entry.period();
  statements.state(
    CourseEnrolled.of({
      on: entry.day('DatumInschrijving'),
      source,
      course,
      provider: entry.text('Centrum/DavinciInstellingsNummer'),
      module: { ...understoodModule(module?.name), ...module },
      programme: entry.coded('Opleiding'),
      branch: entry.coded('Vestiging'),
      begins: from,
      ends: until,
      status: entry.as(codes(courseStatuses), 'Status'),
    }),
    entry,
  );
  const result = entry.as(codes(courseResults), 'Besluit');
  if (result !== undefined) statements.state(CourseResultRecorded.of({ source, course, result }), entry);
  const left = entry.day('DatumUitschrijving');
  if (left === undefined) return;
  if (result !== undefined) entry.find('COURSE_NOT_ENROLLED', 'DatumUitschrijving');
  statements.state(CourseLeft.of({ on: left, source, course }), entry);
}

/** What a test proves is not stated in a way that we understand, so it is kept in the source's own codes. */
export function observeTests(dossier: Stated, statements: Statements): void {
  const ids = new Identifiers(TestId);
  for (const entry of dossier.parts('AfgelegdeTesten/AfgelegdeTest')) {
    const stated = {
      number: entry.text('Nummer') ?? '',
      type: entry.coded('Type'),
      version: entry.text('Versie'),
      language: entry.text('Taal'),
      result: entry.coded('Resultaat'),
      referral: entry.text('ToeleidingID'),
    };
    const [test, on] = [ids.stated(entry, 'ID', 'test'), entry.day('Datum')];
    statements.state(Nt2TestTaken.of({ on, source: statements.source, test, results: [], stated }), entry);
  }
}

/** An empty element says that no level was reached. */
export function observeLevels(dossier: Stated, statements: Statements): void {
  const levels = dossier.part('Talenkennis/BehaaldNT2Niveau');
  if (!levels) return;
  const [highest, latest] = [levels.coded('HoogstBehaald'), levels.coded('RecentstBehaald')];
  statements.state(
    Nt2LevelStated.of({
      source: statements.source,
      highest: highest?.code,
      highestNames: namesBeside(highest),
      latest: latest?.code,
      latestNames: namesBeside(latest),
    }),
    levels,
  );
}

function namesBeside(stated: ReturnType<Stated['coded']>) {
  if (stated === undefined) return undefined;
  const { code: _, ...names } = stated;
  return Object.keys(names).length > 0 ? names : undefined;
}
