/** A key is taken by a command that changed nothing, of any kind, for good: also for a service that starts later. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AGENCY, startTestService, type Answer, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

const environment = { KBI_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') };
let kbi: TestService;
/** Another process on the same log, which remembers nothing. */
let later: TestService;
beforeAll(async () => {
  kbi = await startTestService({ store: 'postgres', environment });
  for (const { path, body } of commands)
    expect(await send(kbi, path, body, randomUUID())).toMatchObject({ status: 200 });
  later = await startTestService({
    store: 'postgres', // the fake of KurrentDB has one log a service
    environment: { ...environment, DATABASE_URL: kbi.databaseUrl },
  });
});
afterAll(async () => {
  await later.stop();
  await kbi.stop();
});

const [known, stranger] = [syntheticInsz(1), syntheticInsz(2)];
const registering = (insz: string, on = '2018-01-08') => ({
  person: { insz },
  on,
  kind: 'EA',
  place: { organisation: AGENCY },
  identity: { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) },
});
const interest = { person: { insz: stranger }, on: '2018-01-08', purpose: 'NT2_ORIENTATION' };
const agreement = {
  agreement: 'eenmaal',
  on: '2017-03-01',
  name: 'Uitwisseling',
  partner: { organisationType: 'ACTIRIS' },
};
const development = {
  development: 'eenmaal',
  name: 'Eenmaal',
  changes: 'Iets',
  forWhom: 'Iedereen',
  state: 'RELEASED',
  on: '2018-01-01',
};
const organisation = { organisation: '0099090646', name: 'Eenmaal', type: 'OCMW', synthetic: true };

/** Of each kind of command: one that changes nothing when it is sent again, and other bodies. */
const commands: readonly { path: string; body: object; others: readonly object[] }[] = [
  {
    path: '/v1/commands/RegisterPerson',
    body: registering(known),
    others: [registering(known, '2018-01-09'), registering(stranger)],
  },
  {
    path: '/v1/commands/EndInscription',
    body: interest,
    others: [
      { ...interest, purpose: 'AUDIT' },
      { ...interest, person: { insz: known } },
    ],
  },
  {
    path: '/v1/agreements/ProposeAgreement',
    body: agreement,
    others: [
      { ...agreement, name: 'Anders' },
      { ...agreement, agreement: 'andere' },
    ],
  },
  {
    path: '/v1/developments',
    body: development,
    others: [
      { ...development, name: 'Anders' },
      { ...development, development: 'andere' },
    ],
  },
  {
    path: '/v1/organisation-commands/RegisterOrganisation',
    body: organisation,
    others: [
      { ...organisation, name: 'Anders' },
      { ...organisation, organisation: '0099090745' },
    ],
  },
  {
    path: '/v1/organisations',
    body: organisation,
    others: [{ ...organisation, name: 'Anders' }],
  },
];

const scopes = ['command', 'consult', 'admin'] as const;
const send = (service: TestService, path: string, body: object, key: string): Promise<Answer> =>
  service.send('POST', path, { scopes, headers: { 'idempotency-key': key }, body });
const reused = { status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } };

describe.each(commands)('$path', ({ path, body, others }) => {
  test('sent again it changes nothing, and its key refuses another body, whomever that is about', async () => {
    const key = randomUUID();
    const first = await send(kbi, path, body, key);
    expect(first).toMatchObject({ status: 200 });
    expect(first.body).toMatchObject(
      path === '/v1/organisations' ? { events: [] } : { outcome: 'unchanged' },
    );
    for (const other of others)
      for (const service of [kbi, later]) expect(await send(service, path, other, key)).toMatchObject(reused);
    const { store } = kbi.service.dependencies;
    const head = await store.head();
    for (const service of [kbi, later])
      expect((await send(service, path, body, key)).body).toMatchObject(
        withoutPosition(first.body as object),
      );
    expect(await store.head()).toBe(head);
  });
});

const withoutPosition = (answer: object): object =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => name !== 'position'));

test('a line of a batch is refused too', async () => {
  const id = randomUUID();
  const line = async (body: object) => {
    const answer = await kbi.send('POST', '/v1/commands', {
      scopes: ['command'],
      headers: { 'content-type': 'application/x-ndjson' },
      body: JSON.stringify({ id, command: 'RegisterPerson', body }),
    });
    return JSON.parse(answer.body as string) as object;
  };
  expect(await line(registering(known))).toMatchObject({ outcome: 'unchanged' });
  expect(await line(registering(stranger))).toMatchObject({ problem: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  expect(await line(registering(known))).toMatchObject({ outcome: 'unchanged', replayed: true });
});

test('a key that recorded something refuses another body about the same person, and knows no others', async () => {
  const key = randomUUID();
  const lives = (insz: string, commune = '44021') => ({ person: { insz }, on: '2018-02-01', commune });
  const path = '/v1/commands/StateResidence';
  for (const insz of [syntheticInsz(6), syntheticInsz(7)])
    await kbi.command('RegisterPerson', registering(insz));
  for (const insz of [syntheticInsz(6), syntheticInsz(7)]) {
    expect((await send(kbi, path, lives(insz), key)).body).toMatchObject({ outcome: 'recorded' });
    expect(await send(later, path, lives(insz, '11002'), key)).toMatchObject(reused);
  }
});

test('the first answer stands, also when the same would now change something', async () => {
  const residence = { person: { insz: known }, on: '2018-02-01', commune: '44021' };
  const path = '/v1/commands/StateResidence';
  const key = randomUUID();
  expect((await send(kbi, path, residence, randomUUID())).body).toMatchObject({ outcome: 'recorded' });
  const first = await send(kbi, path, residence, key);
  expect(first.body).toMatchObject({ outcome: 'unchanged', events: [] });
  await send(kbi, path, { ...residence, commune: '11002' }, randomUUID());
  expect((await send(later, path, residence, key)).body).toEqual(first.body);
});

test('twenty at once under one key, in two processes, leave one note', async () => {
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      send(index % 2 === 0 ? kbi : later, '/v1/agreements/ProposeAgreement', agreement, key),
    ),
  );
  expect(answers.map(({ body }) => (body as { outcome: string }).outcome)).toEqual(
    answers.map(() => 'unchanged'),
  );
  expect(new Set(answers.map(({ body }) => (body as { position: string }).position)).size).toBe(1);
});

test('of an erasure that was done before, the key erases nobody else', async () => {
  const register = async (insz: string) =>
    ((await kbi.command('RegisterPerson', registering(insz))).body as { dossier: string }).dossier;
  const [dossier, other] = [await register(syntheticInsz(4)), await register(syntheticInsz(5))];
  const erasure = { dossier, ground: 'REQUEST', accessLog: 'erased' };
  const path = '/v1/commands/ErasePerson';
  const key = randomUUID();
  expect(await send(kbi, path, erasure, randomUUID())).toMatchObject({ status: 200 });
  const first = await send(kbi, path, erasure, key);
  expect(first).toMatchObject({ status: 200, body: { erased: true } });
  for (const body of [
    { ...erasure, ground: 'ERROR' },
    { ...erasure, dossier: other },
  ])
    for (const service of [kbi, later]) expect(await send(service, path, body, key)).toMatchObject(reused);
  expect((await send(later, path, erasure, key)).body).toEqual(first.body);
});
