import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resultsIn } from '../../../test/support/line-results.js';
import { AGENCY, startTestService, type TestService } from '../../../test/support/service.js';
import { officialAnswerText, type AnswerOptions } from '../../../test/support/official-answer.js';
import { officialSamples, testOfficial } from '../../../test/support/official.js';
import { birthDateOf, syntheticInsz } from '../../../test/support/synthetic-insz.js';
import { IdempotencyCorrupted, type EventStore } from '../../../libs/event-store/port.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { branch, leaf } from '../../../libs/magda/tree.js';
import { readDossierReply } from '../../../libs/magda/read.js';
import { walk } from '../../../libs/magda/tree.js';
import type { z } from 'zod';
import type { InszPointers } from '../handling/insz-pointers.js';
import { importAnswer, ImportResult as Result } from './import-answer.js';

type ImportResult = z.output<typeof Result>;

let house: TestService;
beforeAll(async () => {
  house = await startTestService();
});
afterAll(() => house.stop());

const caller = { organisation: AGENCY, user: 'tester', scopes: new Set(['import'] as const) };
let persons = 0;
const somebody = (): string => syntheticInsz((persons += 1));

async function post(text: string): Promise<ImportResult> {
  const answer = await house.send('POST', '/v1/imports', {
    body: text,
    scopes: ['import'],
    headers: { 'content-type': 'application/xml' },
  });
  expect(answer.status).toBe(200);
  return Result.parse(answer.body);
}
const send = (options: AnswerOptions) => post(officialAnswerText(options));

const group = (type: string) => branch('Doelgroep', [leaf('Code', 'JA'), leaf('Type', type)]);
const contract = branch('Contracten', [branch('Contract', [leaf('OnderdeelMO', 'true')])]);
const typesOf = async ({ dossier }: ImportResult) =>
  (await house.service.dependencies.dossiers.load(DossierId.parse(dossier))).facts.map(({ type }) => type);

test('many documents go as lines: each is a result of its own, and imported again changes nothing', async () => {
  const [one, other] = [somebody(), somebody()].map((insz) =>
    officialAnswerText({ insz, sections: [contract] }),
  );
  const lines = [
    { id: 'one', document: one },
    { id: 'cut', document: '<no' },
    { id: 'other', document: other },
    {},
  ];
  const answer = await house.send('POST', '/v1/imports/batch', {
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
    scopes: ['import'],
    headers: { 'content-type': 'application/x-ndjson' },
  });
  expect(resultsIn(String(answer.body))).toMatchObject([
    { line: 1, id: 'one', status: 200, outcome: 'imported', events: 3 },
    { line: 2, id: 'cut', status: 200, outcome: 'invalid', problems: [{ rule: 'unreadable' }] },
    { line: 3, id: 'other', status: 200, outcome: 'imported', events: 3 },
    { line: 4, id: null, status: 422, problem: { code: 'BODY_INVALID' } },
  ]);
  expect(await post(one!)).toMatchObject({ outcome: 'unchanged', events: 0 });
});

test('a document becomes events in one append', async () => {
  const result = await send({ insz: somebody(), sections: [group('PLICHT'), contract] });
  expect(result).toMatchObject({
    outcome: 'imported',
    events: 4,
    notUnderstood: [],
    problems: [],
  });
  expect(await typesOf(result)).toEqual([
    'DossierOpened',
    'TargetGroupDetermined',
    'ContractSigned',
    'OfficialAnswerImported',
  ]);
  const { recorded } = await house.service.dependencies.dossiers.load(DossierId.parse(result.dossier));
  const { positions } = house.service.dependencies;
  expect(positions.read(result.position ?? undefined, { scopes: new Set() })).toBe(recorded.at(-1)!.position);
  expect(new Set(recorded.map(({ metadata }) => metadata['commandId'])).size).toBe(1);
  expect(recorded[0]!.metadata).toMatchObject({ command: 'ImportAnswer', organisation: AGENCY });
});

test('the same document again changes nothing, and says the same', async () => {
  const text = officialAnswerText({ insz: somebody(), sections: [group('RECHT'), contract] });
  const first = await post(text);
  expect(await post(text)).toEqual({ ...first, outcome: 'unchanged', events: 0 });
});

test('who send at the same time meet in one dossier, and each document counts once', async () => {
  const insz = somebody();
  const documents = ['2018-01-01', '2018-01-01', '2018-01-01'].map((statedOn, n) =>
    officialAnswerText({ insz, statedOn, sections: [group(['PLICHT', 'RECHT', 'GEEN'][n]!)] }),
  );
  const results = await Promise.all([...documents, ...documents].map(post));
  expect(new Set(results.map(({ dossier }) => dossier)).size).toBe(1);
  const types = await typesOf(results[0]!);
  expect(types.filter((type) => type === 'OfficialAnswerImported')).toHaveLength(3);
  expect(types.filter((type) => type === 'DossierOpened')).toHaveLength(1);
});

test('who sends a document that another sends too, and is overtaken, finds it imported', async () => {
  const { dependencies } = house.service;
  const text = officialAnswerText({ insz: somebody(), sections: [group('RECHT')] });
  const { pointers, keyRing, store } = dependencies;
  const overtaken = {
    find: pointers.find.bind(pointers),
    appendFirst: async (_: unknown, id: DossierId) => {
      await post(text);
      return keyRing.ensureKey(id, 'dossier');
    },
  } as unknown as InszPointers;
  let refused = false;
  const append: EventStore['append'] = (...appended) => {
    if (refused) return store.append(...appended);
    refused = true;
    return Promise.reject(new IdempotencyCorrupted('some of these ids are known'));
  };
  const needs = { ...dependencies, pointers: overtaken, store: { append } as unknown as EventStore };
  expect(await importAnswer(needs, text, { caller })).toMatchObject({
    outcome: 'unchanged',
    events: 0,
  });
});

test('a later answer adds what is new; an older one is refused', async () => {
  const insz = somebody();
  const first = await send({ insz, statedOn: '2018-03-30', sections: [group('RECHT')] });
  const later = await send({ insz, statedOn: '2018-04-30', sections: [group('PLICHT')] });
  expect(later).toMatchObject({ outcome: 'imported', events: 2, dossier: first.dossier });
  expect(await send({ insz, statedOn: '2018-03-31', sections: [group('GEEN')] })).toMatchObject({
    outcome: 'older',
    events: 0,
    dossier: first.dossier,
  });
});

test.each([
  ['2018-02-00', 'DATE_NOT_A_DAY'],
  ['0000-01-01', 'DATE_NOT_A_DAY'],
  ['2099-01-01', 'FUTURE_DATE'],
])('an answer of %s is recorded as given today, and that is a finding: %s', async (statedDate, code) => {
  const sent = await send({ insz: somebody(), statedOn: statedDate });
  const place = 'Context/Bericht/Tijdstip/Datum';
  expect(sent).toMatchObject({ outcome: 'imported', findings: expect.arrayContaining([{ code, place }]) });
  const { store, clock } = house.service.dependencies;
  const { events } = await store.readStream(`dossier-${String(sent.dossier)}`, {});
  const { facts } = factsOf(events.at(-1)!);
  expect(facts).toMatchObject({ on: brusselsDay(clock()), statedDate });
});

test('a person whom we know already keeps their dossier', async () => {
  const insz = somebody();
  const identity = { familyNames: ['Yıldırımoğlu'], givenNames: [], birthDate: birthDateOf(insz) };
  const opened = await house.command('OpenDossier', { person: { insz }, on: '2018-01-01', identity });
  const imported = await send({ insz, sections: [group('RECHT')] });
  expect(opened.body).toMatchObject({ dossier: imported.dossier });
  expect(await typesOf(imported)).toEqual([
    'DossierOpened',
    'PersonDetailsStated',
    'TargetGroupDetermined',
    'OfficialAnswerImported',
  ]);
});

test('an imported result that meets a language requirement records that too', async () => {
  const insz = somebody();
  const identity = { familyNames: ['Yıldırımoğlu'], givenNames: [], birthDate: birthDateOf(insz) };
  await house.command('OpenDossier', { person: { insz }, on: '2018-01-01', identity });
  const lease = await house.command('StartLease', {
    person: { insz },
    lease: 'L1',
    landlord: AGENCY,
    signedOn: '2018-01-10',
    on: '2018-02-01',
  });
  expect(lease.status).toBe(200);
  const course = branch('NT2Cursus', [
    leaf('ID', 'AAAA0000-0000-0000-0000-000000000001'),
    leaf('Module', '1', { Naam: 'NT2 - Waystage mondeling' }),
    leaf('Besluit', 'GESLAAGD'),
  ]);
  const result = await send({
    insz,
    sections: [branch('VormingsActiviteiten', [branch('NT2Cursussen', [course])])],
  });
  expect((await typesOf(result)).slice(-2)).toEqual(['LanguageRequirementMet', 'OfficialAnswerImported']);
});

describe('nothing is recorded of', () => {
  const head = () => house.service.dependencies.store.head();
  test.each<[string, () => string, object]>([
    [
      'an exception',
      () => officialAnswerText({ insz: somebody(), exception: '30001' }),
      { outcome: 'exception', exceptions: [{ code: '30001' }] },
    ],
    [
      'a text that is no XML',
      () => 'Beste collega',
      { outcome: 'invalid', problems: [{ rule: 'unreadable' }] },
    ],
  ])('%s', async (_, text, expected) => {
    const before = await head();
    expect(await post(text())).toMatchObject({ ...expected, events: 0 });
    expect(await head()).toBe(before);
  });

  test('a synthetic person, where the configuration accepts none', async () => {
    const { dependencies } = house.service;
    const configuration = { ...dependencies.configuration, syntheticPersons: false };
    const text = officialAnswerText({ insz: somebody() });
    expect(await importAnswer({ ...dependencies, configuration }, text, { caller })).toMatchObject({
      outcome: 'invalid',
      problems: [{ rule: 'SYNTHETIC_PERSON', place: 'KBIDossier/Personalia/INSZ' }],
    });
  });

  test('somebody who was erased, by the document that opened the dossier', async () => {
    const text = officialAnswerText({ insz: somebody() });
    const { dossier } = await post(text);
    const erasure = {
      body: { dossier, ground: 'REQUEST' },
      scopes: ['command', 'admin'] as const,
      headers: { 'idempotency-key': 'e1' },
    };
    expect((await house.send('POST', '/v1/commands/ErasePerson', erasure)).status).toBe(200);
    expect(await post(text)).toMatchObject({ outcome: 'invalid', problems: [{ rule: 'DOSSIER_ERASED' }] });
  });
});

test('who is asking, and what is sent, is looked at first', async () => {
  const body = officialAnswerText({ insz: somebody() });
  const xml = { 'content-type': 'text/xml; charset=utf-8' };
  expect((await house.send('POST', '/v1/imports', { body, headers: xml })).status).toBe(401);
  expect((await house.send('POST', '/v1/imports', { body, headers: xml, scopes: ['command'] })).status).toBe(
    403,
  );
  expect((await house.send('POST', '/v1/imports', { body: {}, scopes: ['import'] })).status).toBe(415);
  expect((await house.send('POST', '/v1/imports', { body, headers: xml, scopes: ['import'] })).status).toBe(
    200,
  );
});

test('no value that tells who somebody is lies in the log in the clear', async () => {
  const insz = somebody();
  const contact = branch('ContactPersoon', [leaf('email', 'begeleider@onthaal.example')]);
  const sections = [branch('Trajecten', [branch('Traject', [branch('Beheerder', [contact])])])];
  const result = await send({ insz, familyName: 'Onvindbaarstra', sections });
  expect(result).toMatchObject({ outcome: 'imported', notUnderstood: [] });
  expect(JSON.stringify(result)).not.toMatch(new RegExp(`${insz}|Onvindbaar|begeleider`, 'u'));
  await nowhereInTheLog([insz, 'Onvindbaarstra', 'begeleider@onthaal.example']);
});

testOfficial('all official samples go through: eleven dossiers and two exceptions', async (dir) => {
  const secrets: string[] = [];
  for (const { text } of officialSamples(dir)) {
    const reply = readDossierReply(text);
    const result = await post(text);
    expect(result.outcome).toBe(reply.outcome === 'dossier' ? 'imported' : 'exception');
    expect(result.problems).toEqual([]);
    expect((await post(text)).outcome).toBe(reply.outcome === 'dossier' ? 'unchanged' : 'exception');
    if (reply.outcome !== 'dossier') continue;
    expect(await typesOf(result)).toHaveLength(result.events);
    secrets.push(
      ...[...walk(reply.dossier)].filter(({ node }) => identity.test(node.name)).map(({ node }) => node.text),
    );
  }
  expect(secrets.length).toBeGreaterThan(11 * 3);
  await nowhereInTheLog(secrets.filter((secret) => secret.length > 5));
});

/** The elements that say who somebody is. */
const identity = /^(INSZ|Achternaam|Voornaam|Geboortedatum)$/u;

async function nowhereInTheLog(secrets: readonly string[]): Promise<void> {
  const { rows } = await house.service.dependencies.pool.query<{ text: string }>(
    // A commune of Brussels, whose names are public, is named like somebody in the samples.
    `select concat_ws(' ', stream, type, data, metadata) as text from event_store.events
      where stream not like 'commune-%'`,
  );
  const log = rows.map(({ text }) => text).join('\n');
  expect(log).toContain('"statedOn":"2018-03-30"'); // facts, on the other hand, are open
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
}
