/** Who has a file on a person, and where the person lives: what that opens to a partner, and what it doesn't. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Section } from '../../libs/domain/consultation/terms.js';
import { children } from '../../libs/magda/tree.js';
import { inProduction } from '../support/agreement-examples.js';
import { askMagda, questionOf } from '../support/magda.js';
import { startTestService, type SendOptions, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
const actiris = { organisation: '0099090151', uri: 'actiris.example' };
const town = { organisation: '0099090250', uri: 'town.example' };
const [known, mover, foreigner, untold, stranger, later] = [1, 2, 3, 4, 5, 6].map(syntheticInsz);
const [before, after, village] = ['19901', '19902', '19903'];

const post = (path: string, body: object, options: SendOptions = {}) =>
  kbi.send('POST', path, { headers: { 'idempotency-key': randomUUID() }, body, ...options });
const administer = async (path: string, body: object) =>
  expect(await post(path, body, { scopes: ['admin'] })).toMatchObject({ status: 200 });

beforeAll(async () => {
  kbi = await startTestService();
  const authorisation = {
    authorisation: randomUUID(),
    legalBasis: { number: 'Beraadslaging 18/001', date: '2018-01-09' },
    purposes: ['EMPLOYMENT_GUIDANCE'],
    sections: ['Personalia', 'Trajecten', 'Talenkennis'],
    from: '2018-01-09',
  };
  await administer('/v1/organisations', {
    ...{ organisation: actiris.organisation, name: 'Actiris', type: 'ACTIRIS', synthetic: true },
    senders: [{ uri: actiris.uri, purpose: 'EMPLOYMENT_GUIDANCE' }],
    authorisations: [authorisation],
  });
  for (const [name, body] of inProduction)
    await administer(`/v1/agreements/${name}`, { ...body, agreement: 'actiris' });
  for (const commune of [before, after, village])
    await administer('/v1/organisation-commands/RegisterCommune', { commune, name: 'X', synthetic: true });
  await administer('/v1/organisations', {
    ...{ organisation: town.organisation, name: 'Stad', type: 'MUNICIPALITY', synthetic: true },
    ...{ nis: after, senders: [{ uri: town.uri, purpose: 'MUNICIPAL_FOLLOW_UP' }] },
  });
  await administer('/v1/organisation-commands/MergeCommune', {
    ...{ commune: before, intoCommune: after, on: '2019-01-01' },
  });
  for (const insz of [known!, mover!, foreigner!, untold!]) await open(insz);
  const lives = (insz: string, on: string, commune: string) =>
    command('StateResidence', { insz, on, commune });
  await lives(known!, '2016-01-04', before!);
  await lives(mover!, '2016-01-04', after!);
  await lives(mover!, '2020-03-01', village!);
  await lives(foreigner!, '2016-01-04', 'ABROAD');
}, 60_000);
afterAll(() => kbi.stop());

async function command(name: string, { insz, ...body }: { insz: string } & Record<string, unknown>) {
  expect(await kbi.command(name, { person: { insz }, ...body })).toMatchObject({ status: 200 });
}

/** Somebody with a trajectory, a level and a contract. */
async function open(insz: string): Promise<void> {
  const names = { familyNames: ['Achternaam'], givenNames: ['Robin'] };
  const identity = { ...names, birthDate: birthDateOf(insz) };
  await command('OpenDossier', { insz, on: '2016-01-04', identity });
  const manager = { organisation: '0543307391' };
  await command('OpenTrajectory', { insz, on: '2016-02-01', trajectory: 'a', type: 'TT_NT2', manager });
  await command('SignContract', { insz, on: '2016-02-01', contract: 'contract-1' });
}

type Partner = typeof actiris;
const inscription = (name: string, by: Partner, body: object, options: SendOptions = {}) =>
  post(`/v1/commands/${name}`, body, { scopes: ['consult'], organisation: by.organisation, ...options });
const inscribe = (by: Partner, insz: string, more: object = {}) =>
  inscription('RegisterInscription', by, {
    ...{ person: { insz }, on: '2019-01-01', purpose: 'EMPLOYMENT_GUIDANCE', ...more },
  });

const consult = (by: Partner, insz: string, purpose: string, sections: readonly Section[], at?: string) =>
  post(
    '/v1/consultations',
    { insz, purpose, sections, ...(at !== undefined && { organisation: by.organisation, at }) },
    { scopes: ['consult', 'import'], organisation: by.organisation },
  );
const asActiris = (insz: string, at?: string) =>
  consult(actiris, insz, 'EMPLOYMENT_GUIDANCE', ['Personalia', 'Trajecten', 'Talenkennis'], at);
const asTown = (insz: string, at?: string) =>
  consult(town, insz, 'MUNICIPAL_FOLLOW_UP', ['Personalia', 'BehaaldeAttesten', 'Contracten'], at);
const onDay = (day: string) => `${day}T10:00:00.000Z`;
const magda = (by: Partner, insz: string) =>
  askMagda(kbi, questionOf({ insz, uri: by.uri }), { organisation: by.organisation });

/** The facts of the last consultation. */
async function recorded() {
  const types = ['ConsultationGranted', 'ConsultationRefused'];
  const { events } = await kbi.service.parts.store.readAll({ filter: { types } });
  const { stream, data } = events.at(-1)!;
  const facts = data['facts'] as { circumstances: object; content?: string };
  return { id: stream.slice('consultation-'.length), ...facts };
}
const explain = async (id: string) =>
  (await kbi.send('GET', `/v1/audit/consultations/${id}/explanation`, { scopes: ['audit'] })).body;

describe('Actiris, in production', () => {
  test('gets nothing of somebody on whom it has no file: 40003', async () => {
    expect(await asActiris(known!)).toMatchObject({
      status: 403,
      body: { code: 'EXCHANGE_PERSON_NOT_SHARED', errors: [{ at: '/insz' }] },
    });
    const refused = await recorded();
    expect(refused.circumstances).toMatchObject({ inscribed: false, exchange: { agreement: 'actiris' } });
    expect(await explain(refused.id)).toMatchObject({
      reason: { code: 'EXCHANGE_PERSON_NOT_SHARED' },
      circumstances: { inscribed: false, exchange: { held: 'EXCHANGE_PERSON_NOT_SHARED' } },
      agrees: true,
    });
    expect(await magda(actiris, known!)).toMatchObject({
      dossier: undefined,
      exceptions: [{ code: '40003', type: 'FOUT' }],
    });
  });

  test('gets the items on the sheet of whom it inscribed, and nothing beside them', async () => {
    expect(await inscribe(actiris, known!)).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
    expect((await inscribe(actiris, known!)).body).toEqual({ outcome: 'unchanged' });
    const { status, body } = await asActiris(known!);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { content: 'given', sectionsGiven: ['Trajecten', 'Talenkennis'] },
    });
    expect(body.dossier.Trajecten).toBeDefined();
    const granted = await recorded();
    expect(granted.circumstances).toMatchObject({ inscribed: true });
    const explained = await explain(granted.id);
    expect(explained).toMatchObject({ circumstances: { inscribed: true, onTerritory: false }, agrees: true });
    expect(JSON.stringify(explained)).not.toContain(before);

    const { dossier, text, exceptions } = await magda(actiris, known!);
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
      body: `${line('a', known!)}\n${line('b', mover!)}`,
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
    const person = { insz: mover! };
    expect(await inscribe(actiris, mover!, { until: '2020-12-31' })).toMatchObject({ status: 200 });
    const codeOn = async (day: string) => (await asActiris(mover!, onDay(day))).body.code;
    expect(await codeOn('2018-12-31')).toBe('EXCHANGE_PERSON_NOT_SHARED');
    expect([await codeOn('2019-01-01'), await codeOn('2020-12-31')]).toEqual([undefined, undefined]);
    expect(await codeOn('2021-01-01')).toBe('EXCHANGE_PERSON_NOT_SHARED');
    const end = { person, on: '2019-06-30', purpose: 'EMPLOYMENT_GUIDANCE' };
    expect((await inscription('EndInscription', actiris, end)).body).toEqual({ outcome: 'recorded' });
    expect((await inscription('EndInscription', actiris, end)).body).toEqual({ outcome: 'unchanged' });
    expect([await codeOn('2019-06-30'), await codeOn('2019-07-01')]).toEqual([
      undefined,
      'EXCHANGE_PERSON_NOT_SHARED',
    ]);
  });

  test('is not told who is known here: an inscription is answered alike, and is there when the person comes', async () => {
    const answers = [await inscribe(actiris, later!), await inscribe(actiris, untold!)];
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
      Array(2).fill({ status: 200, body: { outcome: 'recorded' } }),
    );
    expect(await asActiris(later!)).toMatchObject({ body: { code: 'EXCHANGE_PERSON_NOT_SHARED' } });
    expect(await magda(actiris, later!)).toMatchObject({ exceptions: [{ code: '40003' }] });
    const headers = { scopes: ['command'] as const };
    const person = { insz: later! };
    const holdTalk = { person, on: '2019-01-02', talk: 't', kind: 'RECEPTION_OFFICE' };
    expect(
      await post('/v1/commands/HoldTalk', { ...holdTalk, place: { organisation: '0543307391' } }, headers),
    ).toMatchObject({ status: 404, body: { code: 'DOSSIER_NOT_FOUND' } });
    await open(later!);
    expect(await asActiris(later!)).toMatchObject({ status: 200, body: { content: 'given' } });
  });
});

test('an inscription is an event with its actor, and is in the official answer nowhere', async () => {
  const { store, dossiers } = kbi.service.parts;
  const { dossier } = (await dossiers.meant(known!)) as { dossier: string };
  const { events } = await store.readStream(`dossier-${dossier}`);
  const [inscribed] = events.filter(({ type }) => type === 'PersonInscribed');
  expect(inscribed!.metadata).toMatchObject({
    organisation: actiris.organisation,
    command: 'RegisterInscription',
  });
  const [opened] = await dossiers.open({ recorded: [inscribed!] });
  expect(opened!.personal).toMatchObject({ recordedBy: 'tester' });
  const replayed = await kbi.send('GET', `/v1/audit/dossiers/${dossier}`, { scopes: ['audit'] });
  expect(replayed).toMatchObject({ status: 200, body: { status: 'open' } });
  const bytes = JSON.stringify(replayed.body);
  for (const word of [actiris.organisation, before!]) expect(bytes).not.toContain(word);
});

test('a stranger registers no interest, whoever it is about, and no one does so for another', async () => {
  const purpose = 'SOCIAL_INTEGRATION';
  const bodies = [known!, stranger!].map((insz) => ({ person: { insz }, on: '2019-01-01', purpose }));
  const answers = [];
  for (const body of bodies) answers.push(await inscription('RegisterInscription', actiris, body));
  for (const { status, body } of answers)
    expect({ status, body }).toMatchObject({ status: 403, body: { code: 'PURPOSE_NOT_AUTHORISED' } });
  expect(answers[0]!.body).toEqual(answers[1]!.body);
  const unregistered = { ...actiris, organisation: '0099090349' };
  expect(await inscribe(unregistered, known!)).toMatchObject({
    status: 403,
    body: { code: 'ORGANISATION_UNKNOWN' },
  });
  const forAnother = { organisation: town.organisation };
  expect(await inscribe(actiris, known!, forAnother)).toMatchObject({ status: 422 });
  const scopes = ['command'] as const;
  const body = { person: { insz: known! }, on: '2019-01-01', purpose: 'EMPLOYMENT_GUIDANCE' };
  expect(await inscription('RegisterInscription', actiris, body, { scopes })).toMatchObject({ status: 403 });
  expect(await inscribe(actiris, '90.61.01-100.99')).toMatchObject({ status: 422 });
  expect((await kbi.service.parts.dossiers.meant(stranger!)) as object).toMatchObject({ dossier: undefined });
});

describe('a municipality', () => {
  test('is given the four items of who lives there, under the commune of before a merger too', async () => {
    const { status, body } = await asTown(known!);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { sectionsGiven: ['Personalia', 'BehaaldeAttesten', 'Contracten'] },
    });
    expect(body.dossier.Personalia).toEqual({ INSZ: known, Naam: expect.anything() });
    expect(Object.keys(body.dossier)).toEqual(['Personalia', 'Contracten']);
    expect((await recorded()).circumstances).toEqual({ commune: before, inscribed: false });
    const explained = await explain((await recorded()).id);
    expect(explained).toMatchObject({ circumstances: { onTerritory: true }, agrees: true });
    const { dossier, text } = await magda(town, known!);
    expect(dossier!.children.map(({ name }) => name)).toEqual(['Personalia', 'Contracten']);
    expect(children(dossier, 'Personalia')[0]!.children.map(({ name }) => name)).toEqual(['INSZ', 'Naam']);
    for (const bytes of [text, JSON.stringify(body)])
      for (const withheld of [birthDateOf(known!), '2016-02-01', 'contract-1', before!])
        expect(bytes).not.toContain(withheld);
  });

  test.each<[string, string, string | undefined]>([
    [known!, '2018-12-31', 'PERSON_NOT_ON_TERRITORY'],
    [known!, '2019-01-01', undefined],
    [mover!, '2020-02-29', undefined],
    [mover!, '2020-03-01', 'PERSON_NOT_ON_TERRITORY'],
    [foreigner!, '2019-01-01', 'PERSON_NOT_ON_TERRITORY'],
    [untold!, '2019-01-01', 'PERSON_NOT_ON_TERRITORY'],
    [stranger!, '2019-01-01', 'PERSON_NOT_ON_TERRITORY'],
  ])('asks of %s, on %s: %s', async (insz, day, code) => {
    expect((await asTown(insz, onDay(day))).body.code).toBe(code);
  });

  test('in SOAP it is refused for others', async () => {
    for (const insz of [mover!, foreigner!, untold!, stranger!])
      expect(await magda(town, insz)).toMatchObject({ dossier: undefined, exceptions: [{ code: '40005' }] });
  });

  test('an inscription stands for the commune where none is held, and never against one', async () => {
    for (const insz of [untold!, mover!, foreigner!])
      expect(await inscribe(town, insz, { purpose: 'MUNICIPAL_FOLLOW_UP' })).toMatchObject({ status: 200 });
    expect(await asTown(untold!)).toMatchObject({ status: 200 });
    for (const insz of [mover!, foreigner!])
      expect(await asTown(insz)).toMatchObject({ body: { code: 'PERSON_NOT_ON_TERRITORY' } });
  });
});

test('who is only inscribed has no content, and is erased like anybody', async () => {
  expect(await inscribe(town, stranger!, { purpose: 'MUNICIPAL_FOLLOW_UP' })).toMatchObject({ status: 200 });
  expect(await asTown(stranger!)).toMatchObject({ status: 200, body: { content: 'none', dossier: null } });
  expect(await recorded()).toMatchObject({ content: 'none', circumstances: { inscribed: true } });
  const { dossier } = (await kbi.service.parts.dossiers.meant(stranger!)) as { dossier: string };
  const erasure = { dossier, ground: 'REQUEST' };
  expect(await post('/v1/commands/ErasePerson', erasure, { scopes: ['command', 'admin'] })).toMatchObject({
    status: 200,
    body: { erased: true },
  });
  expect(await asTown(stranger!)).toMatchObject({ body: { code: 'PERSON_NOT_ON_TERRITORY' } });
});
