/**
 * Whether a column says by how many percent a number is more than that of a period in which there was nothing: then the
 * difference is told, and there is no such number, whatever else of the row is hidden.
 */
export const isPercentOfNothing = (row: Readonly<Record<string, unknown>>, column: string): boolean =>
  column.endsWith('Percent') && typeof row[column.replace(/Percent$/, 'Difference')] === 'number';
