import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../libs/platform/project-root.js';
import { generatedClient } from '../support/generated-client.js';

test('libs/client/schema.d.ts says what the service says (else: npm run generate)', async () => {
  const committed = await readFile(join(projectRoot(), 'libs/client/schema.d.ts'), 'utf8');
  expect(committed).toBe(await generatedClient());
});
