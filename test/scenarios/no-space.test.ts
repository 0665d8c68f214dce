/**
 * While the database takes nothing (its disk is full, it only reads, it is shutting down …) everybody is told to come
 * back, nothing that was acknowledged is lost, and everything goes on by itself when it takes something again.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { createLog } from '../../libs/platform/logging.js';
import { askMagda, questionOf } from '../support/magda.js';
import { AGENCY, startTestService, type Answer, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let operator: pg.Client;
const logged: string[] = [];
beforeAll(async () => {
  const log = createLog({ level: 'warn', readable: false, write: (line) => void logged.push(line) });
  kbi = await startTestService({ store: 'postgres', log });
  operator = new pg.Client(kbi.databaseUrl);
  await operator.connect();
  await operator.query(`
    create function public.refuse() returns trigger language plpgsql as $$ begin
      raise 'refused' using errcode = tg_argv[0];
    end $$`);
  const declared = await kbi.send('POST', '/v1/organisations', {
    scopes: ['admin'],
    headers: { 'idempotency-key': 'declared' },
    body: {
      organisation: AGENCY,
      name: 'Agentschap',
      type: 'AGENCY',
      senders: [{ uri: 'agency.example', purpose: 'TRAJECTORY_FOLLOW_UP' }],
      authorisations: [
        {
          authorisation: crypto.randomUUID(),
          legalBasis: { number: 'test', date: '2017-06-06' },
          purposes: ['TRAJECTORY_FOLLOW_UP'],
          sections: ['Personalia'],
          from: '2017-08-01',
        },
      ],
    },
  });
  expect(declared.status).toBe(200);
  await kbi.command('OpenDossier', opening(1));
});
afterAll(async () => {
  await operator.end();
  await kbi.stop();
});

const opening = (n: number) => ({
  person: { insz: syntheticInsz(n) },
  on: '2018-01-08',
  identity: { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(syntheticInsz(n)) },
});

const consult = (key: string): Promise<Answer> =>
  kbi.send('POST', '/v1/consultations', {
    scopes: ['consult'],
    body: { insz: syntheticInsz(1), purpose: 'TRAJECTORY_FOLLOW_UP', sections: ['Personalia'] },
    headers: { 'idempotency-key': key },
  });

/** Does something while whatever is written to a table fails with this SQLSTATE. */
async function whileRefused(table: string, sqlState: string, work: () => Promise<unknown>): Promise<void> {
  await operator.query(
    `create trigger refuse before insert or update on ${table} execute function public.refuse('${sqlState}')`,
  );
  try {
    await work();
  } finally {
    await operator.query(`drop trigger refuse on ${table}`);
  }
}

/** Sends again, under the same key, while the service says to come back. */
async function insist(send: () => Promise<Answer>, attempts = 50): Promise<Answer> {
  const answer = await send();
  if (![503, 504].includes(answer.status) || attempts === 0) return answer;
  await delay(50);
  return insist(send, attempts - 1);
}

const eventsOf = async (type: string) =>
  (await kbi.service.dependencies.store.readAll({ filter: { types: [type] } })).events;

describe.each([
  ['53100', 'disk full', 101],
  ['57014', 'cancelled', 102],
  ['58030', 'the system can’t write', 103],
  ['25006', 'read-only', 104],
  ['40001', 'serialisation', 105],
  ['40P01', 'deadlock', 106],
  ['55P03', 'a lock can’t be had', 107],
  ['42501', 'a right is being changed', 108],
])('while the log answers %s: %s', (sqlState, _, number) => {
  test('a command and a question get 503, and afterwards are done once under their keys', async () => {
    const before = (await eventsOf('ConsultationGranted')).length;
    const send = () => kbi.command('OpenDossier', opening(number), `opened-${sqlState}`);
    await whileRefused('event_store.events', sqlState, async () => {
      for (const answer of [await send(), await consult(sqlState)]) {
        expect(answer).toMatchObject({ status: 503, body: { code: 'STORE_UNAVAILABLE' } });
        expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
      }
    });
    expect(await insist(send)).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
    expect(await insist(() => consult(sqlState))).toMatchObject({ status: 200, body: { content: 'given' } });
    expect((await consult(sqlState)).status).toBe(200);
    expect((await eventsOf('ConsultationGranted')).length).toBe(before + 1);
  });
});

test('over SOAP it is exception 99996 with Retry-After, and afterwards the question is answered', async () => {
  const question = questionOf({ insz: syntheticInsz(1), uri: 'agency.example', reference: 'full' });
  await whileRefused('event_store.events', '53100', async () => {
    const replied = await askMagda(kbi, question);
    expect(replied).toMatchObject({ status: 200, exceptions: [{ code: '99996' }] });
    expect(replied.headers.get('retry-after')).toMatch(/^\d+$/);
  });
  expect(await askMagda(kbi, question)).toMatchObject({ exceptions: [] });
});

test('what can’t get a key gets 503, and its key afterwards; the operator sees why', async () => {
  logged.splice(0);
  const send = () => kbi.command('OpenDossier', opening(109), 'without-key');
  await whileRefused('privacy.keys', '53100', async () =>
    expect(await send()).toMatchObject({ status: 503, body: { code: 'STORE_UNAVAILABLE' } }),
  );
  expect(await insist(send)).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
  expect(logged.join('')).toMatch(/"reason":"PostgreSQL answered 53100"/);
});

test('an erasure that can’t be finished gets 503, and is finished afterwards', async () => {
  await kbi.command('OpenDossier', opening(110));
  const send = () =>
    kbi.send('POST', '/v1/commands/ErasePerson', {
      scopes: ['admin', 'command'],
      headers: { 'idempotency-key': 'erased' },
      body: { insz: syntheticInsz(110), ground: 'REQUEST' },
    });
  await whileRefused('privacy.keys', '53100', async () =>
    expect(await send()).toMatchObject({ status: 503, body: { code: 'STORE_UNAVAILABLE' } }),
  );
  expect((await insist(send)).status).toBe(200);
});

describe('a read model', () => {
  const report = (after: string) =>
    kbi.send('GET', `/v1/reports/consultation-statistics?after=${after}`, { scopes: ['report'] });

  async function tableOf(name: string): Promise<string> {
    const { rows } = await operator.query<{ table: string }>(
      `select format('%I.%I', schemaname, tablename) as "table" from pg_tables where schemaname like $1 limit 1`,
      [`p_${name}_%`],
    );
    return rows[0]!.table;
  }

  test.each(['its table', 'the register of builds'])(
    'that can’t write %s goes on by itself',
    async (what) => {
      const table = what === 'its table' ? await tableOf('consultation_statistics') : 'projection.builds';
      logged.splice(0);
      let position = '';
      await whileRefused(table, '53100', async () => {
        position = ((await consult(table)).body as { position: string }).position;
        while (!logged.some((line) => line.includes('A read model was interrupted'))) await delay(20);
      });
      const answer = await insist(() => report(position));
      expect(answer).toMatchObject({ status: 200, body: { position: expect.any(String) } });
      expect(logged.join('')).not.toMatch('has stopped');
    },
  );
});
