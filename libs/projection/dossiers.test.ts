/** Each part of a dossier that a read model knows at an instant is what the domain folds of the log until then. */
import { deepStrictEqual } from 'node:assert';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FactCorrected } from '../domain/dossier/correction.js';
import { subjects } from '../domain/dossier/dossier.js';
import { DossierJoined, DossierMerged } from '../domain/dossier/merging.js';
import type { DomainEvent } from '../domain/kernel/event.js';
import { waitingListLeft } from '../../test/support/arrival-examples.js';
import { courseLeft, enrolled, opened } from '../../test/support/examples.js';
import { foldedInMemory, histories, recordInMemory } from '../../test/support/folded-in-memory.js';
import { MemoryLog } from '../../test/model/memory-log.js';
import { naiveDossier } from '../../test/model/naive.js';
import { Model } from '../../test/model/service.js';
import { text, uuid } from './columns.js';
import { rows } from './define.js';
import { dossiers } from './dossiers.js';

const parts = Object.keys(subjects) as (keyof typeof subjects)[];
/** What is read of all facts, whatever they are of, is no part that can be read alone. */
const alone = parts.filter((part) => part !== 'correction' && part !== 'finding');

const plain = (state: unknown): string =>
  JSON.stringify(state, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && Symbol.iterator in value
      ? [...(value as Iterable<unknown>)]
      : value,
  );

/** A dossier of which no event was read has no row, so one of which nothing is known has none either. */
const empty = (part: (typeof parts)[number]) => plain(subjects[part].initial);

const models = alone.map((part) =>
  dossiers(`part-${part.toLowerCase()}`, 1, {
    tables: { states: rows({ dossier: uuid }, { state: text }, { history: 'kept' }) },
    parts: [part],
    rows: (dossier, id) => {
      const state = plain(dossier[part]);
      return { states: state === empty(part) ? [] : [{ key: { dossier: id }, values: { state } }] };
    },
  }),
);

/** The state of a part of a dossier, as a read model of that part alone knows it last. */
async function stateOf(log: MemoryLog, part: (typeof alone)[number], dossier: string): Promise<unknown> {
  const known = await foldedInMemory(models[alone.indexOf(part)]!, log, 3);
  const row = known('states', log.now).find((each) => each['dossier'] === dossier);
  return JSON.parse(String(row?.['state'] ?? 'null'));
}

const [one, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];

test('who the person is by a dossier that was joined comes first', async () => {
  const log = new MemoryLog();
  const record = (id: string, event: DomainEvent) => recordInMemory(log, `dossier-${id}`, event);
  await record(one, opened({ on: '2015-01-05', birthYear: 1985 }));
  await record(other, opened({ on: '2015-03-05', birthYear: 1975 }));
  const on = '2018-01-01';
  await record(other, DossierMerged.of({ on, into: one, reason: 'one' } as never));
  await record(one, DossierJoined.of({ on, from: other } as never));
  const births = [{ on: '2015-01-05', year: 1985 }];
  expect(await stateOf(log, 'person', one)).toMatchObject({ since: '2015-01-05', births });
  expect(await stateOf(log, 'person', other)).toBeNull();
});

test('what is right stands in the place of the wrong fact, also beside facts that are not read', async () => {
  const log = new MemoryLog();
  const record = (event: DomainEvent) => recordInMemory(log, `dossier-${one}`, event);
  await record(opened());
  const { type, facts, ...rest } = enrolled();
  const event = await record({ type, facts, ...rest });
  await record(courseLeft());
  const right = ['WaitingListLeft', 'CourseEnrolled'];
  await record(
    FactCorrected.of({ on: '2018-01-01', event, wrong: { type, facts }, right, reason: 'r' } as never),
  );
  await record(waitingListLeft());
  await record(enrolled({ provider: '1' }));
  expect(await stateOf(log, 'course', one)).toMatchObject([{ provider: '1', left: '2016-06-01' }]);
});

test('what is right counts where it was recorded when the wrong fact is not read', async () => {
  const log = new MemoryLog();
  const record = (event: DomainEvent) => recordInMemory(log, `dossier-${one}`, event);
  await record(opened());
  const { type, facts, ...rest } = waitingListLeft();
  const event = await record({ type, facts, ...rest });
  const right = ['CourseEnrolled'];
  await record(
    FactCorrected.of({ on: '2018-01-01', event, wrong: { type, facts }, right, reason: 'r' } as never),
  );
  await record(enrolled({ provider: '1' }));
  expect(await stateOf(log, 'course', one)).toMatchObject([{ provider: '1' }]);
});

test('whatever is commanded, imported, corrected, merged and separated', async () => {
  let merged = 0;
  await fc.assert(
    fc.asyncProperty(
      histories,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 4 }),
      fc.integer({ min: 1, max: 9 }),
      async (steps, shares, batch) => {
        const model = await Model.open();
        for (const step of steps) await model.take(step);
        const { all } = model.log;
        for (const [at, part] of alone.entries()) {
          const known = await foldedInMemory(models[at]!, model.log, batch);
          for (const share of [...shares, 1]) {
            const until = all[Math.floor(share * (all.length - 1))]!;
            const prefix = all.slice(0, all.indexOf(until) + 1);
            const expected = [...model.ids.values()]
              .filter((id) => isOne(prefix, id))
              .map((dossier) => ({ dossier, state: plain(naiveDossier(prefix, dossier)[part]) }))
              .filter(({ state }) => state !== empty(part));
            merged += prefix.some(({ type }) => type === 'DossierJoined') ? 1 : 0;
            const found = known('states', until.recordedAt).toSorted((a, b) =>
              String(a['dossier']) < String(b['dossier']) ? -1 : 1,
            );
            deepStrictEqual(
              found,
              expected.toSorted((a, b) => (a.dossier < b.dossier ? -1 : 1)),
            );
          }
        }
      },
    ),
    { numRuns: 8, seed: 17 },
  );
  expect(merged).toBeGreaterThan(100);
});

/** Whether a dossier is there and not merged into another. */
function isOne(log: Model['log']['all'], id: string): boolean {
  const own = log.filter(({ stream }) => stream === `dossier-${id}`);
  const last = own.findLast(({ type }) => type === 'DossierMerged' || type === 'DossierReopened');
  const joining = last?.type === 'DossierMerged';
  return own.length > 0 && !joining;
}
