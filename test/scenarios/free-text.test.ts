/**
 * What people write of a person, in any place of any command and any document, stands nowhere in the clear; and once
 * the person is erased, no answer tells it any more. The places are found in the schemas, so a new command is among
 * them.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Section } from '../../libs/domain/kernel/terms.js';
import { catalogue, dossierEvents, type EventName } from '../../libs/domain/catalogue.js';
import { dossierCommands } from '../../libs/domain/dossier/decide.js';
import { factsToday } from '../../libs/domain/kernel/event.js';
import { streams } from '../../libs/domain/streams.js';
import { DossierId } from '../../libs/domain/identifiers/ids.js';
import { createLog } from '../../libs/platform/logging.js';
import { writeEnvelope } from '../../libs/magda/soap.js';
import { sealEvent } from '../../libs/privacy/event-sealing.js';
import { goldenFiles, readGolden } from '../history/golden.js';
import { AUDIT_ENDPOINT, AUDITOR, auditQuestionOf, declareAuditors } from '../support/audit-log.js';
import { commandVariants } from '../support/command-variants.js';
import { testStore } from '../support/event-log.js';
import { marked, markedSections, markedThroughout, marksOf, type Marks } from '../support/marks.js';
import { magdaPartner, OCMW, uri } from '../support/magda-partner.js';
import { questionOf, sendToEndpoint } from '../support/magda.js';
import { officialAnswerText } from '../support/official-answer.js';
import {
  AGENCY,
  startTestService,
  type Answer,
  type SendOptions,
  type TestService,
} from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';
import { filesHolding, readWholeDatabase } from '../support/whole-database.js';

interface Person {
  readonly insz: string;
  readonly marks: Marks;
  dossier: string;
}
const personOf = (n: number): Person => ({ insz: syntheticInsz(n), marks: marksOf(), dossier: '' });
/** One lived through every command; of one an official document was imported; one is in a log of older versions. */
const [lived, imported, old] = [personOf(60_000), personOf(60_900), personOf(61_800)];
const persons = [lived, imported, old];

const log: string[] = [];
const began = Date.now();
let kbi: TestService;

beforeAll(async () => {
  kbi = await startTestService({
    log: createLog({ level: 'trace', readable: false, write: (line) => log.push(line) }),
  });
  await magdaPartner(kbi, Section.options);
  await declareAuditors(kbi);
});
afterAll(() => kbi.stop());

const textOf = ({ body, headers }: Answer): string => JSON.stringify([body, Object.fromEntries(headers)]);
const post = (path: string, body: object, options: SendOptions = {}) =>
  kbi.send('POST', path, { body, scopes: ['command', 'consult'], headers: keyed(), ...options });
const keyed = () => ({ 'idempotency-key': randomUUID() });

/** A finding of who lived through it all, to be closed. */
async function finding(): Promise<object | undefined> {
  const asked = `/v1/dossiers/${lived.dossier}/findings`;
  const { body } = await kbi.send('GET', asked, { scopes: ['consult'] });
  return body.findings[0] && { finding: body.findings[0].finding };
}

/** Sends every command with marks in all that it takes, each until it is accepted: some build on others. */
async function live({ insz, marks }: Person): Promise<readonly string[]> {
  const samples = { person: { insz }, birthDate: birthDateOf(insz), insz: syntheticInsz(62_700) };
  const existing = { trajectory: '1', course: '1', test: '1', lease: '1', proof: '1', entry: '1' };
  let waiting = Object.values(dossierCommands).flatMap(({ name, schema, ofPartner }) =>
    (commandVariants[name] ?? [{}]).map((variant) => ({
      name,
      organisation: ofPartner ? OCMW : AGENCY,
      body: { ...(marked(schema, marks, { ...samples, ...existing }) as object), ...variant },
    })),
  );
  const told: string[] = [];
  let correction: object | undefined; // of a fact that is there
  for (let accepted = -1; accepted !== 0;) {
    const refused: typeof waiting = [];
    for (const command of waiting) {
      const { name, organisation } = command;
      const ofWhatIsThere =
        name === 'CorrectFact' ? correction : name === 'CloseFinding' && (await finding());
      const body = { ...command.body, ...ofWhatIsThere };
      const headers = {
        'idempotency-key': `${marks.next()[0]!}-${randomUUID()}`,
        'x-request-id': marks.next()[0]!,
      };
      const user = marks.next()[0]!;
      const answer = await post(`/v1/commands/${name}`, body, { organisation, headers, user });
      told.push(textOf(answer));
      if (answer.status === 200) lived.dossier ||= String(answer.body.dossier ?? '');
      else refused.push(command);
      if (answer.status === 200 && name === 'StateLiteracy') {
        const { stated } = dossierCommands[name];
        const right = { ...(marked(stated, marks, samples) as object), command: name };
        correction = { event: answer.body.events[0].id, right, on: undefined };
      }
    }
    accepted = waiting.length - refused.length;
    waiting = refused;
  }
  expect(waiting.map(({ name }) => name)).toEqual([]);
  for (const { name, schema } of Object.values(dossierCommands)) {
    const body = marked(schema, marks, samples) as object; // also where an entry is named
    const throughout = markedThroughout(body, marks) as object;
    for (const each of [body, { ...throughout, person: { insz } }, throughout])
      told.push(textOf(await post(`/v1/commands/${name}`, each)));
  }
  return told;
}

/** Questions about a person with marks in all that they take; what is answered tells them to nobody. */
async function ask({ insz, dossier, marks }: Person): Promise<readonly string[]> {
  const [mark = ''] = marks.next();
  const question = { insz, purpose: 'ENFORCEMENT', sections: ['Trajecten'], reference: mark };
  const answers = [
    await post('/v1/consultations', question, { user: mark }),
    await post('/v1/consultations', { ...question, emergency: { reason: mark } }),
    await post('/v1/dossiers/find', {
      purpose: 'TRAJECTORY_FOLLOW_UP',
      name: mark,
      birthDate: birthDateOf(insz),
    }),
    await post('/v1/dossiers/find', { purpose: 'TRAJECTORY_FOLLOW_UP', insz: mark }),
    await post('/v1/audit/log', { insz: mark, purpose: 'AUDIT', user: mark }, { scopes: ['audit'] }),
    await post('/v1/commands/ErasePerson', { dossier, ground: mark }, { scopes: ['command', 'admin'] }),
  ];
  const asked = questionOf({ insz, uri: mark, capacity: mark, user: mark, reference: mark });
  await sendToEndpoint(kbi, writeEnvelope(asked), { user: mark });
  return answers.map(textOf);
}

async function importDocument({ insz, marks }: Person): Promise<Answer> {
  const body = officialAnswerText({ insz, familyName: marks.next()[0]!, sections: markedSections(marks) });
  return kbi.send('POST', '/v1/imports', {
    body,
    scopes: ['import'],
    headers: { 'content-type': 'application/xml' },
  });
}

/** Events as older versions wrote them, with a mark in every text and in every identifier. */
async function recordOldEvents(person: Person): Promise<readonly string[]> {
  const { store, keyRing } = kbi.service.dependencies;
  const { insz, marks } = person;
  const identity = { familyNames: ['Voorbeeld'], birthDate: birthDateOf(insz) };
  const opened = await post('/v1/commands/OpenDossier', { person: { insz }, on: '2018-01-01', identity });
  person.dossier = String(opened.body.dossier);
  const stream = streams.dossier.of(DossierId.parse(person.dossier));
  const key = await keyRing.ensureKey(person.dossier, 'dossier');
  if (key === 'destroyed') throw new Error('the person was erased');
  /** A mark in place of a sample of a text. */
  const withMark = (text: string) => (/^[a-zA-Z]+-1$/u.test(text) ? marks.next()[0]! : text);
  const onceOpen: string[] = [];
  const events = goldenFiles().flatMap((name) => {
    const text = readGolden(name).replaceAll(/(?<=": |\[\s{0,20})"([^"]+)"/gu, (_, value: string) =>
      JSON.stringify(withMark(value)),
    );
    const { type, version, facts, personal } = JSON.parse(text) as ReturnType<
      (typeof catalogue)[EventName]['of']
    >;
    const definition = catalogue[type];
    const isOld = version < definition.version || type === 'NoLongerStated' || type === 'OrderStated';
    if (!(type in dossierEvents) || type === 'DossierOpened' || !isOld) return [];
    onceOpen.push(...textsIn(factsToday(definition, version, { ...facts }).onceOpen));
    const event = { type, version, facts, personal: { ...personal, recordedBy: 'somebody' } };
    return sealEvent({ id: randomUUID(), stream, event, key, metadata: { organisation: AGENCY } });
  });
  const { revision } = (await store.readStream(stream)).events.at(-1)!;
  await store.append(stream, revision, events);
  return onceOpen.filter((text) => text.startsWith(marks.stem));
}

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values((value ?? {}) as object).flatMap(textsIn);

/** All that anybody can be told of a person, by those who may see everything. */
async function everyAnswer({ insz, dossier }: Person, knownAt: string): Promise<readonly string[]> {
  const sections = Section.options;
  const soap = { 'content-type': 'text/xml; charset=utf-8' };
  const auditLog = { body: writeEnvelope(auditQuestionOf({ insz })), organisation: AUDITOR, headers: soap };
  const audit = (path: string) =>
    kbi.send('GET', `/v1/audit/dossiers/${dossier}${path}`, { scopes: ['audit'] });
  const answers = [
    await post('/v1/consultations', { insz, purpose: 'TRAJECTORY_FOLLOW_UP', sections }),
    await post('/v1/dossiers/find', { purpose: 'TRAJECTORY_FOLLOW_UP', insz }),
    await sendToEndpoint(kbi, writeEnvelope(questionOf({ insz, uri, capacity: '3003' })), {
      organisation: OCMW,
    }),
    await kbi.send('POST', AUDIT_ENDPOINT, { scopes: ['audit'], ...auditLog }),
    await post('/v1/audit/log', { dossier, purpose: 'AUDIT' }, { scopes: ['audit'] }),
    ...(await Promise.all(['', '/events', `?knownAt=${knownAt}`, `/events?knownAt=${knownAt}`].map(audit))),
  ];
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  return answers.map(textOf);
}

/** What is told to those who ask about nobody. */
async function answersToOthers(): Promise<readonly string[]> {
  const after = (await kbi.service.dependencies.store.head()) ?? '';
  const { projections } = kbi.service.dependencies;
  const reports = projections.projections.flatMap((model) => Object.keys(model.reports));
  const asked = reports.map((name) =>
    kbi.send('GET', `/v1/reports/${name}?after=${encodeURIComponent(after)}`, {
      scopes: ['report', 'audit'],
    }),
  );
  const others = ['/metrics', '/health/ready', '/v1/audit/emergencies'].map((path) =>
    kbi.send('GET', path, { scopes: ['report', 'audit'] }),
  );
  const answers = await Promise.all([...asked, ...others]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  return answers.map(textOf);
}

/** Whose marks stand in texts. */
const marksIn = (texts: readonly string[], of: readonly Person[] = persons): readonly string[] =>
  of.map(({ marks }) => marks.stem).filter((stem) => texts.some((text) => text.toUpperCase().includes(stem)));

describe('what people write of a person', () => {
  let told: readonly string[];
  let onceOpen: readonly string[];
  let knownAt = '';

  beforeAll(async () => {
    told = await live(lived);
    const { status, body } = await importDocument(imported);
    expect({ status, body }).toMatchObject({ status: 200, body: { outcome: 'imported', notUnderstood: [] } });
    imported.dossier = String(body.dossier);
    told = [...told, JSON.stringify(body), ...(await ask(lived)), ...(await ask(imported))];
  });

  test('is told to those who may see the person: marks are where they should be', async () => {
    for (const person of [lived, imported]) {
      const [consulted = '', ...others] = await everyAnswer(person, new Date().toISOString());
      expect(marksIn([consulted], [person])).toHaveLength(1);
      expect(others.filter((text) => text.includes(person.marks.stem)).length).toBeGreaterThan(3);
    }
  });

  test('stands in no row and no page of the database, and in no file of its server', async () => {
    const { rows, pages } = await readWholeDatabase(kbi.databaseUrl);
    const there = testStore() === 'postgres' ? 'TrajectoryOpened' : 'persons';
    for (const text of [rows, pages]) {
      expect(text).toContain(there); // it does look
      expect(marksIn([text])).toEqual([]);
      expect([lived, imported].filter(({ marks }) => text.includes(marks.short))).toEqual([]);
    }
    const { events } = await kbi.service.dependencies.store.readAll();
    const stored = events.map(({ dataText, metadataText }) => dataText + metadataText);
    expect(events.some(({ type }) => type === 'TrajectoryOpened')).toBe(true);
    expect(marksIn(stored)).toEqual([]);
    const stems = persons.map(({ marks }) => marks.stem);
    expect(await filesHolding(kbi.databaseUrl, stems, began)).toEqual([]);
    const known = await filesHolding(kbi.databaseUrl, [lived.dossier], began);
    expect(known.some((path) => path.startsWith('pg_wal/'))).toBe(true); // it does look there too
  });

  test('stands in no line of the log, no answer to who wrote it, and none to anybody else', async () => {
    expect(marksIn(log)).toEqual([]);
    expect(marksIn(told)).toEqual([]);
    expect(marksIn(await answersToOthers())).toEqual([]);
  });

  test('in versions that kept it open, is told as what is sealed', async () => {
    onceOpen = await recordOldEvents(old);
    expect(onceOpen.length).toBeGreaterThan(20);
    knownAt = new Date().toISOString();
    const answers = await everyAnswer(old, knownAt);
    const { body } = await kbi.send('GET', `/v1/audit/dossiers/${old.dossier}/events`, { scopes: ['audit'] });
    const personal = JSON.stringify(body.events.map((event: { personal: unknown }) => event.personal));
    const facts = JSON.stringify(body.events.map((event: { facts: unknown }) => event.facts));
    expect(onceOpen.filter((mark) => !personal.includes(mark) || facts.includes(mark))).toEqual([]);
    expect(marksIn(answers.slice(0, 1), [old])).toHaveLength(1); // the official dossier still says it
  });

  test('is told by no answer once the person is erased, also where an older version kept it open', async () => {
    for (const { dossier } of persons) {
      const body = { dossier, ground: 'REQUEST' };
      expect((await post('/v1/commands/ErasePerson', body, { scopes: ['command', 'admin'] })).status).toBe(
        200,
      );
    }
    const answers = [];
    for (const person of persons) answers.push(...(await everyAnswer(person, knownAt)));
    answers.push(...(await answersToOthers()), ...log);
    expect(marksIn(answers)).toEqual([]);
    expect(answers.join()).toContain('ComponentDecided'); // the history is there, without what was written
  });
});
