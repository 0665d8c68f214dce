/** Emergency access: asked by who may, marked in every record, and reviewed by somebody else. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openRecorded } from '../../libs/privacy/event-sealing.js';
import { runKbi } from '../support/kbi.js';
import {
  AGENCY,
  startTestService,
  type Answer,
  type SendOptions,
  type TestService,
} from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';
import { readWholeDatabase } from '../support/whole-database.js';

const [town, village] = ['0099090151', '0099090250'] as const;
const reason = 'Brand bij de familie Voorbeeld';
const remarks = 'Ama werd zo bereikt';

let kbi: TestService;
let insz: string;
let dossier: string;
beforeAll(async () => {
  kbi = await startTestService();
  await declare(town, { asksInscription: true, inEmergency: true });
  await declare(village, { asksInscription: true });
  insz = syntheticInsz(1);
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
  const place = { organisation: AGENCY };
  const registered = await kbi.command('RegisterPerson', {
    ...{ person: { insz }, on: '2018-01-08', kind: 'EA', place, identity },
  });
  dossier = (registered.body as { dossier: string }).dossier;
});
afterAll(() => kbi.stop());

const keyed = (options: SendOptions) => ({ headers: { 'idempotency-key': randomUUID() }, ...options });

async function declare(organisation: string, conditions: object): Promise<void> {
  const authorisation = {
    authorisation: randomUUID(),
    legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
    purposes: ['SOCIAL_INTEGRATION'],
    sections: ['Personalia'],
    from: '2017-08-01',
    ...conditions,
  };
  const body = { organisation, name: `OCMW ${organisation}`, type: 'AGENCY', synthetic: true };
  const declaration = { ...body, authorisations: [authorisation] };
  const declared = await kbi.send(
    'POST',
    '/v1/organisations',
    keyed({ body: declaration, scopes: ['admin'] }),
  );
  expect(declared.status).toBe(200);
}

/** Asks about the person, as an emergency unless told otherwise. */
function ask(more: object = {}, options: SendOptions = {}): Promise<Answer> {
  const body = {
    insz,
    purpose: 'SOCIAL_INTEGRATION',
    sections: ['Personalia'],
    emergency: { reason },
    ...more,
  };
  const asking = { scopes: ['consult', 'history'], organisation: town, user: 'an', body } as const;
  return kbi.send('POST', '/v1/consultations', keyed({ ...asking, ...options }));
}

const review = (consultation: string, options: SendOptions = {}): Promise<Answer> =>
  kbi.send(
    'POST',
    `/v1/audit/consultations/${consultation}/review`,
    keyed({ scopes: ['audit'], user: 'auditor', body: { verdict: 'JUSTIFIED', remarks }, ...options }),
  );

async function emergencies(state?: string, organisation = AGENCY): Promise<readonly object[]> {
  const after = (await kbi.service.dependencies.store.head())!;
  const query = new URLSearchParams({ ...(state !== undefined && { state }), after }).toString();
  const { status, body } = await kbi.send('GET', `/v1/audit/emergencies?${query}`, {
    scopes: ['audit'],
    organisation,
  });
  expect(status).toBe(200);
  return (body as { emergencies: object[] }).emergencies;
}

async function overdueMeasured(): Promise<number> {
  const { body } = await kbi.send('GET', '/metrics', { scopes: ['report'] });
  return Number(/^kbi_emergency_reviews_overdue (.*)$/m.exec(body as string)?.[1]);
}

test('gives without inscription what the authorisation holds, and marks the record', async () => {
  expect(await ask({ emergency: undefined })).toMatchObject({ body: { code: 'INSCRIPTION_MISSING' } });
  const answer = await ask({ sections: ['Personalia', 'Inbreuken'] });
  expect(answer).toMatchObject({ status: 200, body: { content: 'given', sectionsGiven: ['Personalia'] } });
  const { consultation } = answer.body as { consultation: string };
  expect(await emergencies('open')).toEqual([
    expect.objectContaining({
      consultation,
      organisation: town,
      organisationName: `OCMW ${town}`,
      lifted: ['NOT_INSCRIBED'],
      dossier,
      state: 'open',
      review: null,
    }),
  ]);
  const explained = await kbi.send('GET', `/v1/audit/consultations/${consultation}/explanation`, {
    scopes: ['audit'],
  });
  expect(explained.body).toMatchObject({ given: { lifted: ['NOT_INSCRIBED'] }, agrees: true });
  const after = (await kbi.service.dependencies.store.head())!;
  const query = new URLSearchParams({ emergency: 'yes', organisation: town, after }).toString();
  const counted = await kbi.send('GET', `/v1/reports/consultation-statistics?${query}`, {
    scopes: ['report', 'audit'],
  });
  expect(counted.body).toMatchObject({ total: { consultations: 1 } });
});

test('is refused to who holds no authorisation for emergencies, and the refusal is marked', async () => {
  const refused = await ask({}, { organisation: village });
  expect(refused).toMatchObject({ status: 403, body: { code: 'EMERGENCY_NOT_AUTHORISED' } });
  expect(await emergencies('open', village)).toEqual([]);
  expect(await ask({ emergency: { reason: ' ' } })).toMatchObject({ status: 422 });
});

test('is reviewed once, by an auditor or a colleague, and not by who asked', async () => {
  const { consultation } = (await ask()).body as { consultation: string };
  const ordinary = await ask({
    emergency: undefined,
    at: '2018-03-01T09:00:00.000Z',
    organisation: AGENCY,
    purpose: 'AUDIT',
  });
  const { consultation: noEmergency } = ordinary.body as { consultation: string };
  expect(await review(noEmergency)).toMatchObject({ status: 409, body: { code: 'NOT_AN_EMERGENCY' } });
  expect(await review(randomUUID())).toMatchObject({ status: 404, body: { code: 'CONSULTATION_UNKNOWN' } });
  expect(await review(consultation, { organisation: town, user: 'an' })).toMatchObject({
    status: 403,
    body: { code: 'REVIEWER_ASKED' },
  });
  expect(await review(consultation, { organisation: village })).toMatchObject({
    status: 403,
    body: { code: 'REVIEWER_NOT_AUTHORISED' },
  });
  expect(await review(consultation, { scopes: ['consult'] })).toMatchObject({ status: 403 });
  const key = { headers: { 'idempotency-key': 'review-1' }, organisation: town, user: 'bo' };
  const first = await review(consultation, key);
  expect(first).toMatchObject({ status: 200, body: { events: ['ConsultationReviewed'] } });
  expect((await review(consultation, key)).body).toEqual(first.body);
  expect(await review(consultation)).toMatchObject({ status: 409, body: { code: 'EMERGENCY_REVIEWED' } });
  expect(await emergencies('reviewed')).toEqual([
    expect.objectContaining({
      consultation,
      review: expect.objectContaining({ verdict: 'JUSTIFIED', organisation: town }),
    }),
  ]);
});

test('is overdue when nobody reviews it in time, for whoever watches', async () => {
  expect(await overdueMeasured()).toBe(0);
  const asked = { at: '2018-03-01T09:00:00.000Z', organisation: town };
  const answer = await ask(asked, { organisation: AGENCY });
  const { consultation } = answer.body as { consultation: string };
  const overdue = [expect.objectContaining({ consultation, dueOn: '2018-03-08', state: 'overdue' })];
  expect(await emergencies('overdue')).toEqual(overdue);
  expect(await emergencies('overdue', town)).toEqual(overdue);
  expect(await overdueMeasured()).toBe(1);
  expect(await emergencies()).toMatchObject([{ state: 'overdue' }, { state: 'open' }, { state: 'reviewed' }]);
  const env = { KBI_DATA_DIR: kbi.dataDir };
  const { exitCode, stdout } = await runKbi(['audit', 'emergencies', '--state', 'overdue'], { env });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(
    new RegExp(`^${consultation} +2018-03-01 10:00:00 +OCMW ${town} .*2018-03-08 +te laat$`, 'm'),
  );
  const reviewed = await runKbi(
    ['audit', 'review', consultation, '--verdict', 'NOT_JUSTIFIED', '--remarks'],
    {
      env,
      stdin: `${remarks}\n`,
    },
  );
  expect(reviewed).toMatchObject({ exitCode: 0, stdout: 'Beoordeeld: niet gerechtvaardigd.\n' });
  expect(await emergencies('overdue')).toEqual([]);
  expect(await overdueMeasured()).toBe(0);
});

test('says why to an auditor who asks for the log of the person, and nowhere in the clear', async () => {
  const log = async (more: object, options: SendOptions = {}) =>
    (
      await kbi.send(
        'POST',
        '/v1/audit/log',
        keyed({ scopes: ['audit'], body: { dossier, ...more }, ...options }),
      )
    ).body as {
      entries: object[];
    };
  expect((await log({})).entries).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ emergency: true, emergencyReason: reason, user: 'an' }),
    ]),
  );
  const { events } = await kbi.service.dependencies.store.readAll();
  const { rows } = await readWholeDatabase(kbi.databaseUrl);
  const everything = JSON.stringify(events) + rows;
  expect(everything).toContain('NOT_JUSTIFIED');
  for (const text of [reason, remarks]) expect(everything).not.toContain(text);
});

test('what it was and what was found of it goes with the person who is erased', async () => {
  const opened = async () => {
    const filter = { types: ['ConsultationReviewed'] };
    const { events } = await kbi.service.dependencies.store.readAll({ filter });
    return (await openRecorded(events, kbi.service.dependencies.keyRing)).map(({ personal }) => personal);
  };
  expect(await opened()).toContainEqual(expect.objectContaining({ remarks, recordedBy: 'bo' }));
  const body = { dossier, ground: 'REQUEST', accessLog: 'erased' };
  const erased = await kbi.send(
    'POST',
    '/v1/commands/ErasePerson',
    keyed({ scopes: ['command', 'admin'], body }),
  );
  expect(erased.status).toBe(200);
  expect(await opened()).toEqual(['forgotten', 'forgotten']);
});
