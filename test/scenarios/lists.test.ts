/** Lists of persons: each on it is a consultation, and is shown as far as the authorisation covers them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { StoreUnavailable } from '../../libs/event-store/port.js';
import { runKbi } from '../support/kbi.js';
import { AGENCY, startTestService, type Answer, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

const landlord = '0099090151';
const other = '0099090250';
const LIST = '/v1/lists/housing-language';
let kbi: TestService;
const dossiers: string[] = [];

beforeAll(async () => {
  kbi = await startTestService();
  for (const organisation of [landlord, other]) await register(organisation, 'SOCIAL_LANDLORD');
  for (const [index, of] of [landlord, landlord, landlord, other].entries())
    dossiers.push(await tenant(syntheticInsz(index + 1), of));
});
afterAll(() => kbi.stop());

async function register(
  organisation: string,
  type: string,
  place?: { nis: string },
  authorised: readonly object[] = [{ sections: ['Wooncode'] }],
): Promise<void> {
  const authorisations = authorised.map((differing) => ({
    ...{ authorisation: randomUUID(), legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' } },
    ...{ purposes: ['HOUSING_LANGUAGE'], from: '2017-08-01' },
    onlyOnTerritory: place !== undefined,
    ...differing,
  }));
  const profile = { organisation, name: 'Voorbeeld', type, synthetic: true, senders: [], ...place };
  const registered = await post('/v1/organisations', { ...profile, authorisations }, ['admin']);
  expect(registered).toMatchObject({ status: 200 });
}

async function tenant(insz: string, of: string): Promise<string> {
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Robin'], birthDate: birthDateOf(insz) };
  const person = { insz };
  const place = { organisation: AGENCY };
  const registration = { person, on: '2018-01-10', kind: 'EA', place, identity };
  expect(await kbi.command('RegisterPerson', registration)).toMatchObject({ status: 200 });
  const lease = await kbi.command('StartLease', { person, on: '2018-02-01', lease: 'lease-1', landlord: of });
  expect(lease).toMatchObject({ status: 200 });
  return lease.body.dossier as string;
}

const post = (
  path: string,
  body: object,
  scopes: readonly ('admin' | 'consult')[],
  organisation = AGENCY,
  key = randomUUID(),
): Promise<Answer> =>
  kbi.send('POST', path, { body, scopes: [...scopes], organisation, headers: { 'idempotency-key': key } });

const list = async (body: object = {}, organisation = landlord, key = randomUUID()): Promise<Answer> => {
  const after = (await kbi.service.dependencies.store.head())!;
  await kbi.service.dependencies.projections.waitFor('housing-language', after, 10_000);
  return post(LIST, { purpose: 'HOUSING_LANGUAGE', where: {}, ...body }, ['consult'], organisation, key);
};
const idsIn = ({ body }: Answer): string[] =>
  body.persons.map(({ person }: { person: string }) => person).sort();
const consultations = async (query: string): Promise<number> => {
  const { store } = kbi.service.dependencies;
  const path = `/v1/reports/consultation-statistics?organisation=${landlord}&after=${(await store.head())!}${query}`;
  return (await kbi.send('GET', path, { scopes: ['report', 'admin'] })).body.total.consultations as number;
};

test('a landlord lists its own tenants, each recorded, and sees what its authorisation covers', async () => {
  const key = randomUUID();
  const answer = await list({}, landlord, key);
  expect(answer.status).toBe(200);
  expect(idsIn(answer)).toEqual(dossiers.slice(0, 3).sort());
  for (const { sectionsGiven, dossier, standing } of answer.body.persons) {
    expect(sectionsGiven).toEqual(['Wooncode']);
    expect(Object.keys(dossier)).not.toContain('Personalia');
    expect(standing.Wooncode).toBeDefined();
  }
  expect(answer.body).toMatchObject({ page: 1, more: false });
  // Asked again under the same key nothing more is recorded.
  const head = await kbi.service.dependencies.store.head();
  expect((await list({}, landlord, key)).body).toEqual(answer.body);
  expect(await kbi.service.dependencies.store.head()).toBe(head);
});

test('where a consultation of one of them can’t be recorded, nobody is shown', async () => {
  const { store } = kbi.service.dependencies.ofLongWork;
  const append = store.append.bind(store);
  let appends = 0;
  store.append = (...its) => {
    appends += 1;
    return appends === 2 ? Promise.reject(new StoreUnavailable('cut off')) : append(...its);
  };
  const answer = await list().finally(() => Object.assign(store, { append }));
  expect(answer).toMatchObject({ status: 503 });
  expect(JSON.stringify(answer.body)).not.toMatch(new RegExp(dossiers.join('|')));
});

test('filters narrow it, and a page beyond the last is empty', async () => {
  expect(idsIn(await list({ where: { standing: 'exempt' } }))).toEqual([]);
  expect(idsIn(await list({ where: { asOf: '2018-01-31' } }))).toEqual([]);
  expect(idsIn(await list({ page: 2 }))).toEqual([]);
});

test('nobody lists whom it is not their business to list', async () => {
  expect(await list({ where: { landlord: other } })).toMatchObject({
    status: 400,
    body: { code: 'QUERY_INVALID', errors: [{ at: '/where/landlord' }] },
  });
  await register('0400000185', 'OCMW');
  expect(await list({}, '0400000185')).toMatchObject({
    status: 403,
    body: { code: 'LIST_NOT_FOR_ORGANISATION' },
  });
  expect(await list({ purpose: 'ENFORCEMENT' })).toMatchObject({
    status: 403,
    body: { code: 'PURPOSE_NOT_AUTHORISED' },
  });
});

test('nobody learns who is on a list by an authorisation that doesn’t cover what it is about', async () => {
  const [without, notForThese] = ['0400000383', '0400000482'];
  await register(without, 'SOCIAL_LANDLORD', undefined, [{ sections: ['Personalia', 'Contracten'] }]);
  const refused = { status: 403, body: { code: 'SECTIONS_NOT_AUTHORISED' } };
  expect(await list({}, without)).toMatchObject(refused);
  await register(notForThese, 'SOCIAL_LANDLORD', undefined, [
    { sections: ['Personalia'] },
    { sections: ['Personalia', 'Wooncode'], asksInscription: true },
  ]);
  await tenant(syntheticInsz(5), notForThese);
  expect(await list({ where: { standing: 'overdue' } }, notForThese)).toMatchObject({
    ...{ status: 200, body: { persons: [] } },
  });
});

test('a municipality lists the tenants who live there, and need not say where that is', async () => {
  const municipality = '0400000284';
  const communes = ['99901', '99902'];
  for (const commune of communes)
    expect(
      await post('/v1/organisation-commands/RegisterCommune', { commune, name: commune, synthetic: true }, [
        'admin',
      ]),
    ).toMatchObject({ status: 200 });
  await register(municipality, 'MUNICIPALITY', { nis: communes[0]! });
  for (const [index, commune] of communes.entries())
    expect(
      await kbi.command('StateResidence', {
        ...{ person: { insz: syntheticInsz(index + 1) }, on: '2018-01-15', commune },
      }),
    ).toMatchObject({ status: 200 });
  expect(idsIn(await list({}, municipality))).toEqual([dossiers[0]]);
  expect(idsIn(await list({ where: { commune: communes[0] } }, municipality))).toEqual([dossiers[0]]);
  expect(await list({ where: { commune: communes[1] } }, municipality)).toMatchObject({
    status: 400,
    body: { errors: [{ at: '/where/commune' }] },
  });
});

test('consultations by lists are counted apart, and the person sees that they were on one', async () => {
  const before = await consultations('&use=LIST');
  const { body } = await list();
  expect((await consultations('&use=LIST')) - before).toBe(3);
  expect(await consultations('')).toBe(0);
  const log = await kbi.send('POST', '/v1/audit/log', {
    body: { dossier: dossiers[0], purpose: 'AUDIT' },
    scopes: ['audit'],
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(log.body.entries[0]).toMatchObject({ channel: 'LIST', list: body.list, organisation: landlord });
});

test('kbi list waiting tells for what each waits, and since when', async () => {
  const [dossier = ''] = dossiers;
  const place = { on: '2018-03-01', entry: 'W1', list: 'NT2', level: 'A1' };
  expect(await kbi.command('JoinWaitingList', { person: { dossier }, ...place })).toMatchObject({
    status: 200,
  });
  const after = (await kbi.service.dependencies.store.head())!;
  await kbi.service.dependencies.projections.waitFor('waiting-lists', after, 10_000);
  const ran = await runKbi(['list', 'waiting', '--purpose', 'AUDIT'], { env: { KBI_DATA_DIR: kbi.dataDir } });
  expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
  expect(ran.stdout).toMatch(/^ {2}wacht op NT2, sinds 2018-03-01$/m);
});

test('what is right in place of a provider that is not known lists no empty one', async () => {
  const after = (await kbi.service.dependencies.store.head())!;
  const path = `/v1/reports/waiting-lists?provider=999999&after=${after}`;
  expect(await kbi.send('GET', path, { scopes: ['report', 'admin'] })).toMatchObject({
    status: 400,
    body: { errors: [{ at: '/provider', detail: 'iets dat bekend is' }] },
  });
});
