/** `npm run pictures`: the pictures of the README, of real pages with the whole demo behind them. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDemo } from '../../apps/demo/load.js';
import { projectRoot } from '../../libs/platform/project-root.js';
import { startTestPostgres, stopTestPostgres } from '../support/test-postgres.js';
import { findChromium } from './chromium.js';
import { dossierOpened } from './opened-dossier.js';
import { Site } from './site.js';
import type { Visit } from './visit.js';

const FOLDER = join(projectRoot(), 'docs/pictures');
const MOST_BYTES = 150 * 1_024;
const viewport = { width: 1180, height: 860 };
/** All lanes of the dossier, but nothing below them. */
const higher = { width: 1180, height: 1_160 };

const executable = await findChromium();
if (executable === undefined) throw new Error('No Chromium was found: name one in KBI_TEST_CHROMIUM.');
await mkdir(FOLDER, { recursive: true });
await startTestPostgres();
const site = await Site.open(executable, loadDemo);
try {
  const report = '/rapportering/consultation-statistics?from=2017-08-01&to=2017-12-31&organisationType=OCMW';
  await keep(await site.visitor('gert.wouters', report, { viewport }), 'reporting');
  await keep(await dossierOpened(site, '?dag=2016-11-02', { viewport: higher }), 'dossier');
} finally {
  await site.close();
  await stopTestPostgres();
}

/** What is seen without scrolling, as a file of the documentation. */
async function keep(visit: Visit, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await visit.page.mouse.move(0, 0);
  await visit.page.screenshot({ path });
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new Error(`${path} has ${String(size)} bytes; at most ${String(MOST_BYTES)}.`);
  process.stdout.write(`${path}: ${String(Math.round(size / 1_024))} kB\n`);
  await visit.end();
}
