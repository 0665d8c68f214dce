import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { Caller, Scope } from '../../../libs/platform/authentication.js';
import { readLines, type Line as LineRead } from '../../../libs/platform/lines.js';
import type { HeldBytes } from './held-bytes.js';
import { readJson } from './json-body.js';
import { idempotencyKey, linesOf, operation, Reply, type Operation, type Received } from './operation.js';
import { jsonText } from './json-text.js';
import { parse } from './parse.js';
import { ProblemDocument } from './problem-document.js';
import { problemOf } from './problem-of.js';
import { Problem } from './problem.js';
import { allowanceOf, type RateLimits } from './rate-limits.js';

/** The idempotency key of a line. */
export const LineId = z
  .string()
  .regex(idempotencyKey.pattern, idempotencyKey.form)
  .describe('The idempotency key of this line');

/** A line of JSON with the idempotency key of what it asks. */
interface Keyed {
  readonly id: string;
}

/** How lines are read and what is done with each. */
interface Lines<Line extends Keyed> {
  readonly schema: z.ZodType<Line>;
  /** In bytes; a longer line gets a problem as its result. */
  readonly longest: number;
  /** In bytes, blank lines included; what comes after them gets a problem as its result, and no more is read. */
  readonly mostBytes: number;
  /** The most lines that are done; the next one gets a problem as its result, and no more are read. */
  readonly most?: number | undefined;
  /** Where the bytes of lines that come in or are under way are counted. */
  readonly held: HeldBytes;
  /** Waits until there is room for a line that can't be begun: it counts like the others, which wait by themselves. */
  readonly turn: () => Promise<void>;
  /** Called in the order of the lines; what it returns does the work of the line, beside that of others. */
  readonly begin: (line: Line) => Promise<() => Promise<object>>;
}

/** What every operation on lines needs. */
export interface LinesNeeds {
  readonly configuration: { readonly maxBodyBytes: number; readonly maxStreamBytes: number };
  readonly limits: RateLimits;
  readonly heldBytes: HeldBytes;
}

/** A request of lines, as its handler gets it. */
export interface LinesRequest {
  readonly caller: Caller;
  readonly requestId: string;
  /** Waits until the rate limit of the caller's organisation has room for a line. */
  readonly turn: () => Promise<void>;
}

interface LinesDefinition<Line extends Keyed, Needs> extends Pick<
  Operation,
  'path' | 'tag' | 'summary' | 'description'
> {
  readonly scope: Scope;
  readonly line: z.ZodType<Line>;
  readonly most?: number;
  /** Of the result of a line, when it goes well; see `lineResult`. */
  readonly result: z.ZodType;
  /** Called once a request. @returns `begin`, see `Lines` */
  readonly begin: (request: LinesRequest, needs: Needs) => Lines<Line>['begin'];
}

/**
 * Defines an operation on many lines of JSON. Each line is a request of its own: it has its own idempotency key, counts
 * against the rate limit by itself, and one that fails stops no other.
 */
export const linesOperation = <Line extends Keyed, Needs>({
  line: schema,
  most,
  result,
  begin,
  ...definition
}: LinesDefinition<Line, Needs>): Operation<Needs & LinesNeeds> =>
  operation({
    ...definition,
    method: 'post',
    countsItself: true,
    body: { kind: 'lines', schema },
    answer: linesOf(result),
    handle(
      { body, caller, requestId }: Received<z.ZodObject, z.ZodObject, LinesBody, Scope>,
      needs: Needs & LinesNeeds,
    ) {
      const lines = {
        scope: definition.scope,
        line: schema,
        most,
        begin: (request: LinesRequest) => begin(request, needs),
      };
      return answerLines(body, lines, { caller, requestId }, needs);
    },
  });

/** Lines that come in, or that are made of a request. */
interface LinesWork<Line extends Keyed> extends Pick<Lines<Line>, 'most'> {
  readonly scope: Scope;
  readonly line: z.ZodType<Line>;
  readonly begin: (request: LinesRequest) => Lines<Line>['begin'];
}

/** Answers lines as they are done, each of which counts against the rate limit by itself. */
export function answerLines<Line extends Keyed>(
  input: Readable,
  { scope, line: schema, most, begin }: LinesWork<Line>,
  { caller, requestId }: Pick<LinesRequest, 'caller' | 'requestId'>,
  { limits, configuration, heldBytes: held }: LinesNeeds,
): Reply {
  const turn = () => limits.waitForTurn(caller.organisation, allowanceOf(scope));
  const { maxBodyBytes: longest, maxStreamBytes: mostBytes } = configuration;
  const work = { schema, longest, mostBytes, most, held, turn, begin: begin({ caller, requestId, turn }) };
  return ndjson(runLines(input, work));
}

type LinesBody = { readonly kind: 'lines'; readonly schema: z.ZodType };

/** Does each line by itself, beside others. */
export const independently =
  <Line>(work: (line: Line) => Promise<object>) =>
  (line: Line): Promise<() => Promise<object>> =>
    Promise.resolve(() => work(line));

/**
 * The schema of the result of a line.
 * @param what a line is, alone @param answer what it is answered, when it goes well @param id what its id means
 */
export const lineResult = <Answer extends z.ZodRawShape>(
  what: string,
  answer: Answer,
  id = `The idempotency key of the ${what}; null when the line has none`,
) =>
  z.object({
    line: z.int().describe('Number of the line, from 1'),
    id: z.string().nullable().describe(id),
    status: z.int().describe(`The HTTP status that the ${what} alone would have got`),
    ...answer,
    problem: ProblemDocument.optional(),
  });

/** Answers with lines of JSON as they come; a caller who breaks off ends them. */
export const ndjson = (lines: AsyncIterable<string>): Reply =>
  new Reply(Readable.from(lines), { type: 'application/x-ndjson' });

/** Lines under way at the same time; reading waits while there are so many. */
const IN_FLIGHT = 64;

/** The most lines of one request, blank ones included. */
const MOST_LINES = 1_000_000;

type NextLine = IteratorResult<LineRead, void>;

/**
 * Does what comes in as lines and yields a result line for each, as soon as it is known, with the number of its line.
 * Results that are known at the same time are yielded as one text. Lines run side by side; one that fails stops no
 * other.
 */
export async function* runLines<Line extends Keyed>(
  input: Readable,
  work: Lines<Line>,
): AsyncGenerator<string> {
  const results = new Results();
  const lines = readLines(input, { ...work, mostLines: MOST_LINES });
  const next = () => {
    const line = lines.next();
    line.catch(() => undefined); // whoever awaits it gets the error; nobody may be awaiting it yet
    return line;
  };
  let coming: Promise<NextLine> | undefined = next();
  let done = 0;
  let running = 0;
  while (coming || running > 0 || results.some) {
    const reading: Promise<NextLine>[] = coming && running < IN_FLIGHT ? [coming] : [];
    const line: NextLine | 'result' = await Promise.race([results.available(), ...reading]);
    if (line === 'result') {
      await nextTurn();
      yield results.take();
      continue;
    }
    coming = line.done ? undefined : next();
    if (line.done) continue;
    const { number } = line.value;
    if (done === work.most) {
      coming = undefined;
      results.add(resultLine({ line: number, id: null, ...failure(new Problem('TOO_MANY_LINES')) }));
      continue;
    }
    done += 1;
    running += 1;
    const begun = await begin(line.value, work);
    void runLine(number, begun).then((result) => {
      work.held.release(begun.held);
      running -= 1;
      results.add(result);
    });
  }
}

/** Result lines that wait to be sent. */
class Results {
  #lines: string[] = [];
  #notify: (() => void) | undefined;

  get some(): boolean {
    return this.#lines.length > 0;
  }

  add(line: string): void {
    this.#lines.push(line);
    this.#notify?.();
  }

  /** Settles when there are some. */
  available(): Promise<'result'> {
    return new Promise((resolve) => {
      this.#notify = () => resolve('result');
      if (this.some) this.#notify();
    });
  }

  /** All that wait, as one text. */
  take(): string {
    return this.#lines.splice(0).join('');
  }
}

/** A line that was read and checked. */
interface Begun {
  readonly id: string | null;
  /** Its bytes, where they are counted until it is done. */
  readonly held: number;
  readonly run: () => Promise<object>;
}

async function begin<Line extends Keyed>({ content }: LineRead, work: Lines<Line>): Promise<Begun> {
  let id: string | null = null;
  let held = 0;
  try {
    if (typeof content === 'string') throw tooMuch(content);
    const line = parse(work.schema, readJson(content));
    ({ id } = line);
    if (!work.held.take(content.length)) throw noRoom();
    held = content.length;
    return { id, held, run: await work.begin(line) };
  } catch (error) {
    return { id, held, run: () => work.turn().then(() => Promise.reject(problemOf(error))) };
  }
}

function tooMuch(what: Exclude<LineRead['content'], Buffer>): Problem {
  if (what === 'no room') return noRoom();
  if (what === 'too many lines') return new Problem('TOO_MANY_LINES');
  if (what === 'too long') return new Problem('BODY_TOO_LARGE');
  return new Problem('BODY_TOO_LARGE', [], {
    detail: 'All lines together are too large: send them in several requests.',
  });
}

const noRoom = () => new Problem('OVERLOADED', [], { retryAfter: 1 });

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

const resultLine = (result: object): string => `${jsonText(result)}\n`;
