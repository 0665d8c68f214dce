/** The same requests lead to the same read models, statistics and dossiers, whichever store keeps the log. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projections } from '../../apps/api/reports/projections.js';
import { readExamples, readWorld } from '../../apps/demo/requests.js';
import { sendYear } from '../../apps/demo/simulate.js';
import { Insz } from '../../libs/domain/identifiers/insz.js';
import { wordsOfName } from '../../libs/privacy/normalise.js';
import { servingBuild } from '../../libs/projection/builds.js';
import { sqlName } from '../../libs/projection/columns.js';
import type { Table } from '../../libs/projection/define.js';
import { caughtUp } from '../faults/read-models.js';
import { planYear } from '../../libs/simulation/plan.js';
import { commandsOfYear } from '../../libs/simulation/year.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';

/** Less than the demo: each kind of command is there all the same. */
const year = { seed: 1, scale: 0.001, consultations: 300 };

/** One service with its log in PostgreSQL, and one with its log in KurrentDB. */
let services: readonly TestService[];
let examples: Examples;
let persons: readonly Person[];

type Examples = Awaited<ReturnType<typeof readExamples>>;

interface Person {
  readonly insz: Insz;
  /** Every word of their names that was ever stated. */
  readonly words: ReadonlySet<string>;
  readonly birthDates: ReadonlySet<string>;
}

beforeAll(async () => {
  examples = await someExamples();
  persons = await personsSent();
  services = await Promise.all([
    startTestService({ store: 'postgres' }),
    startTestService({ store: 'kurrentdb' }),
  ]);
  await Promise.all(
    services.map((kbi) =>
      sendYear(
        { baseUrl: kbi.service.url, token: (scopes, organisation) => kbi.token(scopes, organisation) },
        year,
        examples,
      ),
    ),
  );
}, 900_000);
afterAll(() => Promise.all(services.map((kbi) => kbi.stop())));

test('each keeps its log in another store', () => {
  const names = services.map(({ service }) => service.dependencies.store.capabilities.name);
  expect(names).toEqual(['postgres', 'kurrentdb']);
});

test('every read model is equal, row by row, once what is blind in it is looked up', async () => {
  const [one = {}, other] = await fromEach(readModels);
  expect(Object.keys(one)).toHaveLength(projections.flatMap(({ tables }) => Object.keys(tables)).length);
  expect(one['consultation-statistics daily']?.length).toBeGreaterThan(100);
  expect(one['person-index persons']).toHaveLength(persons.length);
  expect(other).toEqual(one);
});

test('every dossier has the same history and stands as it does in the other, for an auditor', async () => {
  const [one = [], other] = await fromEach(dossiers);
  expect(one.length).toBe(persons.length);
  expect(other).toEqual(one);
}, 400_000);

const fromEach = <T>(look: (kbi: TestService) => Promise<T>): Promise<T[]> => Promise.all(services.map(look));

/** What stands in every table of every read model now, without when it was recorded. */
async function readModels(kbi: TestService): Promise<Readonly<Record<string, readonly object[]>>> {
  await caughtUp({ url: kbi.service.url, token: await kbi.token(['report', 'audit']) });
  const plain = await textsOf(kbi);
  const { pool } = kbi.service.dependencies;
  const models: Record<string, object[]> = {};
  for (const { name, tables } of projections) {
    const build = await servingBuild(pool, name);
    for (const [title, table] of Object.entries(tables)) {
      const { rows } = await pool.query<Row>(
        `${rowsNow(table)} from ${build?.schema}.${sqlName(title)} ${whereNow(table)}`,
      );
      models[`${name} ${title}`] = rows.map((row) => inPlain(row, plain)).sort(byText);
    }
  }
  return models;
}

type Row = Readonly<Record<string, unknown>>;

function rowsNow({ kind, keys, values }: Table): string {
  const measure = (name: string) => (kind === 'counter' ? `sum(${name})::int as ${name}` : name);
  return `select ${[...Object.keys(keys).map(sqlName), ...Object.keys(values).map(sqlName).map(measure)].join(', ')}`;
}

function whereNow(table: Table): string {
  if (table.kind === 'counter') return `group by ${Object.keys(table.keys).map(sqlName).join(', ')}`;
  return table.history === 'kept' ? `where known_to = 'infinity'` : '';
}

/** Columns that belong to one log: places in it, and ids that a service derives with keys of its own. */
const ofOneLog = ['position', 'consultation'];

/** A row with every text of which a plain form is known in that form, and lists in an order of their own. */
function inPlain(row: Row, plain: ReadonlyMap<string, string>): object {
  const look = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(look).sort();
    return typeof value === 'string' ? (plain.get(value) ?? value) : value;
  };
  const columns = Object.entries(row).filter(([name]) => !ofOneLog.includes(name));
  return Object.fromEntries(columns.map(([name, value]) => [name, look(value)]));
}

const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Ids of dossiers, and what a service blinds with keys of its own, in the words of the demo. */
async function textsOf(kbi: TestService): Promise<ReadonlyMap<string, string>> {
  const { blindIndex } = kbi.service.dependencies;
  const texts = new Map([[blindIndex.blindUser(AGENCY, 'tester'), 'tester']]);
  for (const { insz, words, birthDates } of persons) {
    texts.set(await dossierOf(kbi, insz), insz);
    texts.set(blindIndex.blindInsz(insz), insz);
    for (const word of words) texts.set(blindIndex.blind('name', word), word);
    for (const date of birthDates) texts.set(blindIndex.blindBirthDate(date), date);
  }
  return texts;
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
    const history = events.map(
      ({ position, recordedAt, id, dossier: _, ...event }: Record<string, unknown>) => event,
    );
    seen.push({ insz, status, sections, standing, history });
  }
  return seen;
}

const dossierOf = async ({ service }: TestService, insz: Insz): Promise<string> =>
  (await service.dependencies.pointers.find(insz)).dossier ?? 'none';

interface Stated {
  readonly person: { readonly insz: string };
  readonly identity?: {
    readonly familyNames: readonly string[];
    readonly givenNames: readonly string[];
    readonly birthDate: string;
  };
}

/** Of the examples of the demo those persons with whom a kind of command comes for the first time. */
async function someExamples(): Promise<Examples> {
  const { commands, inscriptions, consultations } = await readExamples();
  const ofPersons = new Map<string, string[]>();
  for (const line of commands) {
    const { insz } = (JSON.parse(line) as { readonly body: Stated }).body.person;
    ofPersons.set(insz, [...(ofPersons.get(insz) ?? []), line]);
  }
  const kinds = new Set<string>();
  const chosen = new Set(inscriptions.map(({ body }) => (body as Stated).person.insz));
  for (const [insz, lines] of ofPersons) {
    const own = lines.map((line) => (JSON.parse(line) as { readonly command: string }).command);
    if (own.some((kind) => !kinds.has(kind))) chosen.add(insz);
    for (const kind of own) kinds.add(kind);
  }
  return {
    commands: [...chosen].flatMap((insz) => ofPersons.get(insz) ?? []),
    inscriptions,
    consultations: consultations.filter(({ body }) => chosen.has(String(body['insz']))),
  };
}

/** Everybody whose names are stated. */
async function personsSent(): Promise<readonly Person[]> {
  const { cast } = await readWorld();
  const simulated = commandsOfYear(planYear(year.seed, year.scale), cast);
  const found = new Map<string, { insz: Insz; words: Set<string>; birthDates: Set<string> }>();
  for (const command of [...examples.commands.map((line) => JSON.parse(line) as object), ...simulated]) {
    const { person, identity } = (command as { body: Stated }).body;
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
