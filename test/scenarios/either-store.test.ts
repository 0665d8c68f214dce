/** The same requests lead to the same read models, statistics and dossiers, whichever store keeps the log. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadDemo } from '../../apps/demo/load.js';
import { readScenario } from '../../apps/demo/scenario.js';
import { Insz } from '../../libs/domain/identifiers/insz.js';
import { wordsOfName } from '../../libs/privacy/normalise.js';
import { servingBuild } from '../../libs/projection/builds.js';
import { schemaOf } from '../../libs/projection/schema.js';
import { startTestService, type TestService } from '../support/service.js';

/** One service with its log in PostgreSQL, and one with its log in KurrentDB. */
let services: readonly TestService[];
let persons: readonly Person[];

interface Person {
  readonly insz: Insz;
  /** Every word of their names that was ever stated. */
  readonly words: ReadonlySet<string>;
  readonly birthDates: ReadonlySet<string>;
}

beforeAll(async () => {
  persons = await personsOfTheDemo();
  services = await Promise.all([
    startTestService({ store: 'postgres' }),
    startTestService({ store: 'kurrentdb' }),
  ]);
  await Promise.all(
    services.map((kbi) =>
      loadDemo({
        baseUrl: kbi.service.url,
        token: (scopes, organisation) => kbi.token(scopes, organisation),
      }),
    ),
  );
}, 400_000);
afterAll(() => Promise.all(services.map((kbi) => kbi.stop())));

test('each keeps its log in another store', () => {
  const names = services.map(({ service }) => service.parts.store.capabilities.name);
  expect(names).toEqual(['postgres', 'kurrentdb']);
});

test('the statistics are equal, row by row', async () => {
  const [one = [], other] = await fromEach(statistics);
  expect(one.length).toBeGreaterThan(1_000);
  expect(other).toEqual(one);
});

test('the index of persons is equal, row by row, once what is blind in it is looked up', async () => {
  const [one = [], other] = await fromEach(indexOfPersons);
  expect(one.length).toBe(persons.length);
  expect(other).toEqual(one);
});

test('every dossier has the same history and stands as it does in the other, for an auditor', async () => {
  const [one = [], other] = await fromEach(dossiers);
  expect(one.length).toBe(persons.length);
  expect(other).toEqual(one);
}, 120_000);

const fromEach = <T>(look: (kbi: TestService) => Promise<T>): Promise<T[]> => Promise.all(services.map(look));

/** All that the read model tells apart, except when it was recorded. */
async function statistics(kbi: TestService) {
  const after = (await kbi.service.parts.store.head()) ?? '';
  const groupBy = 'day,organisation,organisationType,purpose,channel,outcome';
  const query = new URLSearchParams({ after, groupBy, outcome: 'all' }).toString();
  const { body } = await kbi.send('GET', `/v1/reports/consultation-statistics?${query}`, {
    scopes: ['report'],
  });
  return body.rows as object[];
}

/** The rows of the index, which each service blinds with keys of its own, in the words of the demo. */
async function indexOfPersons(kbi: TestService) {
  const { pool, blindIndex } = kbi.service.parts;
  const texts = new Map<string, string>();
  for (const { words, birthDates } of persons) {
    for (const word of words) texts.set(blindIndex.blind('name', word), word);
    for (const date of birthDates) texts.set(blindIndex.blindBirthDate(date), date);
  }
  const inszOf = new Map(
    await Promise.all(persons.map(async ({ insz }) => [await dossierOf(kbi, insz), insz] as const)),
  );
  const build = await servingBuild(pool, 'person-index');
  const schema = schemaOf('person-index', build?.version ?? 0, build?.id ?? '');
  const { rows } = await pool.query<{ dossier: string; birth_date: string; words: string[] }>(
    `select * from ${schema}.persons`,
  );
  return rows
    .map(({ dossier, birth_date: birthDate, words }) => ({
      insz: inszOf.get(dossier) ?? dossier,
      birthDate: texts.get(birthDate) ?? birthDate,
      words: words.map((word) => texts.get(word) ?? word).sort(),
    }))
    .sort((a, b) => a.insz.localeCompare(b.insz));
}

/** What an auditor sees of everybody, without what belongs to one log: ids of dossiers, positions and times. */
async function dossiers(kbi: TestService) {
  const audit = async (path: string) => {
    const { status, body } = await kbi.send('GET', `/v1/audit/dossiers/${path}`, { scopes: ['audit'] });
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  };
  const seen: object[] = [];
  for (const { insz } of persons) {
    const dossier = await dossierOf(kbi, insz);
    const { status, sections, standing } = await audit(`${dossier}?asOf=2018-01-01`);
    const { events } = await audit(`${dossier}/events`);
    const history = events.map(({ position, recordedAt, ...event }: Record<string, unknown>) => event);
    seen.push({ insz, status, sections, standing, history });
  }
  return seen;
}

const dossierOf = async ({ service }: TestService, insz: Insz): Promise<string> =>
  (await service.parts.dossiers.find(insz)).dossier ?? 'none';

interface Stated {
  readonly person: { readonly insz: string };
  readonly identity?: {
    readonly familyNames: readonly string[];
    readonly givenNames: readonly string[];
    readonly birthDate: string;
  };
}

/** Everybody whose names the demo states. */
async function personsOfTheDemo(): Promise<readonly Person[]> {
  const { commands } = await readScenario();
  const found = new Map<string, { insz: Insz; words: Set<string>; birthDates: Set<string> }>();
  for (const line of commands) {
    const { person, identity } = (JSON.parse(line) as { body: Stated }).body;
    if (!identity) continue;
    const insz = Insz.parse(person.insz);
    const known = found.get(insz) ?? { insz, words: new Set(), birthDates: new Set() };
    for (const name of [...identity.givenNames, ...identity.familyNames])
      for (const word of wordsOfName(name)) known.words.add(word);
    known.birthDates.add(identity.birthDate);
    found.set(insz, known);
  }
  return [...found.values()];
}
