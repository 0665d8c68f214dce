import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projections } from '../../apps/api/reports/projections.js';
import { projectRoot } from '../../libs/platform/project-root.js';
import { generatedPages } from './generated-docs.js';

/** `npm run docs`: writes docs/generated/ anew. */
const folder = join(projectRoot(), 'docs/generated');
await mkdir(folder, { recursive: true });
for (const [name, text] of generatedPages(projections)) await writeFile(join(folder, name), text);
