import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type AppendResult,
  type EventStore,
  EventStoreError,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type RecordedEvent,
} from '../../../libs/event-store/port.js';
import { freshStream, fromHere, idsOf, newEvent, readToEnd } from '../examples.js';
import type { ContractContext } from '../harness.js';

/** One append of a writer; `expected` is relative to the revision that the writer last saw. */
interface Step {
  readonly stream: number;
  readonly expected: 'noStream' | 'streamExists' | 'any' | 'seen' | 'behind';
  readonly data: readonly NewEvent['data'][];
  /** Whether the writer sends it twice with the same ids at the same time, as after a lost answer. */
  readonly repeat: boolean;
}

interface Attempt {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  /** Of the append and of its repetition: the result, or the code of the failure. */
  readonly outcomes: readonly (AppendResult | string)[];
}

const payload = fc.dictionary(
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.string({ unit: 'grapheme' })),
  { maxKeys: 3 },
);

const step: fc.Arbitrary<Step> = fc.record({
  stream: fc.nat(3),
  expected: fc.constantFrom('noStream', 'streamExists', 'any', 'seen', 'seen', 'behind'),
  data: fc.array(payload, { minLength: 1, maxLength: 3 }),
  repeat: fc.boolean(),
});

/** Each writer does its steps one after another; the writers run at the same time. */
const writers = fc.array(fc.array(step, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 10 });

/**
 * Linearizability: what any mix of concurrent writers is answered, and what the log then holds, must be possible for a
 * log that does one append at a time.
 */
export function concurrencyProperties(context: () => ContractContext): void {
  test('concurrent appends are linearizable', async () => {
    const { harness, store } = context();
    const stores = [store, (await harness.open()).store, (await harness.open()).store];
    await fc.assert(
      fc.asyncProperty(writers, async (plans) => {
        const here = await fromHere(store);
        const streams = Array.from({ length: 4 }, () => freshStream());
        const attempts = await Promise.all(
          plans.map((steps, index) => run(stores[index % stores.length]!, steps, streams)),
        );
        const log = await readToEnd(store, here);
        expectOneOrder(log, attempts.flat());
        expectPositions(store, log, here.after);
      }),
      { numRuns: harness.foreign ? 10 : 40, endOnFailure: true }, // a smaller mix need not fail in the same way
    );
  });
}

async function run(
  store: EventStore,
  steps: readonly Step[],
  streams: readonly string[],
): Promise<Attempt[]> {
  const seen = new Map<string, number>();
  const attempts: Attempt[] = [];
  for (const { stream: index, expected: relative, data, repeat } of steps) {
    const stream = streams[index]!;
    const revision = seen.get(stream);
    const expected =
      relative === 'seen'
        ? (revision ?? 'noStream')
        : relative === 'behind'
          ? Math.max(0, (revision ?? 0) - 1)
          : relative;
    const events = data.map((content) => newEvent({ data: content }));
    const append = () => store.append(stream, expected, events).catch(codeOf);
    const outcomes = await Promise.all(repeat ? [append(), append()] : [append()]);
    for (const outcome of outcomes) if (typeof outcome !== 'string') seen.set(stream, outcome.revision);
    attempts.push({ stream, expected, events, outcomes });
  }
  return attempts;
}

function codeOf(error: unknown): string {
  if (error instanceof EventStoreError) return error.code;
  throw error;
}

/** Replays the log in its order on a simple model: every append that was acknowledged must be possible in its place. */
function expectOneOrder(log: readonly RecordedEvent[], attempts: readonly Attempt[]): void {
  const byFirstId = new Map(attempts.map((attempt) => [attempt.events[0]!.id, attempt]));
  const revisions = new Map<string, number>();
  let rest = log;
  while (rest.length > 0) {
    const attempt = byFirstId.get(rest[0]!.id);
    if (!attempt) throw new Error('an event that no writer appended, or the middle of an append');
    byFirstId.delete(rest[0]!.id); // each append is in the log once
    const written = rest.slice(0, attempt.events.length);
    rest = rest.slice(attempt.events.length);

    const actual = revisions.get(attempt.stream) ?? -1;
    expect(holds(attempt.expected, actual)).toBe(true);
    expect(idsOf(written)).toEqual(idsOf(attempt.events));
    expect(written.map((event) => event.data)).toEqual(attempt.events.map((event) => event.data));
    expect(written.map((event) => event.revision)).toEqual(
      attempt.events.map((_, index) => actual + 1 + index),
    );
    revisions.set(attempt.stream, actual + written.length);

    const last = written.at(-1)!;
    const results = attempt.outcomes.filter((outcome) => typeof outcome !== 'string');
    for (const result of results)
      expect(result).toMatchObject({ revision: last.revision, position: last.position });
    expect(results.filter((result) => !result.repeated)).toHaveLength(1);
    // The other of two concurrent appends may have failed, before this one was written.
    expectConflicts(attempt.outcomes.filter((outcome) => typeof outcome === 'string'));
  }
  for (const { outcomes } of byFirstId.values()) expectConflicts(outcomes); // not in the log, so they were refused
}

function expectConflicts(outcomes: readonly unknown[]): void {
  for (const outcome of outcomes) expect(outcome).toBe('WRONG_EXPECTED_REVISION');
}

function holds(expected: ExpectedRevision, actual: number): boolean {
  if (expected === 'any') return true;
  if (expected === 'streamExists') return actual >= 0;
  return actual === (expected === 'noStream' ? -1 : expected);
}

/** Positions increase; where they are gapless they count by one. */
function expectPositions(
  store: EventStore,
  log: readonly RecordedEvent[],
  after: Position | undefined,
): void {
  const positions = log.map((event) => event.position);
  expect([...positions].sort((a, b) => store.comparePositions(a, b))).toEqual(positions);
  expect(new Set(positions).size).toBe(log.length);
  if (store.capabilities.gaplessPositions)
    expect(positions.map(Number)).toEqual(log.map((_, index) => Number(after ?? 0) + 1 + index));
}
