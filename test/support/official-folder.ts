/** Where the official material is, for tests and programs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder =
  process.env['KBI_OFFICIAL_DIR'] ?? fileURLToPath(new URL('../../../shared/kbi', import.meta.url));

/** Where the official material lies, with `xsd/` and `dossiers/` in it; `undefined` where it is absent. */
export const official: { readonly dir: string } | undefined =
  existsSync(join(folder, 'xsd')) && existsSync(join(folder, 'dossiers')) ? { dir: folder } : undefined;

/** The official sample answers: their file name and text. */
export function officialSamples(dir: string): readonly { name: string; text: string }[] {
  return readdirSync(join(dir, 'dossiers'))
    .filter((name) => name.endsWith('.xml'))
    .map((name) => ({ name, text: readFileSync(join(dir, 'dossiers', name), 'utf8') }));
}
