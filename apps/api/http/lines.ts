import { Readable } from 'node:stream';
import type { z } from 'zod';
import { parse } from './parse.js';
import { Problem } from './problem.js';
import { problemOf } from './problem.filter.js';

/** A line of JSON with the idempotency key of what it asks. */
interface Keyed {
  readonly id: string;
}

/** How lines are read and what is done with each. */
export interface Lines<Line extends Keyed> {
  readonly schema: z.ZodType<Line>;
  /** In characters; a longer line gets a problem as its result. */
  readonly longest: number;
  /** The most lines that are done; the next one gets a problem as its result, and no more are read. */
  readonly most?: number | undefined;
  /** Called in the order of the lines, and what it gives too: that does the work. */
  begin(line: Line): Promise<() => Promise<object>>;
}

/** What is under way at the same time; reading waits while there is so much. */
const IN_FLIGHT = 64;
/** What is waited for: the next line, the end of the lines, or the result of one. */
type Happening =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'result'; readonly number: number; readonly text: string };

/**
 * Does what comes in as lines and yields a result line for each, as soon as it is known, with the number of its line;
 * they run side by side. A line that fails stops no other.
 */
export async function* runLines<Line extends Keyed>(
  input: Readable,
  work: Lines<Line>,
): AsyncGenerator<string> {
  const running = new Map<number, Promise<Happening>>();
  const lines = linesOf(input, work.longest);
  let coming: Promise<Happening> | undefined = nextLine(lines);
  let number = 0;
  let done = 0;
  while (coming || running.size > 0) {
    const reading: Promise<Happening>[] = coming && running.size < IN_FLIGHT ? [coming] : [];
    const happening: Happening = await Promise.race([...running.values(), ...reading]);
    if (happening.kind === 'result') {
      running.delete(happening.number);
      yield happening.text;
      continue;
    }
    number += 1;
    const isLine = happening.kind === 'line' && happening.text.trim() !== '';
    if (isLine && done === work.most) {
      coming = undefined;
      yield resultLine({ line: number, id: null, ...failure(new Problem('TOO_MANY_LINES')) });
      continue;
    }
    coming = happening.kind === 'line' ? nextLine(lines) : undefined;
    if (!isLine) continue;
    done += 1;
    running.set(number, runLine(number, await beginning(happening.text, work)));
  }
}

/** The lines of a body. Of one that is too long only the beginning is kept, as much as shows that it is. */
async function* linesOf(input: Readable, longest: number): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = (lines.pop() ?? '').slice(0, longest + 1);
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function nextLine(lines: AsyncGenerator<string>): Promise<Happening> {
  const next = await lines.next();
  return next.done ? { kind: 'end' } : { kind: 'line', text: next.value };
}

interface Begun {
  readonly id: string | null;
  readonly run: () => Promise<object>;
}

async function beginning<Line extends Keyed>(text: string, work: Lines<Line>): Promise<Begun> {
  let id: string | null = null;
  try {
    if (text.length > work.longest) throw new Problem('BODY_TOO_LARGE');
    const line = parse(work.schema, jsonOf(text));
    ({ id } = line);
    return { id, run: await work.begin(line) };
  } catch (error) {
    return { id, run: () => Promise.reject(problemOf(error)) };
  }
}

/** @throws Problem BODY_NOT_JSON */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('BODY_NOT_JSON');
  }
}

async function runLine(number: number, { id, run }: Begun): Promise<Happening> {
  let result: object;
  try {
    result = { status: 200, ...(await run()) };
  } catch (error) {
    result = failure(error);
  }
  return { kind: 'result', number, text: resultLine({ line: number, id, ...result }) };
}

function failure(error: unknown): object {
  const problem = problemOf(error).document('nl');
  return { status: problem['status'], problem };
}

const resultLine = (result: object): string => `${JSON.stringify(result)}\n`;

/** A body of lines, as it comes in. @throws Problem MEDIA_TYPE */
export function ndjsonOf(body: unknown): Readable {
  if (body instanceof Readable) return body;
  throw new Problem('MEDIA_TYPE', [], { detail: 'Send application/x-ndjson.' });
}
