import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../libs/platform/project-root.js';
import { generatedClient } from '../support/generated-client.js';

const files = await generatedClient();

test.each([...files])(
  'libs/client/%s says what the code says (else: npm run generate)',
  async (name, text) => {
    expect(await readFile(join(projectRoot(), 'libs/client', name), 'utf8')).toBe(text);
  },
);
