import { chromium } from 'playwright-core';
import { findChromium } from '../../browser/chromium.js';
import { signInAs } from '../../browser/site.js';
import { Visit } from '../../browser/visit.js';
import { scratchDirectory, serviceOn } from '../service.js';
import { MASTER_KEY } from './privacy.js';

/** Runs in each document before its own scripts: notes when the picture of a report is on the screen. */
const NOTE_PICTURE = `
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.picture')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.kbiDrawn = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });
`;
const SINCE_ANSWER = `window.kbiDrawn - performance.getEntriesByType('resource')
  .find(({ name }) => /\\/v1\\/reports\\/./.test(name)).responseEnd`;
/** A sample user who may ask every report. */
const REPORTER = 'gert.wouters';

/**
 * How long the pages take from the answer of a report to its picture, in ms, by address. Undefined where there is no
 * Chromium. The pages must be built.
 * @param databaseUrl a database whose read models are there @param reports their names, and what is asked
 */
export async function measurePictures(
  databaseUrl: string,
  reports: ReadonlyMap<string, Readonly<Record<string, string>>>,
): Promise<ReadonlyMap<string, number> | undefined> {
  const executablePath = await findChromium();
  if (executablePath === undefined) return undefined;
  await using directory = await scratchDirectory();
  const service = await serviceOn(databaseUrl, directory.path, {
    KBI_MASTER_KEY: MASTER_KEY.toString('base64'),
  });
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    const context = await browser.newContext({ locale: 'nl-BE' });
    await context.addInitScript(NOTE_PICTURE);
    const visit = await Visit.begin(context, service.url);
    await signInAs(visit, REPORTER);
    const taken = new Map<string, number>();
    for (const [report, query] of reports) {
      await visit.open(`/rapportering/${report}?${String(new URLSearchParams(query))}`);
      taken.set(report, await visit.page.evaluate<number>(SINCE_ANSWER));
    }
    return taken;
  } finally {
    await browser.close();
    await service.stop();
  }
}
