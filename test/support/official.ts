/** The official material, where it is at hand: it is not part of the project, so a clone may be without it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@jest/globals';

const folder =
  process.env['KBI_OFFICIAL_DIR'] ?? fileURLToPath(new URL('../../../shared/kbi', import.meta.url));

/** Where the official material lies, with `xsd/` and `dossiers/` in it; `undefined` where it is absent. */
export const official: { readonly dir: string } | undefined =
  existsSync(join(folder, 'xsd')) && existsSync(join(folder, 'dossiers')) ? { dir: folder } : undefined;

/** A test that needs the official material; reported as skipped where that is absent. */
export function testOfficial(
  name: string,
  run: (dir: string) => void | Promise<void>,
  timeout?: number,
): void {
  if (official) test(name, () => run(official.dir), timeout);
  else test.skip(`${name} (needs the official material: set KBI_OFFICIAL_DIR)`, () => undefined);
}

/** The official sample answers: their file name and text. */
export function officialSamples(dir: string): readonly { name: string; text: string }[] {
  return readdirSync(join(dir, 'dossiers'))
    .filter((name) => name.endsWith('.xml'))
    .map((name) => ({ name, text: readFileSync(join(dir, 'dossiers', name), 'utf8') }));
}
