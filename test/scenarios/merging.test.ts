/** Two dossiers of one person: from the merger on they are one, and before it they were two. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DossierMerged } from '../../libs/domain/dossier/merging.js';
import { sealEvent } from '../../libs/privacy/event-sealing.js';
import { startMerging, type Merging, type OpenedDossier } from '../support/merging.js';
import { birthDateOf } from '../support/synthetic-insz.js';

let m: Awaited<ReturnType<typeof startMerging>>;
beforeAll(async () => {
  m = await startMerging();
});
afterAll(() => m.stop());

const command: Merging['kbi']['command'] = (...args) => m.kbi.command(...args);

const lease = ({ dossier }: OpenedDossier, id = 'H1') =>
  command('StartLease', {
    person: { dossier },
    on: '2018-03-01',
    signedOn: '2018-03-01',
    lease: id,
    landlord: '0543307391',
    role: 'TENANT',
  });
const nt2Test = (person: object, id = 'N1', level = 'B1') =>
  command('RecordNt2Test', {
    person,
    on: '2018-05-01',
    test: id,
    place: { organisation: '0543307391' },
    results: [{ skill: 'speaking', level, passed: true }],
  });
const typesOf = async (dossier: string, knownAt?: string) =>
  (await m.history(dossier, knownAt)).map(({ type }) => type);

test('whoever asks for one gets both, and what follows from both was decided when they were merged', async () => {
  const [one, other] = [await m.open(1), await m.open(2)];
  await lease(one);
  await nt2Test({ insz: other.insz });
  expect(await typesOf(one.dossier)).not.toContain('LanguageRequirementMet');
  const merged = await m.merge(one, other);
  expect(merged).toMatchObject({ status: 200, body: { outcome: 'recorded', dossier: one.dossier } });
  const history = await m.history(one.dossier);
  expect(history.map(({ type, dossier }) => [type, dossier])).toEqual([
    ['DossierOpened', one.dossier],
    ['DossierOpened', other.dossier],
    ['LeaseStarted', one.dossier],
    ['Nt2TestTaken', other.dossier],
    ['DossierMerged', other.dossier],
    ['DossierJoined', one.dossier],
    ['LanguageRequirementMet', one.dossier],
  ]);
  expect(history.at(-1)!.facts).toMatchObject({ proof: { test: `${other.dossier.slice(0, 8)}::N1` } });
  expect(history[4]!.personal).toMatchObject({ reason: 'dezelfde persoon', recordedBy: 'tester' });
  expect(await m.history(other.dossier)).toEqual(history);
  for (const asked of [
    { insz: one.insz },
    { insz: other.insz },
    { dossier: one.dossier },
    { dossier: other.dossier },
  ]) {
    const { body } = await m.standing({ ...asked, date: '2018-06-01' });
    expect(body.standing.Wooncode).toMatchObject({ standing: 'met', lease: 'H1' });
  }
});

test('the closed dossier takes no command and says which goes on; what it took is answered as then', async () => {
  const [one, other] = [await m.open(3), await m.open(4)];
  const body = {
    person: { dossier: other.dossier },
    on: '2018-02-01',
    kind: 'EA',
    place: { organisation: '0543307391' },
  };
  const first = await command('RegisterPerson', body, 'registered-4');
  const byInsz = await command('HoldTalk', talk({ insz: other.insz }, 'G1'), 'talk-4');
  await m.merge(one, other);
  expect(await command('RegisterPerson', body, 'registered-4')).toMatchObject({
    status: 200,
    body: first.body,
  });
  expect(await command('HoldTalk', talk({ insz: other.insz }, 'G1'), 'talk-4')).toMatchObject({
    body: byInsz.body,
  });
  expect(await command('HoldTalk', talk({ dossier: other.dossier }, 'G2'))).toMatchObject({
    status: 409,
    body: { code: 'DOSSIER_MERGED', dossier: one.dossier, errors: [{ at: '/person/dossier' }] },
  });
  const later = await command('HoldTalk', talk({ insz: other.insz }, 'G2'));
  expect(later).toMatchObject({ status: 200, body: { dossier: one.dossier } });
});

const talk = (person: object, id: string) => ({
  person,
  on: '2018-03-01',
  talk: id,
  kind: 'RECEPTION_OFFICE',
  place: { organisation: '0543307391' },
});

test('merging is refused where it can’t be, and the same again changes nothing', async () => {
  const [one, other, third] = [await m.open(5), await m.open(6), await m.open(7)];
  const nobody = { insz: '', dossier: randomUUID() };
  expect(await m.merge(one, one)).toMatchObject({ status: 422, body: { code: 'MERGED_WITH_ITSELF' } });
  expect(await m.merge(one, nobody)).toMatchObject({ status: 404, body: { errors: [{ at: '/from' }] } });
  expect(await m.merge(nobody, one)).toMatchObject({ status: 404, body: { errors: [{ at: '/dossier' }] } });
  const first = await m.merge(one, other, 'merge-5');
  const again = await m.merge(one, other, 'merge-5');
  expect(again.body).toEqual(first.body);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(await m.merge(one, other)).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
  expect(await m.merge(third, one, 'merge-5')).toMatchObject({ body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  expect(await m.merge(third, one)).toMatchObject({ status: 200 });
  const merged = { status: 409, body: { code: 'DOSSIER_MERGED' } };
  expect(await m.merge(one, third)).toMatchObject({ ...merged, body: { dossier: third.dossier } });
  expect(await m.merge(one, await m.open(8))).toMatchObject({ ...merged, body: { dossier: third.dossier } });
  expect(await m.merge(await m.open(9), other)).toMatchObject({ ...merged, body: { dossier: one.dossier } });
  expect(await typesOf(other.dossier)).toEqual(await typesOf(third.dossier));
  const scopes = ['command'] as const;
  const body = { dossier: third.dossier, from: one.dossier, reason: 'x' };
  const headers = { 'idempotency-key': randomUUID() };
  expect(await m.kbi.send('POST', '/v1/commands/MergeDossiers', { scopes, body, headers })).toMatchObject({
    status: 403,
  });
});

test('the one that goes on says who the person is, also where the other was opened or named later', async () => {
  const [other, one] = [await m.open(10, 'Ander'), await m.open(11, 'Blijvend')];
  const identity = { familyNames: ['Laatst'], givenNames: ['Bo'], birthDate: birthDateOf(other.insz) };
  await command('StatePersonDetails', { person: { dossier: other.dossier }, on: '2018-06-01', identity });
  await m.merge(one, other);
  const found = [{ dossier: one.dossier, inszEnding: one.insz.slice(-3), givenNames: ['Ama'] }];
  expect(await m.find({ insz: other.insz })).toMatchObject(found);
  expect(await m.find({ name: 'Blijvend', birthDate: birthDateOf(one.insz) })).toMatchObject(found);
  expect(await m.find({ name: 'Laatst', birthDate: birthDateOf(other.insz) })).toMatchObject(found);
  await command('StatePersonDetails', {
    person: { dossier: one.dossier },
    on: '2018-06-02',
    identity: { ...identity, familyNames: ['Laatst', 'Blijvend'] },
  });
  expect(await m.find({ name: 'Laatst', birthDate: birthDateOf(other.insz) })).toHaveLength(1);
  const { body } = await m.state(other.dossier, { asOf: '2018-07-01' });
  expect(body.sections.Personalia.INSZ).toBe(one.insz);
  expect(JSON.stringify(body.sections.Personalia)).toContain('Blijvend');
});

test('as it was known before, they are two, whichever is asked for and however', async () => {
  const [one, other] = [await m.open(12), await m.open(13)];
  await lease(one);
  await nt2Test({ insz: other.insz });
  const asked = { headers: { 'idempotency-key': 'before-13' }, scopes: ['consult'] as const };
  const question = { insz: other.insz, purpose: 'TRAJECTORY_FOLLOW_UP', sections: ['NT2', 'Wooncode'] };
  const before = await m.kbi.send('POST', '/v1/consultations', { ...asked, body: question });
  await new Promise((resolve) => setTimeout(resolve, 5));
  const knownAt = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await m.merge(one, other);
  expect(await typesOf(one.dossier, knownAt)).toEqual(['DossierOpened', 'LeaseStarted']);
  expect(await typesOf(other.dossier, knownAt)).toEqual(['DossierOpened', 'Nt2TestTaken']);
  const date = '2018-06-01';
  const ofOther = await m.standing({ insz: other.insz, knownAt, date });
  expect(ofOther.body.standing.Wooncode).toMatchObject({ standing: 'notApplicable', leases: [] });
  const ofOne = await m.standing({ insz: one.insz, knownAt, date });
  expect(ofOne.body.standing.Wooncode).toMatchObject({ standing: 'open' });
  const now = await m.standing({ insz: other.insz, date });
  expect(now.body.standing.Wooncode).toMatchObject({ standing: 'met' });
  const again = await m.kbi.send('POST', '/v1/consultations', { ...asked, body: question });
  expect(again.body).toEqual(before.body);
});

test('somebody who follows the number of the closed dossier before the rest was done gets the whole', async () => {
  const [one, other] = [await m.open(14), await m.open(15)];
  await lease(one);
  await nt2Test({ insz: other.insz });
  await closeOnly(other, one);
  const { body } = await m.standing({ insz: other.insz, date: '2018-06-01' });
  expect(body.standing.Wooncode).toMatchObject({ standing: 'met', lease: 'H1' });
  const late = await command('DetermineTargetGroup', {
    person: { insz: other.insz },
    on: '2018-02-01',
    code: 'JA',
    type: 'PLICHT',
  });
  expect(late).toMatchObject({ status: 200, body: { dossier: one.dossier } });
  expect(await m.merge(one, other)).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
  expect((await typesOf(one.dossier)).slice(-3)).toEqual([
    'TargetGroupDetermined',
    'LanguageRequirementMet',
    'DossierJoined',
  ]);
  const { pointers } = m.kbi.service.dependencies;
  expect((await pointers.find(other.insz as never)).dossier).toBe(one.dossier);
});

/** A merger that broke off after its first step. */
async function closeOnly(other: OpenedDossier, one: OpenedDossier): Promise<void> {
  const { dossiers, keyRing, store } = m.kbi.service.dependencies;
  const { stream, expected } = await dossiers.load(other.dossier as never);
  const event = DossierMerged.of({
    on: '2018-06-01' as never,
    into: one.dossier as never,
    reason: 'dezelfde',
  });
  const key = (await keyRing.ensureKey(other.dossier as never, 'dossier')) as never;
  await store.append(stream, expected, [sealEvent({ id: randomUUID(), stream, event, key })]);
}

test('of two that are merged into each other at once, the first merger holds, and the other is refused', async () => {
  const [one, other] = [await m.open(16), await m.open(17)];
  await closeOnly(one, other);
  await closeOnly(other, one);
  expect(await m.merge(one, other)).toMatchObject({
    status: 409,
    body: { code: 'DOSSIER_MERGED', dossier: other.dossier },
  });
  expect(await m.merge(other, one)).toMatchObject({ status: 200 });
  const both = ['DossierOpened', 'DossierOpened', 'DossierMerged', 'DossierMerged', 'DossierJoined'];
  expect(await typesOf(one.dossier)).toEqual(both);
  expect((await command('HoldTalk', talk({ dossier: one.dossier }, 'G1'))).body).toMatchObject({
    dossier: other.dossier,
  });
});

test('two mergers of the same two at once: one holds, the other leaves nothing closed', async () => {
  for (const n of [18, 20, 22]) {
    const [one, other] = [await m.open(n), await m.open(n + 1)];
    const answers = await Promise.all([m.merge(one, other), m.merge(other, one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [goesOn] = answers[0].status === 200 ? [one] : [other];
    for (const { dossier } of [one, other])
      expect((await m.kbi.service.dependencies.dossiers.load(dossier as never)).id).toBe(goesOn.dossier);
    expect(await m.find({ name: 'Ama', birthDate: birthDateOf(one.insz) })).toContainEqual(
      expect.objectContaining({ dossier: goesOn.dossier }),
    );
  }
});

test('who was erased by either number is forgotten in both dossiers, and is found by neither name', async () => {
  const [one, other] = [await m.open(30, 'Wissen'), await m.open(31, 'Gewist')];
  await nt2Test({ insz: other.insz });
  await m.merge(one, other);
  const erased = await m.kbi.send('POST', '/v1/commands/ErasePerson', {
    scopes: ['command', 'admin'],
    headers: { 'idempotency-key': randomUUID() },
    body: { insz: other.insz, ground: 'REQUEST' },
  });
  expect(erased).toMatchObject({ status: 200, body: { dossier: one.dossier } });
  const history = await m.history(other.dossier);
  const sealedBefore = history.filter(({ type }) => type !== 'PersonErased');
  expect(new Set(sealedBefore.map(({ dossier }) => dossier))).toEqual(new Set([one.dossier, other.dossier]));
  expect(sealedBefore.every(({ personal }) => (personal as unknown) === 'forgotten')).toBe(true);
  expect((await m.state(one.dossier)).body).toMatchObject({ status: 'erased', sections: {} });
  for (const [name, { insz }] of [
    ['Wissen', one],
    ['Gewist', other],
  ] as const)
    expect(await m.find({ name, birthDate: birthDateOf(insz) })).toEqual([]);
  const { pointers } = m.kbi.service.dependencies;
  for (const { insz } of [one, other]) expect((await pointers.find(insz as never)).dossier).toBeUndefined();
});
