/** Documents, addresses, print and this suite itself: P6, P8, P9, P11 and P14 of the pitfalls. */
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { accessibilityFaults } from './accessibility.js';
import { dossierOpened } from './opened-dossier.js';
import type { Site } from './site.js';
import { ARTEFACTS, type Visit } from './visit.js';

const REPORT = '/rapportering/consultation-statistics?from=2017-08-01&to=2017-12-31&organisationType=OCMW';

export function keepsToItsPolicy(site: () => Site): void {
  test.concurrent('P6, P11: in dark, pointed at and on paper, charts are whole and filled', async () => {
    const visit = await site().visitor('gert.wouters', REPORT, {
      viewport: { width: 1920, height: 1080 },
      colorScheme: 'dark',
    });
    const { page } = visit;
    for (const bar of await page.locator('.chart a').all()) {
      await bar.hover();
      await bar.focus();
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.setViewportSize({ width: 700, height: 990 }); // A4 within its margins
    await writeFile(join(ARTEFACTS, 'rapport.pdf'), await page.pdf({ format: 'A4', printBackground: false }));
    const charts = page.locator('svg.chart');
    expect(await charts.count()).toBeGreaterThan(0);
    for (const chart of await charts.all()) {
      const { x, width } = (await chart.boundingBox())!;
      expect([x >= 0, x + width <= 700]).toEqual([true, true]);
    }
    const fills = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.chart .series-1')].map((bar) => getComputedStyle(bar).fill)`,
    );
    expect(fills.length).toBe(5);
    expect(fills.filter((fill) => /none|rgba\(.*, 0\)|rgb\(255, 255, 255\)/.test(fill))).toEqual([]);
    expect(await page.locator('main table tbody tr').count()).toBe(5);
    const head = `getComputedStyle(document.querySelector('main thead')).display`;
    expect(await page.evaluate<string>(head)).toBe('table-header-group');
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
    const visit = await site().visitor('gert.wouters', '/rapportering');
    const { page } = visit;
    let gone = 0;
    let loaded = 0;
    page.on('domcontentloaded', () => (loaded += 1));
    await page.route(/exchanges-page-[\w-]+\.js$/, async (route) => {
      gone += 1;
      await (gone <= times ? route.fulfill({ status: 404, body: '' }) : route.continue());
    });
    await page.getByRole('navigation').getByRole('link', { name: 'Uitwisselingen' }).click();
    return { visit, page, loaded: () => loaded };
  };

  test.concurrent('P8: a page whose file is gone after a release is loaded anew, once', async () => {
    const { visit, page, loaded } = await opens(1);
    await page.getByRole('heading', { name: /^Wat wordt met wie uitgewisseld/ }).waitFor();
    expect([loaded(), new URL(page.url()).pathname]).toEqual([1, '/uitwisselingen']);
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

  test.concurrent('P9: nonsense in an address is left out, and it is said', async () => {
    const path = '/rapportering/nt2-levels?groupBy=nonsense&skill=__proto__&limit=x&maat=nonsense';
    const visit = await site().visitor('gert.wouters', path);
    expect(await visit.page.getByRole('status').first().textContent()).toContain('groupBy');
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
