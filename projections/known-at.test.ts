/** What a report tells as known at an instant is what the log gives that is folded until then, of whatever it holds. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { catalogue, dossierEvents, type EventName } from '../libs/domain/catalogue.js';
import { agreementEvents } from '../libs/domain/exchange/agreement.js';
import type { Position } from '../libs/event-store/port.js';
import { buildTo } from '../libs/projection/build-to.js';
import { sqlName } from '../libs/projection/columns.js';
import type { Projection } from '../libs/projection/define.js';
import { discoverProjections } from '../libs/projection/discover.js';
import type { ProjectionEngine } from '../libs/projection/engine.js';
import type { Report } from '../libs/projection/report.js';
import { readReport } from '../libs/projection/read-report.js';
import type { CompleteQuery } from '../libs/projection/report-query.js';
import { sampleOf } from '../test/history/sample.js';
import {
  projectionHarness,
  queryReport,
  type ProjectionHarness,
} from '../test/support/projection-harness.js';

/** The streams of a category that a random log has: few, so that events meet. */
const streamsOf = (category: string) =>
  [1, 2, 3].map((one) => `${category}-00000000-0000-4000-8000-00000000000${one}`);
/** The events of each category; a stream begins with the first one. */
const categories: readonly (readonly [category: string, names: readonly string[]])[] = [
  ['dossier', ['DossierOpened', ...Object.keys(dossierEvents)]],
  ['consultation', ['ConsultationGranted', 'ConsultationRefused', 'ConsultationReviewed']],
  ['agreement', ['AgreementProposed', ...Object.keys(agreementEvents)]],
  ['development', ['DevelopmentReleased']],
];

interface Made {
  readonly stream: string;
  readonly name: EventName;
  readonly pauseMs: number;
  readonly on: string;
}

let harness: ProjectionHarness;
let models: readonly Projection[];
let reports: readonly (readonly [name: string, report: Report, model: Projection])[];
let clock = Date.parse('2026-03-01T00:00:00.000Z');
const instants: number[] = [];
beforeAll(async () => {
  harness = await projectionHarness();
  const all = await discoverProjections(new URL('./', import.meta.url));
  reports = all.flatMap((model) =>
    Object.entries(model.reports).flatMap(([name, report]) => {
      const table = model.tables[report.table];
      const isKept = table && (table.kind === 'counter' || table.history === 'kept');
      return isKept && !model.withPersonalPart ? [[name, report, model] as const] : [];
    }),
  );
  models = all.filter((model) => reports.some(([, , one]) => one === model));
  for (const [category, [name]] of categories)
    for (const stream of streamsOf(category))
      await record({ stream, name: name as EventName, pauseMs: 1, on: '2018-01-01' });
  // What must come together for a requirement to be met seldom does at random.
  const [stream] = streamsOf('dossier');
  for (const name of ['LeaseStarted', 'LanguageProofAccepted'] as const)
    await record({ stream: stream!, name, pauseMs: 1, on: '2018-01-01' });
});
afterAll(() => harness.close());

/** Random events that the reports read, each with all of its facts. */
function randomLog(): fc.Arbitrary<readonly Made[]> {
  const read = new Set(models.flatMap(({ types }) => [...types]));
  const made = categories.flatMap(([category, names]) =>
    names
      .filter((name) => read.has(name))
      .map((name) =>
        fc.record({
          stream: fc.constantFrom(...streamsOf(category)),
          name: fc.constant(name as EventName),
          pauseMs: fc.constantFrom(0, 0, 1, 40_000_000),
          on: fc.constantFrom('2018-01-01', '2018-03-01', '2018-04-15'),
        }),
      ),
  );
  return fc.array(fc.oneof(...made), { minLength: 30, maxLength: 80 });
}

async function record({ stream, name, pauseMs, on }: Made): Promise<Position> {
  clock += pauseMs;
  instants.push(clock);
  const { facts } = sampleOf(name);
  const dated = { ...facts, ...('on' in facts && { on }), ...('level' in facts && { level: 'A2' }) };
  const event = { type: name, version: catalogue[name].version, facts: dated, personal: {} };
  return harness.recordOn(stream, new Date(clock).toISOString(), event);
}

/** A report on the tables of a scratch schema: what they hold is what was known then. */
function answerOf(schema: string, { tables }: Projection, report: Report, query: CompleteQuery) {
  const target = `"${schema}".${sqlName(report.table)}`;
  const asked = { report, table: tables[report.table]!, target, query, incrementsThatDay: [], lookups: [] };
  return readReport(harness.pool, asked);
}

async function rebuiltTo(engine: ProjectionEngine, model: Projection, until: Position | undefined) {
  let schema: string | undefined;
  const never = new AbortController().signal;
  for await (const { built } of buildTo(model, until, engine.scratchSources, never)) schema = built?.schema;
  return schema!;
}

/** What asks all that a report can tell. */
function everythingOf({ filters, groupBy, validTime }: Report, knownAt: Date): Record<string, string> {
  const all = Object.entries(filters).flatMap(([filter, { matchAll }]) =>
    matchAll === undefined ? [] : [[filter, matchAll] as const],
  );
  return {
    ...Object.fromEntries(all),
    ...(Object.keys(groupBy).length > 0 && { groupBy: Object.keys(groupBy).join() }),
    ...(validTime && { asOf: '2018-04-15' }),
    knownAt: knownAt.toISOString(),
  };
}

/** The reports of which some answer had rows: of a random log most of them. */
const told = new Set<string>();

test('every report known at a random instant is the same report on a rebuild to its position', async () => {
  await fc.assert(
    fc.asyncProperty(randomLog(), fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), async (log, picks) => {
      let last: Position | undefined;
      for (const made of log) last = await record(made);
      const engine = await harness.engine(models);
      for (const model of models) {
        expect({ name: model.name, isThere: await engine.waitFor(model.name, last!, 20_000) }).toEqual({
          name: model.name,
          isThere: true,
        });
        for (const pick of picks) {
          const knownAt = new Date(instants[pick % instants.length]! + (pick % 3) - 1);
          const schema = await rebuiltTo(engine, model, await harness.store.positionAt(knownAt));
          for (const [name, report] of reports.filter(([, , one]) => one === model)) {
            const answer = await queryReport(engine, name, everythingOf(report, knownAt));
            if (answer.kind !== 'result') throw new Error(`${name}: ${answer.kind}`);
            const { columns, rows, groups, total } = answer;
            if (rows.length > 0) told.add(name);
            const now = { ...answer.query, knownAt: undefined };
            const again = await answerOf(schema, model, report, now);
            expect({ name, columns, rows, groups, total }).toEqual({ name, ...again });
          }
          await harness.pool.query(`update projection.scratch set keep_until = now() - interval '1 s'`);
        }
      }
      await engine.stop();
    }),
    { numRuns: 6, endOnFailure: true },
  );
  expect(told.size).toBeGreaterThan(reports.length / 2);
}, 300_000);
