import { readdir } from 'node:fs/promises';
import type { Projection } from './define.js';

/**
 * Loads the read models of a folder, one per file, in the order of file names: the default export of every `*.ts` or
 * `*.js`, tests and declarations left out. So a new read model needs no list to be added to.
 * @param folder a file URL that ends with a slash; works from source and from what is built
 * @throws TypeError when a file has no projection as its default export, RangeError when two, or two reports, have the
 *   same name
 */
export async function discoverProjections(folder: URL): Promise<readonly Projection[]> {
  const files = (await readdir(folder)).filter((file) => MODULE.test(file) && !NO_MODEL.test(file)).sort();
  const found = new Map<string, { readonly file: string; readonly projection: Projection }>();
  for (const file of files) {
    const { default: projection } = (await import(new URL(file, folder).href)) as {
      readonly default?: unknown;
    };
    if (!isProjection(projection))
      throw new TypeError(`${file}: its default export must be a projection (see libs/projection/define.ts)`);
    const other = found.get(projection.name);
    if (other) throw new RangeError(`${file}: ${other.file} has a projection ${projection.name} too`);
    for (const report of Object.keys(projection.reports)) {
      const asked = [...found.values()].find((one) => Object.hasOwn(one.projection.reports, report));
      if (asked) throw new RangeError(`${file}: ${asked.file} has a report ${report} too`);
    }
    found.set(projection.name, { file, projection });
  }
  return [...found.values()].map(({ projection }) => projection);
}

const MODULE = /\.[jt]s$/;
const NO_MODEL = /\.(test|d)\.[jt]s$/;

const isProjection = (value: unknown): value is Projection =>
  typeof value === 'object' &&
  value !== null &&
  'types' in value &&
  value.types instanceof Set &&
  'tables' in value;
