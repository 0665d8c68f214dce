import { THRESHOLD } from './protection.js';
import { overOf, type ReportResult, type ReportRow } from './result.js';

/** How a table is written. */
interface Form {
  readonly mark: string;
  readonly separator: string;
  readonly decimal: string;
}

/** RFC 4180, for programs. */
const forPrograms: Form = { mark: '', separator: ',', decimal: '.' };
/** As a spreadsheet with Belgian settings opens it: a byte-order mark, semicolons, decimal commas. */
const forPeople: Form = { mark: '\uFEFF', separator: ';', decimal: ',' };

/** How a result is told in words. */
interface Wording {
  /** By column, in place of the names: then it is written for people. */
  readonly titles?: Readonly<Record<string, string>> | undefined;
  /** The measures that count persons or what each has one of, by name. */
  readonly counts?: readonly string[];
}

/**
 * A result as CSV: a line of names, then one line per row, each ended by CRLF. A text that a spreadsheet would take for
 * a formula gets an apostrophe before it. A quantile that isn't reached is `>` what it lies above; a count that is
 * hidden is `<5`, and what else is hidden because it is of so few is `(<5)`.
 */
export function toCsv(
  { columns, rows, total }: Pick<ReportResult, 'columns' | 'rows' | 'total'>,
  { titles, counts = [] }: Wording = {},
): string {
  const form = titles ? forPeople : forPrograms;
  const cellOf = (row: ReportRow, column: string): string => {
    const { [column]: value = null, [overOf(column)]: over } = row;
    if (typeof over === 'number') return `>${cell(over, form)}`;
    const isHidden = value === null && row['hidden'] === true && Object.hasOwn(total, column);
    if (!isHidden || isPercentOfNothing(row, column)) return cell(value ?? '', form);
    return counts.includes(column) ? `<${THRESHOLD}` : `(<${THRESHOLD})`;
  };
  const lines = [
    columns.map((column) => cell(titles?.[column] ?? column, form)),
    ...rows.map((row) => columns.map((column) => cellOf(row, column))),
  ];
  return form.mark + lines.map((line) => `${line.join(form.separator)}\r\n`).join('');
}

/** Of a number there is no percentage in terms of nothing: then the difference is told. */
const isPercentOfNothing = (row: ReportRow, column: string): boolean =>
  column.endsWith('Percent') && typeof row[column.replace(/Percent$/, 'Difference')] === 'number';

function cell(value: string | number | boolean, { separator, decimal }: Form): string {
  if (typeof value === 'number') return String(value).replace('.', decimal);
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
