/** How the values of a report are told: periods, names and numbers; what is hidden, and what is not reached. */
import { isPercentOfNothing } from '../../../libs/client/percent-of-nothing.js';
import { formatDay, formatNumber, formatPeriod, isDay } from '../app/format.js';
import { labelAnywhere } from '../app/labels.js';
import type { Language } from '../app/language.js';
import type { Cell, Declaration, Row } from './ask-report.js';
import { numberIn, type Grouping } from './view.js';

const nothing = { nl: 'niet vermeld', en: 'not stated' };
const hidden = '<5';

/** A value of a grouping. */
export function tellGroup(
  value: Cell,
  grouping: Grouping,
  declaration: Declaration,
  language: Language,
): string {
  if (value === null || value === '') return nothing[language];
  const text = String(value);
  if (grouping.unit) return formatPeriod(text, language);
  const choices = declaration.filters.find(({ name }) => name === grouping.filter)?.choices;
  const chosen = choices?.find((choice) => choice.value === text)?.title;
  return chosen ?? tellValue(text, language);
}

/** A value of which nothing is declared: a day, a code, several codes, or a text. */
export function tellValue(text: string, language: Language): string {
  if (isDay(text)) return formatDay(text, language);
  return (
    labelAnywhere(text, language) ??
    text
      .replaceAll(/\b[A-Z][A-Z_]{3,}\b/g, (code) => labelAnywhere(code, language) ?? code)
      .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => (isDay(day) ? formatDay(day, language) : day))
  );
}

/**
 * A number of a measure; `> 89` of a quantile that is not reached, `<5` of fewer persons than may be told, `(<5)` of
 * what is hidden because it is of so few.
 * @param measures those of the report; without, the column counts persons
 */
export function tellNumber(
  row: Row,
  column: string,
  language: Language,
  measures?: Declaration['measures'],
): string {
  const value = numberIn(row, column);
  if (value !== undefined) return formatNumber(value, language);
  const over = numberIn(row, `${column}Over`);
  if (over !== undefined) return `> ${formatNumber(over, language)}`;
  if (row['hidden'] !== true || isPercentOfNothing(row, column)) return '–';
  const isCount = ({ name, kind }: Declaration['measures'][number]) =>
    kind === 'count' && [name, `${name}Previous`].includes(column);
  return measures?.some(isCount) === false ? `(${hidden})` : hidden;
}
