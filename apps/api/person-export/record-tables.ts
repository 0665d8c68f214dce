/** Records of any form as tables with captions. */
import { fieldLabel, formatValue } from '../../../libs/client/dutch.js';
import { formatInline } from '../../../libs/client/format-value.js';
import { markup, type Markup } from '../http/markup.js';

/** A cell: a text, or several as a list. */
type Cell = string | readonly string[];

export const table = (
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
): Markup => markup`<table>
<caption>${caption}</caption>
<thead><tr>${titles.map((title) => markup`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${contentOf(cell)}</td>`)}</tr>\n`)}</tbody>
</table>
`;

const contentOf = (cell: Cell): string | Markup =>
  typeof cell === 'string' ? cell : markup`<ul>${cell.map((line) => markup`<li>${line}</li>`)}</ul>`;

/** What is longer in one line gets a table of its own. */
const LONGEST_LINE = 120;

/** The entries of a list, or the fields of an object, with what is large in them below, each under its own caption. */
export function recordTables(caption: string, record: object): readonly Markup[] {
  if (Array.isArray(record))
    return record.flatMap((entry: object, index) =>
      recordTables(record.length === 1 ? caption : `${caption}, ${index + 1} van ${record.length}`, entry),
    );
  const { stretches = [], ...fields } = record as { readonly stretches?: readonly Stretch[] };
  const stated = Object.entries(fields as Readonly<Record<string, unknown>>)
    .map(([name, value]) => ({ name, value, told: withRulesInDutch(value) }))
    .filter(({ told }) => told !== undefined && formatInline(told) !== '');
  const large = stated.filter(({ told }) => isLarge(told));
  const small = stated.flatMap(({ name, told }): Field[] => (isLarge(told) ? [] : [[name, told]]));
  return [
    ...(small.length === 0 ? [] : [fieldTable(caption, small)]),
    ...(stretches.length === 0 ? [] : [stretchTable(caption, stretches)]),
    ...large.flatMap(({ name, value }) => recordTables(`${caption}: ${fieldLabel(name)}`, value as object)),
  ];
}

type Field = readonly [name: string, value: unknown];

const isLarge = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (formatInline(value).length > LONGEST_LINE || 'stretches' in value) &&
  !isListOfTexts(value);

const isListOfTexts = (value: object): boolean =>
  Array.isArray(value) && value.every((entry) => typeof entry !== 'object');

const fieldTable = (caption: string, fields: readonly Field[]): Markup => markup`<table>
<caption>${caption}</caption>
<tbody>
${fields.map(
  ([name, value]) =>
    markup`<tr><th scope="row">${fieldLabel(name)}</th><td>${formatInline(value)}</td></tr>\n`,
)}</tbody>
</table>
`;

/** A row of a rule of law, as it is told with what follows from it. */
interface Rule {
  readonly nl: string;
  readonly source: string;
}
const isRule = (value: object): value is Rule => 'nl' in value && 'source' in value;
const citedRule = ({ nl, source }: Rule): string => `${nl} [${source}]`;

/** A value in which each rule is the line that cites it. */
function withRulesInDutch(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRulesInDutch);
  if (typeof value !== 'object' || value === null) return value;
  if (isRule(value)) return citedRule(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withRulesInDutch(inner)]));
}

/** Days on which a standing holds. */
interface Stretch {
  readonly from: string;
  readonly until?: string;
  readonly standing: string;
  readonly rule?: Rule;
}

const stretchTable = (caption: string, stretches: readonly Stretch[]): Markup =>
  table(
    `${caption}: wanneer`,
    ['Vanaf', 'Tot en met', 'Stand', 'Meer', 'Volgens'],
    stretches.map(({ from, until = '', standing, rule, ...more }) => [
      from,
      until,
      formatValue(standing),
      formatInline(more),
      rule ? citedRule(rule) : '',
    ]),
  );
