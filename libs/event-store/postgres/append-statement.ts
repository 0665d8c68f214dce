import type pg from 'pg';
import type { CheckedAppend } from '../check-append.js';
import {
  type AppendResult,
  type EventStoreError,
  type ExpectedRevision,
  IdempotencyCorrupted,
  type Position,
  WrongExpectedRevision,
} from '../port.js';
import { booleanArray, integerArray, smallintArray, textArray, uuidArray } from './binary-array.js';
import type { GroupRevisions } from './revision-cache.js';

const text = `select outcome, revision, position
  from event_store.append_group($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

/** A row of `event_store.append_group`: the outcome of one append. */
export type OutcomeRow = readonly [outcome: string, revision: number, position: Position];

/** The statement that writes a group of appends; migrations/0002_append.sql describes its arrays. */
export function appendStatement(
  group: readonly CheckedAppend[],
  { revisions, repeatsStream }: GroupRevisions,
  now: Date,
): pg.QueryArrayConfig {
  const events = group.flatMap((append) => append.events);
  const { firsts, lasts, appends } = eventIndexesOf(group);
  return {
    name: 'append-group',
    rowMode: 'array',
    text,
    values: [
      now.getTime(),
      textArray(group.map((append) => append.stream)),
      integerArray(revisions),
      booleanArray(repeatsStream),
      integerArray(group.map((append) => expectedCode(append.expected))),
      integerArray(firsts),
      integerArray(lasts),
      integerArray(appends),
      uuidArray(events.map((event) => event.id)),
      textArray(events.map((event) => event.type)),
      smallintArray(events.map((event) => event.version)),
      textArray(events.map((event) => event.dataText)),
      textArray(events.map((event) => event.metadataText)),
    ],
  };
}

/** The result of an append, or the error that it fails with. */
export function resultOf(
  { stream, expected }: CheckedAppend,
  [outcome, revision, position]: OutcomeRow,
): AppendResult | EventStoreError {
  switch (outcome) {
    case 'appended':
      return { revision, position, repeated: false };
    case 'repeated':
      return { revision, position, repeated: true };
    case 'conflict':
      return new WrongExpectedRevision(stream, expected, revision < 0 ? 'noStream' : revision);
    case 'corrupted':
      return new IdempotencyCorrupted(stream);
    default:
      throw new Error(`append_group answered ${outcome}`);
  }
}

/** Indexes from 1: of the first and last event of each append, and of the append of each event. */
function eventIndexesOf(group: readonly CheckedAppend[]) {
  const firsts: number[] = [];
  const lasts: number[] = [];
  const appends: number[] = [];
  group.forEach(({ events }, index) => {
    firsts.push(appends.length + 1);
    for (let count = events.length; count > 0; count -= 1) appends.push(index + 1);
    lasts.push(appends.length);
  });
  return { firsts, lasts, appends };
}

const codes = { noStream: -1, any: -2, streamExists: -3 } as const;

/** The number by which `append_group` knows an expected revision. */
function expectedCode(expected: ExpectedRevision): number {
  return typeof expected === 'number' ? expected : codes[expected];
}
