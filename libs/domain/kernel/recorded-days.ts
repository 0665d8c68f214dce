/**
 * Reads the days and instants among the facts of a recorded event. Earlier versions recorded any day of the years 0000
 * to 9999; no rule, read model or database reads those, so they are put right here, before anything else sees them.
 */
import { z } from 'zod';
import { brusselsDay, firstDay, isDay, isInstant, lastDay, liesAhead, type DateOnly } from './dates.js';
import type { AnyEventDefinition } from './event.js';

type Facts = Readonly<Record<string, unknown>>;

/** Facts of which every day and instant lies where rules can read it. */
export interface ReadFacts {
  readonly facts: Facts;
  /** The places, as JSON pointers, at which another day or instant was recorded. */
  readonly misdated: readonly string[];
}

/**
 * The facts of a recorded event, with what was misdated put right:
 * - `at` is the instant of recording, also where it was still to come by then;
 * - `on` is the day of recording; of what a source states it is left out, as of an import today;
 * - every other day is the nearest one that rules read, so that it keeps its place among all others.
 * @param facts of the current version @param keepsPlace whether `on`, too, becomes the nearest day
 */
export function readDays(
  definition: AnyEventDefinition,
  facts: Facts,
  recordedAt: Date,
  keepsPlace: boolean,
): ReadFacts {
  const misdated: string[] = [];
  const read = readerOfFacts(definition)(facts, '', { recordedAt, misdated }) as Facts;
  if (misdated.length === 0) return { facts, misdated: none };
  return {
    facts: misdated.includes('/on') ? withOwnDay(definition, facts, read, recordedAt, keepsPlace) : read,
    misdated,
  };
}
const none: readonly string[] = [];

function withOwnDay(
  { fields }: AnyEventDefinition,
  stated: Facts,
  read: Facts,
  recordedAt: Date,
  keepsPlace: boolean,
): Facts {
  if (keepsPlace) return read;
  if (read['source'] === undefined) return { ...read, on: brusselsDay(recordedAt) };
  const { on: _, ...rest } = read;
  return { ...('statedDate' in fields && { statedDate: stated['on'] }), ...rest };
}

interface Reading {
  readonly recordedAt: Date;
  readonly misdated: string[];
}
/** Reads a value; gives the very same one where nothing in it is misdated. */
type Reader = (value: unknown, place: string, reading: Reading) => unknown;

const readers = new WeakMap<AnyEventDefinition, Reader>();

function readerOfFacts(definition: AnyEventDefinition): Reader {
  const known = readers.get(definition);
  if (known) return known;
  const fields = Object.entries(definition.fields).filter(
    ([, field]) => field.class === 'fact' || field.class === 'listed',
  );
  const made = membersReader(fields.map(([name, { open }]) => [name, open] as const)) ?? asItIs;
  readers.set(definition, made);
  return made;
}
const asItIs: Reader = (value) => value;

/** The reader of the values of a schema; none where it holds no days. */
function readerOf(schema: unknown): Reader | undefined {
  if (schema instanceof z.ZodISODate) return readDay;
  if (schema instanceof z.ZodISODateTime) return readInstant;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return readerOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return eachReader(readerOf(schema.element));
  if (schema instanceof z.ZodRecord) return eachReader(readerOf(schema.valueType));
  if (schema instanceof z.ZodObject) return membersReader(Object.entries(schema.shape as z.ZodRawShape));
  if (!(schema instanceof z.ZodUnion)) return undefined;
  const options = schema.options.flatMap((option) => readerOf(option) ?? []);
  if (options.length === 0) return undefined;
  return (value, place, reading) => options.reduce((read, option) => option(read, place, reading), value);
}

const readDay: Reader = (value, place, { recordedAt, misdated }) => {
  if (typeof value !== 'string' || isDay(value) || !/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  misdated.push(place);
  return nearest(value) ?? brusselsDay(recordedAt);
};

function nearest(text: string): DateOnly | undefined {
  if (text < firstDay) return firstDay;
  return text > lastDay ? lastDay : undefined;
}

const readInstant: Reader = (value, place, { recordedAt, misdated }) => {
  if (typeof value !== 'string') return value;
  const instant = new Date(value);
  if (isInstant(instant) && !liesAhead(instant, recordedAt)) return value;
  misdated.push(place);
  return recordedAt.toISOString();
};

function membersReader(members: readonly (readonly [name: string, schema: unknown])[]): Reader | undefined {
  const known = members.flatMap(([name, schema]) => {
    const reader = readerOf(schema);
    return reader ? [[name, reader] as const] : [];
  });
  if (known.length === 0) return undefined;
  return (value, place, reading) => {
    if (typeof value !== 'object' || value === null) return value;
    let read = value as Facts;
    for (const [name, reader] of known) read = withMember(read, name, reader, place, reading);
    return read;
  };
}

function eachReader(reader: Reader | undefined): Reader | undefined {
  if (!reader) return undefined;
  return (value, place, reading) => {
    if (Array.isArray(value)) {
      const entries = value as readonly unknown[];
      const read = entries.map((entry, index) => reader(entry, `${place}/${String(index)}`, reading));
      return read.some((entry, index) => entry !== entries[index]) ? read : entries;
    }
    if (typeof value !== 'object' || value === null) return value;
    let read = value as Facts;
    for (const name of Object.keys(value)) read = withMember(read, name, reader, place, reading);
    return read;
  };
}

function withMember(facts: Facts, name: string, reader: Reader, place: string, reading: Reading): Facts {
  const value = facts[name];
  if (value === undefined) return facts;
  const read = reader(value, `${place}/${name}`, reading);
  return read === value ? facts : { ...facts, [name]: read };
}
