/** A column by its title; numbers are aligned to the right. */
export type Column = string | { readonly title: string; readonly align: 'right' };

/** A table in plain text: titles, a line, rows; each column is as wide as its widest cell. */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const titles = columns.map((column) => (typeof column === 'string' ? column : column.title));
  const widths = columns.map((_, index) =>
    Math.max(...[titles, ...rows].map((row) => row[index]?.length ?? 0)),
  );
  const formatRow = (cells: readonly string[]) =>
    columns
      .map((column, index) => {
        const [cell, width] = [cells[index] ?? '', widths[index] ?? 0];
        return typeof column === 'string' ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [formatRow(titles), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(formatRow)];
}
