import type { Service } from '../../apps/api/start/service.js';

/** Something that was read or written: which statement, on what kind of stream or for how many keys. */
type Statement = string;

interface Watched {
  readonly store: Record<'readStream' | 'append', (stream: string, ...more: unknown[]) => Promise<unknown>>;
  readonly even: { run(...work: unknown[]): Promise<unknown> };
  readonly pool: { query(query: unknown, values?: unknown): Promise<unknown> };
}

/** Watches what a service reads and writes of persons (streams, appends with their types, keys), and what waits. */
export function watchStatements({ dependencies }: Service) {
  const { store, pool, even } = dependencies as unknown as Watched;
  let seen: Statement[] = [];
  const readStream = store.readStream.bind(store);
  const append = store.append.bind(store);
  const query = pool.query.bind(pool);
  const run = even.run.bind(even);
  const kindOf = (stream: string) => stream.slice(0, stream.indexOf('-'));
  store.readStream = (stream, ...more) => {
    seen.push(`read ${kindOf(stream)}`);
    return readStream(stream, ...more);
  };
  store.append = (stream, ...more) => {
    const events = more[1] as readonly { readonly type: string; readonly data: object }[];
    const what = events.map(({ type, data }) => ('sealed' in data ? `${type} sealed` : type));
    seen.push(`append ${what.join()} to ${kindOf(stream)}`);
    return append(stream, ...more);
  };
  pool.query = (statement, values) => {
    const { name, values: asked = [] } = statement as { name?: string; values?: unknown[][] };
    if (name !== undefined && /keys/.test(name)) seen.push(`${name}: ${String(asked[0]?.length)}`);
    return query(statement, values);
  };
  even.run = (...work) => {
    seen.push('wait for the end of a step');
    return run(...work);
  };
  return {
    /** What some work reads and writes, in the order of the alphabet. */
    async during(work: () => Promise<unknown>): Promise<readonly Statement[]> {
      seen = [];
      await work();
      return seen.toSorted();
    },
  };
}
