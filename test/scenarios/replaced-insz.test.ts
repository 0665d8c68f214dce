/** A person who gets another INSZ keeps one dossier, to which both lead. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

async function open(n: number) {
  const insz = syntheticInsz(n);
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
  const { body } = await kbi.command('OpenDossier', { person: { insz }, on: '2018-01-08', identity });
  return { insz, dossier: body.dossier as string };
}

const replace = (person: object, insz: string, key?: string) =>
  kbi.command('ReplaceInsz', { person, on: '2018-05-02', insz }, key);

const find = async (insz: string) => {
  const answer = await kbi.send('POST', '/v1/dossiers/find', {
    scopes: ['consult'],
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { purpose: 'AUDIT', insz },
  });
  return answer.body.candidates as { dossier: string; inszEnding: string }[];
};

test('both numbers lead to the dossier, which shows the newest', async () => {
  const { insz, dossier } = await open(1);
  const next = syntheticInsz(2);
  expect(await replace({ insz }, next)).toMatchObject({
    status: 200,
    body: { dossier, events: [{ type: 'InszReplaced' }] },
  });
  for (const each of [insz, next])
    expect(await find(each)).toMatchObject([{ dossier, inszEnding: next.slice(-3) }]);
});

test('asked again, under the same key or another, it changes nothing more', async () => {
  const { insz } = await open(3);
  const first = await replace({ insz }, syntheticInsz(4), 'replace-3');
  expect((await replace({ insz }, syntheticInsz(4), 'replace-3')).body).toEqual(first.body);
  expect(await replace({ insz }, syntheticInsz(4))).toMatchObject({
    status: 200,
    body: { outcome: 'unchanged' },
  });
});

test('a mistake is undone by replacing it by the earlier number', async () => {
  const { insz, dossier } = await open(5);
  await replace({ dossier }, syntheticInsz(6));
  expect(await replace({ dossier }, insz)).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
  expect(await find(syntheticInsz(6))).toMatchObject([{ dossier, inszEnding: insz.slice(-3) }]);
});

test('the number of somebody else is refused', async () => {
  const [one, other] = [await open(7), await open(8)];
  expect(await replace({ insz: one.insz }, other.insz)).toMatchObject({
    status: 409,
    body: { code: 'INSZ_OF_ANOTHER_DOSSIER', errors: [{ at: '/insz' }] },
  });
});

test('of an attempt that broke off between pointer and event, the rest is done by the next', async () => {
  const { insz, dossier } = await open(9);
  const { pointers } = kbi.service.dependencies;
  const pointer = await pointers.find(syntheticInsz(10) as never);
  const metadata = {
    commandId: 'broken',
    command: 'ReplaceInsz',
    digest: '',
    organisation: AGENCY,
    user: 'tester',
  };
  await pointers.append(pointer, dossier as never, metadata);
  expect(await replace({ insz }, syntheticInsz(10))).toMatchObject({ body: { outcome: 'recorded' } });
  expect(await find(insz)).toMatchObject([{ dossier, inszEnding: syntheticInsz(10).slice(-3) }]);
});

test('who was erased is found by neither', async () => {
  const { insz, dossier } = await open(11);
  await replace({ insz }, syntheticInsz(12));
  const erased = await kbi.send('POST', '/v1/commands/ErasePerson', {
    scopes: ['command', 'admin'],
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { dossier, ground: 'REQUEST' },
  });
  expect(erased.status).toBe(200);
  for (const each of [insz, syntheticInsz(12)]) expect(await find(each)).toEqual([]);
});
