/** The project's own files, for tests that read it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { projectRoot } from '../../libs/platform/project-root.js';

/** Folders that hold nothing written by us: built, generated or made while running; what is installed, anywhere. */
const NOT_OURS = ['.git', '.data', 'node_modules', 'dist', 'coverage', 'docs/generated'];
const INSTALLED = 'node_modules';
const GENERATED = [
  'package-lock.json',
  'libs/client/schema.d.ts',
  'libs/client/labels.ts',
  'libs/client/reports.ts',
];

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Names in the root of the project, without those that git ignores. */
export const rootEntries = (): readonly string[] =>
  readdirSync(projectRoot()).filter((name) => !NOT_OURS.includes(name) && !name.endsWith('.log'));

/** All files with one of these extensions that somebody wrote. */
export function sources(...extensions: readonly string[]): readonly SourceFile[] {
  return filesIn('')
    .filter((path) => extensions.includes(extname(path)) && !GENERATED.includes(path))
    .map((path) => ({ path, text: readFileSync(join(projectRoot(), path), 'utf8') }));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(projectRoot(), folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.includes(path) || entry.name === INSTALLED) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

export const isTest = (path: string): boolean => path.startsWith('test/') || path.endsWith('.test.ts');

/** The room of a file: `libs/domain`, `apps/api`, `projections`, `test`, `bin`. */
export function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'libs' || first === 'apps' ? `${first}/${second}` : first;
}

/** What a file imports: paths of the project with the `.ts` of their source, or names of packages. */
export function importsOf({ path, text }: SourceFile): readonly string[] {
  const statements = text.matchAll(
    /^(?:import|export)\b[^;'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\(\s*'([^']+)'/gm,
  );
  return [...statements].map(([, named, forEffect, lazily]) => {
    const name = resolveImport(path, named ?? forEffect ?? lazily ?? '');
    if (name.startsWith('node:')) return 'node:*';
    return name.startsWith('@nestjs/') ? '@nestjs/*' : name;
  });
}

/** The path of an imported file of the project, with the ending of its source; the name of a package as it is. */
export function resolveImport(from: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const path = normalize(join(dirname(from), name)).replace(/\.js$/, '.ts');
  return path.endsWith('.ts') && existsSync(join(projectRoot(), `${path}x`)) ? `${path}x` : path;
}

/** Lines for which something holds, as `path:line: text`. */
export function linesThat(holds: (line: string) => boolean, files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, at) =>
        holds(line) ? [`${path}:${String(at + 1)}: ${line.trim().slice(0, 100)}`] : [],
      ),
  );
}
