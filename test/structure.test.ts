/** The structure of production code, as the TypeScript compiler parses it. What is named and worded: tidy.test.ts. */
import { expect, test } from '@jest/globals';
import { exportsOf, functionsIn, importCircles, importedNamesOf } from './support/code-structure.js';
import { isTest, sources } from './support/repository.js';

const code = sources('.ts', '.tsx', '.js');
const production = code.filter(({ path }) => /\.tsx?$/.test(path) && !isTest(path));

/** Lines of a function; a component is mostly markup. */
const longestIn = (path: string) => (path.endsWith('.tsx') ? 90 : 60);

test('a function has at most 60 lines, a component 90', () => {
  const long = production.flatMap((file) =>
    functionsIn(file)
      .filter(({ lines }) => lines > longestIn(file.path))
      .map(({ line, lines }) => `${file.path}:${String(line)}: ${String(lines)} lines`),
  );
  expect(long).toEqual([]);
});

test('there are no circles of imports', () => {
  expect(importCircles(production).map((circle) => circle.join(', '))).toEqual([]);
});

/** Exports that are used without an import: by discovery of operations, the builder of the pages, and partners. */
const usedOtherwise = [
  /\.operation\.ts#default$/,
  /^apps\/web\/vite\.config\.ts#default$/,
  /^libs\/client\/client\.ts#/,
];

const notImported = notImportedExports();

test('every export is imported by another file', () => {
  expect(notImported.filter((name) => !usedOtherwise.some((one) => one.test(name)))).toEqual([]);
});

test('every exception for exports is needed', () => {
  expect(usedOtherwise.filter((one) => !notImported.some((name) => one.test(name)))).toEqual([]);
});

/** Exports of production files that no other file imports, tests included, as `path#name`. */
function notImportedExports(): readonly string[] {
  const imported = new Set(code.flatMap(importedNamesOf));
  return production
    .filter(({ path }) => !imported.has(`${path}#*`))
    .flatMap((file) => exportsOf(file).map((name) => `${file.path}#${name}`))
    .filter((name) => !imported.has(name));
}
