/** Documents, addresses, print and this suite itself: P6, P8, P9, P11 and P14 of the pitfalls. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { accessibilityFaults } from './accessibility.js';
import { dossierAt, dossierOpened } from './opened-dossier.js';
import type { Site } from './site.js';
import { ARTEFACTS, type Visit } from './visit.js';

/** By what is drawn: who sees it, where, and what on paper tells its numbers in words. */
const charts = [
  [
    'columns',
    'gert.wouters',
    '/rapportering/consultation-statistics?from=2017-08-01&to=2017-12-31&compare=previous',
  ],
  ['stacks', 'gert.wouters', '/rapportering/consultation-statistics?groupBy=month,purpose&from=2017-08-01'],
  ['a ranking', 'gert.wouters', '/rapportering/consultation-statistics?groupBy=organisation'],
  ['a heat map', 'gert.wouters', '/rapportering/nt2-levels'],
  ['a spread', 'gert.wouters', '/rapportering/durations?groupBy=step&maat=medianDays'],
  ['exchanges', 'gert.wouters', '/uitwisselingen'],
  ['how the log grows', 'hanne.de.smet', '/beheer'],
  ['a life', 'an.peeters', ({ dossier }: Site) => `/dossiers/${dossier}`],
] as const;
/** What tells in words what the charts of a page draw. */
const IN_WORDS = 'main table tbody tr, main article, .life-list li';
/** Of a chart, so many are pointed at. */
const MOST_MARKS = 12;
/** A4 within its margins. */
const A4 = { width: 700, height: 990 };

const MARKS = '.chart :is(rect, circle):not(.hit)';
/** What in charts can't be seen on white paper that has no backgrounds. */
const NOT_DRAWN = `[...document.querySelectorAll('${MARKS}')]
  .filter((mark) => {
    const isSeen = (colour) => !/none|rgba\\(.*, 0\\)|rgb\\(255, 255, 255\\)/.test(colour);
    const { fill, stroke } = getComputedStyle(mark);
    return !isSeen(fill) && !isSeen(stroke);
  })
  .map((mark) => mark.outerHTML)`;
/** Text that can't be read once its background is left out. */
const LIGHT_TEXTS = `[...document.querySelectorAll('body :not(svg, svg *)')]
  .filter((one) => one.checkVisibility() && [...one.childNodes].some(({ data }) => data?.trim()))
  .filter((one) => {
    const { color, printColorAdjust } = getComputedStyle(one);
    return printColorAdjust !== 'exact' && color.match(/\\d+/g).slice(0, 3).every((part) => part > 128);
  })
  .map((one) => one.outerHTML)`;
/** Where the heads of tables are not repeated on every page. */
const HEADS_NOT_REPEATED = `[...document.querySelectorAll('main thead')]
  .map((head) => getComputedStyle(head).display)
  .filter((display) => display !== 'table-header-group')`;

export function keepsToItsPolicy(site: () => Site): void {
  test.concurrent.each(charts)('P6, P11: pointed at, in dark and on paper: %s', async (name, user, path) => {
    const visit = await site().visitor(user, typeof path === 'string' ? path : path(site()), {
      viewport: { width: 1920, height: 1080 },
    });
    const { page } = visit;
    if (name === 'a life') await dossierAt(visit);
    const marks = page.locator('.chart :is(a, [role="button"], [role="img"])');
    for (const mode of ['light', 'dark']) {
      await page.getByLabel('Kleuren').selectOption(mode);
      for (const mark of (await marks.all()).slice(0, MOST_MARKS)) {
        await mark.hover({ force: true });
        await mark.focus();
      }
    }
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(A4);
    await page.pdf({ path: join(ARTEFACTS, `${name}.pdf`), format: 'A4', printBackground: false });
    expect(await page.locator(MARKS).count()).toBeGreaterThan(0);
    for (const chart of await page.locator('svg.chart').all()) {
      const { x, width } = (await chart.boundingBox())!;
      expect([x >= 0, x + width <= A4.width]).toEqual([true, true]);
    }
    expect(await page.evaluate(NOT_DRAWN)).toEqual([]);
    expect(await page.evaluate(LIGHT_TEXTS)).toEqual([]);
    const words = await page.locator(IN_WORDS).all();
    expect(words.length).toBeGreaterThan(0);
    for (const one of words) expect(await one.isVisible()).toBe(true);
    expect(await page.evaluate(HEADS_NOT_REPEATED)).toEqual([]);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });
}

export function isReadOnPaper(site: () => Site): void {
  test.concurrent('P11: on paper levels are read, and what is drawn of a life is listed', async () => {
    const visit = await dossierOpened(site(), '/nt2?dag=2016-11-02');
    const { page } = visit;
    await page.emulateMedia({ media: 'print' });
    expect(await accessibilityFaults(visit)).toEqual([]);
    expect(await page.evaluate(LIGHT_TEXTS)).toEqual([]);
    const frame = `getComputedStyle(document.querySelector('.level.reached')).borderTopWidth`;
    expect(await page.evaluate(frame)).toBe('3px');
    await visit.picture('papier-nt2');
    await page.emulateMedia({ media: 'screen' });
    await visit.click(page.getByRole('link', { name: 'Naar het hele dossier' }));
    await page.emulateMedia({ media: 'print' });
    const drawn = await page.locator('.lanes-chart .thing').count();
    expect(await page.locator('.life-list li').count()).toBe(drawn);
    expect(await page.locator('.life-list li').first().isVisible()).toBe(true);
    await visit.picture('papier-dossier');
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });
}

export function outlivesBuilds(site: () => Site): void {
  const opens = async (times: number) => {
    const visit = await site().visitor('gert.wouters');
    const { page } = visit;
    let gone = 0;
    let loaded = 0;
    page.on('domcontentloaded', () => (loaded += 1));
    await page.route(/report-page-[\w-]+\.js$/, async (route) => {
      gone += 1;
      await (gone <= times ? route.fulfill({ status: 404, body: '' }) : route.continue());
    });
    const question = page.locator('article', { hasText: 'Hoe vaak raadpleegden OCMW’s de KBI' });
    await question.getByRole('link').click();
    return { visit, page, loaded: () => loaded };
  };

  test.concurrent('P8: a page whose file is gone after a release is loaded anew, once', async () => {
    const { visit, page, loaded } = await opens(1);
    await page.getByRole('heading', { name: 'De cijfers' }).waitFor();
    expect(await page.locator('.figure-number').textContent()).toBe('2.828'); // as is asked in the address
    expect(loaded()).toBe(1);
    await visit.end();
  });

  test.concurrent('P8: one that stays away says so, and isn’t loaded over and over', async () => {
    const { visit, page, loaded } = await opens(Number.MAX_SAFE_INTEGER);
    await page.getByRole('alert').waitFor();
    expect(loaded()).toBeLessThanOrEqual(1);
    const kept = `Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()])`;
    expect(await page.evaluate(kept)).toEqual([[], []]);
    await visit.end();
  });
}

export function keepsWhatIsWritten(site: () => Site): void {
  test.concurrent('P9: what is written stays: loaded again, going back, in another tab', async () => {
    const visit = await site().visitor('gert.wouters');
    const { page } = visit;
    const tab = await visit.tab();
    const valueIn = ({ page }: Visit) =>
      page.getByRole('textbox', { name: 'organisatie', exact: true }).inputValue();
    for (const value of ['00123', '662E41', '723421968459640832', 'true', 'a/b#c%d']) {
      await visit.open(`/rapportering/consultation-statistics?organisation=${encodeURIComponent(value)}`);
      const seen = [await valueIn(visit)];
      await page.reload();
      seen.push(await valueIn(visit));
      await page.getByRole('navigation').getByRole('link', { name: 'Start' }).click();
      await page.goBack();
      seen.push(await valueIn(visit));
      await tab.page.goto(page.url());
      seen.push(await valueIn(tab));
      expect(seen).toEqual([value, value, value, value]);
    }
    await visit.end();
  });

  test.concurrent('P9: an identifier is one part of a path, whatever it holds', async () => {
    const [id, name] = ['a/b#c%d', '723421968459640832'];
    const search = new URLSearchParams({ deel: 'afspraken', afspraak: id, naam: name });
    const visit = await site().visitor('fatima.haddad', `/audit?${String(search)}`);
    const { page } = visit;
    for (const load of [() => page.reload(), () => visit.open(`/audit?${String(search)}`)]) {
      const answered = page.waitForResponse((answer) => answer.url().includes('/v1/audit/agreements/'));
      await load();
      expect(new URL((await answered).url()).pathname).toBe(
        `/v1/audit/agreements/${encodeURIComponent(id)}/events`,
      );
      expect(await page.getByRole('heading', { name: `Wat er met ${name} gebeurde` }).count()).toBe(1);
    }
    await visit.open(`/audit/${encodeURIComponent(id)}`);
    expect(await page.getByRole('heading', { name: 'Deze pagina bestaat niet' }).count()).toBe(0);
    await visit.end();
  });

  test.concurrent('P9: nonsense in an address is left out, and it is said', async () => {
    const path = '/rapportering/nt2-levels?groupBy=nonsense&skill=__proto__&maat=nonsense&nonsense=1';
    const visit = await site().visitor('gert.wouters', path);
    const left = visit.page.getByRole('status').first();
    expect(await left.textContent()).toMatch(/: groupBy, skill, maat, nonsense$/);
    expect(await visit.page.locator('svg.chart').count()).toBe(1);
    await visit.open('/rapportering/nt2-levels?limit=x');
    await visit.open('/dossiers?lijst=toString&doel=constructor');
    await visit.open('/uitwisselingen?dag=2018-13-45');
    expect(visit.takeFaults().filter((fault) => /^(console|not caught|5)/.test(fault))).toEqual([]);
    await visit.end();
  });
}

export function looksClosely(site: () => Site): void {
  describe('P14: this suite', () => {
    test.concurrent('opens and closes browsers of several people', async () => {
      for (let time = 0; time < 3; time += 1) await (await site().visitor('gert.wouters')).end();
      expect(site().browser.isConnected()).toBe(true);
    });

    test.concurrent('switches no protection off: another origin reads nothing of the service', async () => {
      const server = createServer((_, response) => response.end('<h1>1</h1>')).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const visit = await site().visitor('gert.wouters');
      await visit.page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
      const asked = `fetch('${site().origin}/v1/session', { credentials: 'include' }).then(() => 'read', () => 'kept')`;
      expect(await visit.page.evaluate<string>(asked)).toBe('kept');
      await visit.end();
      server.close();
    });

    test.concurrent('sees white on white, a script of the document and a refused answer', async () => {
      const visit = await site().visitor('gert.wouters');
      const { page } = visit;
      await page.evaluate(`(() => {
        const planted = document.createElement('p');
        planted.textContent = 'planted';
        planted.style.color = planted.style.background = '#fff';
        document.querySelector('main').append(planted);
        const script = document.createElement('script');
        script.textContent = '1';
        document.body.append(script);
      })()`);
      await page.evaluate(`fetch('/v1/audit/emergencies').then((answer) => answer.text())`);
      expect((await accessibilityFaults(visit)).join()).toContain('planted');
      await visit.settled();
      const faults = visit.takeFaults();
      expect(faults.join('\n')).toMatch(/breach of the policy: script-src/);
      expect(faults.join('\n')).toMatch(/^403 GET \/v1\/audit\/emergencies/m);
      await visit.end();
    });
  });
}
