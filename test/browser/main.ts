/** `npm run test:browser`: every page and state, in both languages and both colour modes, as axe sees it. */
import { createProgressBar } from '../../apps/cli/progress-bar.js';
import { startTestPostgres, stopTestPostgres } from '../support/test-postgres.js';
import { accessibilityFaults } from './accessibility.js';
import { findChromium } from './chromium.js';
import { Site } from './site.js';
import { states, type State } from './states.js';
import type { Visit } from './visit.js';

const LANGUAGES = ['nl', 'en'] as const;
const MODES = ['light', 'dark'] as const;

const executable = await findChromium();
if (executable === undefined) throw new Error('No Chromium was found: name one in KBI_TEST_CHROMIUM.');
await startTestPostgres();
const site = await Site.open(executable);
const faults: string[] = [];
try {
  const variants = states.flatMap((state) =>
    LANGUAGES.flatMap((language) => MODES.map((mode) => ({ state, language, mode }))),
  );
  const bar = createProgressBar(process.stderr, 'pages, {eta_formatted}');
  bar?.start(variants.length, 0);
  for (const { state, language, mode } of variants) {
    const name = `${state.name.replaceAll(' ', '-')}-${language}-${mode}`;
    try {
      const visit = await open(state, language, mode);
      await visit.picture(name);
      faults.push(...(await accessibilityFaults(visit)).map((fault) => `${name}: ${fault}`));
      await visit.end();
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
    bar?.increment();
  }
  bar?.stop();
  process.stdout.write(
    `${faults.join('\n')}\n${String(variants.length)} looked at, ${String(faults.length)} faults\n`,
  );
} finally {
  await site.close();
  await stopTestPostgres();
}
process.exitCode = faults.length > 0 ? 1 : 0;

/** Opens a page in a state. */
async function open(
  { user, path, answers, act, waits }: State,
  language: (typeof LANGUAGES)[number],
  mode: (typeof MODES)[number],
): Promise<Visit> {
  const visit = user === undefined ? await site.stranger() : await site.visitor(user);
  const stored = { 'kbi-language': language, 'kbi-colour-mode': mode };
  await visit.context.addInitScript(`Object.assign(localStorage, ${JSON.stringify(stored)})`);
  if (answers) await visit.context.route(answers.url, (route) => answers.by(route));
  const address = typeof path === 'string' ? path : path(site);
  if (waits === true) {
    await visit.page.goto(site.origin + address);
    await visit.page.locator('main h1, main h2, #pages > .notice, .waiting').first().waitFor();
    await visit.page.waitForTimeout(500);
  } else await visit.open(address);
  await act?.(visit);
  return visit;
}
