import { z } from 'zod';
import { DateOnly } from '../../../libs/domain/kernel/dates.js';
import { quantileIn, type Measure, type Report } from '../../../libs/projection/report.js';
import { overOf } from '../../../libs/projection/result.js';
import { nameOf } from '../../../libs/projection/titles.js';
import { Position } from '../handling/positions.js';
import { digestDescription } from './digest.js';

/** The answer of a report: a row per group, and the total over all of them. */
export function reportAnswer(name: string, report: Report): z.ZodType {
  const measures = merged(Object.entries(report.measures).map(measured));
  const groupings = merged(Object.entries(report.groupBy).map(grouped));
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
      titles: z
        .record(z.string(), z.string())
        .describe('By column, in Dutch, or in English where Accept-Language asks for that first'),
      rows: z.array(z.object({ ...groupings, ...measures })),
      groups: z.int().describe('How many rows there are, also those that the limit leaves out'),
      total: z.object(measures).describe('Over all rows of the question, and not the sum of its groups'),
      position: Position.nullable(),
      version: z.int().describe('The version of the read model'),
      knownAt: z.iso.datetime().nullable(),
      digest: z.string().describe(digestDescription),
    })
    .meta({ id: `${pascalCase(name)}Report` });
}

type Fields = Readonly<Record<string, z.ZodType>>;

/** What a row holds of a grouping. */
function grouped([name, { column, calendarUnit, names }]: readonly [
  string,
  Report['groupBy'][string],
]): Fields {
  const value = z.string().nullable().optional();
  return {
    [name]: value.describe(calendarUnit ? `The ${calendarUnit} of ${column}` : column),
    ...(names && { [nameOf(name)]: value.describe(`The name of ${name}, as it was known then`) }),
  };
}

/** What a row holds of a measure. */
function measured([name, measure]: readonly [string, Measure]): Fields {
  if (!quantileIn(measure)) return { [name]: z.number() };
  const over = z
    .number()
    .optional()
    .describe(`Where ${name} isn’t reached, because too much is open: what it is over`);
  return { [name]: z.number().nullable(), [overOf(name)]: over };
}

const merged = (fields: readonly Fields[]): Fields => Object.assign({}, ...fields) as Fields;

/** `consultation-statistics` → `ConsultationStatistics`. */
function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
