import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { brusselsDay } from '../domain/kernel/dates.js';
import { KboNumber } from '../domain/identifiers/organisation-numbers.js';
import {
  granted,
  organisations,
  queryReport,
  projectionHarness,
  refused,
  type ProjectionHarness,
} from '../../test/support/projection-harness.js';
import { integer, instant, kbo, text } from './columns.js';
import { counter, projection, rows, type Projection } from './define.js';

/** A consultation that was granted or refused, so many ms after the one before it. */
interface Consultation {
  readonly organisation: number;
  readonly outcome: 'granted' | 'refused';
  readonly pauseMs: number;
  readonly purpose: 'AUDIT' | 'ENFORCEMENT';
}

const consultations = fc.array(
  fc.record<Consultation>({
    organisation: fc.nat({ max: 2 }),
    outcome: fc.constantFrom('granted', 'refused'),
    pauseMs: fc.constantFrom(0, 1, 40_000_000),
    purpose: fc.constantFrom('AUDIT', 'ENFORCEMENT'),
  }),
  { minLength: 1, maxLength: 40 },
);

/** Every kind of table: how often each organisation consulted, and its last purpose until it was refused. */
const kinds = (name: string): Projection =>
  projection(name, 1, {
    tables: {
      often: counter({ organisation: kbo }, { consultations: integer, refusals: integer }),
      lately: rows({ organisation: kbo }, { purpose: text, at: instant }, { history: 'kept' }),
      now: rows({ organisation: kbo }, { purpose: text, at: instant }, { history: 'today only' }),
    },
    on: {
      ConsultationGranted: ({ facts: { organisation, purpose }, recordedAt: at }, { often, lately, now }) => {
        often.increment({ organisation }, { consultations: 1 });
        lately.upsert({ organisation }, { purpose, at });
        now.upsert({ organisation }, { purpose, at });
      },
      ConsultationRefused: ({ facts: { organisation } }, { often, lately, now }) => {
        often.increment({ organisation }, { consultations: 1, refusals: 1 });
        lately.delete({ organisation });
        now.delete({ organisation });
      },
    },
    report: {
      table: 'lately',
      filters: {},
      groupBy: { organisation: { column: 'organisation' }, purpose: { column: 'purpose' } },
      measures: { organisations: 'rows' },
    },
  });

const begin = Date.parse('2026-03-01T00:00:00.000Z');
let harness: ProjectionHarness;
let runs = 0;
let clock = begin;
beforeAll(async () => (harness = await projectionHarness()));
afterAll(() => harness.close());

const recorded: (Consultation & { readonly at: string })[] = [];

async function recordAll(sequence: readonly Consultation[]) {
  for (const consultation of sequence) {
    clock += consultation.pauseMs;
    const at = new Date(clock).toISOString();
    const facts = { organisation: organisations[consultation.organisation]!, purpose: consultation.purpose };
    await harness.record(at, consultation.outcome === 'granted' ? granted(facts) : refused(facts));
    recorded.push({ ...consultation, at });
  }
}

/** Rows in one order, columns in one order, instants in one form. */
const plain = (table: readonly unknown[]): string[] =>
  table
    .map((row) =>
      JSON.stringify(
        Object.entries(row as object)
          .map(column)
          .sort(),
      ),
    )
    .sort();
const column = ([name, value]: [string, string]) =>
  ['at', 'known_from', 'known_to'].includes(name) && value !== 'infinity'
    ? [name, new Date(value).toISOString()]
    : [name, value];

/** The same tables, computed event by event. */
function naive(history: readonly (Consultation & { readonly at: string })[]) {
  const often: { organisation: string; recorded_on: string; consultations: number; refusals: number }[] = [];
  const lately: {
    organisation: string;
    known_from: string;
    known_to: string;
    purpose: string;
    at: string;
  }[] = [];
  for (const { organisation: index, outcome, purpose, at } of history) {
    const organisation = KboNumber.parse(organisations[index]);
    const recorded_on = brusselsDay(new Date(at));
    let row = often.find((one) => one.organisation === organisation && one.recorded_on === recorded_on);
    if (!row) often.push((row = { organisation, recorded_on, consultations: 0, refusals: 0 }));
    row.consultations += 1;
    if (outcome === 'refused') row.refusals += 1;
    const open = lately.find((one) => one.organisation === organisation && one.known_to === 'infinity');
    if (open) open.known_to = at;
    if (outcome === 'granted')
      lately.push({ organisation, known_from: at, known_to: 'infinity', purpose, at });
  }
  const kept = lately.filter((row) => row.known_from !== row.known_to);
  const now = kept
    .filter((row) => row.known_to === 'infinity')
    .map(({ organisation, purpose, at }) => ({ organisation, purpose, at }));
  return { often: plain(often), lately: plain(kept), now: plain(now) };
}

async function tables(name: string) {
  const [often, lately, now] = await Promise.all(
    ['often', 'lately', 'now'].map((table) => harness.tableOf(name, table)),
  );
  return { often: plain(often!), lately: plain(lately!), now: plain(now!) };
}

test('whatever is cut between batches of whatever size, live and rebuilt tables equal a plain recount', async () => {
  await fc.assert(
    fc.asyncProperty(
      consultations,
      consultations,
      fc.integer({ min: 1, max: 7 }),
      fc.nat({ max: 3 }),
      async (first, second, batchSize, cuts) => {
        const name = `kinds-${(runs += 1)}`;
        await recordAll(first);
        const engine = await harness.engine([kinds(name)], { batchSize });
        const recording = recordAll(second);
        for (let cut = 0; cut < cuts; cut += 1) {
          await new Promise((resolve) => setTimeout(resolve, 15));
          await harness.cut(engine);
        }
        await recording;
        const head = (await harness.store.head())!;
        while (!(await engine.waitFor(name, head, 20_000).catch(() => false))); // its own may be cut, too
        const expected = naive(recorded);
        expect(await tables(name)).toEqual(expected);
        const other = await harness.engine([kinds(name)]); // with connections that were not
        for await (const { state } of other.rebuild(name)) expect(['rebuilding', 'done']).toContain(state);
        expect(await tables(name)).toEqual(expected);
        await Promise.all([engine.stop(), other.stop()]);
      },
    ),
    { numRuns: 12 },
  );
});

test('rows and counters known at any instant equal a plain recount of what was recorded until then', async () => {
  const engine = await harness.engine([kinds('known-at')]);
  const counting = await harness.engine([often]);
  await recordAll([{ organisation: 0, outcome: 'granted', pauseMs: 5, purpose: 'AUDIT' }]);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...recorded), fc.integer({ min: -1, max: 1 }), async ({ at }, shift) => {
      const knownAt = new Date(Date.parse(at) + shift).toISOString();
      const known = recorded.filter((consultation) => consultation.at <= knownAt);
      const total = { organisations: naive(known).now.length };
      expect(await queryReport(engine, 'known-at', { knownAt })).toMatchObject({ kind: 'result', total });
      expect(await queryReport(counting, 'often', { knownAt })).toMatchObject({
        kind: 'result',
        total: { consultations: known.length },
      });
    }),
    { numRuns: 60 },
  );
});

const often = projection('often', 1, {
  tables: { often: counter({ organisation: kbo }, { consultations: integer }) },
  on: {
    ConsultationGranted: ({ facts: { organisation } }, tables) =>
      tables.often.increment({ organisation }, { consultations: 1 }),
    ConsultationRefused: ({ facts: { organisation } }, tables) =>
      tables.often.increment({ organisation }, { consultations: 1 }),
  },
  report: { table: 'often', filters: {}, groupBy: {}, measures: { consultations: { sum: 'consultations' } } },
});
