import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../libs/platform/project-root.js';
import { generatedClient } from './generated-client.js';

/** `npm run generate`: writes the generated files of libs/client anew. */
for (const [name, text] of await generatedClient())
  await writeFile(join(projectRoot(), 'libs/client', name), text);
