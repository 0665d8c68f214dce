import { test } from '@jest/globals';
import { adviseCourse, courseAdvised } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { refuse } from '../refusals/refusal.js';

const taught = (track: string, level: string, on: string) =>
  given().when(adviseCourse({ on, track, level })).then(courseAdvised({ on, track, level }));
const notTaught = (track: string, level: string, on: string) =>
  given().when(adviseCourse({ on, track, level })).then(refuse('LEVEL_NOT_TAUGHT_THERE', '/level'));

test('literacy is taught at a CBE, not at a CVO or a university', () => {
  taught('CBE', 'ALFA', '2022-09-01');
  notTaught('CVO', 'ALFA', '2022-09-01');
  notTaught('UNIVERSITY', 'ALFA', '2022-09-01');
});

test('a CBE teaches up to A2, from 1 September 2022 up to B1; a CVO and a university teach all above', () => {
  taught('CBE', 'A2', '2022-08-31');
  notTaught('CBE', 'B1', '2022-08-31');
  taught('CBE', 'B1', '2022-09-01');
  notTaught('CBE', 'B2', '2022-09-01');
  taught('CVO', 'C1', '2022-08-31');
  taught('UNIVERSITY', 'C1', '2022-08-31');
});

test('the same advice on the same day is nothing new; other advice, or that of another day, is', () => {
  const advised = given(courseAdvised);
  advised.when(adviseCourse()).then();
  for (const other of [{ track: 'CBE' }, { level: 'A2' }, { on: '2019-05-04' }])
    advised.when(adviseCourse(other)).then(courseAdvised(other));
});
