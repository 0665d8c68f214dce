/** A row that follows from several events. */
interface KeyedRow<Key, Values> {
  readonly key: Key;
  readonly values: Values;
}

interface RowChanges<Key, Values> {
  upsert(key: Key, values: Values): void;
  delete(key: Key): void;
}

/** Changes a table from the rows before an event to the rows after it; rows that are the same are left alone. */
export function diffRows<Key, Values>(
  table: RowChanges<Key, Values>,
  before: readonly KeyedRow<Key, Values>[],
  after: readonly KeyedRow<Key, Values>[],
): void {
  const known = new Map(before.map(({ key, values }) => [JSON.stringify(key), JSON.stringify(values)]));
  const kept = new Set(after.map(({ key }) => JSON.stringify(key)));
  for (const { key } of before) if (!kept.has(JSON.stringify(key))) table.delete(key);
  for (const { key, values } of after)
    if (known.get(JSON.stringify(key)) !== JSON.stringify(values)) table.upsert(key, values);
}
