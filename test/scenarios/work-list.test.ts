/** The work list of who manages dossiers: its own ones, what is due first, and no more than it is authorised for. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { runKbi } from '../support/kbi.js';
import { AGENCY, startTestService, type Answer, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

const office = '0099090151';
const other = '0099090250';
const narrow = '0099090349';
const everything = [
  ...['Personalia', 'Aanmelding', 'Trajecten', 'Contracten', 'BehaaldeAttesten', 'VormingsActiviteiten'],
  ...['AfgelegdeTesten', 'Talenkennis', 'Inbreuken', 'Wachtlijst'],
];

let kbi: TestService;
/** Registered on 1 April, 20 March and 1 April; the last one at the other office. */
const dossiers: string[] = [];
let ofNarrow: string;

beforeAll(async () => {
  kbi = await startTestService();
  await registerOffice(office, everything);
  await registerOffice(other, everything);
  await registerOffice(narrow, ['Personalia', 'Trajecten']);
  dossiers.push(await registered(syntheticInsz(1), '2022-04-01', office));
  dossiers.push(await registered(syntheticInsz(2), '2022-03-20', office));
  dossiers.push(await registered(syntheticInsz(3), '2022-04-01', other));
  ofNarrow = await registered(syntheticInsz(4), '2022-04-01', narrow);
  await trajectoryOpened(syntheticInsz(4), narrow);
}, 300_000);
afterAll(() => kbi.stop());

async function registerOffice(organisation: string, sections: readonly string[]): Promise<void> {
  const authorisation = {
    ...{ authorisation: randomUUID(), legalBasis: { number: 'Synthetisch', date: '2013-06-07' } },
    ...{ purposes: ['TRAJECTORY_FOLLOW_UP'], sections, from: '2013-06-07' },
  };
  const profile = { organisation, name: 'Voorbeeld', type: 'RECEPTION_OFFICE', synthetic: true, senders: [] };
  const answer = await kbi.send('POST', '/v1/organisations', {
    body: { ...profile, authorisations: [authorisation] },
    scopes: ['admin'],
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(answer).toMatchObject({ status: 200 });
}

async function registered(insz: string, on: string, at: string): Promise<string> {
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Robin'], birthDate: birthDateOf(insz) };
  const person = { insz };
  const duty = { person, on: '2022-03-01', code: 'JA', type: 'PLICHT', ground: 'FIRST_REGISTRATION' };
  expect(await kbi.command('OpenDossier', { person, on: '2022-03-01', identity })).toMatchObject({
    status: 200,
  });
  expect(await kbi.command('DetermineTargetGroup', duty)).toMatchObject({ status: 200 });
  const registration = await kbi.command('RegisterPerson', {
    ...{ person, on, kind: 'EA', place: { organisation: at } },
  });
  expect(registration).toMatchObject({ status: 200 });
  return registration.body.dossier as string;
}

async function trajectoryOpened(insz: string, organisation: string): Promise<void> {
  const about = { person: { insz }, on: '2022-04-20' };
  const house = { organisation: '0862910119' };
  for (const [command, body] of [
    ['HoldTalk', { talk: 'G1', kind: 'RECEPTION_OFFICE', place: { organisation } }],
    ['HoldTalk', { talk: 'G2', kind: 'HOUSE_OF_DUTCH', place: house }],
    ['OpenTrajectory', { trajectory: 'T1', type: 'TT_IBVP', manager: { organisation } }],
  ] as const)
    expect(await kbi.command(command, { ...about, ...body })).toMatchObject({ status: 200 });
}

async function caughtUp(): Promise<void> {
  const after = (await kbi.service.dependencies.store.head())!;
  await kbi.service.dependencies.projections.waitFor('dossiers-of-manager', after, 10_000);
}

async function list(where: object, organisation = office): Promise<Answer> {
  await caughtUp();
  return kbi.send('POST', '/v1/lists/dossiers-of-manager', {
    body: { purpose: 'TRAJECTORY_FOLLOW_UP', where },
    scopes: ['consult'],
    organisation,
    headers: { 'idempotency-key': randomUUID() },
  });
}
const personsIn = ({ body }: Answer): readonly string[] =>
  body.persons.map(({ person }: { person: string }) => person);

test('a case worker sees the own dossiers, what is due first, what is overdue and who is to act', async () => {
  const answer = await list({ asOf: '2022-06-20' });
  expect(answer.status).toBe(200);
  expect(personsIn(answer)).toEqual([dossiers[1], dossiers[0]]);
  const contract = { matter: 'CONTRACT', waitingFor: 'MANAGER' };
  expect(answer.body.persons.map(({ work }: { work: unknown }) => work)).toEqual([
    [{ ...contract, standing: 'signatureOverdue', since: '2022-06-19', due: '2022-06-18', isOverdue: true }],
    [{ ...contract, standing: 'toSign', since: '2022-04-01', due: '2022-06-30', isOverdue: false }],
  ]);
  expect(answer.body.persons[0].standing.Contracten.standing).toBe('signatureOverdue');
});

test('filters narrow it to what is due, and to whom is waited for', async () => {
  expect(personsIn(await list({ asOf: '2022-06-20', dueWithin: '14' }))).toEqual([dossiers[0]]);
  expect(personsIn(await list({ asOf: '2022-06-20', waitingFor: 'PERSON' }))).toEqual([]);
  expect(personsIn(await list({ asOf: '2022-03-25' }))).toEqual([dossiers[1]]);
});

test('nobody lists the dossiers of another, and the agency lists all or those of one', async () => {
  expect(await list({ manager: other })).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID' } });
  expect(personsIn(await list({ asOf: '2022-06-20' }, other))).toEqual([dossiers[2]]);
  expect(personsIn(await list({ asOf: '2022-06-20', manager: other }, AGENCY))).toEqual([dossiers[2]]);
  expect(personsIn(await list({ asOf: '2022-06-20' }, AGENCY))).toHaveLength(4);
});

test('what the authorisation doesn’t cover is not told, nor by who is on a list of it', async () => {
  const { body } = await list({ asOf: '2022-06-20' }, narrow);
  expect(body.persons).toMatchObject([
    { person: ofNarrow, sectionsGiven: ['Personalia', 'Trajecten'], work: [{ matter: 'TRAJECTORY' }] },
  ]);
  expect(body.persons[0].work).toHaveLength(1);
  expect(personsIn(await list({ asOf: '2022-06-20', matter: 'CONTRACT' }, narrow))).toEqual([]);
  expect(personsIn(await list({ asOf: '2022-06-20', matter: 'CONTRACT' }))).toHaveLength(2);
});

test('each dossier on it is a consultation of the list, also by kbi list dossiers', async () => {
  await caughtUp();
  const listed = ['list', 'dossiers', '--purpose', 'TRAJECTORY_FOLLOW_UP', '--where'];
  const where = ['asOf=2022-06-20', 'waitingFor=MANAGER'];
  const ran = await runKbi(['--as', office, ...listed, ...where], { env: { KBI_DATA_DIR: kbi.dataDir } });
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toContain(
    '  contract: te laat getekend, uiterlijk 2022-06-18, te laat; aan zet: de trajecthouder\n',
  );
  const [, id = ''] = /^Lijst (\S+),/.exec(ran.stdout) ?? [];
  for (const dossier of dossiers.slice(0, 2)) {
    const log = await kbi.send('POST', '/v1/audit/log', {
      body: { dossier, purpose: 'AUDIT' },
      scopes: ['audit'],
      headers: { 'idempotency-key': randomUUID() },
    });
    expect(log.body.entries[0]).toMatchObject({ channel: 'LIST', list: id, organisation: office });
  }
});
