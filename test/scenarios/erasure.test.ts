/** Of who was erased nothing can be opened any more, and all else goes on: others, statistics, read models, keys. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { servingBuild } from '../../libs/projection/builds.js';
import type { OpenedEvent } from '../../libs/privacy/event-sealing.js';
import {
  commandsOn,
  consult,
  find,
  live,
  markedPerson,
  secretsIn,
  type MarkedPerson,
} from '../support/marked-persons.js';
import { openedLog, rebuildAll } from '../support/opened-log.js';
import { startTestService, type Answer, type TestService } from '../support/service.js';

let kbi: TestService;
const gone = markedPerson(0);
const kept = markedPerson(900);
const watched = markedPerson(1_800);
const dossiers = new Map<MarkedPerson, string>();

beforeAll(async () => {
  kbi = await startTestService();
  for (const person of [gone, kept, watched]) {
    const answers = await live(kbi, person);
    dossiers.set(person, answers[0]!.body.dossier);
    expect((await consult(kbi, person)).status).toBe(200);
  }
});
afterAll(() => kbi.stop());

const audit = (person: MarkedPerson, rest = '') =>
  kbi.send('GET', `/v1/audit/dossiers/${dossiers.get(person)!}${rest}`, { scopes: ['audit'] });

const personalOf = (opened: readonly OpenedEvent[]) => JSON.stringify(opened.map(({ personal }) => personal));
const consultationsOf = (person: MarkedPerson, opened: readonly OpenedEvent[]) =>
  opened.filter(
    ({ event }) =>
      event.type.startsWith('Consultation') &&
      (event.facts as { dossier?: string }).dossier === dossiers.get(person),
  );

/** In how many rows of the index of names somebody is. */
async function indexed(person: MarkedPerson): Promise<number | null> {
  const { pool } = kbi.service.dependencies;
  const { schema } = (await servingBuild(pool, 'person-index'))!;
  return (await pool.query(`SELECT FROM ${schema}.persons WHERE dossier = $1`, [dossiers.get(person)]))
    .rowCount;
}

async function erase(person: MarkedPerson, accessLog?: 'kept' | 'erased'): Promise<Answer> {
  const body = { dossier: dossiers.get(person), ground: 'REQUEST', ...(accessLog && { accessLog }) };
  const headers = { 'idempotency-key': randomUUID() };
  return kbi.send('POST', '/v1/commands/ErasePerson', { body, headers, scopes: ['command', 'admin'] });
}

async function statistics() {
  const after = (await kbi.service.dependencies.store.head()) ?? '';
  const query = new URLSearchParams({
    outcome: 'all',
    to: '2017-12-31',
    groupBy: 'day,organisation,purpose,outcome',
    after,
  });
  return (
    await kbi.send('GET', `/v1/reports/consultation-statistics?${query.toString()}`, {
      scopes: ['report', 'audit'],
    })
  ).body.rows;
}

describe('a person who is erased', () => {
  const oldKey = 'the-first-registration-of-all';
  const at = '2017-09-01T09:00:00.000Z';
  let counted: unknown;

  beforeAll(async () => {
    await consult(kbi, gone, { at }, { scopes: ['consult', 'history'] });
    await kbi.command(
      'OpenDossier',
      { person: { insz: gone.insz }, on: '2018-01-01', identity: identityOf(gone) },
      oldKey,
    );
    counted = await statistics();
    expect(counted).toHaveLength(1);
    expect(secretsIn(personalOf(await openedLog(kbi)), gone.secrets).length).toBeGreaterThan(10);
    expect(
      await kbi.send('POST', '/v1/commands/ErasePerson', {
        body: {},
        scopes: ['command'],
        headers: { 'idempotency-key': 'x' },
      }),
    ).toMatchObject({ status: 403 });
    expect(await erase(gone)).toMatchObject({ status: 200, body: { erased: true } });
  });

  const identityOf = ({ familyName, givenName, birthDate }: MarkedPerson) => ({
    familyNames: [familyName],
    givenNames: [givenName],
    birthDate,
  });

  test('can’t be opened any more from anything in the log, while others can', async () => {
    const opened = await openedLog(kbi);
    expect(secretsIn(personalOf(opened), gone.secrets)).toEqual([]);
    expect(secretsIn(personalOf(opened), kept.secrets).length).toBeGreaterThan(10);
    expect(consultationsOf(gone, opened).map(({ personal }) => personal)).toEqual(
      consultationsOf(gone, opened).map(() => 'forgotten'),
    );
    expect(opened.filter(({ personal }) => personal === 'keyLost')).toEqual([]);
  });

  test('is found by nobody, and asked about gives nothing', async () => {
    const { insz, birthDate, familyName } = gone;
    expect((await find(kbi, { insz })).body.candidates).toEqual([]);
    expect((await find(kbi, { name: familyName, birthDate })).body.candidates).toEqual([]);
    expect((await find(kbi, { insz: kept.insz })).body.candidates).toHaveLength(1);
    expect([await indexed(gone), await indexed(kept)]).toEqual([0, 1]);
    expect(await consult(kbi, gone)).toMatchObject({ status: 200, body: { content: 'none', dossier: null } });
  });

  test('leaves an auditor the facts without the person', async () => {
    expect((await audit(gone)).body).toMatchObject({ status: 'erased', sections: {} });
    const { body } = await audit(gone, '/events');
    expect(body.events.map(({ personal }: { personal: unknown }) => personal).slice(0, -1)).toEqual(
      body.events.slice(1).map(() => 'forgotten'),
    );
    expect(secretsIn(JSON.stringify(body), gone.secrets)).toEqual([]);
    const before = await audit(gone, `?knownAt=${(body.events.at(-2) as { recordedAt: string }).recordedAt}`);
    expect(before).toMatchObject({ status: 200, body: { status: 'open', sections: { Personalia: {} } } });
    expect(secretsIn(JSON.stringify(before.body), gone.secrets)).toEqual([]);
  });

  test('takes no command any more, not even an old one that is sent again', async () => {
    const erased = { status: 410, body: { code: 'DOSSIER_ERASED' } };
    const byDossier = {
      person: { dossier: dossiers.get(gone) },
      on: '2018-08-01',
      code: 'JA',
      type: 'RECHT',
    };
    expect(await kbi.command('DetermineTargetGroup', byDossier)).toMatchObject(erased);
    const [name, body] = commandsOn(gone)[1]!;
    expect(await kbi.command(name, body)).toMatchObject({ status: 404, body: { code: 'DOSSIER_NOT_FOUND' } });
    expect(await erase(gone)).toMatchObject({ status: 200, body: { erased: true } });
  });

  test('changes no statistic, and every read model can be built anew', async () => {
    expect(await statistics()).toEqual(counted);
    await rebuildAll(kbi);
    expect(await statistics()).toEqual(counted);
    expect((await find(kbi, { name: gone.familyName, birthDate: gone.birthDate })).body.candidates).toEqual(
      [],
    );
    expect(
      (await find(kbi, { name: kept.familyName, birthDate: kept.birthDate })).body.candidates,
    ).toHaveLength(1);
  });

  test('who registers again gets a new dossier', async () => {
    const body = { person: { insz: gone.insz }, on: '2019-01-01', identity: identityOf(gone) };
    const { status, body: answer } = await kbi.command('OpenDossier', body);
    expect({ status, answer }).toMatchObject({ status: 200, answer: { outcome: 'recorded' } });
    expect(answer.dossier).not.toBe(dossiers.get(gone));
    expect((await find(kbi, { insz: gone.insz })).body.candidates).toMatchObject([
      { dossier: answer.dossier },
    ]);
    expect((await audit(gone)).body).toMatchObject({ status: 'erased' });
  });
});

test('the command that opened an erased dossier, sent again under its key, opens none', async () => {
  const person = markedPerson(20 * 900);
  const body = {
    person: { insz: person.insz },
    on: '2018-01-01',
    identity: { familyNames: [person.familyName], birthDate: person.birthDate },
  };
  const first = await kbi.command('OpenDossier', body, 'opened-once');
  dossiers.set(person, first.body.dossier);
  expect((await kbi.command('OpenDossier', body, 'opened-once')).headers.get('idempotency-replayed')).toBe(
    'true',
  );
  expect((await erase(person)).status).toBe(200);
  expect(await kbi.command('OpenDossier', body, 'opened-once')).toMatchObject({
    status: 410,
    body: { code: 'DOSSIER_ERASED' },
  });
});

test('who looked at an erased person can be kept, until that is erased too', async () => {
  const looks = async () =>
    consultationsOf(watched, await openedLog(kbi)).map(({ personal }) => typeof personal);
  const before = await looks();
  expect(before.length).toBeGreaterThan(0);
  expect((await erase(watched, 'kept')).status).toBe(200);
  expect((await audit(watched, '/events')).body.events[0].personal).toBe('forgotten');
  expect((await looks()).slice(0, before.length)).toEqual(before.map(() => 'object'));
  expect((await erase(watched)).status).toBe(200);
  expect((await looks()).every((kind) => kind === 'string')).toBe(true);
});

test('after the master key was replaced everything still opens, and the erased stay erased', async () => {
  const before = personalOf(await openedLog(kbi));
  expect(await kbi.send('POST', '/v1/master-key/rotate', { scopes: ['admin'] })).toMatchObject({
    status: 200,
    body: { rotated: true },
  });
  expect(personalOf(await openedLog(kbi))).toBe(before);
  expect((await audit(kept)).body.sections.Personalia).toMatchObject({ INSZ: kept.insz });
  expect((await audit(gone)).body.sections).toEqual({});
  expect((await consult(kbi, kept)).body.dossier.Personalia).toMatchObject({ INSZ: kept.insz });
  await rebuildAll(kbi);
  expect(
    (await find(kbi, { name: kept.familyName, birthDate: kept.birthDate })).body.candidates,
  ).toHaveLength(1);
});
