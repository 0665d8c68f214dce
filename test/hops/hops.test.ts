import { expect, test } from '@jest/globals';
import { sources } from '../support/repository.js';
import { hopsOfCommand } from './hops.js';

test('a command makes at most 15 hops to the append, and docs/architecture.md lists them in order', async () => {
  const hops = await hopsOfCommand();
  expect(hops[0]?.file).toBe('apps/api/http/nest.ts');
  expect(hops.length).toBeLessThanOrEqual(15);
  const architecture = sources('.md').find(({ path }) => path === 'docs/architecture.md');
  const listed = architecture?.text.matchAll(/^\| \d+ +\| `([^`]+)` +\| `([^`]+)` +\|/gm) ?? [];
  expect([...listed].map(([, , file]) => file)).toEqual(hops.map(({ file }) => file));
});
