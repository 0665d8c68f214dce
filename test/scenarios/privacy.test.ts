/**
 * What is personal stands nowhere in the clear: not in the database, nor in the log, nor in what the wrong ones
 * are told.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLog } from '../../libs/platform/logging.js';
import {
  consult,
  find,
  live,
  markedPerson,
  secretsIn,
  type MarkedPerson,
} from '../support/marked-persons.js';
import { writeEnvelope } from '../../libs/magda/soap.js';
import { questionOf, sendToEndpoint } from '../support/magda.js';
import { testStore } from '../support/event-log.js';
import { startTestService, type Answer, type TestService } from '../support/service.js';
import { readWholeDatabase } from '../support/whole-database.js';

const log: string[] = [];
/** What senders got who had no right to see anybody. */
const bluntAnswers: string[] = [];
let kbi: TestService;
const persons = Array.from({ length: 12 }, (_, index) => markedPerson(index * 900));
const [seen] = persons as [MarkedPerson];
/**
 * Of a question with an INSZ that can't be, nobody can tell whom it is about: what it says is sealed as the
 * asker's.
 */
const nobody = markedPerson(30 * 900);
let dossierSeen = '';

beforeAll(async () => {
  kbi = await startTestService({
    log: createLog({ level: 'trace', readable: false, write: (line) => log.push(line) }),
  });
  for (const person of persons) await everythingAbout(person);
  await whileTheKeysAreAway(seen);
});
afterAll(() => kbi.stop());

/** Commands, questions, searches, mistakes and refusals about one person. */
async function everythingAbout(person: MarkedPerson): Promise<void> {
  const answers = await live(kbi, person);
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [200, undefined]));
  if (person === seen) dossierSeen = answers[0]!.body.dossier;
  bluntAnswers.push(...answers.map(textOf));
  const { insz, birthDate, familyName, secret } = person;
  await consult(kbi, person);
  await find(kbi, { insz });
  await find(kbi, { name: `${person.givenName} ${familyName}`, birthDate });
  const refused = [
    await consult(kbi, person, { purpose: 'ENFORCEMENT', reference: secret() }),
    await consult(kbi, nobody, { insz: `${insz}0` }),
    await consult(kbi, nobody, { insz: secret() }),
    await consult(kbi, person, { [secret()]: insz, colour: secret() }),
    await find(kbi, { insz, purpose: secret() }),
    await kbi.command('OpenDossier', {
      person: { insz },
      on: birthDate,
      identity: { familyNames: secret(), birthDate: secret() },
    }),
    await kbi.command('RegisterPerson', {
      person: { insz },
      on: '2018-09-01',
      kind: 'EA',
      place: { site: 'S1' },
    }),
    await kbi.command(secret(), { person: { insz } }),
    await kbi.send('POST', '/v1/commands/OpenDossier', {
      body: `{ "${secret()}": ${insz}`,
      scopes: ['command'],
      headers: { 'idempotency-key': 'k' },
    }),
    await kbi.send('GET', `/v1/dossiers/${insz}?name=${familyName}`),
    await kbi.send('GET', `/v1/audit/dossiers/${insz}`, { scopes: ['audit'] }),
    await kbi.send('GET', `/v1/reports/consultation-statistics?organisation=${insz}`, { scopes: ['report'] }),
  ];
  expect(refused.filter(({ status }) => status < 400)).toEqual([]);
  await byTheOfficialDoor(person);
  bluntAnswers.push(...refused.map(textOf));
  const line = JSON.stringify({
    id: `${secret()}:${insz}`,
    command: 'HoldTalk',
    body: { person: { insz }, remark: secret() },
  });
  await kbi.send('POST', '/v1/commands', {
    body: line,
    scopes: ['command'],
    headers: { 'content-type': 'application/x-ndjson' },
  });
}

/** Questions of MAGDA, whose replies name the asker to itself, and nobody else. */
async function byTheOfficialDoor({ insz, secret }: MarkedPerson): Promise<void> {
  for (const about of [insz, nobody.insz, `${insz.slice(0, 9)}00`, secret()]) {
    const question = questionOf({ insz: about, uri: secret(), reference: secret(), capacity: secret() });
    await sendToEndpoint(kbi, writeEnvelope(question), { user: secret() });
  }
  const fault = await sendToEndpoint(kbi, `<${secret()}>${insz}`, { user: secret() });
  expect(fault.status).toBe(500);
  bluntAnswers.push(textOf(fault));
}

/** Makes the service fail in ways that nobody foresaw, so that it logs them. */
async function whileTheKeysAreAway({ insz, familyName, birthDate, secret }: MarkedPerson): Promise<void> {
  const { pool } = kbi.service.dependencies;
  await pool.query('ALTER TABLE privacy.keys RENAME TO keys_away');
  const identity = { familyNames: [familyName], givenNames: [secret()], birthDate };
  const failed = [
    await consult(kbi, seen),
    await find(kbi, { insz }),
    await kbi.command('OpenDossier', { person: { insz }, on: '2018-01-01', identity }),
    await audit(dossierSeen),
  ];
  await pool.query('ALTER TABLE privacy.keys_away RENAME TO keys');
  expect(failed.map(({ status }) => status)).toEqual([500, 500, 500, 500]);
  bluntAnswers.push(...failed.map(textOf));
}

const textOf = ({ body, headers }: Answer): string => JSON.stringify([body, Object.fromEntries(headers)]);

const audit = (dossier: string, rest = '') =>
  kbi.send('GET', `/v1/audit/dossiers/${dossier}${rest}`, { scopes: ['audit'] });

/** What is sensitive, as the codes that were sent. */
const sensitive = ['MEDICAL', '"HEALTH"'];
const allSecrets = () => [...[...persons, nobody].flatMap(({ secrets }) => secrets), ...sensitive];

describe('nothing personal stands in the clear', () => {
  const inEvents = () => ['TrajectoryOpened', 'TT_IBVP', dossierSeen];

  test('in the rows or the pages of the database', async () => {
    const { rows, pages } = await readWholeDatabase(kbi.databaseUrl);
    const there = testStore() === 'postgres' ? inEvents() : [dossierSeen];
    for (const text of [rows, pages]) {
      expect(secretsIn(text, there)).toHaveLength(there.length); // it does look
      expect(secretsIn(text, allSecrets())).toEqual([]);
    }
  });

  test('nor in an event, whichever store keeps it', async () => {
    const { events, end } = await kbi.service.dependencies.store.readAll();
    const text = events
      .map((event) => [event.stream, event.type, event.dataText, event.metadataText])
      .join('\n');
    expect(end).toBe(true);
    expect(secretsIn(text, inEvents())).toHaveLength(3); // it does look
    expect(secretsIn(text, allSecrets())).toEqual([]);
  });

  test('nor in a line of the log, whatever went wrong', () => {
    expect(log.filter((line) => line.includes('A request failed'))).toHaveLength(4);
    expect(secretsIn(log.join(''), allSecrets())).toEqual([]);
  });

  test('nor in the answer to a command, a refusal or a mistake', () => {
    expect(secretsIn(bluntAnswers.join('\n'), allSecrets())).toEqual([]);
  });

  test('nor in what is measured', async () => {
    const metrics = await kbi.send('GET', '/metrics', { scopes: ['report'] });
    expect(secretsIn(textOf(metrics), allSecrets())).toEqual([]);
  });

  test('while who may see a person does see them', async () => {
    const { body } = await consult(kbi, seen);
    expect(secretsIn(JSON.stringify(body), seen.secrets)).toEqual(
      expect.arrayContaining([seen.insz, seen.familyName]),
    );
    const history = JSON.stringify((await audit(dossierSeen, '/events')).body);
    expect(secretsIn(history, seen.secrets)).toEqual(
      expect.arrayContaining([seen.insz, seen.birthDate, seen.familyName, seen.givenName]),
    );
  });
});
