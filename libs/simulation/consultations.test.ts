/** The consultations of August to December 2017: as many as parliament was answered, at every scale. */
import { expect, test } from '@jest/globals';
import { brusselsDay, startOfWeek } from '../domain/kernel/dates.js';
import { judgeUse } from '../domain/consultation/unusual-use.js';
import { consultationsOfYear } from './consultations.js';
import { dateOf } from './days.js';
import { planYear } from './plan.js';

const ocmws = Array.from({ length: 40 }, (_, index) => `ocmw ${String(index)}`);
const cast = {
  agency: 'agency',
  housesOfDutch: ['house'],
  courseProviders: ['1'],
  landlords: ['landlord'],
  ocmws,
  employmentService: 'vdab',
};
const plan = planYear(7, 0.01);
const asked = consultationsOfYear(plan, cast);
const mayAsk = asked.filter(
  ({ body }) => body.purpose === 'SOCIAL_INTEGRATION' && !body.sections.includes('Inbreuken'),
);
const dayOfQuestion = (at: string) => brusselsDay(new Date(at));

test('OCMWs ask 2,828 times what they may, on weekdays of August to December, whatever the scale', () => {
  for (const consultations of [asked, consultationsOfYear(planYear(7, 0.001), cast)])
    expect(
      consultations.filter(({ body }) => body.purpose === 'SOCIAL_INTEGRATION' && body.sections.length > 1),
    ).toHaveLength(2_828);
  for (const { body } of mayAsk) {
    expect(ocmws).toContain(body.organisation);
    expect(dayOfQuestion(body.at) >= '2017-08-01' && dayOfQuestion(body.at) <= '2017-12-31').toBe(true);
    expect(new Date(body.at).getUTCDay() % 6).not.toBe(0);
  }
});

test('the same seed asks the same, each under a key of its own, in the order of the days', () => {
  expect(consultationsOfYear(planYear(7, 0.01), cast)).toEqual(asked);
  expect(consultationsOfYear(planYear(8, 0.01), cast)).not.toEqual(asked);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
  const days = asked.map(({ body }) => dayOfQuestion(body.at));
  expect(days).toEqual([...days].sort());
});

test('they are about people whom the KBI knew that day', () => {
  const since = new Map(plan.persons.map(({ insz, arrives }) => [insz, dateOf(arrives)]));
  const unknown = asked.filter(({ body }) => (since.get(body.insz) ?? '9999') > dayOfQuestion(body.at));
  expect(unknown).toEqual([]);
});

test('one OCMW asks far more in a week than before, no other does; some emergencies wait for their review', () => {
  const weeks = new Map<string, number>();
  for (const { body } of asked.filter(({ body }) => ocmws.includes(body.organisation))) {
    const key = `${body.organisation} in ${startOfWeek(dayOfQuestion(body.at))}`;
    weeks.set(key, (weeks.get(key) ?? 0) + 1);
  }
  const unusual = [...weeks].filter(([, number]) => judgeUse('organisation', number, [5, 5, 5]).unusual);
  expect(unusual.map(([key]) => key)).toEqual(['ocmw 11 in 2017-11-13']);
  const urgent = asked.filter(({ body }) => body.emergency);
  expect(urgent.map(({ verdict }) => verdict ?? 'waits').sort()).toEqual([
    ...['JUSTIFIED', 'JUSTIFIED', 'NOT_JUSTIFIED', 'waits', 'waits'],
  ]);
});
