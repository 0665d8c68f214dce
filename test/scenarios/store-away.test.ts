/** While the store of the log is away nobody gets anything, and everybody is told to come back. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { offerDemo } from '../../apps/api/start/demo.js';
import { startProgress } from '../../libs/platform/progress.js';
import { openNetwork, type Network } from '../contract/network.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { eventLogOf, type TestEventLog } from '../support/event-log.js';
import { askMagda, questionOf } from '../support/magda.js';
import { AGENCY, startTestService, type Answer, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let database: FreshDatabase;
let log: TestEventLog;
let network: Network;
let kbi: TestService;
beforeAll(async () => {
  database = await freshDatabase();
  log = await eventLogOf(database.url);
  const [name, url] = Object.entries(log.environment)[0] ?? ['DATABASE_URL', database.url];
  const through = new URL(url);
  network = await openNetwork({ host: through.hostname, port: Number(through.port) });
  through.port = String(network.port);
  const environment = { DATABASE_URL: database.url, [name]: through.href };
  kbi = await startTestService({ environment, store: 'postgres' }); // it has its log already
});
afterAll(async () => {
  network.restore();
  await kbi.stop();
  await network.close();
  await log.close();
  await database.drop();
});

const insz = syntheticInsz(1);
const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
const opening = { person: { insz }, on: '2018-01-08', identity };

const authorisations = [
  {
    authorisation: crypto.randomUUID(),
    legalBasis: { number: 'test', date: '2017-06-06' },
    purposes: ['TRAJECTORY_FOLLOW_UP'],
    sections: ['Personalia'],
    from: '2017-08-01',
  },
];

const ask = (key: string): Promise<Answer> =>
  kbi.send('POST', '/v1/consultations', {
    scopes: ['consult'],
    body: { insz, purpose: 'TRAJECTORY_FOLLOW_UP', sections: ['Personalia'] },
    headers: { 'idempotency-key': key },
  });

const sender = { uri: 'agency.example', purpose: 'TRAJECTORY_FOLLOW_UP' };
const askByMagda = () => askMagda(kbi, questionOf({ insz, uri: sender.uri, reference: 'while-away' }));

/** Sends again, under the same key, while the service says to come back. */
async function insist(send: () => Promise<Answer>, attempts = 50): Promise<Answer> {
  const answer = await send();
  if (answer.status !== 503 || attempts === 0) return answer;
  await delay(200);
  return insist(send, attempts - 1);
}

test('a consultation that can’t be recorded gives nothing, and afterwards the same key is answered', async () => {
  expect((await kbi.command('OpenDossier', opening, 'opened')).status).toBe(200);
  expect((await ask('before')).status).toBe(200);
  const declared = await kbi.send('POST', '/v1/organisations', {
    scopes: ['admin'],
    headers: { 'idempotency-key': 'declared' },
    body: { organisation: AGENCY, name: 'Agentschap', type: 'AGENCY', senders: [sender], authorisations },
  });
  expect(declared.status).toBe(200);

  network.refuse();
  const answer = await ask('while-away');
  expect(answer.status).toBe(503);
  expect(answer.body.code).toMatch(/^(STORE_UNAVAILABLE|OUTCOME_UNKNOWN|AUTHORISATIONS_NOT_CURRENT)$/);
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(JSON.stringify(answer.body)).not.toContain('Voorbeeld');
  expect((await ask('before')).status).toBe(503);
  const replied = await askByMagda();
  expect(replied).toMatchObject({ status: 200, reference: 'while-away', exceptions: [{ code: '99996' }] });
  expect(replied.headers.get('retry-after')).toMatch(/^\d+$/);
  const details = { ...opening, on: '2018-01-09' };
  expect((await kbi.command('StatePersonDetails', details, 'details')).status).toBe(503);
  await offerDemo(kbi.service, startProgress({ write: () => undefined })); // what `npm start` does last ends nothing

  network.restore();
  expect(await insist(() => ask('while-away'))).toMatchObject({ status: 200, body: { content: 'given' } });
  expect((await askByMagda()).exceptions).toEqual([]);
  const stated = await insist(() => kbi.command('StatePersonDetails', details, 'details'));
  expect(stated).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
  expect(await insist(() => kbi.send('GET', '/health/ready'))).toMatchObject({ body: { status: 'ready' } });
  const { events } = await kbi.service.dependencies.store.readAll({
    filter: { types: ['ConsultationGranted'] },
  });
  expect(events.map(({ metadata }) => metadata['organisation'])).toEqual([AGENCY, AGENCY, AGENCY]);
});
