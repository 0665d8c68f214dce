/** A partner records only of whom it has inscribed, and else learns of nobody whether they are known. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { communes, partnersAt, town, type Partner, type Partners } from '../support/partners.js';
import { startTestService, type Answer, type TestService } from '../support/service.js';
import { watchStatements } from '../support/statements.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

const purpose = 'SOCIAL_INTEGRATION';
const partnerOf = (organisation: string): Partner => ({ ...town, organisation, purpose });
const landlord = partnerOf('0099090448');
const provider = partnerOf('0099090547');
const vdab = partnerOf('0099090646');
const types = { SOCIAL_LANDLORD: landlord, COURSE_PROVIDER: provider, VDAB: vdab };

let kbi: TestService;
let partners: Partners;
let statements: ReturnType<typeof watchStatements>;
const [known, erased, unknown, other] = [1, 2, 3, 4].map((n) => syntheticInsz(n)) as [
  string,
  string,
  string,
  string,
];
const dossiers = { known: '', erased: '', unknown: randomUUID() };

beforeAll(async () => {
  kbi = await startTestService();
  partners = partnersAt(kbi);
  for (const [type, { organisation }] of Object.entries(types)) {
    const authorisation = {
      authorisation: randomUUID(),
      legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
      ...{ purposes: [purpose], sections: ['Personalia'], from: '2017-08-01' },
    };
    const body = { organisation, name: type, type, synthetic: true, authorisations: [authorisation] };
    expect(await partners.post('/v1/organisations', body, { scopes: ['admin'] })).toMatchObject({
      status: 200,
    });
  }
  for (const insz of [known, erased, other]) await partners.open(insz);
  for (const [who, insz] of Object.entries({ known, erased })) {
    const residence = { person: { insz }, on: '2016-01-04', commune: communes.other };
    const { body } = await kbi.command('StateResidence', residence);
    dossiers[who as 'known' | 'erased'] = body.dossier as string;
  }
  const erasing = { dossier: dossiers.erased, ground: 'REQUEST' };
  const { status } = await partners.post('/v1/commands/ErasePerson', erasing, {
    scopes: ['command', 'admin'],
  });
  expect(status).toBe(200);
  statements = watchStatements(kbi.service);
});
afterAll(() => kbi.stop());

const record = (by: Partner, command: string, person: object, body: object, key: string = randomUUID()) =>
  partners.post(
    `/v1/commands/${command}`,
    { person, ...body },
    { scopes: ['command'], organisation: by.organisation, headers: { 'idempotency-key': key } },
  );
const inBulk = (by: Partner, command: string, body: object) =>
  kbi.send('POST', '/v1/commands', {
    ...{ scopes: ['command'], organisation: by.organisation },
    headers: { 'content-type': 'application/x-ndjson' },
    body: JSON.stringify({ id: randomUUID(), command, body }),
  });

/** The bytes of an answer that could tell one from another. */
const bytesOf = ({ status, body, headers }: Answer) => ({
  status,
  body: JSON.stringify(body).replace(/\\"id\\":\\"[^"]*\\"/, ''),
  headers: [...headers].filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`),
});

const lease = { on: '2020-01-01', lease: 'L1', landlord: landlord.organisation };
const results = [{ skill: 'speaking', level: 'A1', passed: true }];
const place = { organisation: provider.organisation };
const recorded: [string, Partner, object][] = [
  ['StartLease', landlord, lease],
  ['EndLease', landlord, { on: '2020-01-01', lease: 'L1' }],
  ['AcceptLanguageProof', landlord, { on: '2020-01-01', proof: 'B1', kind: 'SELOR' }],
  ['RecordNt2Test', provider, { on: '2020-01-01', test: 'T1', place, results }],
  ['WithdrawNt2Test', provider, { test: 'T1', reason: 'ERROR' }],
  ['RecordLesson', provider, { on: '2020-01-01', course: 'C1', lesson: 'L1', attendance: 'AANWEZIG' }],
  ['StartLease', landlord, { ...lease, on: '2199-01-01' }],
];

test.each(recorded)('%s of who isn’t inscribed is refused alike', async (command, by, body) => {
  const refusal = { status: 403, body: { code: 'PERSON_NOT_INSCRIBED', errors: [{ at: '/person' }] } };
  const persons = [
    [known, erased, unknown].map((insz) => ({ insz })),
    [dossiers.known, dossiers.erased, dossiers.unknown].map((dossier) => ({ dossier })),
  ];
  const acts = [
    (person: object) => record(by, command, person, body),
    (person: object) => inBulk(by, command, { person, ...body }),
  ];
  for (const alike of persons)
    for (const [index, act] of acts.entries()) {
      const answers: Answer[] = [];
      const done = [];
      for (const person of alike)
        done.push(await statements.during(async () => answers.push(await act(person))));
      const [first, ...others] = answers.map(bytesOf);
      for (const answer of others) expect(answer).toEqual(first);
      for (const one of done) expect(one).toEqual(done[0]);
      expect(done[0]).toContain('wait for the end of a step');
      if (index === 0) expect(answers[0]).toMatchObject(refusal);
      expect(first?.body).toContain('PERSON_NOT_INSCRIBED');
      for (const id of Object.values(dossiers)) expect(first?.body).not.toContain(id);
    }
});

test('the same lines about one person, read before, are looked up alike', async () => {
  const lines = (insz: string) => inBulk(landlord, 'StartLease', { person: { insz }, ...lease });
  const looked = [];
  for (const insz of [known, known, unknown, unknown])
    looked.push(await statements.during(() => lines(insz)));
  for (const one of looked) expect(one).toEqual(looked[0]);
});

test('whom it has inscribed today it records of, for whichever purpose, and not after that ends', async () => {
  const start = () => record(landlord, 'StartLease', { insz: other }, { ...lease, lease: randomUUID() });
  const refused = { status: 403, body: { code: 'PERSON_NOT_INSCRIBED' } };
  expect(await partners.inscribe(provider, other)).toMatchObject({ status: 200 }); // another one's
  expect(await partners.inscribe(landlord, other, { on: '2019-01-01', until: '2019-12-31' })).toMatchObject({
    status: 200,
  });
  expect(await start()).toMatchObject(refused);
  await partners.inscribe(landlord, other, { on: '2190-01-01' });
  expect(await start()).toMatchObject(refused);
  await partners.inscribe(landlord, other, { on: '2020-01-01' });
  expect(await start()).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
  const end = { person: { insz: other }, on: '2020-01-01', purpose };
  await partners.inscription('EndInscription', landlord, end);
  expect(await start()).toMatchObject(refused);
});

test('of somebody whom it inscribed it is told that there is no dossier, as with a question', async () => {
  const insz = syntheticInsz(5);
  await partners.inscribe(landlord, insz);
  expect(await record(landlord, 'StartLease', { insz }, lease)).toMatchObject({
    status: 404,
    body: { code: 'DOSSIER_NOT_FOUND' },
  });
});

test('who works in the KBI records of whom nobody inscribed', async () => {
  expect(await kbi.command('StartLease', { person: { insz: known }, ...lease })).toMatchObject({
    status: 200,
  });
});

const taken = { on: '2020-01-01', test: 'T9', results };
test.each<[string, Partner, object, string]>([
  ['StartLease', landlord, { ...lease, landlord: provider.organisation }, '/landlord'],
  [
    'RecordNt2Test',
    provider,
    { ...taken, place: { organisation: vdab.organisation } },
    '/place/organisation',
  ],
  ['RecordNt2Test', provider, { ...taken, place: { site: 'S1' } }, '/place/organisation'],
])('%s names the partner itself, and nobody is looked up otherwise', async (command, by, body, at) => {
  const looked = await statements.during(async () => {
    expect(await record(by, command, { insz: known }, body)).toMatchObject({
      status: 403,
      body: { code: 'NOT_OWN_ORGANISATION', errors: [{ at }] },
    });
  });
  expect(looked).toEqual([]);
});
