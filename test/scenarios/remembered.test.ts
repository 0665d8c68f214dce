/**
 * What two processes remember of dossiers and answers changes nothing but the time that it takes: whatever comes in
 * between, an answer is the one that is made from the log alone; and of who was erased, nothing.
 */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AnswerMemory } from '../../apps/api/consultations/answer-memory.js';
import { Consult, ConsultHandler, type ConsultationAnswer } from '../../apps/api/consultations/consult.js';
import { DossierRepository } from '../../apps/api/dossiers/dossier-repository.js';
import { ErasePerson, ErasePersonHandler } from '../../apps/api/dossiers/erase-person.js';
import { RunCommand, RunCommandHandler } from '../../apps/api/dossiers/run-command.js';
import type { Parts } from '../../apps/api/parts.js';
import { DossierId } from '../../libs/domain/identifiers/ids.js';
import type { Caller } from '../../libs/platform/authentication.js';
import { testStore } from '../support/event-log.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
/** Two that remember, each by itself. */
let processes: readonly Parts[];
beforeAll(async () => {
  kbi = await startTestService();
  processes = [kbi.service.parts, forgetful()];
}, 60_000);
afterAll(() => kbi.stop());

/** The same service without a memory yet. */
function forgetful(): Parts {
  const { store, keyRing, blindIndex } = kbi.service.parts;
  return {
    ...kbi.service.parts,
    dossiers: new DossierRepository(store, keyRing, blindIndex),
    answers: new AnswerMemory(),
  };
}

const caller: Caller = { organisation: AGENCY, user: 'tester', scopes: new Set(['command', 'consult']) };
const place = { organisation: AGENCY };
const name = 'Gemerkt';
let registered = 0;

interface Person {
  readonly insz: string;
  readonly dossier: string;
}

async function register(): Promise<Person> {
  registered += 1;
  return open(0, syntheticInsz(registered));
}

/** Opens a dossier under an INSZ: that of somebody new, or of whom nothing is known any more. */
async function open(by: number, insz: string): Promise<Person> {
  const identity = { familyNames: [name], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
  const body = { person: { insz }, on: '2018-01-08', kind: 'EA', place, identity };
  return { insz, dossier: (await command(by, 'RegisterPerson', body)).dossier };
}

const command = (by: number, what: string, body: object) =>
  new RunCommandHandler(processes[by]!).execute(new RunCommand(what, randomUUID(), body, caller));

const erase = (by: number, { dossier }: Person) =>
  new ErasePersonHandler(processes[by]!).execute(
    new ErasePerson(randomUUID(), { dossier, ground: 'REQUEST' }, caller),
  );

const questions = [
  { purpose: 'TRAJECTORY_FOLLOW_UP', sections: ['Personalia', 'AfgelegdeTesten'] },
  { purpose: 'HOUSING_LANGUAGE', sections: ['Wooncode', 'Talenkennis'] },
];

const ask = (parts: Parts, key: string, { insz }: Person, question: number): Promise<ConsultationAnswer> =>
  new ConsultHandler(parts).execute(
    new Consult(key, { insz, ...questions[question]! }, caller, 'API', randomUUID()),
  );

/** What happens: by which process, to whom. */
const step = fc.record({
  what: fc.constantFrom('ask', 'ask', 'ask', 'test', 'lease', 'erase', 'open'),
  by: fc.nat(1),
  person: fc.nat(2),
  question: fc.nat(1),
  day: fc.integer({ min: 10, max: 28 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function write({ what, by, day }: Step, { insz }: Person): Promise<void> {
  const about = { person: { insz }, on: `2018-05-${String(day)}` };
  const level = day % 2 === 0 ? 'A1' : 'A2';
  const results = [{ skill: 'speaking', level, passed: true }];
  const body =
    what === 'test'
      ? { ...about, test: randomUUID(), place, results }
      : { ...about, lease: randomUUID(), landlord: AGENCY };
  await command(by, what === 'test' ? 'RecordNt2Test' : 'StartLease', body);
}

test('an answer is always the one that is made from the log alone, and of who was erased there is none', async () => {
  let compared = 0;
  const together = fc.array(step, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(together, { minLength: 2, maxLength: 10 }), async (groups) => {
      const persons = [await register(), await register(), await register()];
      const erased = new Set<Person>();
      for (const group of groups) {
        const about = ({ person }: Step) => persons[person]!;
        const erasing = new Set(group.filter(({ what }) => what === 'erase').map(about));
        const opening = group.find((one) => one.what === 'open' && erased.has(about(one)));
        const opened = opening && !erasing.has(about(opening)) ? about(opening) : undefined;
        const asked = group.map(async (one) => {
          const person = about(one);
          if (one.what === 'open' && (one !== opening || person !== opened)) return undefined;
          if (one.what === 'open') persons[one.person] = await open(one.by, person.insz);
          else if (one.what === 'erase') await erase(one.by, person);
          else if (one.what !== 'ask') await write(one, person).catch(() => undefined); // of somebody erased
          if (one.what !== 'ask') return undefined;
          const key = randomUUID();
          return { one, person, key, answer: await ask(processes[one.by]!, key, person, one.question) };
        });
        for (const each of await Promise.all(asked)) {
          if (!each) continue;
          const { one, person, key, answer } = each;
          if (person === opened) continue; // before or after, who knows
          if (erased.has(person)) expect(answer).toMatchObject({ content: 'none', dossier: null });
          if (erased.has(person)) expect(JSON.stringify(answer)).not.toContain(name);
          if (erasing.has(person)) continue;
          compared += 1;
          expect(answer).toEqual(await ask(forgetful(), key, person, one.question));
          expect(answer).toEqual(await ask(processes[1 - one.by]!, key, person, one.question));
        }
        for (const person of erasing) erased.add(person);
      }
    }),
    { numRuns: 12 },
  );
  expect(compared).toBeGreaterThan(20);
}, 240_000);

test('what was answered of somebody is answered by no process once another has erased the person', async () => {
  const person = await register();
  const before = await Promise.all(processes.map((parts) => ask(parts, randomUUID(), person, 0)));
  for (const answer of before) expect(JSON.stringify(answer)).toContain(name);
  const forgetRoads = jest.spyOn(processes[0]!.dossiers, 'forgetRoads');
  await erase(0, person);
  expect(forgetRoads).toHaveBeenCalledWith(DossierId.parse(person.dossier)); // elsewhere within a minute
  for (const parts of processes) {
    const answer = await ask(parts, randomUUID(), person, 0);
    expect(answer).toMatchObject({ content: 'none', dossier: null, standing: null });
    expect(JSON.stringify(answer)).not.toContain(name);
  }
});

const inPostgres = testStore() === 'postgres' ? test : test.skip;

inPostgres('many consultations in flight share a commit', async () => {
  const person = await register();
  const client = new pg.Client(kbi.databaseUrl);
  await client.connect();
  const asked = Array.from({ length: 64 }, () => ask(kbi.service.parts, randomUUID(), person, 0));
  const positions = (await Promise.all(asked)).map(({ position }) => position);
  expect(new Set(positions).size).toBe(64);
  const { rows } = await client.query<{ commits: number }>(
    'select count(distinct xmin::text)::integer as commits from event_store.events where position = any ($1)',
    [positions],
  );
  await client.end();
  expect(rows[0]!.commits).toBeLessThan(16);
});
