/** Everything about one person, for that person: what it holds, who gets it, and that it is recorded first. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { exportedConsultations } from '../../apps/api/person-export/person-export.js';
import { lookUp, subjectOf } from '../../apps/api/handling/resolve-person.js';
import { landlord, startCorrecting, vdab, type Correcting } from '../support/corrected-persons.js';
import { runKbi } from '../support/kbi.js';
import { AGENCY, type SendOptions } from '../support/service.js';

let kbi: Correcting['kbi'];
let somebody: Correcting['somebody'];
let newInsz: Correcting['newInsz'];
beforeAll(async () => {
  ({ kbi, somebody, newInsz } = await startCorrecting());
});
afterAll(() => kbi.stop());

const PATH = '/v1/audit/person-export';
const post = (path: string, body: object, options: SendOptions = {}) =>
  kbi.send('POST', path, {
    scopes: ['audit'],
    body,
    ...options,
    headers: { 'idempotency-key': randomUUID(), ...options.headers },
  });
/** The person asks: the user of the token is the INSZ. */
const ownExport = (insz: string, more: object = {}, options: SendOptions = {}) =>
  post(PATH, { insz, ...more }, { user: insz, ...options });
const page = { headers: { accept: 'text/html,application/xhtml+xml;q=0.9' } };

interface Exported {
  readonly at: string;
  readonly outcome: string;
  readonly explained: readonly string[];
}

test('it holds the dossier, its history in Dutch, and everybody who asked, each with why', async () => {
  const person = await somebody();
  await person.recorded('HoldTalk', {
    ...{ on: '2019-02-01', talk: 'g1', kind: 'HOUSE_OF_DUTCH', place: { organisation: AGENCY } },
    remark: 'Met tolk',
  });
  await person.ask(landlord);
  await person.ask({ ...vdab, purpose: 'HOUSING_LANGUAGE' });
  const { status, body } = await ownExport(person.insz);
  expect({ status, body }).toMatchObject({
    status: 200,
    body: {
      madeBy: AGENCY,
      madeByName: 'Agentschap Integratie en Inburgering',
      dossier: {
        dossier: person.dossier,
        names: 'Ama Voorbeeld',
        insz: person.insz,
        sections: { Personalia: {}, Gesprekken: [{ Datum: '2019-02-01' }] },
        standing: { Wooncode: { lease: 'l1' } },
      },
    },
  });
  expect(body.dossier.history.at(-1)).toMatchObject({
    on: '2019-02-01',
    title: 'Gesprek gevoerd',
    told: expect.stringContaining('Met tolk'),
    organisation: AGENCY,
  });
  const [granted, refused] = body.consultations as Exported[];
  expect(granted).toMatchObject({
    outcome: 'granted',
    explained: [
      'Toegestaan voor taalkennis in de sociale huur, op grond van Beraadslaging 1/2017, 2017-06-06.',
      'Gegeven: Wooncode, Behaalde attesten.',
      'Opnieuw beslist met wat toen bekend was: dezelfde beslissing.',
    ],
  });
  expect(refused?.explained).toEqual([
    'Geweigerd: Geen machtiging van de organisatie dekt dit doel op dit moment. Er werd niets gegeven.',
    'Niet gebruikt: Beraadslaging 1/2017, 2017-06-06: ze geldt voor een ander doel.',
    'Opnieuw beslist met wat toen bekend was: dezelfde beslissing.',
  ]);
  expect(JSON.stringify(body)).not.toContain('tester'); // organisations, and not who works there
});

test('it is one consultation, recorded first; the next one tells of it, and the same one doesn’t', async () => {
  const { insz } = await somebody();
  const headers = { 'idempotency-key': `export-${insz}` };
  const first = await ownExport(insz, {}, { headers });
  expect(first.body.consultations).toEqual([]);
  const second = await ownExport(insz);
  expect(second.body.consultations).toMatchObject([
    { consultation: first.body.consultation, purpose: 'OWN_DATA', service: 'ExportPerson', content: 'given' },
  ]);
  expect((await ownExport(insz, {}, { headers })).body).toEqual(first.body);
});

test('only the person gets it, or an administrator who answers a request; the attempts are in it', async () => {
  const { insz, dossier } = await somebody();
  const request = 'verzoek 2026/17';
  expect(await post(PATH, { insz }, { user: newInsz() })).toMatchObject({ body: { code: 'NOT_THE_PERSON' } });
  expect(await post(PATH, { insz })).toMatchObject({ status: 403, body: { code: 'NOT_THE_PERSON' } });
  expect(await post(PATH, { dossier })).toMatchObject({ status: 422, body: { code: 'BODY_INVALID' } });
  expect(await ownExport(insz, { request })).toMatchObject({ status: 403, body: { code: 'SCOPE_MISSING' } });
  const other = { organisation: landlord.organisation };
  expect(await ownExport(insz, {}, other)).toMatchObject({ body: { code: 'PURPOSE_NOT_AUTHORISED' } });
  const scopes = ['audit', 'admin'] as const;
  expect(await post(PATH, { insz, request }, { ...other, scopes })).toMatchObject({
    body: { code: 'SCOPE_NOT_OF_ORGANISATION' },
  });
  for (const asked of [
    { insz, request },
    { dossier, request },
  ])
    expect(await post(PATH, asked, { scopes })).toMatchObject({
      status: 200,
      body: { dossier: { dossier } },
    });
  const log = await post('/v1/audit/log', { insz });
  expect(log.body.entries).toMatchObject([
    { purpose: 'AUDIT', outcome: 'granted', reference: request },
    { purpose: 'AUDIT', outcome: 'granted', reference: request },
    { reason: 'PURPOSE_NOT_AUTHORISED' },
    { reason: 'NOT_THE_PERSON' },
    { reason: 'NOT_THE_PERSON' },
  ]);
});

test('somebody without a dossier gets who asked; of who was erased nothing is given', async () => {
  const insz = newInsz();
  await post(
    '/v1/consultations',
    { insz, purpose: 'AUDIT', sections: ['Wooncode'] },
    { scopes: ['consult'] },
  );
  expect((await ownExport(insz)).body).toMatchObject({
    dossier: null,
    consultations: [
      { content: 'none', explained: expect.arrayContaining(['Er was niets van u om te geven.']) },
    ],
  });
  const { dossier } = await somebody();
  await post(
    '/v1/commands/ErasePerson',
    { dossier, ground: 'REQUEST', accessLog: 'erased' },
    { scopes: ['command', 'admin'] },
  );
  const erased = await post(PATH, { dossier, request: 'r' }, { scopes: ['audit', 'admin'] });
  expect(erased).toMatchObject({ status: 410, body: { code: 'DOSSIER_ERASED' } });
});

test('a log of several pages is given whole; one beyond the limit is refused, and given by periods', async () => {
  const { insz } = await somebody();
  const question = { insz, purpose: 'AUDIT', sections: ['Wooncode'], organisation: AGENCY };
  const days = Array.from(
    { length: 30 },
    (_, index) => new Date(Date.UTC(2019, 0, 1 + ((index * 7) % 15), 10)),
  );
  const lines = days.map((at, index) => JSON.stringify({ id: `${insz}-${index}`, ...question, at }));
  const sent = await post(
    '/v1/consultations/batch',
    {},
    {
      scopes: ['consult', 'history'],
      body: lines.join('\n'),
      headers: { 'content-type': 'application/x-ndjson' },
    },
  );
  expect(sent.status).toBe(200);
  const { consultations } = (await ownExport(insz)).body as { consultations: readonly Exported[] };
  expect(consultations).toHaveLength(30);
  const asked = consultations.map(({ at }) => at);
  expect(asked).toEqual([...asked].sort());
  const { body } = await ownExport(insz, { from: '2019-01-02', to: '2019-01-03' });
  expect(body.consultations).toHaveLength(4);
  expect(await ownExport(insz, { from: '2019-02-01', to: '2019-01-01' })).toMatchObject({ status: 422 });
  const { dependencies } = kbi.service;
  const person = await lookUp(dependencies, subjectOf(insz));
  const until = dependencies.store.parsePosition((await dependencies.store.head())!);
  const whole = (bounds: { most: number; page: number }) =>
    exportedConsultations(dependencies, person, { before: until, until: new Date('2020-01-01') }, bounds);
  expect(await whole({ most: 30, page: 7 })).toEqual(consultations);
  await expect(whole({ most: 29, page: 7 })).rejects.toMatchObject({
    code: 'BODY_INVALID',
    faults: [{ at: '/from', detail: expect.stringContaining('at most 29') }],
  });
});

test('the page is well-formed, asks nothing of anybody, runs nothing, and shows texts as texts', async () => {
  const person = await somebody();
  await person.recorded('HoldTalk', {
    ...{ on: '2019-02-01', talk: 'g1', kind: 'HOUSE_OF_DUTCH', place: { organisation: AGENCY } },
    remark: '</td><script>alert("x")</script><img src=//elders.example> & \'Zoë\'',
  });
  await person.ask(landlord);
  const { status, headers, body } = await ownExport(person.insz, {}, page);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
  const text = String(body);
  expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)');
  expect(text).toContain('&amp; &#39;Zoë&#39;');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'none'; style-src 'sha256-/);
  const style = /<style>([^]*)<\/style>/.exec(text)?.[1] ?? '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  expect(policy).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`);
  expect(text).toContain('<html lang="nl-BE">');
  expect(style).not.toMatch(/url\(|@import/);
  const elements = elementsOf(text);
  const named = new Set(elements.map(({ name }) => name));
  expect(['script', 'img', 'link', 'iframe', 'a', 'form'].filter((name) => named.has(name))).toEqual([]);
  const harmless = /^(lang|charset|http-equiv|content|name|scope)$/;
  expect(elements.flatMap(({ attributes }) => attributes).filter((name) => !harmless.test(name))).toEqual([]);
  const count = (asked: string) => elements.filter(({ name }) => name === asked).length;
  expect(count('table')).toBeGreaterThan(3);
  expect(count('caption')).toBe(count('table'));
  expect(count('h1')).toBe(1);
  expect(text).toContain('Toegestaan voor taalkennis in de sociale huur');
});

interface Element {
  readonly name: string;
  readonly attributes: readonly string[];
}

/** The elements of a page; it fails where one isn’t closed. */
function elementsOf(text: string): readonly Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) =>
    elements.push({ name, attributes: Object.keys(attributes) }),
  );
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text.replace('<!doctype html>', '').replace(/<meta ([^>]*)>/g, '<meta $1/>')).close();
  return elements;
}

test('kbi export-person gives the page, or JSON, to an administrator who names the request', async () => {
  const { insz, dossier } = await somebody();
  const env = { KBI_DATA_DIR: kbi.dataDir, DATABASE_URL: kbi.databaseUrl };
  const run = (argv: string, stdin = '') => runKbi(argv.split(' '), { env, stdin });
  const html = await run(`export-person --dossier ${dossier} --request V17`);
  expect(html).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringMatching(/^<!doctype html>/) });
  const asJson = await run('export-person --request V17 --json', insz);
  expect(JSON.parse(asJson.stdout)).toMatchObject({ dossier: { insz } });
  expect(await run('export-person', insz)).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('NOT_THE_PERSON'),
  });
});
