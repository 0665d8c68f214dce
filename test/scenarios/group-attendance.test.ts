/** The attendance of a lesson group: one request, one command per person, and repeated it completes itself. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { resultsIn, type LineResult } from '../support/line-results.js';
import { startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

interface Result extends LineResult {
  readonly outcome?: string;
  readonly dossier?: string;
  readonly replayed?: boolean;
}
const persons = [1, 2, 3, 4].map((n) => ({ insz: syntheticInsz(n) }));
const course = 'C1';
const lesson = { on: '2022-05-10', lesson: 'L1', group: 'G7', begins: '09:00', ends: '12:00' };

async function enrol(n: number, group = 'G7') {
  const person = persons[n - 1]!;
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(person.insz) };
  await kbi.command('OpenDossier', { person, on: '2022-01-10', identity });
  const enrolment = { person, on: '2022-05-02', course, kind: 'GROUP', number: 'MO-1', group };
  expect(await kbi.command('EnrolInOrientationCourse', enrolment)).toMatchObject({ status: 200 });
}
const there = (n: number, attendance = 'AANWEZIG') => ({ person: persons[n - 1]!, course, attendance });

async function attend(key: string, attendances: readonly object[], more: object = {}): Promise<Result[]> {
  const { status, body } = await kbi.send('POST', '/v1/lessons/attendance', {
    scopes: ['command'],
    headers: { 'idempotency-key': key },
    body: { ...lesson, persons: attendances, ...more },
  });
  expect(status).toBe(200);
  return resultsIn(body);
}

test('each person of the group is answered, and a refused one stops no other', async () => {
  await enrol(1);
  await enrol(2);
  await enrol(4, 'G8');
  const all = [there(1), there(2, 'AFWEZIG'), there(3), there(4)];
  const first = await attend('lesson-1', all);
  expect(first).toMatchObject([
    { line: 1, status: 200, outcome: 'recorded' },
    { line: 2, status: 200, outcome: 'recorded' },
    { line: 3, status: 404, problem: { code: 'DOSSIER_NOT_FOUND' } },
    { line: 4, status: 409, problem: { code: 'COURSE_OF_OTHER_GROUP' } },
  ]);
  await enrol(3);
  const again = await attend('lesson-1', all);
  expect(again).toMatchObject([
    { line: 1, status: 200, outcome: 'recorded', replayed: true, dossier: first[0]!.dossier },
    { line: 2, status: 200, outcome: 'recorded', replayed: true },
    { line: 3, status: 200, outcome: 'recorded' },
    { line: 4, status: 409 },
  ]);
  expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  const { recorded } = await kbi.service.dependencies.dossiers.load(first[0]!.dossier as never);
  expect(recorded.filter(({ type }) => type === 'LessonRecorded')).toHaveLength(1);
});

test('under its key another attendance of a person is refused, and of the others repeated', async () => {
  const answered = await attend('lesson-1', [there(1), there(2, 'VERANTW_AFWE')]);
  expect(answered).toMatchObject([
    { status: 200, replayed: true },
    { status: 422, problem: { code: 'IDEMPOTENCY_KEY_REUSED' } },
  ]);
  expect(await attend('lesson-1-corrected', [there(1), there(2, 'VERANTW_AFWE')])).toMatchObject([
    { status: 200, outcome: 'unchanged' },
    { status: 200, outcome: 'recorded' },
  ]);
});

test('the same person and course twice is a fault of the request, and nothing is recorded', async () => {
  const twice = { on: '2022-05-11', lesson: 'L2', persons: [there(1), there(2), there(1, 'AFWEZIG')] };
  const post = (persons: readonly object[]) =>
    kbi.send('POST', '/v1/lessons/attendance', {
      scopes: ['command'],
      headers: { 'idempotency-key': 'lesson-twice' },
      body: { ...lesson, ...twice, persons },
    });
  expect(await post(twice.persons)).toMatchObject({
    status: 422,
    body: { code: 'BODY_INVALID', errors: [{ at: '/persons/2' }] },
  });
  const { status, body } = await post(twice.persons.slice(0, 2));
  expect(status).toBe(200);
  expect(resultsIn(body)).toMatchObject([{ outcome: 'recorded' }, { outcome: 'recorded' }]);
});

test('a request without a key, without scope command, or of nobody, is refused whole', async () => {
  const body = { ...lesson, persons: [there(1)] };
  const post = (options: object) => kbi.send('POST', '/v1/lessons/attendance', { body, ...options });
  expect(await post({ scopes: ['command'] })).toMatchObject({ body: { code: 'IDEMPOTENCY_KEY_MISSING' } });
  const headers = { 'idempotency-key': 'lesson-2' };
  expect((await post({ scopes: ['consult'], headers })).status).toBe(403);
  expect(await post({ scopes: ['command'], headers, body: { ...body, persons: [] } })).toMatchObject({
    status: 422,
    body: { code: 'BODY_INVALID' },
  });
});
