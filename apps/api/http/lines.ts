import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
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

/** The media type of lines of JSON. */
const NDJSON = 'application/x-ndjson';
/** What is under way at the same time; reading waits while there is so much. */
const IN_FLIGHT = 64;

type NextLine = IteratorResult<string, void>;

/**
 * Does what comes in as lines and yields a result line for each, as soon as it is known, with the number of its line:
 * those that are known together, together. Lines run side by side; one that fails stops no other.
 */
export async function* runLines<Line extends Keyed>(
  input: Readable,
  work: Lines<Line>,
): AsyncGenerator<string> {
  const results = new Results();
  const lines = linesOf(input, work.longest);
  const next = () => {
    const line = lines.next();
    line.catch(() => undefined); // who waits for it is told, and nobody may be waiting yet
    return line;
  };
  let coming: Promise<NextLine> | undefined = next();
  let number = 0;
  let done = 0;
  let running = 0;
  while (coming || running > 0 || results.some) {
    const reading: Promise<NextLine>[] = coming && running < IN_FLIGHT ? [coming] : [];
    const line: NextLine | 'result' = await Promise.race([results.heard(), ...reading]);
    if (line === 'result') {
      await turn();
      yield results.take();
      continue;
    }
    coming = line.done ? undefined : next();
    if (line.done) continue;
    number += 1;
    if (line.value.trim() === '') continue;
    if (done === work.most) {
      coming = undefined;
      results.add(resultLine({ line: number, id: null, ...failure(new Problem('TOO_MANY_LINES')) }));
      continue;
    }
    done += 1;
    running += 1;
    void runLine(number, await beginning(line.value, work)).then((result) => {
      running -= 1;
      results.add(result);
    });
  }
}

/** Result lines that wait to be sent. */
class Results {
  #lines: string[] = [];
  #wake: (() => void) | undefined;

  get some(): boolean {
    return this.#lines.length > 0;
  }

  add(line: string): void {
    this.#lines.push(line);
    this.#wake?.();
  }

  /** Settles when there are some. */
  heard(): Promise<'result'> {
    return new Promise((resolve) => {
      this.#wake = () => resolve('result');
      if (this.some) this.#wake();
    });
  }

  /** All that wait, as one text. */
  take(): string {
    return this.#lines.splice(0).join('');
  }
}

/** The lines of a body. Of one that is too long only the beginning is kept, as much as shows that it is. */
async function* linesOf(input: Readable, longest: number): AsyncGenerator<string, void> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = (lines.pop() ?? '').slice(0, longest + 1);
    yield* lines;
  }
  if (rest !== '') yield rest;
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

async function runLine(number: number, { id, run }: Begun): Promise<string> {
  let result: object;
  try {
    result = { status: 200, ...(await run()) };
  } catch (error) {
    result = failure(error);
  }
  return resultLine({ line: number, id, ...result });
}

function failure(error: unknown): object {
  const problem = problemOf(error).document('nl');
  return { status: problem['status'], problem };
}

const resultLine = (result: object): string => `${JSON.stringify(result)}\n`;

/** Answers with lines as they come; whoever breaks off ends them. */
export function sendLines(reply: FastifyReply, lines: AsyncIterable<string>): void {
  reply.type(NDJSON).send(Readable.from(lines));
}

/** A body of lines, as it comes in. @throws Problem MEDIA_TYPE */
export function ndjsonOf(body: unknown): Readable {
  if (body instanceof Readable) return body;
  throw new Problem('MEDIA_TYPE', [], { detail: `Send ${NDJSON}.` });
}
