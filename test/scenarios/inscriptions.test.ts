/** Who has a file on a person: what that opens to Actiris, whose exchange is in production, and what it doesn't. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { trajectories, trajectory } from '../support/observed.js';
import { officialAnswerText } from '../support/official-answer.js';
import { actiris, communes, partnersAt, town, type Partners } from '../support/partners.js';
import { startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let partners: Partners;
const [known, other, untold] = [syntheticInsz(1), syntheticInsz(2), syntheticInsz(3)];
/** Nobody here yet. */
const [stranger, later, imported, soon] = [4, 5, 6, 7].map(syntheticInsz) as [string, string, string, string];

beforeAll(async () => {
  kbi = await startTestService();
  partners = partnersAt(kbi);
  await partners.registerActiris();
  for (const insz of [known, other, untold]) await partners.open(insz);
  await partners.lives(known, '2016-01-04', communes.other);
});
afterAll(() => kbi.stop());

const ask = (insz: string, day?: string) => partners.consult(actiris, insz, day);

describe('Actiris, in production', () => {
  test('gets nothing of somebody on whom it has no file: 40003', async () => {
    expect(await ask(known)).toMatchObject({
      status: 403,
      body: { code: 'EXCHANGE_PERSON_NOT_SHARED', errors: [{ at: '/insz' }] },
    });
    const { facts, explanation } = await partners.recorded();
    expect(facts.circumstances).toMatchObject({ inscribed: false, exchange: { agreement: 'actiris' } });
    expect(explanation).toMatchObject({
      reason: { code: 'EXCHANGE_PERSON_NOT_SHARED' },
      circumstances: { inscribed: false, exchange: { held: 'EXCHANGE_PERSON_NOT_SHARED' } },
      agrees: true,
    });
    expect(await partners.magda(actiris, known)).toMatchObject({
      dossier: undefined,
      exceptions: [{ code: '40003', type: 'FOUT' }],
    });
  });

  test('gets the items on the sheet of whom it inscribed, and nothing beside them', async () => {
    expect(await partners.inscribe(actiris, known)).toMatchObject({
      status: 200,
      body: { outcome: 'recorded' },
    });
    expect((await partners.inscribe(actiris, known)).body).toEqual({ outcome: 'unchanged' });
    const { status, body } = await ask(known);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { content: 'given', sectionsGiven: ['Trajecten', 'Talenkennis'] },
    });
    expect(body.dossier.Trajecten).toBeDefined();
    const { facts, explanation } = await partners.recorded();
    expect(facts.circumstances).toMatchObject({ inscribed: true });
    expect(explanation).toMatchObject({ circumstances: { inscribed: true }, agrees: true });

    const { dossier, text, exceptions } = await partners.magda(actiris, known);
    expect(exceptions).toEqual([]);
    expect(dossier!.children.map(({ name }) => name)).toEqual(['Trajecten']);
    for (const bytes of [text, JSON.stringify(body)]) {
      expect(bytes).not.toContain('Achternaam');
      expect(bytes).not.toContain('ontract');
    }
  });

  test('in a batch each person counts for itself', async () => {
    const line = (id: string, insz: string) =>
      JSON.stringify({ id, insz, purpose: 'EMPLOYMENT_GUIDANCE', sections: ['Trajecten'] });
    const { body } = await kbi.send('POST', '/v1/consultations/batch', {
      scopes: ['consult'],
      organisation: actiris.organisation,
      headers: { 'content-type': 'application/x-ndjson' },
      body: `${line('a', known)}\n${line('b', other)}`,
    });
    const answers = (body as string)
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    const statuses = answers.map(({ id, status, problem }) => [id, status, problem?.code]);
    expect(statuses.sort()).toEqual([
      ['a', 200, undefined],
      ['b', 403, 'EXCHANGE_PERSON_NOT_SHARED'],
    ]);
  });

  test('an inscription holds from its first day to its last, and for its purpose', async () => {
    const person = { insz: other };
    expect(await partners.inscribe(actiris, other, { until: '2020-12-31' })).toMatchObject({ status: 200 });
    const codeOn = async (day: string) => (await ask(other, day)).body.code;
    expect(await codeOn('2018-12-31')).toBe('EXCHANGE_PERSON_NOT_SHARED');
    expect([await codeOn('2019-01-01'), await codeOn('2020-12-31')]).toEqual([undefined, undefined]);
    expect(await codeOn('2021-01-01')).toBe('EXCHANGE_PERSON_NOT_SHARED');
    const end = { person, on: '2019-06-30', purpose: 'EMPLOYMENT_GUIDANCE' };
    expect((await partners.inscription('EndInscription', actiris, end)).body).toEqual({
      outcome: 'recorded',
    });
    expect((await partners.inscription('EndInscription', actiris, end)).body).toEqual({
      outcome: 'unchanged',
    });
    expect([await codeOn('2019-06-30'), await codeOn('2019-07-01')]).toEqual([
      undefined,
      'EXCHANGE_PERSON_NOT_SHARED',
    ]);
  });

  test('is not told who is known here: it is answered alike, and is there when the person comes', async () => {
    const answers = [await partners.inscribe(actiris, later), await partners.inscribe(actiris, untold)];
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
      Array(2).fill({ status: 200, body: { outcome: 'recorded' } }),
    );
    expect(await ask(later)).toMatchObject({ body: { code: 'EXCHANGE_PERSON_NOT_SHARED' } });
    expect(await partners.magda(actiris, later)).toMatchObject({ exceptions: [{ code: '40003' }] });
    const residence = { person: { insz: later }, on: '2019-01-02', commune: communes.other };
    expect(await kbi.command('StateResidence', residence)).toMatchObject({
      status: 404,
      body: { code: 'DOSSIER_NOT_FOUND' },
    });
    await partners.open(later);
    expect(await ask(later)).toMatchObject({ status: 200, body: { content: 'given' } });
  });
});

test('an inscription is an event with its actor, and is in the official answer nowhere', async () => {
  const { store, dossiers, pointers } = kbi.service.dependencies;
  const { dossier } = await pointers.find(known as never);
  const { events } = await store.readStream(`dossier-${dossier!}`);
  const [inscribed] = events.filter(({ type }) => type === 'PersonInscribed');
  expect(inscribed!.metadata).toMatchObject({
    organisation: actiris.organisation,
    command: 'RegisterInscription',
  });
  const [opened] = await dossiers.open({ id: dossier!, recorded: [inscribed!] });
  expect(opened!.personal).toMatchObject({ recordedBy: 'tester' });
  const replayed = await kbi.send('GET', `/v1/audit/dossiers/${dossier}`, { scopes: ['audit'] });
  expect(replayed).toMatchObject({ status: 200, body: { status: 'open' } });
  const bytes = JSON.stringify(replayed.body);
  for (const word of [actiris.organisation, communes.other]) expect(bytes).not.toContain(word);
});

test('a stranger registers no interest, whoever it is about, and no one does so for another', async () => {
  const purpose = 'SOCIAL_INTEGRATION';
  const bodies = [known, stranger].map((insz) => ({ person: { insz }, on: '2019-01-01', purpose }));
  const answers = [];
  for (const body of bodies) answers.push(await partners.inscription('RegisterInscription', actiris, body));
  for (const { status, body } of answers)
    expect({ status, body }).toMatchObject({ status: 403, body: { code: 'PURPOSE_NOT_AUTHORISED' } });
  expect(answers[0]!.body).toEqual(answers[1]!.body);
  const unregistered = { ...actiris, organisation: '0099090349' };
  expect(await partners.inscribe(unregistered, known)).toMatchObject({
    status: 403,
    body: { code: 'ORGANISATION_UNKNOWN' },
  });
  const forAnother = { organisation: town.organisation };
  expect(await partners.inscribe(actiris, known, forAnother)).toMatchObject({ status: 422 });
  const scopes = ['command'] as const;
  const body = { person: { insz: known }, on: '2019-01-01', purpose: 'EMPLOYMENT_GUIDANCE' };
  expect(await partners.inscription('RegisterInscription', actiris, body, { scopes })).toMatchObject({
    status: 403,
  });
  expect(await partners.inscribe(actiris, '90.61.01-100.99')).toMatchObject({ status: 422 });
  expect(await kbi.service.dependencies.pointers.find(stranger as never)).toMatchObject({
    dossier: undefined,
  });
});

test('of several inscriptions of one person at the same time one is recorded', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => partners.inscribe(actiris, soon)));
  const outcomes = answers.map(({ status, body }) => [status, body.outcome]);
  expect(outcomes.sort()).toEqual([[200, 'recorded'], ...Array(5).fill([200, 'unchanged'])]);
});

test('an official answer about somebody who was only inscribed opens the dossier', async () => {
  expect(await partners.inscribe(actiris, imported)).toMatchObject({ body: { outcome: 'recorded' } });
  const result = await kbi.send('POST', '/v1/imports', {
    scopes: ['import'],
    headers: { 'content-type': 'application/xml' },
    body: officialAnswerText({ insz: imported, sections: [trajectories(trajectory('TT_NT2'))] }),
  });
  expect(result).toMatchObject({ status: 200, body: { outcome: 'imported' } });
  expect(await ask(imported)).toMatchObject({ status: 200, body: { content: 'given' } });
});
