/** Nobody without a right learns whether a person is known: by what is answered, read, written, or waited for. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { officialAnswerText } from '../support/official-answer.js';
import { actiris, communes, partnersAt, town, type Partner, type Partners } from '../support/partners.js';
import { AGENCY, startTestService, type Answer, type TestService } from '../support/service.js';
import { watchStatements } from '../support/statements.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

const stranger: Partner = { ...town, organisation: '0099090448' };
/** Sees Personalia whole, of persons whom it inscribed. */
const finder = { ...town, organisation: '0099090547', purpose: 'SOCIAL_INTEGRATION' };

let kbi: TestService;
let partners: Partners;
let statements: ReturnType<typeof watchStatements>;
/** Known persons, who live elsewhere, each born on a day of their own, and others. */
const known = Array.from({ length: 12 }, (_, n) => syntheticInsz(1 + 900 * n));
const unknown = Array.from({ length: 12 }, (_, n) => syntheticInsz(101 + 900 * n));
const withWrongCheck = (insz: string) =>
  insz.slice(0, 9) + String((Number(insz.slice(9)) % 97) + 1).padStart(2, '0');

beforeAll(async () => {
  kbi = await startTestService();
  partners = partnersAt(kbi);
  await partners.registerActiris();
  await partners.registerTown();
  for (const insz of known) {
    await partners.open(insz);
    await partners.lives(insz, '2016-01-04', communes.other);
  }
  const authorisation = {
    authorisation: randomUUID(),
    legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
    ...{ purposes: [finder.purpose], sections: ['Personalia'], from: '2017-08-01', asksInscription: true },
  };
  const body = { organisation: finder.organisation, name: 'Vinder', type: 'OCMW', synthetic: true };
  await partners.post(
    '/v1/organisations',
    { ...body, authorisations: [authorisation] },
    { scopes: ['admin'] },
  );
  await kbi.indexed();
  for (const asker of [stranger, town, actiris, finder]) await consult(asker, syntheticInsz(800)); // their keys
  statements = watchStatements(kbi.service);
});
afterAll(() => kbi.stop());

/** The parts of an answer that could tell one from another. */
const shapeOf = ({ status, body, headers }: Answer) => ({
  status,
  body: body as unknown,
  headers: [...headers].filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`),
});

const consult = (partner: Partner, insz: string) => partners.consult(partner, insz);
const find = (by: Partner, body: object) =>
  partners.post(
    '/v1/dossiers/find',
    { purpose: by.purpose, ...body },
    { scopes: ['consult'], organisation: by.organisation },
  );

type Act = (insz: string) => Promise<Answer>;

test.each<[string, number, Act]>([
  ['a question of an organisation that isn’t registered', 403, (insz) => consult(stranger, insz)],
  ['a question of a municipality where the person doesn’t live', 403, (insz) => consult(town, insz)],
  ['a question of Actiris, that has no file on the person', 403, (insz) => consult(actiris, insz)],
  ['an INSZ whose check is wrong', 422, (insz) => consult(town, withWrongCheck(insz))],
  ['an inscription', 200, (insz) => partners.inscribe(actiris, insz)],
  [
    'the end of an inscription that isn’t there',
    200,
    (insz) => {
      const body = { person: { insz }, on: '2019-01-01', purpose: actiris.purpose };
      return partners.inscription('EndInscription', actiris, body);
    },
  ],
  [
    'an inscription of an organisation that isn’t registered',
    403,
    (insz) => partners.inscribe(stranger, insz),
  ],
  ['finding somebody by INSZ', 403, (insz) => find(finder, { insz })],
  [
    'finding somebody by name',
    403,
    (insz) => find(finder, { name: 'Achternaam Robin', birthDate: birthOf(insz) }),
  ],
])('%s reads, writes and is answered the same', async (name, status, act) => {
  const index = names.push(name) - 1;
  const persons = [known[index]!, unknown[index]!];
  const dependsOnPerson = !name.includes('isn’t registered');
  for (const round of ['first', 'again']) {
    const answers: Answer[] = [];
    const read = [];
    for (const insz of persons) read.push(await statements.during(async () => answers.push(await act(insz))));
    expect({ round, read: read[0] }).toEqual({ round, read: read[1] });
    if (dependsOnPerson) expect(read[0]).toContain('wait for the end of a step');
    const [ofKnown, ofUnknown] = answers.map(shapeOf);
    expect(ofKnown).toEqual(ofUnknown);
    expect(ofKnown).toMatchObject({ status });
  }
});
/** Of the tests above, in their order. */
const names: string[] = [];
const birthOf = (insz: string) => (known.includes(insz) ? birthDateOf(insz) : '1990-12-31');

test('whoever is refused anyhow is looked up nowhere', async () => {
  expect(await statements.during(() => consult(stranger, known[9]!))).toEqual([
    'append ConsultationRefused sealed to consultation',
    'even-keys: 1',
    'keys-by-subject: 1',
  ]);
});

test('an INSZ that was imported with a wrong check is malformed to who may not see the person', async () => {
  const insz = withWrongCheck(syntheticInsz(300));
  const headers = { 'content-type': 'application/xml' };
  const body = officialAnswerText({ insz });
  expect(await kbi.send('POST', '/v1/imports', { scopes: ['import'], headers, body })).toMatchObject({
    body: { outcome: 'imported' },
  });
  for (const asker of [stranger, town, actiris])
    expect(await consult(asker, insz)).toMatchObject({ status: 422, body: { code: 'INSZ_MALFORMED' } });
  const agency = { ...town, organisation: AGENCY, purpose: 'TRAJECTORY_FOLLOW_UP' };
  expect(await consult(agency, insz)).toMatchObject({ status: 200, body: { content: 'given' } });
  expect(await consult(agency, withWrongCheck(syntheticInsz(301)))).toMatchObject({ status: 422 });
});

test('a key is not told whom else it was used for', async () => {
  const inscribe = async (key: string, insz: string) => {
    const body = { person: { insz }, on: '2019-01-01', purpose: actiris.purpose };
    const headers = { 'idempotency-key': key };
    return shapeOf(await partners.inscription('RegisterInscription', actiris, body, { headers }));
  };
  const answers = [];
  for (const [key, insz] of [known[10]!, unknown[10]!].entries()) {
    await inscribe(`first-${String(key)}`, insz);
    answers.push(await inscribe(`first-${String(key)}`, known[11 - 3 * key]!));
    answers.push(await inscribe(`first-${String(key)}`, syntheticInsz(850 + key)));
  }
  for (const answer of answers) expect(answer).toMatchObject({ status: 200 });
});

type Body = Record<'consultation' | 'at' | 'recordedAt' | 'knownPosition', string>;

test('who is refused learns no more from the explanation', async () => {
  const explained = [];
  for (const insz of [known[9]!, unknown[9]!]) {
    await consult(town, insz);
    const { store } = kbi.service.dependencies;
    const { events } = await store.readAll({ filter: { types: ['ConsultationRefused'] } });
    const id = events.at(-1)!.stream.slice('consultation-'.length);
    const path = `/v1/audit/consultations/${id}/explanation`;
    const asking = { scopes: ['audit'], organisation: town.organisation } as const;
    const { status, body } = await kbi.send('GET', path, asking);
    expect(status).toBe(200);
    const { consultation: _, at: __, recordedAt: ___, knownPosition: ____, ...more } = body as object & Body;
    explained.push(more);
  }
  expect(explained[0]).toEqual(explained[1]);
});

describe('positions', () => {
  const positionsOf = async (...scopes: ('report' | 'audit' | 'admin')[]) => {
    const { body } = await kbi.send('GET', '/v1/operations/projections', { scopes });
    return [body.head, ...body.projections.map((one: { position: string }) => one.position)] as string[];
  };

  test('leave sealed and all as long, but for who may see them', async () => {
    const sealed = await positionsOf('report');
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
    for (const position of sealed) expect(position).not.toMatch(/^\d+$/);
    for (const scope of ['audit', 'admin'] as const)
      for (const position of await positionsOf('report', scope)) expect(position).toMatch(/^\d+$/);
    expect((await kbi.send('GET', '/health/ready')).body).not.toHaveProperty('position');
    expect(JSON.stringify((await kbi.send('GET', '/health/ready')).body)).not.toMatch(/position/);
  });

  test('come back as they left; plain ones only from who may see them', async () => {
    const report = (after: string, ...scopes: ('report' | 'audit')[]) =>
      kbi.send('GET', `/v1/reports/consultation-statistics?after=${after}`, { scopes });
    const [sealed] = await positionsOf('report');
    const [plain] = await positionsOf('report', 'admin');
    expect(await report(sealed!, 'report')).toMatchObject({ status: 200 });
    expect(await report(plain!, 'report', 'audit')).toMatchObject({ status: 200 });
    for (const wrong of [plain!, '1', `A${sealed!.slice(1)}`])
      expect(await report(wrong, 'report')).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID' } });
  });
});
