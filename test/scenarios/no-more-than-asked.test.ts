import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/database.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

const HOUSE_OF_DUTCH = '0862910119';
const place = { organisation: AGENCY };

async function register(n: number) {
  const insz = syntheticInsz(n);
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Noor'], birthDate: birthDateOf(insz) };
  const body = { person: { insz }, on: '2018-01-10', kind: 'EA', place, identity };
  const { body: answer } = await kbi.command('RegisterPerson', body);
  return { insz, dossier: answer.dossier as string };
}

const consult = (key: string, body: object) =>
  kbi.send('POST', '/v1/consultations', { scopes: ['consult'], headers: { 'idempotency-key': key }, body });

test('an audit asks an authorisation for the whole dossier: one for a section gives nothing', async () => {
  const { dossier } = await register(1);
  const authorisation = {
    authorisation: crypto.randomUUID(),
    legalBasis: { number: 'test', date: '2018-01-01' },
    purposes: ['AUDIT'],
    sections: ['Personalia'],
    from: '2018-01-01',
  };
  const organisation = {
    organisation: HOUSE_OF_DUTCH,
    name: 'Huis',
    type: 'HOUSE_OF_DUTCH',
    authorisations: [authorisation],
  };
  const declared = await kbi.send('POST', '/v1/organisations', {
    scopes: ['admin'],
    headers: { 'idempotency-key': 'declare' },
    body: organisation,
  });
  expect(declared.status).toBe(200);
  for (const path of [`/v1/audit/dossiers/${dossier}`, `/v1/audit/dossiers/${dossier}/events`]) {
    const answer = await kbi.send('GET', path, { scopes: ['audit'], organisation: HOUSE_OF_DUTCH });
    expect(answer).toMatchObject({ status: 403, body: { code: 'SECTIONS_NOT_AUTHORISED' } });
  }
});

test('the same question under the same key gets its first answer, and no news', async () => {
  const { insz } = await register(2);
  const question = { insz, purpose: 'TRAJECTORY_FOLLOW_UP', sections: ['Trajecten', 'AfgelegdeTesten'] };
  const first = await consult('again', question);
  const results = [{ skill: 'speaking', level: 'A1', passed: true }];
  await kbi.command('RecordNt2Test', { person: { insz }, on: '2018-06-01', test: 'N2', place, results });
  expect((await consult('again', question)).body).toEqual(first.body);
  expect((await consult('anew', question)).body.dossier.AfgelegdeTesten).toHaveLength(1);
});

test('an idempotency key is an organisation’s own', async () => {
  const { dossier } = await register(3);
  const talk = (kind: string, organisation: string) =>
    kbi.send('POST', '/v1/commands/HoldTalk', {
      scopes: ['command'],
      organisation,
      headers: { 'idempotency-key': 'ours' },
      body: { person: { dossier }, on: '2018-02-01', talk: organisation, kind, place },
    });
  expect((await talk('RECEPTION_OFFICE', AGENCY)).body).toMatchObject({ outcome: 'recorded' });
  expect((await talk('HOUSE_OF_DUTCH', HOUSE_OF_DUTCH)).body).toMatchObject({ outcome: 'recorded' });
});

test('nothing that the road from an INSZ keeps after erasure leads to the dossier', async () => {
  const { insz, dossier } = await register(4);
  await kbi.command('HoldTalk', {
    person: { insz },
    on: '2018-02-01',
    talk: 't',
    kind: 'RECEPTION_OFFICE',
    place,
  });
  await kbi.send('POST', '/v1/commands/ErasePerson', {
    scopes: ['command', 'admin'],
    headers: { 'idempotency-key': 'erase' },
    body: { dossier, ground: 'REQUEST' },
  });
  const stream = kbi.service.dependencies.blindIndex.inszStream(insz);
  const [road] = (await kbi.service.dependencies.store.readStream(stream)).events;
  const ofDossier = (await kbi.service.dependencies.store.readStream(`dossier-${dossier}`)).events;
  const said = JSON.stringify(
    ofDossier.map(({ id, dataText, metadataText }) => [id, dataText, metadataText]),
  );
  const kept = [
    road!.id,
    ...(`${road!.dataText} ${road!.metadataText}`.match(/[0-9a-f-]{36,}|[\w-]{16,}/g) ?? []),
  ];
  expect(kept.filter((value) => said.includes(value))).toEqual([]);
  const keys = await ask(
    kbi.databaseUrl,
    `select id::text, subject from privacy.keys where subject = '${dossier}'`,
  );
  expect(kept.filter((value) => JSON.stringify(keys).includes(value))).toEqual([]);
});
