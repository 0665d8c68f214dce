import type { Queryable } from '../event-store/postgres/transaction.js';
import { personStatement } from './person-statement.js';
import { THRESHOLD, toldOfGroups, type PersonCount, type Protection } from './protection.js';
import { quantileOf, type Occurrence } from './quantile.js';
import { isDistinct, type Measure, type Quantity } from './report.js';
import { quantilesOf, tabulated, type Cell, type Group, type ReportResult } from './result.js';
import { countsOf, countStatement, isOnce, occurrenceStatement, type Asked } from './statement.js';

/** Reads the rows and the total of a report from its table. @param db in one snapshot */
export async function readReport(
  db: Queryable,
  asked: Asked,
): Promise<Pick<ReportResult, 'columns' | 'rows' | 'groups' | 'total'>> {
  return tabulated(asked.report, asked.query, await groupsOf(db, asked));
}

/** What the database tells of each group and of all rows: counts, then quantiles. */
async function groupsOf(db: Queryable, asked: Asked): Promise<readonly Group[]> {
  const { report, query, protection } = asked;
  const size = query.groupBy.length;
  const quantiles = quantilesOf(report);
  const quantities = [...new Map(quantiles.map(({ quantity }) => [JSON.stringify(quantity), quantity]))];
  const counted = protection
    ? await protectedCounts(db, asked, quantities, protection)
    : (await exactCounts(db, asked)).map((group) => ({ group, hasQuantity: () => true }));
  const read = new Map<string, ReadonlyMap<string, readonly Occurrence[]>>();
  for (const [key, quantity] of quantities)
    read.set(key, byGroup(await cellsOf(db, occurrenceStatement(asked, quantity)), size));
  return counted.map(({ group, hasQuantity }) => {
    const of = groupKey([group.isTotal ? 1 : 0, ...group.key]);
    const values: Record<string, Group['values'][string]> = { ...group.values };
    for (const { name, quantity, share } of quantiles) {
      const key = JSON.stringify(quantity);
      const quantile = quantileOf(read.get(key)?.get(of) ?? [], share);
      if (quantile) values[name] = hasQuantity(key) ? quantile : 'hidden';
    }
    return { ...group, values };
  });
}

/** The counts as they are. Who may stand in several rows is counted once by person, as where they are protected. */
async function exactCounts(db: Queryable, asked: Asked): Promise<readonly Group[]> {
  const { report, query } = asked;
  const isEachOnce = ([, measure]: readonly [string, Measure]) =>
    !isDistinct(measure) || isOnce(asked, measure.distinct, []);
  if (report.countsPersons && !countsOf(report).every(isEachOnce))
    return (await personCounts(db, asked, [], 0n)).map(({ isTotal, key, counts }) => ({
      isTotal,
      key,
      values: Object.fromEntries(Object.entries(counts).map(([name, { number }]) => [name, number])),
    }));
  const counts = countsOf(report).map(([name]) => name);
  const size = query.groupBy.length;
  return (await cellsOf(db, countStatement(asked))).map((row) => ({
    isTotal: Number(row[0]) === 1,
    key: row.slice(1, size + 1),
    values: Object.fromEntries(counts.map((name, index) => [name, Number(row[size + 1 + index])])),
  }));
}

type NamedQuantity = readonly [key: string, quantity: Quantity];

/** The counts of persons as they may be told, and of which quantities enough persons have a value. */
async function protectedCounts(
  db: Queryable,
  asked: Asked,
  quantities: readonly NamedQuantity[],
  protection: Protection,
) {
  const groups = await personCounts(db, asked, quantities, protection.personSeed);
  const told = toldOfGroups(groups, protection, asked.report.countsPersons?.units);
  return groups.map(({ isTotal, key, persons }, place) => {
    const isOfEnough = (index: number): boolean => Number(persons[index]) >= THRESHOLD;
    const enough = new Set(quantities.flatMap(([name], index) => (isOfEnough(index) ? [name] : [])));
    const group: Group = { isTotal, key, values: told[place] ?? {} };
    return { group, hasQuantity: (name: string) => enough.has(name) };
  });
}

/** The counts by person; of each quantity, in `persons`, how many have a value. */
async function personCounts(
  db: Queryable,
  asked: Asked,
  quantities: readonly NamedQuantity[],
  personSeed: bigint,
) {
  const counts = countsOf(asked.report).map(([name]) => name);
  const statement = personStatement(
    asked,
    quantities.map(([, quantity]) => quantity),
    personSeed,
  );
  const found = await cellsOf(db, statement);
  const size = asked.query.groupBy.length;
  return found.map(([isTotal, ...cells]) => {
    const numbers = cells.slice(size);
    const countAt = (index: number): PersonCount => {
      const [number, persons, key] = numbers.slice(3 * index, 3 * index + 3);
      return { number: Number(number), persons: Number(persons), key: String(key ?? '') };
    };
    return {
      isTotal: Number(isTotal) === 1,
      key: cells.slice(0, size),
      counts: Object.fromEntries(counts.map((name, index) => [name, countAt(index)])),
      persons: numbers.slice(3 * counts.length),
    };
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
