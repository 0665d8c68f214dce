import { Failure } from './failure.js';

/**
 * The rows of a list as CSV (RFC 4180: commas, quotes doubled inside quotes), by the names of its first line; empty
 * cells are left out. @throws Failure when a row has other cells than the first line, or a column is not known
 */
export function rowsOf(text: string, known: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = cellsOf(text.replace(/^\uFEFF/, ''));
  const stranger = names.find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new Failure(`The list has a column that is not known here. Known: ${known.join(', ')}.`);
  return rows.map((cells, index) => {
    if (cells.length !== names.length)
      throw new Failure(
        `Row ${String(index + 2)} has ${String(cells.length)} cells, not ${String(names.length)}.`,
      );
    const named = cells.map((cell, at) => [names[at] ?? '', cell] as const);
    return Object.fromEntries<string>(named.filter(([, cell]) => cell !== ''));
  });
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain.trim());
    if (end !== ',') rows.push([]);
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}
