/** An auditor replays a dossier: all that happened, and how it was on any day, as known at any moment. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let dossier: string;
let afterRegistration: string;
let people = 0;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

beforeEach(async () => {
  people += 1;
  const person = { insz: syntheticInsz(people) };
  const place = { organisation: AGENCY };
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(person.insz) };
  const registered = await kbi.command('RegisterPerson', {
    person,
    on: '2018-01-08',
    kind: 'EA',
    place,
    identity,
  });
  dossier = registered.body.dossier;
  afterRegistration = new Date().toISOString();
  await delay(2);
  const talk = { person, on: '2018-02-01', talk: 'G1', kind: 'RECEPTION_OFFICE', place, remark: 'Met tolk' };
  expect((await kbi.command('HoldTalk', talk)).status).toBe(200);
});

const audit = (rest: string, organisation = AGENCY) =>
  kbi.send('GET', `/v1/audit/dossiers/${rest}`, { scopes: ['audit'], organisation });

test('the history is all events, opened, with who did what', async () => {
  const { status, body } = await audit(`${dossier}/events`);
  expect({ status, body }).toMatchObject({
    status: 200,
    body: {
      dossier,
      events: [
        {
          type: 'DossierOpened',
          revision: 0,
          personal: { familyNames: ['Voorbeeld'], recordedBy: 'tester' },
        },
        { type: 'PersonRegistered', revision: 1, facts: { kind: 'EA' } },
        { type: 'TalkHeld', revision: 2, personal: { remark: 'Met tolk' } },
      ],
    },
  });
  expect(body.events[2].by).toEqual({ organisation: AGENCY, command: 'HoldTalk' });
});

test('as known at an instant it ends there', async () => {
  const known = `knownAt=${afterRegistration}`;
  const { body } = await audit(`${dossier}/events?${known}`);
  expect(body.events.map(({ type }: { type: string }) => type)).toEqual([
    'DossierOpened',
    'PersonRegistered',
  ]);
  const state = await audit(`${dossier}?asOf=2018-03-01&${known}`);
  expect(state.body).toMatchObject({ asOf: '2018-03-01', knownAt: afterRegistration });
  expect(Object.keys(state.body.sections)).toEqual(['Personalia', 'Aanmelding']);
  const beforeAnything = await audit(`${dossier}?knownAt=2000-01-01T00:00:00Z`);
  expect(beforeAnything.body).toMatchObject({ status: 'unknown', sections: {}, standing: {} });
});

test('as of a day it holds the facts up to there', async () => {
  const on = async (asOf: string) => (await audit(`${dossier}?asOf=${asOf}`)).body;
  expect(await on('2018-01-07')).toMatchObject({ status: 'unknown', sections: {} });
  expect(await on('2018-01-31')).toMatchObject({ status: 'open' });
  expect((await on('2018-01-31')).sections).not.toHaveProperty('Gesprekken');
  const GeregistreerdBij = { KboNummer: AGENCY };
  expect(await on('2018-02-01')).toMatchObject({
    sections: { Gesprekken: [{ Datum: '2018-02-01', GeregistreerdBij }] },
    standing: { Aanmelding: { standing: 'registered' } },
  });
});

test('each look is recorded as a consultation for audit, and so is a refused one', async () => {
  const { dependencies } = kbi.service;
  const types = ['ConsultationGranted', 'ConsultationRefused'];
  const after = await dependencies.store.head();
  await audit(dossier);
  await audit(`${dossier}/events`);
  const stranger = await audit(dossier, '0862910119');
  expect(stranger).toMatchObject({ status: 403, body: { code: 'PURPOSE_NOT_AUTHORISED' } });
  const { events } = await dependencies.store.readAll({ ...(after && { after }), filter: { types } });
  const recorded = events.map(({ type, data }) => ({ type, ...(data as { facts: object }).facts }));
  expect(recorded).toMatchObject([
    { type: 'ConsultationGranted', purpose: 'AUDIT', organisation: AGENCY, dossier },
    { type: 'ConsultationGranted', purpose: 'AUDIT', organisation: AGENCY, dossier },
    { type: 'ConsultationRefused', purpose: 'AUDIT', organisation: '0862910119', dossier },
  ]);
});

test('of a dossier that there isn’t, nothing is said', async () => {
  for (const id of [crypto.randomUUID(), 'no-id']) {
    expect(await audit(id)).toMatchObject({ status: 404, body: { code: 'DOSSIER_UNKNOWN' } });
  }
});

test('days and instants that can’t be are named', async () => {
  const answer = await audit(`${dossier}?asOf=2018-02-30&knownAt=yesterday`);
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ at: '/asOf' }, { at: '/knownAt' }] } });
});
