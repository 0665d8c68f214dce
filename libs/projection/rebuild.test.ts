import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Position } from '../event-store/port.js';
import {
  queryReport,
  granted,
  projectionHarness,
  type ProjectionHarness,
} from '../../test/support/projection-harness.js';
import { cancelBuild } from './builds.js';
import { integer, kbo, text } from './columns.js';
import { counter, projection, rows } from './define.js';
import type { RebuildProgress } from './rebuild.js';

const EVENTS = 300;
let harness: ProjectionHarness;
let head: Position;
beforeAll(async () => {
  harness = await projectionHarness();
  head = await harness.record('2026-01-01T08:00:00Z', ...Array.from({ length: EVENTS }, () => granted()));
});
afterAll(() => harness.close());

const counting = (name: string, version: number, by: number) =>
  projection(name, version, {
    tables: { often: counter({ organisation: kbo }, { consultations: integer }) },
    report: {
      table: 'often',
      filters: {},
      groupBy: {},
      measures: { consultations: { sum: 'consultations' } },
    },
    on: {
      ConsultationGranted: ({ facts: { organisation } }, { often }) =>
        often.increment({ organisation }, { consultations: by }),
    },
  });

const schemasOf = async (name: string): Promise<number> => {
  const found = await harness.pool.query(`select 1 from pg_namespace where nspname like $1`, [
    `p\\_${name}\\_%`,
  ]);
  return found.rows.length;
};
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}
async function all(progress: AsyncIterable<RebuildProgress>): Promise<RebuildProgress[]> {
  const seen: RebuildProgress[] = [];
  for await (const step of progress) seen.push(step);
  return seen;
}

test('a rebuild answers the same afterwards, tells how far it is, and leaves one set of tables', async () => {
  const engine = await harness.engine([counting('again', 1, 1)], { batchSize: 10 });
  await engine.waitFor('again', head, 10_000);
  const steps = await all(engine.rebuild('again'));
  expect(steps.at(-1)).toMatchObject({ state: 'done', done: EVENTS, total: EVENTS, secondsLeft: 0 });
  expect(await queryReport(engine, 'again', { after: head })).toMatchObject({
    kind: 'result',
    total: { consultations: EVENTS },
  });
  await until(async () => (await schemasOf('again')) === 1);
});

test('the database has looked at its tables before it serves, to plan the first question well', async () => {
  const engine = await harness.engine([counting('looked-at', 1, 1)]);
  await until(async () => (await queryReport(engine, 'looked-at', { after: head })).kind === 'result');
  const { rows: looked } = await harness.pool.query<{ rows: number }>(
    `select reltuples::int as rows from pg_class where relname = 'often' and relnamespace::regnamespace::text
       like 'p\\_looked\\_at\\_%'`,
  );
  expect(looked).toEqual([{ rows: 1 }]);
});

test('while it is rebuilt, a projection answers and counts on', async () => {
  const engine = await harness.engine([counting('moving', 1, 1)], { batchSize: 2 });
  await until(() => engine.waitFor('moving', head, 20_000));
  let expected = EVENTS;
  for await (const { state } of engine.rebuild('moving')) {
    const after = await harness.record('2026-01-01T09:00:00Z', granted());
    expected += 1;
    expect(await queryReport(engine, 'moving', { after })).toMatchObject({
      kind: 'result',
      total: { consultations: expected },
    });
    expect(['rebuilding', 'done']).toContain(state);
  }
});

test('a new version is built beside the old one, which serves until it has caught up', async () => {
  const first = await harness.engine([counting('newer', 1, 1)]);
  const known = (await harness.store.head())!;
  await first.waitFor('newer', known, 10_000);
  const second = await harness.engine([counting('newer', 2, 2)], { batchSize: 2 });
  const seen: { version: number; consultations: number }[] = [];
  await until(async () => {
    const answer = await queryReport(second, 'newer', { after: known });
    if (answer.kind !== 'result') throw new Error(answer.kind);
    seen.push({ version: answer.version, consultations: Number(answer.total['consultations']) });
    return answer.version === 2;
  });
  const one = seen[0]!.version === 1 ? seen[0]!.consultations : seen[0]!.consultations / 2;
  expect(seen.every(({ version, consultations }) => consultations === one * version)).toBe(true);
  expect((await first.builds()).filter(({ name, serving }) => name === 'newer' && serving)).toMatchObject([
    { version: 2 },
  ]);
  await until(async () => (await schemasOf('newer')) === 1);
});

test('a rebuild that was cut off goes on with the next start', async () => {
  const interrupted = counting('interrupted', 1, 1);
  const engine = await harness.engine([interrupted], { batchSize: 1 });
  await until(async () =>
    (await engine.builds()).some(({ name, events }) => name === 'interrupted' && events > 5),
  );
  await engine.stop();
  const [left] = (await engine.builds()).filter(({ name }) => name === 'interrupted');
  const next = await harness.engine([interrupted]);
  await next.waitFor('interrupted', head, 10_000);
  expect((await next.builds()).filter(({ name }) => name === 'interrupted')).toMatchObject([
    { id: left!.id, serving: true },
  ]);
});

test('a rebuild that is cancelled leaves nothing, and the old build serves on', async () => {
  const engine = await harness.engine([counting('cancelled', 1, 1)], { batchSize: 10 });
  await engine.waitFor('cancelled', head, 20_000);
  const cancelling = new AbortController();
  cancelling.abort();
  expect((await all(engine.rebuild('cancelled', { signal: cancelling.signal }))).at(-1)).toMatchObject({
    state: 'cancelled',
  });
  expect(await queryReport(engine, 'cancelled', {})).toMatchObject({ kind: 'result' });
  await until(async () => (await schemasOf('cancelled')) === 1);
});

test('a rebuild that serves by now is not cancelled any more', async () => {
  const engine = await harness.engine([counting('late', 1, 1)]);
  await engine.waitFor('late', head, 20_000);
  const [serving] = (await engine.builds()).filter(({ name }) => name === 'late');
  await cancelBuild(harness.pool, serving!.id);
  expect((await engine.builds()).filter(({ name }) => name === 'late')).toEqual([
    { ...serving, checkpoint: expect.anything(), updatedAt: expect.anything() },
  ]);
});

test('a table that keeps today only refuses to tell what was known', async () => {
  const today = projection('today', 1, {
    tables: { last: rows({ organisation: kbo }, { purpose: text }, { history: 'today only' }) },
    report: { table: 'last', filters: {}, groupBy: {}, measures: { organisations: 'rows' } },
    on: {
      ConsultationGranted: ({ facts: { organisation, purpose } }, { last }) =>
        last.upsert({ organisation }, { purpose }),
    },
  });
  const engine = await harness.engine([today]);
  expect(await queryReport(engine, 'today', { knownAt: '2026-01-01T08:00:00Z' })).toEqual({
    kind: 'known-at not kept',
  });
  expect(await queryReport(engine, 'today', { after: head })).toMatchObject({
    kind: 'result',
    total: { organisations: 1 },
  });
});
