import { readdir } from 'node:fs/promises';
import type { Operation } from './operation.js';

/**
 * Loads the operations of a folder and of those below it: the default exports of every file `*.operation.ts` (or
 * `.js`), one or several each. So a new operation needs no list to be added to.
 * @param folder a file URL that ends with a slash
 * @throws TypeError when a file has no operation as its default export; RangeError when two have the same address
 */
export async function discoverOperations<Needs>(folder: URL): Promise<readonly Operation<Needs>[]> {
  const entries = await readdir(folder, { recursive: true });
  const files = entries.filter((file) => /\.operation\.[jt]s$/.test(file)).sort();
  const found = new Map<string, Operation<Needs>>();
  for (const file of files) {
    const { default: exported } = (await import(new URL(file, folder).href)) as {
      readonly default?: unknown;
    };
    for (const operation of [exported].flat()) {
      if (!isOperation<Needs>(operation))
        throw new TypeError(`${file}: its default export must be an operation, or a list of them`);
      const address = `${operation.method} ${operation.path}`;
      if (found.has(address)) throw new RangeError(`${file}: there is another operation ${address}`);
      found.set(address, operation);
    }
  }
  return [...found.values()];
}

const isOperation = <Needs>(value: unknown): value is Operation<Needs> =>
  typeof value === 'object' && value !== null && 'handle' in value && 'path' in value;
