import type { AppendExpectedRevision } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collect, failureOf, freshStream, type Harness, newEvents, openHarness } from './harness.js';
import { rules } from './rules.js';

type Events = ReturnType<typeof newEvents>;

/** The result of an append, in one line. */
type Verdict = `at ${number}` | 'conflict' | 'deleted' | 'timeout';

interface Example {
  /** The name of the rule in rules.ts. */
  readonly rule: string;
  /** What happened before, with the three events of the example. */
  readonly given?: (stream: string, events: Events) => Promise<unknown>;
  readonly expected: AppendExpectedRevision;
  /** Which of the three events are appended. */
  readonly appended: (events: Events) => Events;
  readonly verdict: Verdict;
  /** The number of visible events of the stream afterwards. */
  readonly shows: number;
}

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness({ recentIds: 3 });
});
afterAll(() => harness.close());

const writtenAll = (stream: string, events: Events) => harness.client.appendToStream(stream, events);
const writtenTwo = (stream: string, events: Events) =>
  harness.client.appendToStream(stream, events.slice(0, 2));
/** The same append was sent just before and is not on disk. */
const beingWritten = (stream: string, events: Events) => {
  void writtenAll(stream, events);
  return Promise.resolve();
};
const idsEvicted = async (stream: string, events: Events) => {
  await writtenAll(stream, events);
  await harness.client.appendToStream(freshStream(), newEvents(3));
};
const tombstoned = (stream: string) => harness.client.tombstoneStream(stream);
const softDeleted = async (stream: string, events: Events) => {
  await writtenTwo(stream, events);
  await harness.client.deleteStream(stream);
};
const onlyMetadata = (stream: string) => harness.client.setStreamMetadata(stream, { maxCount: 10 });
const all = (events: Events) => events;
const none = () => [];
const third = (events: Events) => events.slice(2);
const lastTwo = (events: Events) => events.slice(1);

const [
  tombstone, existsDeleted, existsMissing, anyEmpty, anyNotRecent, anyMixture, anyBeingWritten, anyRepeated,
  beyond, atTheEnd, emptyBehind, reopened, otherId, someIds, repeatedBeingWritten, repeated,
] = rules.map(({ name }) => name) as [string, string, string, string, string, string, string, string, string, string, string, string, string, string, string, string]; // prettier-ignore

const examples: readonly Example[] = [
  { rule: tombstone, given: tombstoned, expected: 'any', appended: all, verdict: 'deleted', shows: 0 },
  { rule: tombstone, given: tombstoned, expected: 'no_stream', appended: all, verdict: 'deleted', shows: 0 },
  {
    rule: existsDeleted,
    given: softDeleted,
    expected: 'stream_exists',
    appended: third,
    verdict: 'deleted',
    shows: 0,
  },
  { rule: existsMissing, expected: 'stream_exists', appended: all, verdict: 'conflict', shows: 0 },
  { rule: anyEmpty, expected: 'any', appended: none, verdict: 'at 0', shows: 0 }, // how the client reads "no stream"
  { rule: anyEmpty, given: writtenTwo, expected: 'stream_exists', appended: none, verdict: 'at 1', shows: 2 },
  { rule: anyNotRecent, expected: 'any', appended: all, verdict: 'at 2', shows: 3 },
  {
    rule: anyNotRecent,
    given: onlyMetadata,
    expected: 'stream_exists',
    appended: all,
    verdict: 'at 2',
    shows: 3,
  },
  { rule: anyNotRecent, given: idsEvicted, expected: 'any', appended: all, verdict: 'at 5', shows: 6 },
  { rule: anyMixture, given: writtenTwo, expected: 'any', appended: all, verdict: 'conflict', shows: 2 },
  {
    rule: anyBeingWritten,
    given: beingWritten,
    expected: 'any',
    appended: all,
    verdict: 'timeout',
    shows: 3,
  },
  { rule: anyRepeated, given: writtenAll, expected: 'any', appended: all, verdict: 'at 2', shows: 3 },
  {
    rule: anyRepeated,
    given: writtenAll,
    expected: 'stream_exists',
    appended: lastTwo,
    verdict: 'at 2',
    shows: 3,
  },
  { rule: beyond, given: writtenTwo, expected: 5n, appended: third, verdict: 'conflict', shows: 2 },
  { rule: beyond, expected: 0n, appended: all, verdict: 'conflict', shows: 0 },
  { rule: atTheEnd, expected: 'no_stream', appended: all, verdict: 'at 2', shows: 3 },
  { rule: atTheEnd, given: writtenTwo, expected: 1n, appended: third, verdict: 'at 2', shows: 3 },
  { rule: atTheEnd, given: writtenTwo, expected: 1n, appended: none, verdict: 'at 1', shows: 2 },
  { rule: emptyBehind, given: writtenTwo, expected: 0n, appended: none, verdict: 'conflict', shows: 2 },
  { rule: reopened, given: softDeleted, expected: 'no_stream', appended: third, verdict: 'at 2', shows: 1 },
  { rule: otherId, given: writtenTwo, expected: 'no_stream', appended: third, verdict: 'conflict', shows: 2 },
  { rule: otherId, given: writtenTwo, expected: 0n, appended: third, verdict: 'conflict', shows: 2 },
  { rule: someIds, given: writtenTwo, expected: 'no_stream', appended: all, verdict: 'conflict', shows: 2 },
  {
    rule: repeatedBeingWritten,
    given: beingWritten,
    expected: 'no_stream',
    appended: all,
    verdict: 'timeout',
    shows: 3,
  },
  { rule: repeated, given: idsEvicted, expected: 'no_stream', appended: all, verdict: 'at 2', shows: 3 },
  { rule: repeated, given: writtenAll, expected: 0n, appended: lastTwo, verdict: 'at 2', shows: 3 },
];

describe.each(rules)('$name', ({ name, source }) => {
  test.each(examples.filter(({ rule }) => rule === name))(
    `${source}: with $expected $verdict`,
    async ({ given, expected, appended, verdict, shows }) => {
      const stream = freshStream();
      const events = newEvents(3);
      await given?.(stream, events);
      expect(await verdictOf(stream, expected, appended(events))).toBe(verdict);
      expect(await shown(stream)).toBe(shows);
    },
  );
});

test('a repeated append is answered with its original position', async () => {
  const stream = freshStream();
  const events = newEvents(2);
  const { client } = harness;
  const first = await client.appendToStream(stream, events, { expectedRevision: 'no_stream' });
  await client.appendToStream(stream, newEvents(2));
  expect(await client.appendToStream(stream, events, { expectedRevision: 'no_stream' })).toEqual(first);
});

test('an id that is known in another stream is accepted', async () => {
  const events = newEvents(1);
  await writtenAll(freshStream(), events);
  expect(await verdictOf(freshStream(), 'any', events)).toBe('at 0');
});

test('a stream without a name is refused', async () => {
  const credentials = { username: 'admin', password: 'changeit' };
  const append = harness.client.appendToStream('', newEvents(1), { credentials });
  expect(await failureOf(append)).toMatchObject({ code: 3 });
});

test('a delete checks the expected revision', async () => {
  const { client } = harness;
  const stream = freshStream();
  await client.appendToStream(stream, newEvents(2));
  expect(await failureOf(client.deleteStream(stream, { expectedRevision: 5n }))).toMatchObject({
    type: 'wrong-expected-version',
    actualVersion: 1n,
  });
  await client.deleteStream(stream, { expectedRevision: 1n });
  expect(await shown(stream)).toBe(0);
});

async function verdictOf(
  stream: string,
  expectedRevision: AppendExpectedRevision,
  events: Events,
): Promise<Verdict> {
  try {
    const { nextExpectedRevision } = await harness.client.appendToStream(stream, events, {
      expectedRevision,
    });
    return `at ${Number(nextExpectedRevision)}`;
  } catch (error) {
    const { type } = error as { type?: string };
    if (type === 'wrong-expected-version') return 'conflict';
    if (type === 'stream-deleted') return 'deleted';
    if (type === 'deadline-exceeded') return 'timeout';
    throw error;
  }
}

async function shown(stream: string): Promise<number> {
  try {
    return (await collect(harness.client.readStream(stream))).length;
  } catch {
    return 0;
  }
}
