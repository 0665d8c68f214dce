import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../libs/platform/project-root.js';
import { generatedClient } from './generated-client.js';

/** `npm run generate`: writes the types of libs/client anew. */
await writeFile(join(projectRoot(), 'libs/client/schema.d.ts'), await generatedClient());
