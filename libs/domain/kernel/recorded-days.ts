/**
 * Reads the days and instants among the facts of a recorded event. Earlier versions recorded any day of the years 0000
 * to 9999; no rule, read model or database reads those, so they are put right here, before anything else sees them.
 */
import { z } from 'zod';
import { brusselsDay, firstDay, isDay, isInstant, lastDay, liesAhead, type DateOnly } from './dates.js';
import type { AnyEventDefinition } from './event.js';
import { factsReader, type Facts, type Reader } from './read-facts.js';

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
  const read = readerOfDays(definition)(facts, '', { recordedAt, misdated }) as Facts;
  return {
    facts: misdated.includes('/on') ? withOwnDay(definition, facts, read, recordedAt, keepsPlace) : read,
    misdated,
  };
}

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

const readDay: Reader<Reading> = (value, place, { recordedAt, misdated }) => {
  if (typeof value !== 'string' || isDay(value) || !/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  misdated.push(place);
  return nearest(value) ?? brusselsDay(recordedAt);
};

function nearest(text: string): DateOnly | undefined {
  if (text < firstDay) return firstDay;
  return text > lastDay ? lastDay : undefined;
}

const readInstant: Reader<Reading> = (value, place, { recordedAt, misdated }) => {
  if (typeof value !== 'string') return value;
  const instant = new Date(value);
  if (isInstant(instant) && !liesAhead(instant, recordedAt)) return value;
  misdated.push(place);
  return recordedAt.toISOString();
};

const readerOfDays = factsReader<Reading>((schema) => {
  if (schema instanceof z.ZodISODate) return readDay;
  return schema instanceof z.ZodISODateTime ? readInstant : undefined;
});
