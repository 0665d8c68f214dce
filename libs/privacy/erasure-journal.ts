/**
 * What was erased and what may not be, outside the database: so that after a restore neither comes back nor gets lost.
 * Lines of JSON, each written before its act. Nothing in them tells who somebody is: dossiers and keys are pseudonyms.
 */
import { z } from 'zod';
import { AccessLogErasure, ErasureGround } from '../domain/dossier/person.js';
import { HoldGround } from '../domain/dossier/holds.js';
import { DossierId, HoldId } from '../domain/identifiers/ids.js';

const at = z.iso.datetime({ precision: 3 });
const keys = z.array(z.uuid());

const Erased = z.strictObject({
  at,
  act: z.literal('erased'),
  /** All dossiers of the person. */
  dossiers: z.array(DossierId).min(1),
  ground: ErasureGround,
  accessLog: AccessLogErasure,
  /** The keys that were destroyed, also those of whom the owner isn’t named: who asked by the INSZ and was refused. */
  keys,
});
const Held = z.strictObject({
  at,
  act: z.literal('held'),
  dossier: DossierId,
  hold: HoldId,
  ground: HoldGround,
  /** The keys that were there to be kept. */
  keys,
});
const Lifted = z.strictObject({ at, act: z.literal('lifted'), dossier: DossierId, hold: HoldId });

export const JournalLine = z.discriminatedUnion('act', [Erased, Held, Lifted]);
export type JournalLine = z.output<typeof JournalLine>;
export type ErasedLine = z.output<typeof Erased>;

/** An append-only journal that is kept where a restore of the database doesn’t reach. */
export interface ErasureJournal {
  /** Where it is, in words. */
  readonly place: string;
  /** Adds a line; it is kept for good when this resolves. @throws JournalUnavailable: then it may be there or not */
  append(line: JournalLine): Promise<void>;
  /** All lines, from the first. @throws JournalUnavailable, JournalMalformed */
  read(): AsyncIterable<JournalLine>;
}

/** The journal can’t be written or read now. */
export class JournalUnavailable extends Error {
  override readonly name = 'JournalUnavailable';
}

/** A line of the journal is none: nobody knows what was erased. */
export class JournalMalformed extends Error {
  override readonly name = 'JournalMalformed';
}

/** A line as it is written. */
export const textOf = (line: JournalLine): string => `${JSON.stringify(line)}\n`;

/** The most characters of a line. */
const LONGEST = 1_048_576;

/**
 * Reads the lines of a text that comes in parts. What comes after the last line feed was cut off while it was written:
 * its act was never done, and it is left out. @throws JournalMalformed with the number of the line
 */
export async function* linesIn(parts: AsyncIterable<Uint8Array>, place: string): AsyncGenerator<JournalLine> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  for await (const part of parts) {
    const texts = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = texts.pop() ?? '';
    if (rest.length > LONGEST) throw malformed(place, number + texts.length + 1);
    for (const text of texts) {
      number += 1;
      yield lineOf(text) ?? raise(malformed(place, number));
    }
  }
}

function lineOf(text: string): JournalLine | undefined {
  try {
    return JournalLine.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const malformed = (place: string, number: number) =>
  new JournalMalformed(`line ${String(number)} of ${place} is no line of a journal of erasures`);

function raise(error: Error): never {
  throw error;
}
