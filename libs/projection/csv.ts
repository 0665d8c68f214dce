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

/**
 * A result as CSV: a line of names, then one line per row, each ended by CRLF. A text that a spreadsheet would take for
 * a formula gets an apostrophe before it. A quantile that isn't reached is `>` what it lies above.
 * @param titles by column, in place of the names: then it is written for people
 */
export function toCsv(
  { columns, rows }: Pick<ReportResult, 'columns' | 'rows'>,
  titles?: Readonly<Record<string, string>>,
): string {
  const form = titles ? forPeople : forPrograms;
  const lines = [
    columns.map((column) => cell(titles?.[column] ?? column, form)),
    ...rows.map((row) => columns.map((column) => cellOf(row, column, form))),
  ];
  return form.mark + lines.map((line) => `${line.join(form.separator)}\r\n`).join('');
}

function cellOf(row: ReportRow, column: string, form: Form): string {
  const over = row[overOf(column)];
  return typeof over === 'number' ? `>${cell(over, form)}` : cell(row[column] ?? '', form);
}

function cell(value: string | number | boolean, { separator, decimal }: Form): string {
  if (typeof value === 'number') return String(value).replace('.', decimal);
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
