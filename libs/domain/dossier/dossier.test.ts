import { expect, test } from '@jest/globals';
import { componentAdded, courseEnded, enrolled, trajectoryOpened } from '../../../test/support/examples.js';
import { sampleOf } from '../../../test/history/sample.js';
import { day } from '../kernel/dates.js';
import { dossierEvents, type EventName } from '../catalogue.js';
import type { AnyEventDefinition } from '../kernel/event.js';
import { dossierCommands } from './decide.js';
import { fold, withoutWhatIsOver } from './dossier.js';
import { NoLongerStated } from './official-answer.js';
import { liesUnder } from './subject.js';

const events = Object.values(dossierEvents as Readonly<Record<string, AnyEventDefinition>>);

test.each(events)('$name is about an entity, or no source states it anew', (definition) => {
  const { facts } = sampleOf(definition.name as EventName);
  const key = definition.entityKeyOf(facts);
  if (key === undefined) expect(definition.notByCommand ?? definition.notByImport).toBeDefined();
  else expect(key).toMatch(/^\w+(\/[^{}]*)?$/);
});

test('every event that a command records is in the catalogue', () => {
  const recorded = Object.values(dossierCommands).flatMap(
    ({ records }): readonly AnyEventDefinition[] => records,
  );
  expect(recorded.filter((event) => !events.includes(event))).toEqual([]);
});

test.each([
  ['course/c1', 'course/c1', true],
  ['course/c1/lesson/l1', 'course/c1', true],
  ['course/c10', 'course/c1', false],
  ['course/c1', 'course/c1/lesson/l1', false],
])('%s lies under %s: %j', (key, other, expected) => expect(liesUnder(key, new Set([other]))).toBe(expected));

const source = { system: 'KBI-01.00' as const, statedOn: day('2018-03-30') };
const over = (key: string, statedOn = '2018-04-30') =>
  NoLongerStated.of({ source: { ...source, statedOn: day(statedOn) }, matter: key });

test('what a source states no more is over, with all that lies under it, as of the day of its answer', () => {
  const history = [
    trajectoryOpened({ source }),
    componentAdded({ source }),
    enrolled({ source }),
    over('trajectory/trajectory-1'),
  ];
  expect(withoutWhatIsOver(history).map(({ type }) => type)).toEqual(['CourseEnrolled', 'NoLongerStated']);
  const after = fold(history);
  expect([...after.trajectory]).toEqual([]);
  expect([...after.course]).toMatchObject([{ course: 'course-1' }]);
  const [before] = fold(history, day('2018-04-29')).trajectory;
  expect([...before!.components]).toMatchObject([{ component: 'TO_A1' }]);
});

test('what we recorded ourselves stays, and so does what is stated again', () => {
  const ourResult = courseEnded();
  const again = trajectoryOpened({ source, on: '2016-04-02' });
  const history = [
    trajectoryOpened({ source }),
    ourResult,
    over('trajectory/trajectory-1'),
    over('course/course-1'),
    again,
  ];
  expect(withoutWhatIsOver(history).filter(({ type }) => type !== 'NoLongerStated')).toEqual([
    ourResult,
    again,
  ]);
});
