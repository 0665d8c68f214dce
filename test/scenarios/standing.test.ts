/** Where a person stands on a day, what is due, what is next and by which rule: asked by partners, over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  AGENCY,
  startTestService,
  type Answer,
  type SendOptions,
  type TestService,
} from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let dossier: string;
let beforeTheTest: string;
const insz = syntheticInsz(1);
const person = { insz };
const place = { organisation: AGENCY };
const landlord = '0099090151';

async function accepted(name: string, body: object): Promise<Answer> {
  const answer = await kbi.command(name, { person, ...body });
  expect(answer).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
  return answer;
}

beforeAll(async () => {
  kbi = await startTestService();
  await declare(landlord, 'SOCIAL_LANDLORD', ['Wooncode', 'Talenkennis', 'Adviezen']);
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
  const opened = await accepted('OpenDossier', { on: '2023-01-05', identity });
  dossier = (opened.body as { dossier: string }).dossier;
  await accepted('DetermineTargetGroup', { on: '2023-01-05', code: 'JA', type: 'PLICHT' });
  await accepted('RegisterPerson', { on: '2023-03-01', kind: 'EA', place });
  await accepted('HoldTalk', { on: '2023-03-02', talk: 'G1', kind: 'RECEPTION_OFFICE', place });
  await accepted('OpenTrajectory', { on: '2023-03-03', trajectory: 'T1', type: 'TT_IBVP', manager: place });
  await accepted('StartLease', { on: '2023-04-01', lease: 'H1', landlord });
  await accepted('AdviseCourse', { on: '2023-04-02', track: 'CBE', level: 'A1' });
  beforeTheTest = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 2));
  const results = ['listening', 'speaking'].map((skill) => ({ skill, level: 'A1', passed: true }));
  await accepted('RecordNt2Test', { on: '2023-09-10', test: 'N1', place, results });
});
afterAll(() => kbi.stop());

async function declare(organisation: string, type: string, sections: readonly string[]): Promise<void> {
  const legalBasis = { number: 'Beraadslaging 1/2017', date: '2017-06-06' };
  const authorisation = { authorisation: randomUUID(), legalBasis, purposes: ['HOUSING_LANGUAGE'], sections };
  const authorisations = [{ ...authorisation, from: '2017-08-01' }];
  const body = { organisation, name: 'Voorbeeld', type, synthetic: true, senders: [], authorisations };
  const headers = { 'idempotency-key': randomUUID() };
  const declared = await kbi.send('POST', '/v1/organisations', { body, headers, scopes: ['admin'] });
  expect(declared.status).toBe(200);
}

function ask(body: object, { headers, ...options }: SendOptions = {}): Promise<Answer> {
  return kbi.send('POST', '/v1/dossiers/standing', {
    scopes: ['consult'],
    ...options,
    body: { purpose: 'TRAJECTORY_FOLLOW_UP', ...body },
    headers: { 'idempotency-key': randomUUID(), ...headers },
  });
}
const byLandlord = { organisation: landlord };
const asLandlord = { insz, purpose: 'HOUSING_LANGUAGE' };

describe('the standing of a person', () => {
  test('is told on the day, with the stretches around it and the rule of each', async () => {
    const { status, body } = await ask({ insz, date: '2023-02-01' });
    const rule = { id: 'registration-term', nl: 'termijn van aanmelding', source: 'D13 art. 27' };
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        content: 'given',
        date: '2023-02-01',
        standing: {
          Aanmelding: {
            standing: 'open',
            from: '2023-01-05',
            until: '2023-02-28',
            due: '2023-04-05',
            rule,
            stretches: [
              { standing: 'open', rule },
              { standing: 'registered', from: '2023-03-01' },
            ],
          },
          Wooncode: {
            standing: 'notApplicable',
            stretches: [
              { standing: 'open', from: '2023-04-01', until: '2025-04-01', due: '2025-04-01', lease: 'H1' },
              { standing: 'overdue', from: '2025-04-02', rule: { id: 'housing-language' } },
            ],
          },
        },
      },
    });
  });

  test('names the next step to each goal, why, and what it takes', async () => {
    const { body } = await ask({ dossier, date: '2023-10-01' });
    expect(body.standing.Talenkennis.levels).toMatchObject({ oral: 'A1', contradictions: [] });
    const enrol = { step: 'ENROL', goal: 'A2', track: 'CBE', hours: 240 };
    expect(body.standing.Talenkennis.next).toMatchObject([
      {
        ...enrol,
        towards: 'TRAJECTORY',
        trajectory: 'T1',
        level: 'A1',
        rules: [{ id: 'nt2-objective' }, {}],
      },
      { ...enrol, towards: 'WOONCODE', lease: 'H1', level: 'A2', due: '2025-04-01', skills: ['speaking'] },
    ]);
  });

  test('is told as it was known at an instant, and on a day ahead', async () => {
    const { body } = await ask({ insz, date: '2023-10-01', knownAt: beforeTheTest });
    expect(body.knownAt).toBe(beforeTheTest);
    expect(body.standing.Talenkennis.levels).toEqual({ skills: {}, contradictions: [] });
    const ahead = await ask({ insz, date: '2199-01-01' });
    expect(ahead.body.standing.Wooncode).toMatchObject({ standing: 'overdue' });
    const unknown = await ask({ insz, knownAt: '2199-01-01T00:00:00Z' });
    expect(unknown.body).toMatchObject({ code: 'KNOWN_AT_IN_FUTURE' });
  });

  test('is told of the sections that are authorised, and of no other', async () => {
    const { body } = await ask({ ...asLandlord, date: '2023-10-01' }, byLandlord);
    expect(body.sectionsGiven).toEqual(['Adviezen', 'Talenkennis', 'Wooncode']);
    expect(Object.keys(body.standing)).toEqual(['Talenkennis', 'Wooncode']);
    expect(body.standing.Talenkennis.next).toMatchObject([{ towards: 'WOONCODE' }]);
    const withoutAdvice = { ...asLandlord, sections: ['Talenkennis', 'Wooncode'], date: '2023-10-01' };
    expect((await ask(withoutAdvice, byLandlord)).body.standing.Talenkennis.next).toEqual([]);
  });
});

describe('a standing that is asked is a consultation', () => {
  const recorded = async () => {
    const types = ['ConsultationGranted', 'ConsultationRefused'];
    const { events } = await kbi.service.dependencies.store.readAll({ filter: { types } });
    return events.map(({ type, data }) => ({ type, ...(data as { facts: Record<string, unknown> }).facts }));
  };

  test('recorded as such, also when it is refused', async () => {
    const before = (await recorded()).length;
    await ask(asLandlord, byLandlord);
    const refused = await ask({ ...asLandlord, purpose: 'ENFORCEMENT' }, byLandlord);
    expect(refused.body).toMatchObject({ code: 'PURPOSE_NOT_AUTHORISED' });
    expect((await recorded()).slice(before)).toMatchObject([
      {
        type: 'ConsultationGranted',
        organisation: landlord,
        dossier,
        purpose: 'HOUSING_LANGUAGE',
        content: 'given',
      },
      { type: 'ConsultationRefused', reason: 'PURPOSE_NOT_AUTHORISED' },
    ]);
  });

  test('answered the same under its key, and recorded once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await ask({ insz }, { headers });
    const before = (await recorded()).length;
    const again = await ask({ insz }, { headers });
    expect({ status: again.status, body: again.body }).toEqual({ status: 200, body: first.body });
    expect((await recorded()).length).toBe(before);
  });

  test('of nobody tells that there is no dossier', async () => {
    const { body } = await ask({ insz: syntheticInsz(2) });
    expect(body).toMatchObject({ content: 'none', standing: null });
    expect((await ask({ dossier: randomUUID() })).body).toMatchObject({ code: 'DOSSIER_UNKNOWN' });
    expect((await ask({ insz: '123' })).body).toMatchObject({ code: 'INSZ_MALFORMED' });
  });
});
