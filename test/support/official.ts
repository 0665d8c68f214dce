/** The official material, where it is at hand: it is not part of the project, so a clone may be without it. */
import { test } from '@jest/globals';
import { official } from './official-folder.js';

export { official, officialSamples } from './official-folder.js';

/** A test that needs the official material; reported as skipped where that is absent. */
export function testOfficial(name: string, run: (dir: string) => void | Promise<void>): void {
  const found = official;
  if (found) test(name, () => run(found.dir));
  else test.skip(`${name} (needs the official material: set KBI_OFFICIAL_DIR)`, () => undefined);
}
