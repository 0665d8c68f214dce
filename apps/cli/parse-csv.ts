import { CsvError, parse } from 'csv-parse/sync';
import { CliError } from './errors.js';

/**
 * The rows of a CSV text (RFC 4180), each by the column names of the first line; empty cells are left out.
 * @throws CliError when the text is no CSV, a row has more or fewer cells than the first line, or a column is not known
 */
export function parseCsv(
  text: string,
  known: readonly string[],
): readonly Readonly<Record<string, string>>[] {
  const columns = (names: string[]) => {
    if (names.some((name) => !known.includes(name)))
      throw new CliError(`The list has a column that is not known here. Known: ${known.join(', ')}.`);
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
    throw new CliError(`Line ${String(error['lines'])} of the list can’t be read (${error.code}).`);
  }
}
