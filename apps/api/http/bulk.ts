import type { Readable } from 'node:stream';
import { z } from 'zod';
import { Insz } from '../../../libs/domain/identifiers/insz.js';
import type { CommandAnswer } from '../dossiers/run-command.js';
import { parse } from './parse.js';
import { Problem } from './problem.js';
import { problemOf } from './problem.filter.js';

/** One line of a bulk: a command with its own idempotency key. */
export const BulkLine = z
  .strictObject({
    id: z
      .string()
      .regex(/^[\x21-\x7e]{1,200}$/, '1 to 200 visible ASCII characters')
      .describe('The idempotency key of this command'),
    command: z.string().max(100),
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'BulkLine', description: 'One command of a bulk' });

type Line = z.output<typeof BulkLine>;
type Run = (line: Line) => Promise<CommandAnswer>;
type FindDossier = (insz: Insz) => Promise<string | undefined>;

/** Commands that are under way at the same time; reading waits while there are so many. */
const IN_FLIGHT = 64;
/** What a bulk waits for: the next line, the end of the lines, or the result of one. */
type Happening =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'result'; readonly number: number; readonly text: string };

/**
 * Runs commands that come in as lines and yields a result line for each, as soon as it is known, with the number of
 * its line. Commands on the same person run in the order of their lines; others run side by side.
 * @param longestLine in characters; a longer one gets a problem as its result
 */
export async function* runBulk(
  input: Readable,
  longestLine: number,
  run: Run,
  find: FindDossier,
): AsyncGenerator<string> {
  const persons = new Persons(find);
  const running = new Map<number, Promise<Happening>>();
  const lines = linesOf(input, longestLine);
  let coming: Promise<Happening> | undefined = nextLine(lines);
  let number = 0;
  while (coming || running.size > 0) {
    const reading: Promise<Happening>[] = coming && running.size < IN_FLIGHT ? [coming] : [];
    const happening: Happening = await Promise.race([...running.values(), ...reading]);
    if (happening.kind === 'result') {
      running.delete(happening.number);
      yield happening.text;
      continue;
    }
    coming = happening.kind === 'line' ? nextLine(lines) : undefined;
    if (happening.kind === 'end') continue;
    number += 1;
    if (happening.text.trim() === '') continue;
    const line = read(happening.text, longestLine);
    const person = line instanceof Problem ? '' : await persons.nameOf(line.body);
    running.set(number, runLine(number, line, person, persons, run));
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

async function runLine(
  number: number,
  line: Line | Problem,
  person: string | Problem,
  persons: Persons,
  run: Run,
): Promise<Happening> {
  const id = line instanceof Problem ? null : line.id;
  try {
    if (line instanceof Problem) throw line;
    if (person instanceof Problem) throw person;
    const { replayed, ...answer } = await persons.inOrder(person, () => run(line));
    persons.sameAs(person, answer.dossier);
    const text = resultLine({ line: number, id, status: 200, ...answer, ...(replayed && { replayed }) });
    return { kind: 'result', number, text };
  } catch (error) {
    const problem = problemOf(error).document('nl');
    const text = resultLine({ line: number, id, status: problem['status'], problem });
    return { kind: 'result', number, text };
  }
}

const resultLine = (result: Record<string, unknown>): string => `${JSON.stringify(result)}\n`;

function read(text: string, longest: number): Line | Problem {
  try {
    if (text.length > longest) return new Problem('BODY_TOO_LARGE');
    return parse(BulkLine, JSON.parse(text));
  } catch (error) {
    return error instanceof Problem ? error : new Problem('BODY_NOT_JSON');
  }
}

/** Keeps the order of one person's commands, however each line names the person. */
class Persons {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #names = new Map<string, string>();

  constructor(private readonly find: FindDossier) {}

  /** One name per person in this bulk: the dossier's id, or the INSZ of somebody who was new to it. */
  async nameOf(body: Line['body']): Promise<string> {
    const { insz, dossier } = (body['person'] ?? {}) as { insz?: unknown; dossier?: unknown };
    const stated = Insz.safeParse(insz).data;
    if (stated === undefined) return this.#names.get(String(dossier)) ?? String(dossier);
    const name = this.#names.get(stated) ?? (await this.find(stated)) ?? stated;
    this.#names.set(stated, name);
    return this.#names.get(name) ?? name;
  }

  /** The dossier that was opened for somebody new goes by the name that this bulk knows already. */
  sameAs(person: string, dossier: string): void {
    if (person !== dossier) this.#names.set(dossier, person);
  }

  inOrder<T>(person: string, work: () => Promise<T>): Promise<T> {
    const result = (this.#last.get(person) ?? Promise.resolve()).then(work, work);
    this.#last.set(person, result);
    const forget = () => {
      if (this.#last.get(person) === result) this.#last.delete(person);
    };
    result.then(forget, forget);
    return result;
  }
}
