import type { Queryable } from '../event-store/postgres/transaction.js';
import { quantileOf, type Occurrence } from './quantile.js';
import { quantilesOf, tabulated, type Cell, type Group, type ReportResult } from './result.js';
import { countsOf, countStatement, occurrenceStatement, type Asked } from './statement.js';

/** Reads the rows and the total of a report from its table. @param db in one snapshot */
export async function readReport(
  db: Queryable,
  asked: Asked,
): Promise<Pick<ReportResult, 'columns' | 'rows' | 'groups' | 'total'>> {
  return tabulated(asked.report, asked.query, await groupsOf(db, asked));
}

/** What the database tells of each group and of all rows: counts, then quantiles. */
async function groupsOf(db: Queryable, asked: Asked): Promise<readonly Group[]> {
  const { report, query } = asked;
  const counts = countsOf(report).map(([name]) => name);
  const size = query.groupBy.length;
  const found = await cellsOf(db, countStatement(asked));
  const groups = found.map((row) => ({
    isTotal: Number(row[0]) === 1,
    key: row.slice(1, size + 1),
    values: Object.fromEntries(counts.map((name, index) => [name, Number(row[size + 1 + index])])),
  }));
  const quantiles = quantilesOf(report);
  const read = new Map<string, ReadonlyMap<string, readonly Occurrence[]>>();
  for (const { quantity } of quantiles) {
    const key = JSON.stringify(quantity);
    if (!read.has(key)) read.set(key, byGroup(await cellsOf(db, occurrenceStatement(asked, quantity)), size));
  }
  return groups.map((group) => {
    const of = groupKey([group.isTotal ? 1 : 0, ...group.key]);
    const values: Record<string, Group['values'][string]> = { ...group.values };
    for (const { name, quantity, share } of quantiles) {
      const quantile = quantileOf(read.get(JSON.stringify(quantity))?.get(of) ?? [], share);
      if (quantile) values[name] = quantile;
    }
    return { ...group, values };
  });
}

async function cellsOf(
  db: Queryable,
  { text, values }: { readonly text: string; readonly values: unknown[] },
): Promise<readonly (readonly Cell[])[]> {
  return (await db.query<Cell[]>({ text, values, rowMode: 'array' })).rows;
}

/** Occurrences by their group. @param size the number of groupings */
function byGroup(
  rows: readonly (readonly Cell[])[],
  size: number,
): ReadonlyMap<string, readonly Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  for (const row of rows) {
    const key = groupKey(row.slice(0, size + 1));
    const [value = 0, ended = 0, open = 0] = row.slice(size + 1).map(Number);
    const known = groups.get(key);
    if (known) known.push({ value, ended, open });
    else groups.set(key, [{ value, ended, open }]);
  }
  return groups;
}

const groupKey = (cells: readonly Cell[]): string => JSON.stringify(cells);
