import type { ReportResult } from './query.js';

/**
 * A result as CSV (RFC 4180): a line of names, then one line per row, each ended by CRLF. A text that a spreadsheet
 * would take for a formula gets an apostrophe before it.
 */
export function toCsv({ columns, rows }: Pick<ReportResult, 'columns' | 'rows'>): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
