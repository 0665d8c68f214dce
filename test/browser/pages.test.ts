/** The pages in a real Chromium, with the demo behind them. Pictures and what is measured are left in dist/browser. */
import { afterAll, beforeAll, describe } from '@jest/globals';
import { worksByKeyboard, worksOnNarrowScreen } from './by-keyboard.js';
import { findChromium } from './chromium.js';
import {
  isReadOnPaper,
  keepsToItsPolicy,
  keepsWhatIsWritten,
  looksClosely,
  outlivesBuilds,
} from './documents.js';
import { walksEveryPage } from './every-role.js';
import { findsWithinThreeClicks } from './findings.js';
import { writeReport } from './looked-at.js';
import { doesMainTasks } from './main-tasks.js';
import { forgetsWhoWasThere, signsInFromAnotherSite } from './session-ends.js';
import { opensByAddressOfMachine } from './plain-http.js';
import { Site } from './site.js';
import { recordsByForms } from './recording.js';
import { movesInTime } from './sliders.js';

const executable = await findChromium();
if (executable === undefined)
  process.stderr.write('No Chromium was found: name one in KBI_TEST_CHROMIUM to test the pages in it.\n');

const inBrowser = executable !== undefined ? describe : describe.skip;

inBrowser('in a browser', () => {
  let opened: Site | undefined;
  const site = () => opened!;
  beforeAll(async () => {
    opened = await Site.open(executable ?? '');
  }, 300_000);
  afterAll(async () => {
    writeReport({ chromium: opened?.browser.version() });
    await opened?.close();
  });

  walksEveryPage(site);
  findsWithinThreeClicks(site);
  doesMainTasks(site);
  movesInTime(site);
  worksByKeyboard(site);
  worksOnNarrowScreen(site);
  keepsToItsPolicy(site);
  isReadOnPaper(site);
  outlivesBuilds(site);
  keepsWhatIsWritten(site);
  looksClosely(site);
  signsInFromAnotherSite(site);
  opensByAddressOfMachine(site);
  recordsByForms(site);
  forgetsWhoWasThere(site);
});
