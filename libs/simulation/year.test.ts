/** A simulated year: the same for the same seed, in the published proportions, and of lives that the rules accept. */
import { describe, expect, test } from '@jest/globals';
import { isInsz, inszKind, Insz, agreesWithBirthDate, BirthDate } from '../domain/identifiers/insz.js';
import { decide, dossierCommands, type CommandName } from '../domain/dossier/decide.js';
import { evolve, fold } from '../domain/dossier/dossier.js';
import type { DossierCommand } from '../domain/dossier/command.js';
import { KboNumber } from '../domain/identifiers/organisation-numbers.js';
import { day } from '../domain/kernel/dates.js';
import { trajectoriesOf, published, regions } from './figures-2017.js';
import { mostSeeds } from './person.js';
import { numbersOf, planYear, type Plan } from './plan.js';
import { commandsOf, commandsOfYear, type SimulatedCommand } from './year.js';

const cast = {
  agency: '0543307391',
  housesOfDutch: ['0099105195', '0099105294'],
  courseProviders: ['900001', '900002'],
  landlords: ['0099101138', '0099101732'],
  ocmws: ['0099000178', '0099000277'],
  employmentService: '0099100148',
};
const year = planYear(7, 1);
const small = planYear(7, 0.005);
const sent = (plan: Plan) => [...commandsOfYear(plan, cast)];
const times = (commands: readonly SimulatedCommand[], name: string) =>
  commands.filter(({ command }) => command === name).length;

test('the same seed makes the same year, and another seed other persons', () => {
  expect(sent(planYear(7, 0.005))).toEqual(sent(small));
  const numbers = new Set(year.persons.map(({ insz }) => insz));
  expect(numbers.size).toBe(published.trajectories.value);
  for (const other of [0, 6, 8, mostSeeds])
    expect(planYear(other, 1).persons.filter(({ insz }) => numbers.has(insz))).toEqual([]);
});

test('persons have numbers of the test range that go with their births', () => {
  for (const { insz, identity } of year.persons.slice(0, 500)) {
    expect(isInsz(insz) && inszKind(Insz.parse(insz))).toBe('test');
    expect(agreesWithBirthDate(Insz.parse(insz), BirthDate.parse(identity.birthDate))).toBe(true);
    expect(Number(insz.slice(6, 9)) % 2).toBe(identity.sex === 'M' ? 1 : 0);
  }
});

describe('the published figures', () => {
  test('trajectories by region, and nobody obliged in Brussels', () => {
    for (const region of regions)
      expect(year.persons.filter((person) => person.region === region)).toHaveLength(trajectoriesOf[region]);
    expect(year.persons.filter(({ region, obliged }) => region === 'BRUSSELS' && obliged)).toEqual([]);
  });

  test('participants of MO, its courses and languages, who wait, and fines', () => {
    const followed = year.persons.flatMap(({ course }) => course ?? []);
    expect(followed).toHaveLength(13_638);
    expect(new Set(followed.map(({ number }) => number)).size).toBe(971);
    expect(new Set(followed.map(({ language }) => language)).size).toBe(31);
    expect(year.persons.filter(({ outcome }) => outcome === 'WAITS')).toHaveLength(1_593);
    expect(year.persons.filter(({ fined }) => fined)).toHaveLength(152);
    const supervised = (becomes: string) =>
      year.persons.filter(({ tenancy }) => tenancy?.becomes === becomes).length;
    expect([supervised('FINE'), supervised('FINE') + supervised('NOTICE')]).toEqual([12, 38]);
  });

  test('a group is one of the region, and begins after each of its people came', () => {
    for (const { course, region, opens } of year.persons) {
      if (!course) continue;
      expect(course.region).toBe(region);
      expect(course.begins).toBeGreaterThan(opens + 7);
    }
  });

  test.each([0.0001, 0.001, 0.01, 0.1, 0.33])('at a scale of %d they are in proportion', (scale) => {
    const plan = planYear(3, scale);
    const numbers = numbersOf(scale);
    expect(plan.persons).toHaveLength(Math.max(1, Math.round(15_433 * scale)));
    const following = plan.persons.filter(({ course }) => course);
    expect(Math.abs(following.length - 13_638 * scale)).toBeLessThan(1.6);
    expect(numbers.attests + numbers.breaches + numbers.unfinished).toBe(following.length);
    expect(plan.courses.length).toBeGreaterThanOrEqual(numbers.courses - 2);
    expect(plan.courses.length).toBeLessThanOrEqual(numbers.courses + regions.length);
  });
});

test('what counts in the year is in it, and everything comes in the order of the days', () => {
  const commands = sent(small);
  const days = commands.map(({ body }) => body['on'] as string);
  expect(days).toEqual([...days].sort());
  const counted = ['OpenDossier', 'OpenTrajectory', 'SignContract', 'EnrolInOrientationCourse', 'StartLease'];
  for (const name of counted) {
    const of2017 = commands.filter(
      ({ command, body }) => command === name && String(body['on']).startsWith('2017-'),
    );
    expect(of2017).toHaveLength(times(commands, name));
    expect(of2017.length).toBeGreaterThan(0);
  }
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
});

test.each([
  [7, 0.005],
  [21, 0.004],
])('no command of a life is refused, and each records something (seed %d)', (seed, scale) => {
  const plan = planYear(seed, scale);
  const context = { today: day('2026-01-05'), organisation: KboNumber.parse(cast.agency) };
  const wrong: unknown[] = [];
  for (const person of plan.persons) {
    let dossier = fold([]);
    for (const { id, command, body } of commandsOf(person, plan.seed, cast)) {
      const definition = dossierCommands[command as CommandName] as unknown as DossierCommand;
      const decision = decide(definition, definition.schema.parse(body) as never, dossier as never, context);
      if (decision.kind === 'refused' || decision.events.length === 0)
        wrong.push([id, command, body, decision]);
      else dossier = decision.events.reduce(evolve, dossier);
    }
  }
  expect(wrong).toEqual([]);
});
