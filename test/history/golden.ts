/**
 * One golden file per version of an event: how it is stored, kept for ever. `npm run golden` writes those that are
 * missing and never touches one that exists; change an event by a new version and an upcaster instead.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue, type EventName } from '../../libs/domain/catalogue.js';
import { sampleOf } from './sample.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const CHECKSUMS = 'checksums.json';

/** The name of a golden file. */
export const goldenName = (event: string, version: number): string => `${event}.v${String(version)}.json`;

/** Names of all golden files. */
export const goldenFiles = (): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.json') && name !== CHECKSUMS);

export const readGolden = (name: string): string => readFileSync(join(folder, name), 'utf8');

export const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The checksums as committed, by the name of the file. */
export function checksums(): Readonly<Record<string, string>> {
  const path = join(folder, CHECKSUMS);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}

/** Writes what is missing. @returns the names of the files written */
function writeMissing(): readonly string[] {
  const missing = (Object.keys(catalogue) as EventName[])
    .map((event) => [event, goldenName(event, catalogue[event].version)] as const)
    .filter(([, name]) => !existsSync(join(folder, name)));
  const sums = { ...checksums() };
  for (const [event, name] of missing) {
    const text = `${JSON.stringify(sampleOf(event), undefined, 2)}\n`;
    writeFileSync(join(folder, name), text, { flag: 'wx' });
    sums[name] = checksumOf(text);
  }
  const sorted = Object.fromEntries(Object.entries(sums).sort(([a], [b]) => a.localeCompare(b)));
  writeFileSync(join(folder, CHECKSUMS), `${JSON.stringify(sorted, undefined, 2)}\n`);
  return missing.map(([, name]) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = writeMissing();
  process.stdout.write(written.length > 0 ? `${written.join('\n')}\n` : 'No golden file was missing.\n');
}
