import { expect, test } from '@jest/globals';
import { componentAdded, courseEnded, enrolled, trajectoryOpened } from '../../../test/support/examples.js';
import { sampleOf } from '../../../test/history/sample.js';
import { day } from '../kernel/dates.js';
import { dossierEvents, fold, withoutWhatIsOver, type DossierEventName } from './dossier.js';
import { liesUnder, entityKeyOf } from './entity-key.js';
import { NoLongerStated } from './official-answer.js';

/** What is recorded by rules of ours only, or tells of an import: no source states it anew. */
const ours = new RegExp(
  '^(PersonErased|InszReplaced|Residence|PersonInscribed|Inscription|Nt2TestWithdrawn|Lease|Language(Proof|Ex|Req)|' +
    'Official|ImportFinding|NoLonger|Order)',
);

test.each(Object.keys(dossierEvents) as DossierEventName[])('%s speaks of a matter, or is ours', (name) => {
  const matter = entityKeyOf(sampleOf(name));
  if (ours.test(name)) expect(matter).toBeUndefined();
  else expect(matter).toMatch(/^\w+(\/[^{}]*)?$/);
});

test.each([
  ['course/c1', 'course/c1', true],
  ['course/c1/lesson/l1', 'course/c1', true],
  ['course/c10', 'course/c1', false],
  ['course/c1', 'course/c1/lesson/l1', false],
])('%s lies under %s: %j', (matter, other, expected) => expect(liesUnder(matter, other)).toBe(expected));

const source = { system: 'KBI-01.00' as const, statedOn: day('2018-03-30') };
const over = (matter: string, statedOn = '2018-04-30') =>
  NoLongerStated.of({ source: { ...source, statedOn: day(statedOn) }, matter });

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
