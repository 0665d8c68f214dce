import type { Label } from '../domain/kernel/labels.js';
import type { Report } from './report.js';

/** The titles of columns that more than one report has. */
const common: Readonly<Record<string, Label>> = {
  agreement: { nl: 'overeenkomst', en: 'agreement' },
  changes: { nl: 'wat verandert', en: 'what changes' },
  channel: { nl: 'kanaal', en: 'channel' },
  code: { nl: 'code', en: 'code' },
  commune: { nl: 'gemeente', en: 'commune' },
  communes: { nl: 'gemeenten', en: 'communes' },
  day: { nl: 'dag', en: 'day' },
  kind: { nl: 'soort', en: 'kind' },
  legalBasis: { nl: 'rechtsgrond', en: 'legal basis' },
  level: { nl: 'niveau', en: 'level' },
  manager: { nl: 'beheerder', en: 'manager' },
  median: { nl: 'mediaan', en: 'median' },
  month: { nl: 'maand', en: 'month' },
  name: { nl: 'naam', en: 'name' },
  organisation: { nl: 'organisatie', en: 'organisation' },
  organisationType: { nl: 'type organisatie', en: 'type of organisation' },
  outcome: { nl: 'uitkomst', en: 'outcome' },
  p90: { nl: 'negen op tien', en: 'nine in ten' },
  persons: { nl: 'personen', en: 'persons' },
  provider: { nl: 'opleidingsverstrekker', en: 'course provider' },
  purpose: { nl: 'doel', en: 'purpose' },
  quarter: { nl: 'kwartaal', en: 'quarter' },
  reason: { nl: 'reden', en: 'reason' },
  region: { nl: 'regio', en: 'region' },
  since: { nl: 'sinds', en: 'since' },
  skill: { nl: 'vaardigheid', en: 'skill' },
  standing: { nl: 'stand', en: 'standing' },
  state: { nl: 'stand', en: 'state' },
  status: { nl: 'status', en: 'status' },
  type: { nl: 'type', en: 'type' },
  year: { nl: 'jaar', en: 'year' },
};

/** The column of names beside that of numbers. */
export const nameOf = (grouping: string): string => `${grouping}Name`;

/** The columns beside a measure, where it is compared with the period before. */
export const comparedOf = (measure: string) =>
  ({
    previous: `${measure}Previous`,
    difference: `${measure}Difference`,
    percent: `${measure}Percent`,
  }) as const;

const compared: Readonly<Record<keyof ReturnType<typeof comparedOf>, Label>> = {
  previous: { nl: 'vorige periode', en: 'period before' },
  difference: { nl: 'verschil', en: 'difference' },
  percent: { nl: 'verschil in %', en: 'difference in %' },
};

export type Language = 'nl' | 'en';

/** The title of each column of an answer. @throws RangeError when one has none: a test of all reports looks for that */
export function titlesOf(
  { titles = {}, groupBy, measures }: Pick<Report, 'titles' | 'groupBy' | 'measures'>,
  columns: readonly string[],
  language: Language,
): Readonly<Record<string, string>> {
  const named = new Map(Object.keys(groupBy).map((grouping) => [nameOf(grouping), grouping]));
  const beside = new Map<string, readonly [measure: string, kind: string]>(
    Object.keys(measures).flatMap((measure) =>
      Object.entries(comparedOf(measure)).map(
        ([kind, column]) => [column, [measure, compared[kind as keyof typeof compared][language]]] as const,
      ),
    ),
  );
  const titleOf = (column: string): string => {
    const label = titles[column] ?? common[column];
    if (label) return label[language];
    const [measure, kind] = beside.get(column) ?? [];
    if (measure !== undefined) return `${titleOf(measure)}, ${kind}`;
    const grouping = named.get(column);
    if (grouping === undefined) throw new RangeError(`the column ${column} has no title`);
    return `${titleOf(grouping)}, ${titleOf('name')}`;
  };
  return Object.fromEntries(columns.map((column) => [column, titleOf(column)]));
}
