/** What a report declares, in the words of people: from which a page or a program makes its questions. */
import { z } from 'zod';
import { enumerations, type Label } from '../../../libs/domain/kernel/labels.js';
import { refusals, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { isAsOfDay, quantileIn, type Measure, type Report } from '../../../libs/projection/report.js';
import { parametersOf } from '../../../libs/projection/report-query.js';
import { titlesOf, type Language } from '../../../libs/projection/titles.js';
import { byIdentity, hasIdentities } from './identity.js';
import { countsOfPersons } from './protected.js';

type Filter = Report['filters'][string];

const Choice = z.object({ value: z.string(), title: z.string() });
const FilterKind = z
  .enum(['choice', 'firstDay', 'lastDay', 'days', 'organisation', 'commune', 'text'])
  .describe('organisation, commune: by number or name; days: a whole number');

export const ReportDeclaration = z
  .object({
    name: z.string(),
    title: z.string(),
    listsRows: z.boolean().describe('Whether it lists rows, where no grouping is asked for'),
    ofDay: z.boolean().describe('Whether it takes `asOf`'),
    byIdentity: z
      .boolean()
      .describe('Whether it takes `identity`: as organisations were, or as what they became'),
    compares: z.boolean().describe('Whether it takes `compare`: beside the period before'),
    listsPersons: z.boolean().describe('Whether `POST /v1/lists/{name}` lists the persons that it counts'),
    filters: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        kind: FilterKind,
        column: z.string(),
        choices: z.array(Choice).optional(),
        otherwise: z.string().optional().describe('What holds when it is not asked for'),
      }),
    ),
    groupings: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        unit: z.enum(['day', 'month', 'quarter', 'year']).optional(),
        of: z.enum(['organisation', 'commune']).optional(),
        filter: z.string().optional().describe('By which one narrows to a group'),
      }),
    ),
    measures: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        kind: z
          .enum(['count', 'sum', 'median', 'p90'])
          .describe(
            'sum: one person may add several, so that a hidden one isn’t a number under the threshold',
          ),
      }),
    ),
  })
  .meta({ id: 'ReportDeclaration', description: 'What may be asked of a report, in words for people' });
type ReportDeclaration = z.output<typeof ReportDeclaration>;

/** Values of filters that are no values of an enumeration. */
const otherValues: Readonly<Record<string, Label>> = {
  all: { nl: 'alle', en: 'all' },
  granted: { nl: 'toegestaan', en: 'granted' },
  refused: { nl: 'geweigerd', en: 'refused' },
  none: { nl: 'geen', en: 'none' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  UNKNOWN: { nl: 'onbekend', en: 'unknown' },
};
const otherTitles: Readonly<Record<string, Label>> = {
  firstDay: { nl: 'vanaf', en: 'from' },
  lastDay: { nl: 'tot en met', en: 'until' },
  days: { nl: 'vervalt binnen zoveel dagen', en: 'falls due within so many days' },
};

/** @returns what the report declares, in the language */
export function declarationOf(name: string, declared: Report, language: Language): ReportDeclaration {
  const report = byIdentity(declared);
  const titles = (column: string) => titlesOf(report, [column], language)[column] ?? column;
  return {
    name,
    title: report.title?.[language] ?? name,
    listsRows: report.groupsByDefault === true,
    ofDay: isAsOfDay(report),
    byIdentity: hasIdentities(declared),
    compares: 'compare' in parametersOf(declared).shape,
    listsPersons: report.listing !== undefined,
    filters: Object.entries(report.filters).map(([parameter, filter]) => {
      const { choices, otherwise } = choicesOf(filter, language);
      const kind = kindOf(filter, choices.length > 0);
      return {
        name: parameter,
        title: otherTitles[kind]?.[language] ?? titles(filter.column),
        kind,
        column: filter.column,
        ...(kind === 'choice' && { choices }),
        ...(otherwise !== undefined && { otherwise }),
      };
    }),
    groupings: Object.entries(report.groupBy).map(([grouping, { column, calendarUnit, names }]) => ({
      name: grouping,
      title: titles(grouping),
      ...(calendarUnit && { unit: calendarUnit }),
      ...(names && { of: names }),
      ...filterOn(report, column, calendarUnit !== undefined),
    })),
    measures: Object.entries(report.measures).map(([measure, counted]) => ({
      name: measure,
      title: titles(measure),
      kind: kindOfMeasure(report, measure, counted),
    })),
  };
}

function kindOfMeasure(report: Report, name: string, measure: Measure): 'count' | 'sum' | 'median' | 'p90' {
  const quantile = quantileIn(measure);
  if (quantile) return quantile.share === 0.5 ? 'median' : 'p90';
  return countsOfPersons(report).includes(name) ? 'count' : 'sum';
}

/** The filter by which one narrows to a value of a column; of days one narrows by a period. */
function filterOn({ filters }: Report, column: string, isCalendar: boolean): { filter?: string } {
  const found = Object.entries(filters).find(
    ([, filter]) => filter.column === column && filter.operator === (isCalendar ? '>=' : '='),
  );
  return found ? { filter: found[0] } : {};
}

function kindOf({ operator, names }: Filter, hasChoices: boolean): z.output<typeof FilterKind> {
  if (operator === '>=') return 'firstDay';
  if (operator === '<=') return 'lastDay';
  if (operator === 'due within') return 'days';
  return names ?? (hasChoices ? 'choice' : 'text');
}

/** The values that a filter takes, where they are a closed list, with what they are called. */
function choicesOf({ schema }: Filter, language: Language) {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonOfValues;
  const values = valuesIn(json);
  const titleOf = (value: string) => labelOf(value, values)?.[language] ?? value;
  const { default: otherwise } = json;
  return {
    choices: values.map((value) => ({ value, title: titleOf(value) })),
    ...(otherwise !== undefined && { otherwise }),
  };
}

/** The label of a value: by the enumeration that has most of the values beside it, or as a refusal is told. */
function labelOf(value: string, values: readonly string[]): Label | undefined {
  const shared = (labels: Readonly<Record<string, Label>>) => values.filter((each) => each in labels).length;
  const known = [...enumerations.values()].filter((labels) => value in labels);
  const [best] = known.sort((a, b) => shared(b) - shared(a));
  return otherValues[value] ?? best?.[value] ?? refusals[value as RefusalCode];
}

interface JsonOfValues {
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly anyOf?: readonly JsonOfValues[];
  readonly allOf?: readonly JsonOfValues[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonOfValues>>;
  readonly default?: string;
}

function valuesIn(json: JsonOfValues, definitions = json.$defs ?? {}): readonly string[] {
  const referred = json.$ref === undefined ? undefined : definitions[json.$ref.replace('#/$defs/', '')];
  return [
    ...(json.enum ?? []),
    ...(json.const === undefined ? [] : [json.const]),
    ...[...(json.anyOf ?? []), ...(json.allOf ?? []), ...(referred ? [referred] : [])].flatMap((part) =>
      valuesIn(part, definitions),
    ),
  ];
}
