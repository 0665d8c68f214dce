/** The life of a dossier in one consultation: where the person stands on any day, and the events that may be shown. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AGENCY, startTestService, type Answer, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

interface Life {
  readonly consultation: string;
  readonly person: { readonly familyNames: readonly string[] } | null;
  readonly days: readonly { readonly from: string; readonly standing: Readonly<Record<string, unknown>> }[];
  readonly events: readonly {
    readonly type: string;
    readonly section: string;
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
}

let kbi: TestService;
let dossier: string;
const insz = syntheticInsz(1);
const place = { organisation: AGENCY };
const landlord = '0099090151';

async function accepted(name: string, body: object): Promise<Answer> {
  const answer = await kbi.command(name, { person: { insz }, ...body });
  expect(answer).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
  return answer;
}

beforeAll(async () => {
  kbi = await startTestService();
  const legalBasis = { number: 'Beraadslaging 1/2017', date: '2017-06-06' };
  const covers = { purposes: ['HOUSING_LANGUAGE'], sections: ['Wooncode'], from: '2017-08-01' };
  const authorisations = [{ authorisation: randomUUID(), legalBasis, ...covers }];
  const organisation = {
    organisation: landlord,
    name: 'Voorbeeld',
    type: 'SOCIAL_LANDLORD',
    synthetic: true,
  };
  await kbi.send('POST', '/v1/organisations', {
    body: { ...organisation, senders: [], authorisations },
    headers: { 'idempotency-key': randomUUID() },
    scopes: ['admin'],
  });
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
  const opened = await accepted('OpenDossier', { on: '2023-01-05', identity });
  dossier = (opened.body as { dossier: string }).dossier;
  await accepted('DetermineTargetGroup', { on: '2023-01-05', code: 'JA', type: 'PLICHT' });
  await accepted('RegisterPerson', { on: '2023-03-01', kind: 'EA', place });
  await accepted('StartLease', { on: '2023-04-01', lease: 'H1', landlord });
  const results = ['listening', 'speaking'].map((skill) => ({ skill, level: 'A2', passed: true }));
  await accepted('RecordNt2Test', { on: '2023-09-10', test: 'N1', place, results });
});
afterAll(() => kbi.stop());

const post = (
  path: string,
  body: object,
  organisation?: string,
  key: string = randomUUID(),
): Promise<Answer> =>
  kbi.send('POST', path, {
    scopes: ['consult'],
    body,
    headers: { 'idempotency-key': key },
    ...(organisation !== undefined && { organisation }),
  });

const purpose = 'TRAJECTORY_FOLLOW_UP';
const lifeOf = async (body: object, organisation?: string): Promise<Life> =>
  (await post('/v1/dossiers/life', { dossier, ...body }, organisation)).body as unknown as Life;

/** The standing of a day as a page makes it from the answer. */
const standingOn = ({ days }: Life, date: string): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...days.filter(({ from }) => from <= date).map(({ standing }) => standing)) as never;

/** Without what differs from day to day, and what the first day alone tells. */
const comparable = (standing: unknown): unknown =>
  JSON.parse(
    JSON.stringify(standing, (name, value: unknown) =>
      ['stretches', 'days'].includes(name) ? undefined : value,
    ),
  );

test.each(['2023-01-05', '2023-02-28', '2023-03-01', '2023-04-01', '2023-09-10', '2024-04-02', '2030-01-01'])(
  'from one answer it is told where the person stands on %s, as when that day is asked',
  async (date) => {
    const { body } = await post('/v1/dossiers/standing', { dossier, purpose, date });
    expect(comparable(standingOn(await lifeOf({ purpose }), date))).toEqual(comparable(body.standing));
  },
);

test('it tells who the person is, and what happened in the order in which it counts', async () => {
  const { person, events } = await lifeOf({ purpose });
  expect(person).toMatchObject({ familyNames: ['Voorbeeld'], givenNames: ['Ama'], insz });
  expect(events).toMatchObject([
    { type: 'DossierOpened', section: 'Personalia' },
    { type: 'TargetGroupDetermined', section: 'Doelgroep' },
    {
      type: 'PersonRegistered',
      section: 'Aanmelding',
      by: { organisation: AGENCY, command: 'RegisterPerson' },
    },
    { type: 'LeaseStarted', section: 'Wooncode' },
    { type: 'Nt2TestTaken', section: 'AfgelegdeTesten' },
    { type: 'LanguageRequirementMet', section: 'Wooncode' },
  ]);
  expect(JSON.stringify(events)).not.toContain('Voorbeeld');
});

test('of sections that are not given it tells nothing: neither a standing, nor an event, nor a name', async () => {
  const { person, days, events } = await lifeOf({ purpose: 'HOUSING_LANGUAGE' }, landlord);
  expect(person).toBeNull();
  expect(new Set(days.flatMap(({ standing }) => Object.keys(standing)))).toEqual(new Set(['Wooncode']));
  expect(new Set(events.map(({ section }) => section))).toEqual(new Set(['Wooncode']));
});

test('it is one consultation, which is the same one when the request is sent again', async () => {
  const key = randomUUID();
  const first = await post('/v1/dossiers/life', { dossier, purpose }, undefined, key);
  const again = await post('/v1/dossiers/life', { dossier, purpose }, undefined, key);
  expect(again.body).toEqual(first.body);
  expect((await lifeOf({ purpose })).consultation).not.toBe(first.body.consultation);
});

test('what was recorded in error is not among what happened', async () => {
  const registered = await accepted('RegisterPerson', { on: '2023-06-01', kind: 'HA', place });
  const registrations = async () =>
    (await lifeOf({ purpose })).events
      .filter(({ type }) => type === 'PersonRegistered')
      .map(({ facts }) => facts['on']);
  expect(await registrations()).toEqual(['2023-03-01', '2023-06-01']);
  const [{ id: event }] = registered.body.events as [{ id: string }];
  await accepted('CorrectFact', { event, reason: 'van iemand anders' });
  expect(await registrations()).toEqual(['2023-03-01']);
});

test('a purpose that nothing covers is refused', async () => {
  const { status, body } = await post('/v1/dossiers/life', { dossier, purpose: 'ENFORCEMENT' }, landlord);
  expect({ status, code: body.code }).toEqual({ status: 403, code: 'PURPOSE_NOT_AUTHORISED' });
});
