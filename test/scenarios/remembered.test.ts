/**
 * What two processes remember of dossiers and answers changes nothing but the time that it takes: whatever comes in
 * between, an answer is the one that is made from the log alone; and of who was erased, nothing.
 */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import erasePerson from '../../apps/api/commands/erase-person.operation.js';
import { dossierCommand, handleDossierCommand } from '../../apps/api/commands/handle-dossier-command.js';
import { AnswerCache } from '../../apps/api/consultations/answer-cache.js';
import { consult, ConsultationRequest } from '../../apps/api/consultations/consult.js';
import { Dossiers } from '../../apps/api/handling/dossiers.js';
import { InszPointers } from '../../apps/api/handling/insz-pointers.js';
import type { ServiceDependencies } from '../../apps/api/start/dependencies.js';
import { DossierId } from '../../libs/domain/identifiers/ids.js';
import type { Caller } from '../../libs/platform/authentication.js';
import { testStore } from '../support/event-log.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
/** Two that remember, each by itself. */
let processes: readonly ServiceDependencies[];
beforeAll(async () => {
  kbi = await startTestService();
  processes = [kbi.service.dependencies, forgetful()];
});
afterAll(() => kbi.stop());

/** The same service without a memory yet. */
function forgetful(): ServiceDependencies {
  const { store, keyRing, blindIndex } = kbi.service.dependencies;
  return {
    ...kbi.service.dependencies,
    dossiers: new Dossiers(store, keyRing),
    pointers: new InszPointers(store, keyRing, blindIndex),
    answers: new AnswerCache(),
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

const command = (by: number, name: string, body: object) => {
  const definition = dossierCommand(name);
  const envelope = { key: randomUUID(), body, caller };
  return handleDossierCommand(processes[by]!, definition, definition.schema.parse(body), envelope);
};

const erase = (by: number, { dossier }: Person) => {
  const body = { dossier, ground: 'REQUEST', accessLog: 'erased' };
  const envelope = { key: randomUUID(), body, caller };
  const received = { body, envelope, caller };
  return erasePerson.handle(received as never, processes[by]!);
};

const questions = [
  { purpose: 'TRAJECTORY_FOLLOW_UP', sections: ['Personalia', 'AfgelegdeTesten'] },
  { purpose: 'HOUSING_LANGUAGE', sections: ['Wooncode', 'Talenkennis'] },
];

const ask = (process: ServiceDependencies, key: string, { insz }: Person, question: number) => {
  const body = { insz, ...questions[question]! };
  return consult(process, ConsultationRequest.parse(body), { key, body, caller });
};

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
});

test('what was answered of somebody is answered by no process once another has erased the person', async () => {
  const person = await register();
  const before = await Promise.all(processes.map((process) => ask(process, randomUUID(), person, 0)));
  for (const answer of before) expect(JSON.stringify(answer)).toContain(name);
  const forget = jest.spyOn(processes[0]!.pointers, 'forget');
  await erase(0, person);
  expect(forget).toHaveBeenCalledWith(DossierId.parse(person.dossier)); // elsewhere within a minute
  for (const process of processes) {
    const answer = await ask(process, randomUUID(), person, 0);
    expect(answer).toMatchObject({ content: 'none', dossier: null, standing: null });
    expect(JSON.stringify(answer)).not.toContain(name);
  }
});

const inPostgres = testStore() === 'postgres' ? test : test.skip;

inPostgres('many consultations in flight share a commit', async () => {
  const person = await register();
  const client = new pg.Client(kbi.databaseUrl);
  await client.connect();
  const asked = Array.from({ length: 64 }, () => ask(kbi.service.dependencies, randomUUID(), person, 0));
  const answers = await Promise.all(asked);
  const { positions: sealed } = kbi.service.dependencies;
  const positions = answers.map(({ position }) => sealed.read(position ?? undefined, caller));
  expect(new Set(positions).size).toBe(64);
  const { rows } = await client.query<{ commits: number }>(
    'select count(distinct xmin::text)::integer as commits from event_store.events where position = any ($1)',
    [positions],
  );
  await client.end();
  expect(rows[0]!.commits).toBeLessThan(16);
});
