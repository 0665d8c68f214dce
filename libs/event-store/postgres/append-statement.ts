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
import type { KnownRevisions } from './revision-cache.js';

const text = `select outcome, revision, position
  from event_store.append_group($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

/** A row of `event_store.append_group`. */
export type Outcome = readonly [outcome: string, revision: number, position: Position];

/** The one statement that writes a group of appends; see migrations/0002_append.sql for what each array is. */
export function appendStatement(
  group: readonly CheckedAppend[],
  { known, again }: KnownRevisions,
  now: Date,
): pg.QueryArrayConfig {
  const events = group.flatMap((append) => append.events);
  const { firsts, lasts, appends } = placesOf(group);
  return {
    name: 'append-group',
    rowMode: 'array',
    text,
    values: [
      now.getTime(),
      textArray(group.map((append) => append.stream)),
      integerArray(known),
      booleanArray(again),
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

/** What a row of outcome means to the one who appended. */
export function resultOf(
  { stream, expected }: CheckedAppend,
  [outcome, revision, position]: Outcome,
): AppendResult | EventStoreError {
  switch (outcome) {
    case 'appended':
      return { revision, position, repeated: false };
    case 'repeated':
      return { revision, position, repeated: true };
    case 'conflict':
      return new WrongExpectedRevision(stream, expected, revision < 0 ? 'noStream' : revision);
    case 'corrupted':
      return new IdempotencyCorrupted(
        `stream ${stream}: some of these ids are known, but not as this append`,
      );
    default:
      throw new Error(`append_group answered ${outcome}`);
  }
}

/** Where the events of each append stand among those of the group, and to which append each event belongs; from 1. */
function placesOf(group: readonly CheckedAppend[]): { firsts: number[]; lasts: number[]; appends: number[] } {
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

function expectedCode(expected: ExpectedRevision): number {
  switch (expected) {
    case 'noStream':
      return -1;
    case 'any':
      return -2;
    case 'streamExists':
      return -3;
    default:
      return expected;
  }
}
