import { expect, test } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projections } from '../apps/api/reports/projections.js';
import { projectRoot } from '../libs/platform/project-root.js';
import { eventOrigins } from './support/event-origins.js';
import { generatedPages } from './support/generated-docs.js';

const folder = join(projectRoot(), 'docs/generated');
const pages = generatedPages(projections);

test.each([...pages])(
  'docs/generated/%s says what the code says (else: npm run docs)',
  async (name, text) => {
    expect(await readFile(join(folder, name), 'utf8')).toBe(text);
  },
);

test('an event that no command records, or no import, says why not, and no other', () => {
  const wrong = eventOrigins().filter(
    ({ event: { notByCommand, notByImport }, commands, imported }) =>
      commands.length > 0 !== (notByCommand === undefined) || imported !== (notByImport === undefined),
  );
  expect(wrong.map(({ event }) => event.name)).toEqual([]);
});

test('docs/generated holds no page that nothing makes any more', async () => {
  expect((await readdir(folder)).sort()).toEqual([...pages.keys()].sort());
});
