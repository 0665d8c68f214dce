/** Documents of dossiers with corrections and mergers at random, compared with a naive fold of what was known when. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FactCorrected } from '../domain/dossier/correction.js';
import { emptyDossier, evolve, type Dossier } from '../domain/dossier/dossier.js';
import { DossierJoined, DossierMerged } from '../domain/dossier/merging.js';
import { residenceOn } from '../domain/dossier/residence.js';
import { day } from '../domain/kernel/dates.js';
import type { DomainEvent } from '../domain/kernel/event.js';
import { streams } from '../domain/streams.js';
import type { RecordedEvent } from '../event-store/port.js';
import { factsOf, sealEvent } from '../privacy/event-sealing.js';
import { opened, residenceStated } from '../../test/support/examples.js';
import { projectionHarness, type ProjectionHarness } from '../../test/support/projection-harness.js';
import { optional, text, uuid, bigint } from './columns.js';
import { counter, projection, rows } from './define.js';
import { documents, KeptDocuments } from './documents.js';
import { foldBatch } from './fold.js';

/** Where people lived on the last day of each of some years. */
const DAYS = ['2016-12-31', '2018-12-31', '2020-12-31'];

interface Lived {
  readonly dossier: Dossier;
  readonly isClosed: boolean;
}
const residences = (name: string) =>
  documents(name, 1, {
    tables: {
      lived: rows({ dossier: uuid, on: text }, { commune: optional(text) }, { history: 'kept' }),
    },
    of: ['DossierOpened', 'ResidenceStated', 'FactCorrected', 'DossierMerged', 'DossierJoined'],
    prefix: streams.dossier.prefix,
    initial: { dossier: emptyDossier, isClosed: false } as Lived,
    evolve: ({ dossier, isClosed }, event, stream): Lived =>
      event.type === 'DossierMerged'
        ? { dossier, isClosed: isClosed || event.stream === stream }
        : { dossier: evolve(dossier, event), isClosed },
    foldedAnew: {
      after: ['DossierJoined'],
      with: (events) =>
        events.flatMap(({ type, facts }) =>
          type === 'DossierJoined' ? [streams.dossier.of(facts.from)] : [],
        ),
    },
    rows: ({ dossier, isClosed }, stream) => ({
      lived: isClosed
        ? []
        : DAYS.map((on) => ({
            key: { dossier: streams.dossier.idOf(stream), on },
            values: { commune: residenceOn(dossier, day(on)) ?? null },
          })),
    }),
  });

/** How often a residence was stated, by commune. */
const stated = (name: string) =>
  projection(name, 1, {
    tables: { often: counter({ commune: text }, { times: bigint }) },
    on: {
      ResidenceStated: ({ facts: { commune } }, { often }) => often.increment({ commune }, { times: 1 }),
    },
  });

type Step =
  | { readonly kind: 'move'; readonly of: number; readonly on: string; readonly commune: string }
  | {
      readonly kind: 'correct';
      readonly of: number;
      readonly which: number;
      readonly right: string | undefined;
    }
  | { readonly kind: 'merge'; readonly of: number; readonly into: number };

const of = fc.nat(2);
const commune = fc.constantFrom('19901', '19902', '19903');
const move = fc.tuple(of, fc.integer({ min: 2014, max: 2021 }), commune);
const correction = fc.tuple(of, fc.nat(9), fc.option(commune, { nil: undefined }));
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: move.map(([person, year, where]): Step => ({
      ...{ kind: 'move', of: person, on: `${String(year)}-05-01`, commune: where },
    })),
  },
  {
    weight: 3,
    arbitrary: correction.map(([person, which, right]): Step => ({
      ...{ kind: 'correct', of: person, which, right },
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(of, of).map(([person, into]): Step => ({ kind: 'merge', of: person, into })),
  },
);
const steps = fc.array(step, { minLength: 8, maxLength: 24 });

let harness: ProjectionHarness;
beforeAll(async () => {
  harness = await projectionHarness();
});
afterAll(() => harness.close());

let second = Date.parse('2024-01-01T00:00:00Z');
const nextInstant = () => new Date((second += 1_000)).toISOString();

/** Records an event without its personal part, for which there is no key here. */
const recordOn = (stream: string, at: string, event: DomainEvent) =>
  harness.recordOn(stream, at, { ...event, personal: {} });

/** Records the steps that make sense on new dossiers, in the order given. @returns their ids */
async function recordSteps(all: readonly Step[]): Promise<readonly string[]> {
  const ids = [0, 1, 2].map(() => crypto.randomUUID());
  const streamOf = (number: number) => `dossier-${ids[number]!}`;
  const closed = new Set<number>();
  for (const number of [0, 1, 2]) await recordOn(streamOf(number), nextInstant(), opened());
  for (const step of all) {
    if (closed.has(step.of)) continue;
    const [at, stream] = [nextInstant(), streamOf(step.of)];
    if (step.kind === 'move')
      await recordOn(stream, at, residenceStated({ on: step.on, commune: step.commune }));
    if (step.kind === 'merge' && step.into !== step.of && !closed.has(step.into)) {
      closed.add(step.of);
      const on = '2024-01-01';
      await recordOn(stream, at, DossierMerged.of({ on, into: ids[step.into]!, reason: 'one' } as never));
      await recordOn(streamOf(step.into), at, DossierJoined.of({ on, from: ids[step.of]! } as never));
    }
    if (step.kind === 'correct') {
      const wrong = await correctable(stream, step.which);
      if (!wrong) continue;
      const { facts } = factsOf(wrong);
      const [right, body] = step.right
        ? [['ResidenceStated'], { ...facts, commune: step.right }]
        : [[], undefined];
      const correction = {
        on: '2024-01-01',
        event: wrong.id,
        wrong: { type: wrong.type, facts },
        right,
        reason: 'r',
      };
      await recordOn(stream, at, FactCorrected.of(correction as never));
      if (body) await recordOn(stream, at, residenceStated(body));
    }
  }
  return ids;
}

/** A residence of a stream that was not corrected yet. */
async function correctable(stream: string, which: number): Promise<RecordedEvent | undefined> {
  const { events } = await harness.store.readStream(stream);
  const corrected = events.flatMap((event) => {
    const { type, facts } = factsOf(event);
    return type === 'FactCorrected' ? [facts.event as string] : [];
  });
  const left = events.filter(({ type, id }) => type === 'ResidenceStated' && !corrected.includes(id));
  return left[which % left.length];
}

/** Where somebody lived on a day, worked out plainly from the events of their dossiers in the order of recording. */
function naiveResidence(events: readonly RecordedEvent[], on: string): string | null {
  const standing: { id: string; on: string; commune: string }[] = [];
  const places = new Map<string, number>();
  for (const recorded of events) {
    const { type, facts } = factsOf(recorded);
    if (type === 'FactCorrected') {
      const at = standing.findIndex(({ id }) => id === facts.event);
      standing.splice(at, 1);
      if (facts.right.length > 0) places.set(recorded.stream, at);
    } else if (type === 'ResidenceStated') {
      const at = places.get(recorded.stream) ?? standing.length;
      places.delete(recorded.stream);
      standing.splice(at, 0, { id: recorded.id, on: facts.on!, commune: facts.commune });
    }
  }
  const begun = standing.filter((one) => one.on <= on);
  return (
    begun.reduce<(typeof begun)[0] | undefined>(
      (best, one) => (best && best.on > one.on ? best : one),
      undefined,
    )?.commune ?? null
  );
}

/** The rows that should be known at an instant. */
async function naiveRows(ids: readonly string[], known: string): Promise<readonly object[]> {
  const { events } = await harness.store.readAll();
  const log = events.filter(({ recordedAt }) => recordedAt.toISOString() <= known);
  const into = new Map(
    log.flatMap((event) => {
      const { type, facts } = factsOf(event);
      return type === 'DossierMerged'
        ? [[event.stream.slice('dossier-'.length), facts.into as string] as const]
        : [];
    }),
  );
  const goesOn = (id: string): string => (into.has(id) ? goesOn(into.get(id)!) : id);
  return ids
    .filter((id) => !into.has(id) && log.some(({ stream }) => stream === `dossier-${id}`))
    .flatMap((id) => {
      const own = log.filter(({ stream }) =>
        ids.some((one) => goesOn(one) === id && stream === `dossier-${one}`),
      );
      return DAYS.map((on) => ({ dossier: id, on, commune: naiveResidence(own, on) }));
    })
    .sort(byText);
}
const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('at every instant that is asked, a document knows what was recorded until then', () => {
  test('whatever is corrected and merged, followed live and built anew', async () => {
    const followed = await harness.engine([residences('followed'), stated('stated')], { batchSize: 1 });
    const all: string[] = [];
    await fc.assert(
      fc.asyncProperty(steps, async (some) => {
        all.push(...(await recordSteps(some)));
      }),
      { numRuns: 8, seed: 16 },
    );
    await harness.engine([residences('anew')]);
    const head = (await harness.store.head())!;
    expect(await followed.waitFor('followed', head, 30_000)).toBe(true);
    expect(await followed.waitFor('stated', head, 30_000)).toBe(true);
    while (!(await followed.waitFor('anew', head, 100)));
    const table = (await harness.tableOf('followed', 'lived')) as Record<string, string>[];
    expect(await harness.tableOf('anew', 'lived')).toEqual(table);
    const instants = [...new Set(table.map((row) => new Date(row['known_from']!).toISOString()))];
    for (const instant of instants) {
      const known = table
        .filter((row) => new Date(row['known_from']!).toISOString() <= instant)
        .filter((row) => row['known_to'] === 'infinity' || new Date(row['known_to']!).toISOString() > instant)
        .map(({ dossier, on, commune: where }) => ({ dossier, on, commune: where }));
      expect(known.sort(byText)).toEqual(await naiveRows(all, instant));
    }
  });

  test('what counters counted of a fact that was corrected is taken off on the day of the correction', async () => {
    const { events } = await harness.store.readAll();
    const counted = new Map<string, number>();
    for (const event of events) {
      const { type, facts } = factsOf(event);
      if (type === 'ResidenceStated') counted.set(facts.commune, (counted.get(facts.commune) ?? 0) + 1);
      if (type !== 'FactCorrected') continue;
      const { commune: wrong } = facts.wrong.facts as { commune: string };
      counted.set(wrong, (counted.get(wrong) ?? 0) - 1);
    }
    const rows = (await harness.tableOf('stated', 'often')) as { commune: string; times: number }[];
    expect(new Map(rows.map(({ commune: where, times }) => [where, times]))).toEqual(counted);
  });
});

test('documents are kept up to so many events, those that were used last', () => {
  const document = { state: {}, rows: {}, events: 2 };
  const kept = new KeptDocuments(5);
  const [one, other] = [kept.begin({ withPersonalPart: false })!, kept.begin({ withPersonalPart: false })!];
  for (const stream of ['a', 'b', 'a']) one.keep(new Map([[stream, document]]));
  other.keep(new Map([['c', document]])); // the read models of a process share the bound
  expect(['a', 'b', 'c'].map((stream) => one.find(stream) !== undefined)).toEqual([true, false, false]);
  expect(other.find('c')).toBe(document);
  expect(kept.begin({ withPersonalPart: false })!.find('a')).toBeUndefined();
});

test('what one append brings is told once, after its last event', async () => {
  let told = 0;
  const counting = residences('counting');
  if (counting.folding.kind !== 'documents') throw new TypeError('no documents');
  const { rows: of } = counting.folding;
  const folding: typeof counting.folding = { ...counting.folding, rows: (...args) => (told++, of(...args)) };
  const before = (await harness.store.head())!;
  const stream = `dossier-${crypto.randomUUID()}`;
  const events = [
    opened(),
    ...['19901', '19902', '19903'].map((where) => residenceStated({ on: DAYS[0]!, commune: where })),
  ];
  await harness.store.append(
    stream,
    'noStream',
    events.map((event) => sealEvent({ id: crypto.randomUUID(), stream, event: { ...event, personal: {} } })),
  );
  const page = await harness.store.readAll({ after: before });
  const openPersonalParts = () => Promise.resolve([]);
  const sources = { store: harness.store, openPersonalParts };
  const { changes, failure } = await foldBatch({ ...counting, folding }, page.events, sources);
  expect([told, failure, changes[0]?.versions.size]).toEqual([1, undefined, DAYS.length]);
});
