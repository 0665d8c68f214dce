import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { startOfDay, DateOnly } from '../../libs/domain/kernel/dates.js';
import type { Cast } from '../../libs/simulation/cast.js';
import type { DemoRequest, Question } from './sending.js';

const Command = z.object({
  body: z.object({ person: z.object({ insz: z.string() }), on: DateOnly.optional() }),
});
const Declaration = z.looseObject({
  organisation: z.string(),
  type: z.string(),
  davinci: z.string().optional(),
  authorisations: z
    .array(z.object({ purposes: z.array(z.string()), from: DateOnly, until: DateOnly.optional() }))
    .default([]),
});
type Declaration = z.output<typeof Declaration>;
const StoredRequest = z.object({
  id: z.string(),
  path: z.string(),
  organisation: z.string().optional(),
  body: z.looseObject({}),
});
const Questions = z.record(z.string(), z.object({ purpose: z.string(), sections: z.array(z.string()) }));

const read = (file: string) => readFile(new URL(`./data/${file}`, import.meta.url), 'utf8');
const readLines = async (file: string) => (await read(file)).trimEnd().split('\n');

const readRequests = async (file: string): Promise<readonly DemoRequest[]> =>
  (await readLines(file)).map((line) => {
    const { id: key, ...request } = StoredRequest.parse(JSON.parse(line));
    return { key, ...request };
  });

/** The organisations that are made up, and what happens between them and the agency; the same each time. */
export async function readWorld() {
  const lines = await readLines('organisations.ndjson');
  const declared = lines.map((line) => Declaration.parse(JSON.parse(line)));
  const organisations = lines.map((line, index): DemoRequest => {
    const organisation = declared[index]?.organisation ?? '';
    return {
      key: `demo-organisation-${organisation}`,
      path: '/v1/organisations',
      body: JSON.parse(line) as object,
    };
  });
  return {
    organisations,
    /** Sites of the agency, communes, exchange agreements and developments; each may depend on the one before. */
    agreements: await readRequests('administration.ndjson'),
    cast: castOf(declared),
  };
}

/** What is told of some persons apart: somebody under every rule, and questions of who may not ask. */
export async function readExamples() {
  const [, ...rows] = await readLines('consultations.csv');
  const questions = Questions.parse(JSON.parse(await read('questions.json')));
  const commands = await readLines('persons.ndjson');
  return {
    /** Lines of JSON for `POST /v1/commands`, each with its own id. */
    commands,
    /** Inscriptions by partners of persons on whom they have a file. */
    inscriptions: await readRequests('inscriptions.ndjson'),
    consultations: consultationsOf(rows, questions, daysOfFirstCommands(commands)),
  };
}

/** From this day until that one whoever asks is authorised. */
const YEAR_OF_QUESTIONS = { from: '2017-08-01', until: '2017-12-31' };
const AGENCY = '0543307391';

function castOf(declared: readonly Declaration[]): Cast {
  const of = (type: string) => declared.filter((one) => one.type === type);
  const named = (type: string) => of(type).map(({ organisation }) => organisation);
  const isAuthorised = ({ authorisations }: Declaration) =>
    authorisations.some(
      ({ from, until }) =>
        from <= YEAR_OF_QUESTIONS.from && (until === undefined || until >= YEAR_OF_QUESTIONS.until),
    );
  return {
    agency: AGENCY,
    housesOfDutch: named('HOUSE_OF_DUTCH'),
    courseProviders: of('COURSE_PROVIDER').flatMap(({ davinci }) => davinci ?? []),
    landlords: named('SOCIAL_LANDLORD'),
    ocmws: of('OCMW')
      .filter(isAuthorised)
      .map(({ organisation }) => organisation),
    employmentService: named('VDAB')[0] ?? '',
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
 * A row says how many times an organisation asked a question on a day: each time about another person whom the KBI knew
 * that day, those that come after some of them.
 */
function consultationsOf(
  rows: readonly string[],
  questions: z.output<typeof Questions>,
  firstDays: ReadonlyMap<string, string>,
): readonly Question[] {
  return rows.flatMap((row) => {
    const [day = '', organisation = '', question = '', times = '', after = ''] = row.split(',');
    const known = [...firstDays].flatMap(([insz, since]) => (since <= day ? [insz] : []));
    return Array.from({ length: Number(times) }, (_, index) => {
      const number = Number(after) + index + 1;
      const insz = known[number % known.length];
      const at = duringOfficeHours(DateOnly.parse(day), number).toISOString();
      return {
        id: `demo-${day}-${organisation}-${question}-${String(index + 1)}`,
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
