import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DateOnly, startOfDay } from '../../libs/domain/kernel/dates.js';

/** A POST request of the demo. */
export interface DemoRequest {
  /** The idempotency key. */
  readonly key: string;
  readonly path: string;
  readonly body: object;
  /** The organisation that sends it; the agency unless named. */
  readonly organisation?: string | undefined;
}

export type DemoRequests = Awaited<ReturnType<typeof readDemoRequests>>;

const Command = z.object({
  body: z.object({ person: z.object({ insz: z.string() }), on: DateOnly.optional() }),
});
const Declaration = z.looseObject({ organisation: z.string() });
const StoredRequest = z.object({
  id: z.string(),
  path: z.string(),
  organisation: z.string().optional(),
  body: z.looseObject({}),
});
const Questions = z.record(z.string(), z.object({ purpose: z.string(), sections: z.array(z.string()) }));

/** Reads all that the demo sends, in the order in which it is sent; the result is the same each time. */
export async function readDemoRequests() {
  const read = (file: string) => readFile(new URL(`./data/${file}`, import.meta.url), 'utf8');
  const readLines = async (file: string) => (await read(file)).trimEnd().split('\n');
  const readRequests = async (file: string): Promise<readonly DemoRequest[]> =>
    (await readLines(file)).map((line) => {
      const { id: key, ...request } = StoredRequest.parse(JSON.parse(line));
      return { key, ...request };
    });
  const organisations = (await readLines('organisations.ndjson')).map((line) => {
    const body = Declaration.parse(JSON.parse(line));
    return { key: `demo-organisation-${body.organisation}`, path: '/v1/organisations', body };
  });
  const commands = await readLines('persons.ndjson');
  const [, ...rows] = await readLines('consultations.csv');
  const questions = Questions.parse(JSON.parse(await read('questions.json')));
  return {
    organisations,
    /** Exchange agreements and developments; each may depend on the one before. */
    agreements: await readRequests('administration.ndjson'),
    /** Lines of JSON for `POST /v1/commands`, each with its own id. */
    commands,
    /** Inscriptions by partners of persons on whom they have a file. */
    inscriptions: await readRequests('inscriptions.ndjson'),
    consultations: consultationsOf(rows, questions, daysOfFirstCommands(commands)),
  };
}

/** The INSZ of each person, and the first day on which the KBI knew them: the day of their first command. */
function daysOfFirstCommands(commands: readonly string[]): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  for (const line of commands) {
    const { person, on } = Command.parse(JSON.parse(line)).body;
    if (on !== undefined && !since.has(person.insz)) since.set(person.insz, on);
  }
  return since;
}

/**
 * A row says how many times an organisation asked a question on a day. Each time the question is about another person
 * whom the KBI knew that day.
 */
function consultationsOf(
  rows: readonly string[],
  questions: z.output<typeof Questions>,
  firstDays: ReadonlyMap<string, string>,
): readonly DemoRequest[] {
  const knownOn = new Map<string, readonly string[]>();
  let total = 0;
  return rows.flatMap((row) => {
    const [day = '', organisation = '', question = '', times = ''] = row.split(',');
    const known = knownOn.get(day) ?? [...firstDays].flatMap(([insz, since]) => (since <= day ? [insz] : []));
    knownOn.set(day, known);
    return Array.from({ length: Number(times) }, (_, index) => {
      total += 1;
      const insz = known[total % known.length];
      const at = duringOfficeHours(DateOnly.parse(day), total).toISOString();
      return {
        key: `demo-${day}-${question}-${String(index + 1)}`,
        path: '/v1/consultations',
        body: { organisation, at, insz, ...questions[question] },
      };
    });
  });
}

/** A minute of a day between nine and five, derived from a number. */
function duringOfficeHours(day: DateOnly, number: number): Date {
  const minute = 9 * 60 + ((number * 7) % (8 * 60));
  return new Date(startOfDay(day).getTime() + minute * 60_000);
}
