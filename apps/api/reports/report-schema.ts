import { z } from 'zod';
import { DateOnly } from '../../../libs/domain/kernel/dates.js';
import { quantileIn, type Measure, type Report } from '../../../libs/projection/report.js';
import { parametersOf } from '../../../libs/projection/report-query.js';
import { overOf } from '../../../libs/projection/result.js';
import { comparedOf, nameOf } from '../../../libs/projection/titles.js';
import { Position } from '../handling/positions.js';
import { digestDescription } from './digest.js';

/** The answer of a report: a row per group, and the total over all of them. */
export function reportAnswer(name: string, report: Report): z.ZodType {
  const isCompared = 'compare' in parametersOf(report).shape;
  const measures = merged([
    ...Object.entries(report.measures).map((measure) => measured(measure, report)),
    ...(isCompared ? Object.entries(report.measures).map(comparedFields) : []),
    ...(report.countsPersons ? [{ hidden }] : []),
  ]);
  const groupings = merged(Object.entries(report.groupBy).map(grouped));
  return z
    .object({
      report: z.literal(name),
      query: z
        .looseObject({
          groupBy: z.array(z.string()),
          asOf: DateOnly.nullable(),
          knownAt: z.iso.datetime().nullable(),
          ...(report.countsPersons && { protection }),
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

const protection = z
  .object({ threshold: z.int().nullable(), method: z.string() })
  .describe(
    'Fewer persons than the threshold are hidden, and other numbers are rounded (docs/reports.md); ' +
      'with scope audit none is',
  );

const hidden = z.literal(true).optional().describe('What is null is hidden: it is of too few persons');

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
function measured([name, measure]: readonly [string, Measure], { countsPersons }: Report): Fields {
  if (!quantileIn(measure)) return { [name]: countsPersons ? z.number().nullable() : z.number() };
  const over = z
    .number()
    .optional()
    .describe(`Where ${name} isn’t reached, because too much is open: what it is over`);
  return { [name]: z.number().nullable(), [overOf(name)]: over };
}

/** What a row holds beside a measure, where it is compared with the period before. */
function comparedFields([name, measure]: readonly [string, Measure]): Fields {
  const { previous, difference, percent } = comparedOf(name);
  const value = z.number().nullable().optional();
  return {
    [previous]: value.describe(`With compare: ${name} in the period before`),
    ...(quantileIn(measure) && { [overOf(previous)]: z.number().optional() }),
    [difference]: value.describe('Of what is told'),
    [percent]: value.describe('Of what is told; null where it was 0'),
  };
}

const merged = (fields: readonly Fields[]): Fields => Object.assign({}, ...fields) as Fields;

/** `consultation-statistics` → `ConsultationStatistics`. */
function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
