import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DateOnly, startOfDay } from '../../libs/domain/kernel/dates.js';

/** A request of the demo, with the key under which the service knows it again. */
export interface KeyedBody {
  readonly key: string;
  readonly body: object;
}

/** An act of an administrator, or of a partner that is named: where it is sent. */
export interface Act extends KeyedBody {
  readonly path: string;
  readonly organisation?: string | undefined;
}

/** All that the demo sends, in the order in which it is sent. */
export interface Scenario {
  readonly organisations: readonly KeyedBody[];
  /** Exchange agreements and developments; each may follow from the one before. */
  readonly administration: readonly Act[];
  /** Lines of JSON, a command each, with their own keys. */
  readonly commands: readonly string[];
  /** Of partners, on whom they have a file. */
  readonly inscriptions: readonly Act[];
  readonly consultations: readonly KeyedBody[];
}

/** A person of the scenario, and the first day on which the KBI knew them. */
interface Person {
  readonly insz: string;
  readonly since: string;
}

const Command = z.object({
  body: z.object({ person: z.object({ insz: z.string() }), on: DateOnly.optional() }),
});
const Declaration = z.looseObject({ organisation: z.string() });
const StatedAct = z.object({
  id: z.string(),
  path: z.string(),
  organisation: z.string().optional(),
  body: z.looseObject({}),
});
const Questions = z.record(z.string(), z.object({ purpose: z.string(), sections: z.array(z.string()) }));

/** Reads the scenario from its data files: the same each time. */
export async function readScenario(directory = new URL('./data/', import.meta.url)): Promise<Scenario> {
  const linesOf = async (file: string) =>
    (await readFile(new URL(file, directory), 'utf8')).trimEnd().split('\n');
  const commands = await linesOf('persons.ndjson');
  const [, ...rows] = await linesOf('consultations.csv');
  const questions = Questions.parse(JSON.parse(await readFile(new URL('questions.json', directory), 'utf8')));
  const organisations = (await linesOf('organisations.ndjson')).map((line) => {
    const body = Declaration.parse(JSON.parse(line));
    return { key: `demo-organisation-${body.organisation}`, body };
  });
  const actsIn = async (file: string): Promise<readonly Act[]> =>
    (await linesOf(file)).map((line) => {
      const { id: key, ...act } = StatedAct.parse(JSON.parse(line));
      return { key, ...act };
    });
  return {
    organisations,
    administration: await actsIn('administration.ndjson'),
    commands,
    inscriptions: await actsIn('inscriptions.ndjson'),
    consultations: consultationsOf(rows, questions, personsOf(commands)),
  };
}

/** Everybody, with the day of their first command. */
function personsOf(commands: readonly string[]): readonly Person[] {
  const since = new Map<string, string>();
  for (const line of commands) {
    const { person, on } = Command.parse(JSON.parse(line)).body;
    if (on !== undefined && !since.has(person.insz)) since.set(person.insz, on);
  }
  return [...since].map(([insz, day]) => ({ insz, since: day }));
}

/**
 * A row says how many times an organisation asked a question on a day: each time about the next of whom it knew
 * then.
 */
function consultationsOf(
  rows: readonly string[],
  questions: z.output<typeof Questions>,
  persons: readonly Person[],
): readonly KeyedBody[] {
  const knownOn = new Map<string, readonly Person[]>();
  let asked = 0;
  return rows.flatMap((row) => {
    const [day = '', organisation = '', question = '', times = ''] = row.split(',');
    const known = knownOn.get(day) ?? persons.filter(({ since }) => since <= day);
    knownOn.set(day, known);
    return Array.from({ length: Number(times) }, (_, index) => {
      asked += 1;
      const insz = known[asked % known.length]?.insz;
      const at = duringOfficeHours(DateOnly.parse(day), asked).toISOString();
      return {
        key: `demo-${day}-${question}-${String(index + 1)}`,
        body: { organisation, at, insz, ...questions[question] },
      };
    });
  });
}

/** Some minute of a day between nine and five, by a number. */
function duringOfficeHours(day: DateOnly, number: number): Date {
  const minute = 9 * 60 + ((number * 7) % (8 * 60));
  return new Date(startOfDay(day).getTime() + minute * 60_000);
}
