import { CsvError, parse } from 'csv-parse/sync';
import { Failure } from './failure.js';

/**
 * The rows of a list as CSV (RFC 4180), by the names of its first line; empty cells are left out.
 * @throws Failure when the text is no CSV, a row has more or fewer cells than the first line, or a column is not known
 */
export function rowsOf(text: string, known: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const columns = (names: string[]) => {
    if (names.some((name) => !known.includes(name)))
      throw new Failure(`The list has a column that is not known here. Known: ${known.join(', ')}.`);
    return names;
  };
  try {
    const rows = parse<Record<string, string>>(text, {
      columns,
      bom: true,
      trim: true,
      skip_empty_lines: true,
    });
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Failure(`Line ${String(error['lines'])} of the list can’t be read (${error.code}).`);
  }
}
