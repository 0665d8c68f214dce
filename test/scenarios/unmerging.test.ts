/** A merger that was an error is undone, also after new work: each later fact is of one person or of the other. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';
import { startMerging, type Merging, type OpenedDossier } from '../support/merging.js';

let m: Awaited<ReturnType<typeof startMerging>>;
beforeAll(async () => {
  m = await startMerging();
});
afterAll(() => m.stop());

const command: Merging['kbi']['command'] = (...args) => m.kbi.command(...args);
const AGENCY = '0543307391';

const lease = (person: object) =>
  command('StartLease', {
    person,
    on: '2018-03-01',
    signedOn: '2018-03-01',
    lease: 'H1',
    landlord: AGENCY,
    role: 'TENANT',
  });
const nt2Test = (person: object, test: string, on = '2018-05-01') =>
  command('RecordNt2Test', {
    person,
    on,
    test,
    place: { organisation: AGENCY },
    results: [{ skill: 'speaking', level: 'B1', passed: true }],
    remark: 'goed gesproken',
  });
const registered = (person: object) =>
  command('RegisterPerson', { person, on: '2018-02-01', kind: 'EA', place: { organisation: AGENCY } });

const days = [
  '2018-01-01',
  '2018-02-01',
  '2018-03-01',
  '2018-05-01',
  '2018-06-01',
  '2020-03-02',
  '2024-01-01',
];

/** Where somebody stands on each of the days. */
const standings = async ({ dossier }: OpenedDossier) =>
  Promise.all(days.map(async (date) => (await m.standing({ dossier, date })).body.standing as object));

/** Whose life is told of an earlier moment, asked by dossier or by number, and the types of its events. */
async function alone({ dossier, insz }: OpenedDossier, knownAt: string) {
  const life = async (person: object) => {
    const { body } = await m.kbi.send('POST', '/v1/dossiers/life', {
      scopes: ['consult'],
      body: { ...person, purpose: 'TRAJECTORY_FOLLOW_UP', knownAt },
      headers: { 'idempotency-key': randomUUID() },
    });
    return [body.dossier, body.person.insz, body.events.map(({ type }: { type: string }) => type)] as unknown;
  };
  const [byDossier, byNumber] = [await life({ dossier }), await life({ insz })];
  expect(byNumber).toEqual(byDossier);
  const standing = async (person: object) =>
    (await m.standing({ ...person, date: '2018-06-01', knownAt })).body.standing as object;
  expect(await standing({ insz })).toEqual(await standing({ dossier }));
  expect(await standing({ dossier })).toBeDefined();
  return byDossier;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
const idOf = (answer: { body: { events: { id: string }[] } }) => answer.body.events[0]!.id;

test('each later fact stays or goes, and both stand every day as if they had never been one', async () => {
  const [one, twin, other, otherTwin] = [await m.open(1), await m.open(2), await m.open(3), await m.open(4)];
  for (const each of [one, twin]) await lease({ dossier: each.dossier });
  for (const each of [other, otherTwin]) await registered({ dossier: each.dossier });
  await m.merge(one, other);
  const exam = await nt2Test({ insz: other.insz }, 'N7');
  const stays = await command('DetermineTargetGroup', {
    person: { insz: one.insz },
    on: '2018-03-02',
    code: 'JA',
    type: 'PLICHT',
  });
  expect([exam.body.dossier, stays.body.dossier]).toEqual([one.dossier, one.dossier]);
  expect(exam.body.events.map(({ type }: { type: string }) => type)).toEqual([
    'Nt2TestTaken',
    'LanguageRequirementMet',
  ]);
  await pause();
  const merged = new Date().toISOString();
  await pause();
  const undone = await m.unmerge(one, other, [idOf(exam)], 'unmerge-1');
  expect(undone).toMatchObject({ status: 200, body: { outcome: 'recorded' } });

  await nt2Test({ dossier: otherTwin.dossier }, 'N7');
  await command('DetermineTargetGroup', {
    person: { dossier: twin.dossier },
    on: '2018-03-02',
    code: 'JA',
    type: 'PLICHT',
  });
  expect(await standings(one)).toEqual(await standings(twin));
  expect(await standings(other)).toEqual(await standings(otherTwin));
  const known = [await alone(one, merged), await alone(other, merged)];
  expect(known).toEqual([
    [one.dossier, one.insz, ['DossierOpened', 'LeaseStarted', 'TargetGroupDetermined']],
    [other.dossier, other.insz, ['DossierOpened', 'PersonRegistered']],
  ]);

  for (const { dossier } of [one, other])
    // an auditor is told what was known then
    expect((await m.history(dossier, merged)).map((event) => event.dossier)).toContain(other.dossier);

  const [ofOne, ofOther] = [await m.history(one.dossier), await m.history(other.dossier)];
  expect(ofOne.every(({ dossier }) => dossier === one.dossier)).toBe(true);
  expect(ofOne.at(-1)).toMatchObject({
    type: 'DossierSeparated',
    facts: { from: other.dossier, moved: [idOf(exam)], decidedAnew: [exam.body.events[1].id] },
    personal: { reason: 'twee personen' },
  });
  expect(ofOther.map(({ type }) => type)).toEqual([
    'DossierOpened',
    'PersonRegistered',
    'DossierMerged',
    'DossierReopened',
    'Nt2TestTaken',
  ]);
  expect(ofOther.at(-1)).toMatchObject({
    facts: { test: 'N7', on: '2018-05-01' },
    personal: { remark: 'goed gesproken', recordedBy: 'tester' },
  });
  const again = await m.unmerge(one, other, [idOf(exam)], 'unmerge-1');
  expect(again.body).toEqual(undone.body);
  expect(await m.history(other.dossier)).toEqual(ofOther);
});

test('the numbers go back, both take commands again, and they can be merged anew', async () => {
  const [one, other] = [await m.open(5), await m.open(6)];
  await registered({ dossier: other.dossier });
  await m.merge(one, other, 'first-5');
  await command('ReplaceInsz', { person: { dossier: one.dossier }, on: '2018-05-02', insz: spare(7) });
  const replaced = (await m.history(one.dossier)).find(({ type }) => type === 'InszReplaced')!;
  await m.unmerge(one, other, [replaced.id], 'undo-5');
  const { pointers } = m.kbi.service.dependencies;
  const found = async (insz: string) => (await m.find({ insz })).map(({ dossier }) => dossier);
  for (const [insz, dossier] of [
    [one.insz, one],
    [other.insz, other],
    [spare(7), other],
  ] as const)
    expect([(await pointers.find(insz as never)).dossier, await found(insz)]).toEqual([
      dossier.dossier,
      [dossier.dossier],
    ]);
  expect((await nt2Test({ dossier: other.dossier }, 'N1')).body).toMatchObject({ dossier: other.dossier });
  expect((await nt2Test({ dossier: one.dossier }, 'N1')).body).toMatchObject({ dossier: one.dossier });
  await m.merge(one, other, 'first-5'); // sent again, the merger that was undone stays so
  expect((await m.history(other.dossier)).at(-1)!.type).toBe('Nt2TestTaken');
  await m.merge(one, other);
  await m.unmerge(one, other, [replaced.id], 'undo-5'); // and so does what was merged anew
  const tests = (await m.history(other.dossier)).filter(({ type }) => type === 'Nt2TestTaken');
  expect(tests.map(({ dossier }) => dossier).sort()).toEqual([one.dossier, other.dossier].sort());
});

const spare = syntheticInsz;

test('nothing derived or recorded before can be moved, and nothing about the other may stay', async () => {
  const [one, other] = [await m.open(8), await m.open(9)];
  const early = await lease({ dossier: one.dossier });
  await lease({ dossier: other.dossier });
  expect(await m.unmerge(one, other)).toMatchObject({ status: 409, body: { code: 'DOSSIERS_NOT_MERGED' } });
  await m.merge(one, other);
  const exam = await nt2Test({ dossier: one.dossier }, 'N1');
  const [test, derived] = exam.body.events as { id: string }[];
  for (const [moved, at] of [
    [[test!.id, derived!.id], '/moved/1'],
    [[idOf(early)], '/moved/0'],
  ] as const)
    expect(await m.unmerge(one, other, moved)).toMatchObject({
      status: 422,
      body: { code: 'MOVED_EVENT_UNKNOWN', errors: [{ at }] },
    });
  await m.kbi.send('POST', '/v1/commands/PlaceLegalHold', {
    scopes: ['command', 'admin'],
    headers: { 'idempotency-key': 'hold-8' },
    body: { dossier: one.dossier, ground: 'APPEAL', reason: 'beroep' },
  });
  const held = (await m.history(one.dossier)).find(({ type }) => type === 'LegalHoldPlaced')!;
  expect(await m.unmerge(one, other, [held.id])).toMatchObject({ body: { code: 'MOVED_EVENT_UNKNOWN' } });
  const ended = await command('EndLease', {
    person: { dossier: one.dossier },
    on: '2019-01-01',
    lease: `${other.dossier.slice(0, 8)}::H1`,
  });
  expect(ended.status).toBe(200);
  expect(await m.unmerge(one, other)).toMatchObject({ status: 422, body: { code: 'MOVED_EVENTS_MISSING' } });
  expect(await m.unmerge(one, other, [idOf(ended)])).toMatchObject({ status: 200 });
  expect((await m.history(other.dossier)).find(({ type }) => type === 'LeaseEnded')!.facts).toMatchObject({
    lease: 'H1',
  });
  expect(
    (await m.standing({ dossier: one.dossier, date: '2019-06-01' })).body.standing.Wooncode,
  ).toMatchObject({ standing: 'met' });
  expect(
    (await m.standing({ dossier: other.dossier, date: '2018-06-01' })).body.standing.Wooncode,
  ).toMatchObject({ standing: 'open' });
});

test('a correction of a fact of the other dossier goes with it, and what it put right too', async () => {
  const [one, other] = [await m.open(10), await m.open(11)];
  const group = (type: string) => ({ on: '2018-02-01', code: 'JA', type });
  const wrong = await command('DetermineTargetGroup', {
    person: { dossier: other.dossier },
    ...group('PLICHT'),
  });
  await m.merge(one, other);
  const corrected = await command('CorrectFact', {
    person: { dossier: one.dossier },
    event: idOf(wrong),
    right: { command: 'DetermineTargetGroup', ...group('RECHT') },
    reason: 'verkeerd type',
  });
  expect(corrected.body.events.map(({ type }: { type: string }) => type)).toEqual([
    'FactCorrected',
    'TargetGroupDetermined',
  ]);
  const groupOf = async ({ dossier }: OpenedDossier) =>
    (await m.state(dossier)).body.sections.Doelgroep?.Type;
  expect(await groupOf(one)).toBe('RECHT');
  expect(await m.unmerge(one, other)).toMatchObject({ status: 422, body: { code: 'MOVED_EVENTS_MISSING' } });
  expect(await m.unmerge(one, other, [idOf(corrected)])).toMatchObject({ status: 200 });
  expect(await groupOf(one)).toBeUndefined();
  expect(await groupOf(other)).toBe('RECHT');
  const moved = (await m.history(other.dossier)).slice(-2);
  expect(moved).toMatchObject([
    { type: 'FactCorrected', facts: { event: idOf(wrong) }, personal: { reason: 'verkeerd type' } },
    { type: 'TargetGroupDetermined', facts: { type: 'RECHT' } },
  ]);
});

test('names that were stated of the other person go, and each is found by the own names again', async () => {
  const [one, other] = [await m.open(12, 'Eerste'), await m.open(13, 'Tweede')];
  await m.merge(one, other);
  const identity = { familyNames: ['Gehuwd'], givenNames: ['Bo'], birthDate: birthDateOf(one.insz) };
  const named = await command('StatePersonDetails', {
    person: { dossier: one.dossier },
    on: '2018-06-01',
    identity,
  });
  await m.unmerge(one, other, [idOf(named)]);
  const found = async (name: string) =>
    (await m.find({ name, birthDate: birthDateOf(one.insz) })).map(({ dossier }) => dossier);
  expect(await found('Eerste')).toEqual([one.dossier]);
  expect(await found('Gehuwd')).toEqual([other.dossier]);
  const personalia = async ({ dossier }: OpenedDossier) =>
    JSON.stringify((await m.state(dossier)).body.sections.Personalia);
  expect(await personalia(one)).toContain('Eerste');
  expect(await personalia(other)).toContain('Gehuwd');
});
