import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  granted,
  organisations,
  projectionHarness,
  refused,
  type ProjectionHarness,
} from '../../test/support/projection-harness.js';
import { servingBuild } from './builds.js';
import { bigint, instant, integer, kbo, optional, text, texts } from './columns.js';
import { counter, projection, rows, type Projection } from './define.js';
import type { ProjectionEngine } from './engine.js';
import { Scratch } from './scratch.js';
import { verifyProjection, type VerifyProgress } from './verify.js';

let harness: ProjectionHarness;
beforeAll(async () => (harness = await projectionHarness()));
afterAll(() => harness.close());

const never = new AbortController().signal;

/** Every kind of table, with every type of column whose values can be written in several ways. */
const kinds = (name: string): Projection =>
  projection(name, 1, {
    tables: {
      often: counter({ organisation: kbo }, { consultations: integer, bytes: bigint }),
      lately: rows({ organisation: kbo }, { purpose: text, at: instant }, { history: 'kept' }),
      now: rows(
        { organisation: kbo },
        { at: instant, words: texts, remark: optional(text) },
        { history: 'today only' },
      ),
    },
    on: {
      ConsultationGranted: ({ facts: { organisation, purpose }, recordedAt: at }, { often, lately, now }) => {
        often.increment({ organisation }, { consultations: 1, bytes: 2 ** 40 });
        lately.upsert({ organisation }, { purpose, at });
        now.upsert({ organisation }, { at, words: [purpose, 'é "{,}'], remark: null });
      },
      ConsultationRefused: ({ facts: { organisation } }, { often, lately, now }) => {
        often.increment({ organisation }, { consultations: 1 });
        lately.delete({ organisation });
        now.upsert({ organisation }, { at: new Date(0), words: [], remark: '' });
      },
    },
  });

async function verify(engine: ProjectionEngine, name: string): Promise<VerifyProgress> {
  const model = engine.projections.find((one) => one.name === name)!;
  let last: VerifyProgress | undefined;
  for await (const progress of verifyProjection(model, engine.scratchSources, never)) last = progress;
  return last!;
}

/** Changes the serving build of a read model behind the back of the engine. */
async function change(name: string, statement: (schema: string) => string): Promise<void> {
  const build = await servingBuild(harness.pool, name);
  expect((await harness.pool.query(statement(build!.schema))).rowCount).toBe(1);
}

const scratchSchemas = async (): Promise<unknown[]> =>
  (await harness.pool.query<object>(`select nspname from pg_namespace where nspname like 'scratch%'`)).rows;

async function recordSome(day: string): Promise<void> {
  for (const [index, organisation] of organisations.entries()) {
    await harness.record(`${day}T08:00:0${index}.123Z`, granted({ organisation }));
    await harness.record(`${day}T08:01:0${index}.456Z`, granted({ organisation, purpose: 'AUDIT' }));
  }
  await harness.record(`${day}T08:02:00.789Z`, refused({ organisation: organisations[2] }));
}

async function upToDate(name: string, batchSize = 1_000): Promise<ProjectionEngine> {
  const engine = await harness.engine([kinds(name)], { batchSize });
  expect(await engine.waitFor(name, (await harness.store.head())!, 20_000)).toBe(true);
  return engine;
}

describe('a sound read model is the same as what the log gives', () => {
  test('however its values are written, whatever the batches were, and nothing is left behind', async () => {
    await recordSome('2026-01-01');
    const engine = await upToDate('sound', 3);
    const head = await harness.store.head();
    expect(await verify(engine, 'sound')).toEqual({
      ...{ projection: 'sound', version: 1, state: 'same', position: head },
      done: harness.store.capabilities.gaplessPositions ? Number(head) : 7,
      total: harness.store.capabilities.gaplessPositions ? Number(head) : undefined,
      ...{ rows: 3 + 6 + 3, different: 0, differences: [] },
    });
    await change(
      'sound',
      (s) => `update ${s}.lately set at = at at time zone 'UTC' at time zone 'UTC'
      where organisation = '${organisations[0]}' and known_to = 'infinity'`,
    );
    await change(
      'sound',
      (s) => `update ${s}.often set bytes = (bytes::numeric(40,10) * 1.0)::bigint
      where organisation = '${organisations[0]}'`,
    );
    await change(
      'sound',
      (s) => `update ${s}.now set words = words[1:1] || words[2:2]
      where organisation = '${organisations[0]}'`,
    );
    expect(await verify(engine, 'sound')).toMatchObject({ state: 'same', differences: [] });
    expect(await scratchSchemas()).toEqual([]);
  });

  test('while events come in all the time, at a position that both name', async () => {
    const engine = await upToDate('moving', 5);
    const verifying = (async () => {
      const found: VerifyProgress[] = [];
      for (let time = 0; time < 5; time += 1) found.push(await verify(engine, 'moving'));
      return found;
    })();
    let found: readonly VerifyProgress[] | undefined;
    for (let one = 0; !found; one += 1) {
      await harness.record('2026-01-02T08:00:00Z', granted({ organisation: organisations[one % 3]! }));
      found = await Promise.race([verifying, Promise.resolve(undefined)]);
    }
    const same = { state: 'same', differences: [] };
    expect(found).toMatchObject([same, same, same, same, same]);
    expect(new Set(found.map(({ position }) => position)).size).toBeGreaterThan(1);
  });
});

describe('what was planted in a read model is found, named by its key and column', () => {
  let engine: ProjectionEngine;
  const [first, second] = organisations;
  beforeAll(async () => {
    await recordSome('2026-01-03');
    engine = await upToDate('planted');
  });

  const planted = async (statement: (schema: string) => string, undo: (schema: string) => string) => {
    await change('planted', statement);
    const { state, different, differences } = await verify(engine, 'planted');
    await change('planted', undo);
    return { state, different, differences };
  };
  const different = (kind: string, table: string, key: object, columns: string[] = []) => ({
    state: 'different',
    different: 1,
    differences: [{ table, key: expect.objectContaining(key), kind, columns }],
  });

  test('one column by one', async () => {
    const where = `where organisation = '${first}' and recorded_on = '2026-01-03'`;
    expect(
      await planted(
        (s) => `update ${s}.often set bytes = bytes + 1 ${where}`,
        (s) => `update ${s}.often set bytes = bytes - 1 ${where}`,
      ),
    ).toEqual(different('changed', 'often', { organisation: first, recorded_on: '2026-01-03' }, ['bytes']));
  });

  test.each(['at', 'known_to'])(
    'an instant (%s) by the smallest step that a column can take',
    async (column) => {
      const own = `organisation = '${first}'`;
      const row = `${own} and ${column} = (select min(${column}) from S.lately where ${own})`;
      const step = (sign: string) => (s: string) =>
        `update ${s}.lately set ${column} = ${column} ${sign} interval '1 millisecond' where ${row}`.replaceAll(
          'S.',
          `${s}.`,
        );
      expect(await planted(step('-'), step('+'))).toEqual(
        different('changed', 'lately', { organisation: first }, [column]),
      );
    },
  );

  test('null in place of an empty text, and the other way around', async () => {
    const where = `where organisation = '${organisations[2]}'`;
    expect(
      await planted(
        (s) => `update ${s}.now set remark = null ${where}`,
        (s) => `update ${s}.now set remark = '' ${where}`,
      ),
    ).toEqual(different('changed', 'now', { organisation: organisations[2] }, ['remark']));
  });

  test('a row too many, and one too few', async () => {
    expect(
      await planted(
        (s) => `insert into ${s}.now values ('0', now(), '{}', null)`,
        (s) => `delete from ${s}.now where organisation = '0'`,
      ),
    ).toEqual(different('extra', 'now', { organisation: '0' }));
    const renamed = (from: string, to: string) => (s: string) =>
      `update ${s}.now set organisation = '${to}' where organisation = '${from}'`;
    expect(await planted(renamed(second, 'moved'), renamed('moved', second))).toMatchObject({
      different: 2,
      differences: [
        { kind: 'missing', key: { organisation: second } },
        { kind: 'extra', key: { organisation: 'moved' } },
      ],
    });
  });
});

test('a read model that has no build, or one of another version, is not compared', async () => {
  const engine = await upToDate('versions');
  const newer = { ...kinds('versions'), version: 2 };
  const of = async (model: Projection) => {
    const states: unknown[] = [];
    for await (const one of verifyProjection(model, engine.scratchSources, never)) states.push(one);
    return states;
  };
  expect(await of(newer)).toMatchObject([{ state: 'notCompared', reason: 'OTHER_VERSION' }]);
  expect(await of(kinds('nobody'))).toMatchObject([{ state: 'notCompared', reason: 'NOT_BUILT' }]);
});

test('a scratch build is left by a crash only until it gives no sign of life any more', async () => {
  const engine = await upToDate('crashed');
  await Scratch.begin(kinds('crashed'), engine.scratchSources);
  const alive = await Scratch.begin(kinds('crashed'), engine.scratchSources);
  expect(await scratchSchemas()).toHaveLength(2);
  await harness.pool.query(
    `update projection.scratch set keep_until = now() - interval '1 ms'
      where id < (select max(id) from projection.scratch)`,
  );
  while ((await scratchSchemas()).length > 1) await new Promise((resolve) => setTimeout(resolve, 20));
  await alive.drop();
  expect(await scratchSchemas()).toEqual([]);
});
