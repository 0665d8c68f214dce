/** A row that follows from several events. */
interface KeyedRow<Key, Values> {
  readonly key: Key;
  readonly values: Values;
}

/** Changes a table from the rows before an event to the rows after it; rows that are the same are left alone. */
export function diffRows<Key, Values>(
  table: { upsert(key: Key, values: Values): void; delete(key: Key): void },
  before: readonly KeyedRow<Key, Values>[],
  after: readonly KeyedRow<Key, Values>[],
): void {
  const known = new Map(before.map(({ key, values }) => [JSON.stringify(key), JSON.stringify(values)]));
  const kept = new Set(after.map(({ key }) => JSON.stringify(key)));
  for (const { key } of before) if (!kept.has(JSON.stringify(key))) table.delete(key);
  for (const { key, values } of after)
    if (known.get(JSON.stringify(key)) !== JSON.stringify(values)) table.upsert(key, values);
}
