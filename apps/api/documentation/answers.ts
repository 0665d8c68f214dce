import { z } from 'zod';
import { DateOnly } from '../../../libs/domain/kernel/dates.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { ConsultationAnswer } from '../consultations/consult.js';
import { InscriptionAnswer } from '../dossiers/inscriptions.controller.js';
import { ImportResult } from '../imports/import-answer.js';
import type { Report } from '../../../libs/projection/report.js';

/** What the service answers, where no handler has a schema of its own for it. */

const Position = z.string().describe('Place in the log; a query `?after=` it has seen it');

export const ProblemDocument = z
  .object({
    type: z.string().describe('`urn:kbi:problem:` and the code'),
    title: z.string().describe('What is wrong, in the language of Accept-Language'),
    status: z.int(),
    code: z.string().describe('Stable: programs may rely on it'),
    detail: z.string().optional(),
    source: z.string().optional().describe('Where the rule comes from'),
    errors: z
      .array(
        z.object({ at: z.string().describe('JSON pointer, or the name of a header'), detail: z.string() }),
      )
      .optional()
      .describe('Each place of the request that is wrong, and what would be right'),
  })
  .meta({ id: 'Problem', description: 'Why the answer is no (RFC 9457); it holds nothing of the request' });

export const CommandAnswer = z
  .object({
    outcome: z.enum(['recorded', 'unchanged']).describe('unchanged: what was asked held already'),
    dossier: DossierId,
    events: z.array(z.object({ type: z.string(), revision: z.int() })),
    position: Position.nullable(),
  })
  .meta({ id: 'CommandAnswer', description: 'What a command led to' });

/** @param what a line is, alone @param id what its id means @param answer what it is answered, when it goes well */
const lineResult = <Answer extends z.ZodRawShape>(what: string, answer: Answer, id = keyOf(what)) =>
  z.object({
    line: z.int().describe('Number of the line, from 1'),
    id: z.string().nullable().describe(id),
    status: z.int().describe(`The HTTP status that the ${what} alone would have got`),
    ...answer,
    problem: ProblemDocument.optional(),
  });

const keyOf = (what: string) => `The idempotency key of the ${what}; null when the line has none`;

const replayed = z.literal(true).optional().describe('The first answer is repeated');

export const BulkResult = lineResult('command', { ...CommandAnswer.partial().shape, replayed }).meta({
  id: 'BulkResult',
  description: 'What one line of a bulk led to',
});

export const InscriptionLineResult = lineResult('command', InscriptionAnswer.partial().shape).meta({
  id: 'InscriptionLineResult',
  description: 'What one inscription of a batch led to',
});

export const BatchResult = lineResult('question', ConsultationAnswer.partial().shape).meta({
  id: 'BatchResult',
  description: 'What one line of a batch was answered',
});

export const ImportLineResult = lineResult(
  'document',
  ImportResult.partial().shape,
  'As the line names its document; null when it has no name',
).meta({ id: 'ImportLineResult', description: 'What became of one document of several' });

const Failure = z
  .object({ position: Position, type: z.string(), reason: z.string() })
  .meta({ id: 'ProjectionFailure', description: 'The event that a read model can’t handle' });

export const ProjectionList = z
  .object({
    head: Position.nullable().describe('The last position of the log'),
    at: z.iso.datetime().describe('The clock of the service, at which that was known'),
    projections: z.array(
      z.object({
        name: z.string(),
        version: z.int(),
        status: z.string().describe('running, stopped …'),
        serving: z.boolean().describe('Whether this build answers'),
        position: Position.nullable().describe('How far it has read'),
        failure: Failure.nullable(),
        updatedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'ProjectionList', description: 'How the read models stand' });

export const RebuildProgress = z
  .object({
    projection: z.string(),
    version: z.int(),
    state: z.enum(['rebuilding', 'done', 'stopped', 'cancelled']),
    done: z.int().describe('Events gone through'),
    total: z.int().optional().describe('Events of the log'),
    perSecond: z.number(),
    secondsLeft: z.number().optional(),
    failure: Failure.optional(),
  })
  .meta({ id: 'RebuildProgress', description: 'How far a rebuild has come' });

export const Rotation = z.object({ rotated: z.literal(true) }).meta({ id: 'Rotation' });

export const Liveness = z.object({ status: z.literal('live') }).meta({ id: 'Liveness' });

export const Readiness = z
  .object({
    status: z.literal('ready'),
    position: Position.nullable(),
    projections: z.array(
      z.object({
        name: z.string(),
        version: z.int(),
        status: z.string(),
        position: Position.nullable(),
      }),
    ),
  })
  .meta({
    id: 'Readiness',
    description: 'The service can answer; a read model that stands still is told here',
  });

/** The answer of a report: a row per group, and the total over all of them. */
export function reportAnswer(name: string, report: Report): z.ZodType {
  const measures = mapped(report.measures, () => z.number());
  const groupings = mapped(report.groupBy, ({ column, calendarUnit }) =>
    z
      .string()
      .nullable()
      .optional()
      .describe(calendarUnit ? `The ${calendarUnit} of ${column}` : column),
  );
  return z
    .object({
      report: z.literal(name),
      query: z
        .looseObject({
          groupBy: z.array(z.string()),
          asOf: DateOnly.nullable(),
          knownAt: z.iso.datetime().nullable(),
        })
        .describe('What was asked, with what holds unless it is asked otherwise'),
      columns: z.array(z.string()).describe('The names of groupings and measures, in their order'),
      rows: z.array(z.object({ ...groupings, ...measures })),
      total: z.object(measures),
      position: Position.nullable().describe('Up to where of the log it was made'),
      version: z.int().describe('The version of the read model'),
      knownAt: z.iso.datetime().nullable(),
      digest: z
        .string()
        .describe('SHA-256 over query, columns, rows and total: the same report made again has the same one'),
    })
    .meta({ id: `${pascalCase(name)}Report` });
}

/** The parameters of a replay, as they stand in a URL. */
export const ReplayParameters = z.object({
  asOf: DateOnly.optional().describe('As it was on this day; without it, today'),
  knownAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('As it was known at this instant; without it, now'),
});

const mapped = <In, Out>(
  record: Readonly<Record<string, In>>,
  map: (value: In) => Out,
): Record<string, Out> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

/** `consultation-statistics` → `ConsultationStatistics`. */
const pascalCase = (name: string): string =>
  name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
