/**
 * The texts that people and other systems send: one type per use. What comes in by a command or a question holds no
 * control character (a note has tabs and line feeds), no half of a surrogate pair, no code that is no character; a text
 * on one line has no line break, and nothing that turns the direction of writing, so that it reads as it is stored.
 * Messages say what is wrong and never quote the text.
 */
import { z } from 'zod';

/** What XML 1.0 can't carry, not even as a reference. Source: XML 1.0, Char. */
const uncarriable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Control characters (C0, DEL, C1) but tabs and line breaks; halves of surrogate pairs; what is no character. */
const illegible = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
const lineBreak = /[\t\n\r\u2028\u2029]/u;
/** Embeddings, overrides and isolates. Marks of direction are left: names in Arabic and Hebrew need them. */
const directing = /[\u202A-\u202E\u2066-\u2069]/u;

/** Whether XML 1.0 can carry a text. */
export const isCarriable = (text: string): boolean => text.search(uncarriable) < 0;

/** A text that XML 1.0 can carry: whatever it can't carry is replaced. */
export const carriable = (text: string): string => text.replaceAll(uncarriable, '\uFFFD');

/** The number of characters (code points) in a text. */
export const charactersIn = (text: string): number =>
  /[\uD800-\uDFFF]/.test(text) ? Array.from(text).length : text.length;

type Fault = (text: string) => string | undefined;

/** Checks a text; whatever is checked after it doesn't see a text that it refuses. */
function checked(fault: Fault) {
  return (payload: z.core.ParsePayload<string>): void => {
    const message = fault(payload.value);
    if (message === undefined) return;
    payload.issues.push({ code: 'custom', message, input: undefined, continue: false });
  };
}

/** What no command and no question may hold in any text. */
function illegibleIn(text: string): string | undefined {
  return text.search(illegible) >= 0
    ? 'holds a control character, half of a surrogate pair, or a code that is no character'
    : undefined;
}

/** A text in which whoever can't be refused wrote something that can't be read: that is replaced. */
export const legible = (text: string): string => text.replaceAll(illegible, '\uFFFD');

const faultInName: Fault = (text) =>
  illegibleIn(text) ??
  (directing.test(text) ? 'holds a character that turns the direction of writing' : undefined);
const faultInLine: Fault = (text) =>
  faultInName(text) ?? (lineBreak.test(text) ? 'is on one line, without tabs' : undefined);
const faultInNote: Fault = (text) =>
  illegibleIn(text) ?? (text.includes('\r') ? 'ends a line with a line feed alone' : undefined);

/** Counts UTF-16 units first: a text never has more characters, and at least half as many. */
function wrongLength(text: string, least: number, most: number): boolean {
  if (text.length > 2 * most) return true;
  const characters = text.length > most || text.length < 2 * least ? charactersIn(text) : text.length;
  return characters < least || characters > most;
}

const bounded = (fault: Fault, most: number, least: number) =>
  checked((text) =>
    wrongLength(text, least, most) ? `${String(least)} to ${String(most)} characters` : fault(text),
  );

/** A text as a message of XML states it, whose white space means nothing: no controls, nothing that turns writing. */
export const QuotedText = z.string().check(checked(faultInName));

/** A text on one line as somebody else’s message states it, which bounds its length; it is kept as it stands. */
export const Line = z.string().check(checked(faultInLine));

/** A text on one line, without blanks around it: a name, a code, a reference. @param most in characters */
export const line = (most: number, least = 1) =>
  z
    .string()
    .trim()
    .check(bounded(faultInLine, most, least))
    .meta({ minLength: least, maxLength: most });

/** A text of one or more lines, ended by line feeds; those of Windows become such. @param most in characters */
export const note = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n'))
    .trim()
    .check(bounded(faultInNote, most, 1))
    .meta({ minLength: 1, maxLength: most });

/** What a person, an organisation, a place or a thing is called. */
export const Name = line(200).meta({ id: 'Name', description: 'A name, on one line' });

/** A reference that belongs to whoever sends it. */
export const Reference = line(200).meta({ id: 'Reference', description: 'A reference of the sender' });

/** What a program made: a position, a digest, a code. */
export const SystemText = z.string().regex(/^[\x21-\x7e]{1,200}$/, 'visible ASCII characters, at most 200');

/** A text as an official document states it: of any length, maybe empty, with whatever XML 1.0 can carry. */
export const StatedText = z
  .string()
  .check(checked((text) => (isCarriable(text) ? undefined : 'holds a character that XML 1.0 can’t carry')));

/** The address of a page. */
export const WebAddress = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .check(checked(faultInLine));

/**
 * Checks every text in a command, at whatever depth, and names the place of each that it refuses: also those of fields
 * that are typed by what an official document may hold. With a `source` carriage returns are kept as that states them.
 */
export function legibleTexts({ value, issues }: z.core.ParsePayload<object>): void {
  const fault = 'source' in value && value.source !== undefined ? illegibleIn : faultInNote;
  for (const { path, text } of textsIn(value, [])) {
    const isName = /names?$/i.test(String(path.findLast((step) => typeof step === 'string')));
    const message = fault(text) ?? (isName ? faultInName(text) : undefined);
    if (message !== undefined) issues.push({ code: 'custom', path, message, input: undefined });
  }
}

function* textsIn(
  value: unknown,
  path: (string | number)[],
): Generator<{ readonly path: (string | number)[]; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* textsIn(entry, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, entry] of Object.entries(value)) yield* textsIn(entry, [...path, key]);
}
