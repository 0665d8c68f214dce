/** The main task of each page, by clicking. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { dossierOpened } from './opened-dossier.js';
import type { Site } from './site.js';

export function doesMainTasks(site: () => Site): void {
  test.concurrent('reporting: from total to month to organisation, with all in the address', async () => {
    const visit = await site().visitor('gert.wouters', '/rapportering/consultation-statistics');
    const { page } = visit;
    await page.getByLabel('vanaf', { exact: false }).fill('2017-08-01');
    await page.keyboard.press('Enter');
    await visit.settled();
    await page.getByLabel('tot en met', { exact: false }).fill('2017-12-31');
    await page.keyboard.press('Enter');
    await visit.settled();
    await page.locator('.chip.added select').last().selectOption({ label: 'type organisatie' });
    await page.getByRole('combobox', { name: 'type organisatie', exact: true }).selectOption('OCMW');
    await visit.settled();
    expect(await page.locator('.figure-number').textContent()).toBe('2.828');
    await visit.click(page.getByRole('link', { name: /^sep 2017: 553/ }));
    expect(await page.locator('.figure-number').textContent()).toBe('553');
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ from: '2017-09', to: '2017-09', organisationType: 'OCMW', groupBy: 'organisation' },
    });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV voor Excel' }).click(),
    ]);
    const bytes = await readFile(await download.path());
    const [, ...table] = parse(bytes, { bom: true, delimiter: ';', recordDelimiter: '\r\n' });
    const rows = await page.locator('tbody tr').all();
    const shown = await Promise.all(rows.map((row) => row.locator('> :not(.no-print)').allTextContents()));
    const asWritten = (cell: string) => (/^[\d.]+$/.test(cell) ? cell.replaceAll('.', '') : cell);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(table.slice(0, rows.length).map(([, ...told]) => told)).toEqual(
      shown.map((cells) => cells.map(asWritten)),
    );
    await page.goBack();
    await visit.settled();
    expect(await page.locator('.figure-number').textContent()).toBe('2.828');
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('exchanges: what flows on a day, what is late, what is undecided and why', async () => {
    const visit = await site().visitor('gert.wouters', '/uitwisselingen');
    const { page } = visit;
    const actiris = page.locator('article', { hasText: 'Gegevensuitwisseling met Actiris' });
    expect(await actiris.textContent()).toMatch(/te laat.*in productie gepland op 31 december 2018/s);
    await page.getByLabel('Zoals het was op').fill('2018-02-01');
    await visit.settled();
    expect(await actiris.textContent()).not.toContain('te laat');
    const brussels = page.locator('article', { hasText: 'OCMW’s van Brussel' });
    expect(await brussels.textContent()).toMatch(/onbeslist.*Waarom onbeslist/s);
    expect(new URL(page.url()).search).toBe('?dag=2018-02-01');
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('start: while the demo is loaded it says so, and then asks its figures again', async () => {
    const visit = await site().visitor('gert.wouters');
    let asked = 0;
    await visit.context.route('**/health/ready', async (route) => {
      const response = await route.fetch();
      const health = (await response.json()) as object;
      asked += 1;
      await route.fulfill({ response, json: { ...health, demoIsLoading: asked < 2 } });
    });
    await visit.open('/');
    const notice = visit.page.getByText('De demo wordt nog geladen');
    expect(await notice.count()).toBe(1);
    const again = visit.page.waitForRequest(/\/v1\/reports\//);
    await notice.waitFor({ state: 'detached' });
    await again;
    await visit.settled();
    expect(asked).toBe(2);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('a page that can’t be reached says so, and comes when the line is back', async () => {
    const visit = await site().visitor('gert.wouters');
    const { page } = visit;
    await visit.context.setOffline(true);
    await page.getByRole('navigation').getByRole('link', { name: 'Uitwisselingen' }).click();
    await page.getByRole('heading', { name: 'De dienst is niet te bereiken' }).waitFor();
    await visit.context.setOffline(false);
    await page.locator('article').first().waitFor();
    await visit.settled();
    await visit.context.setOffline(true);
    const unanswered = page.waitForEvent('requestfailed');
    await page.keyboard.press('Shift'); // tells the service, after a while of silence, that somebody is there
    await unanswered;
    await visit.settled();
    expect(await page.locator('article').count()).toBeGreaterThan(0);
    await page.getByLabel('Zoals het was op').fill('2018-02-01');
    await page.getByRole('heading', { name: 'De dienst is niet te bereiken' }).waitFor();
    expect(await page.locator('article').count()).toBe(0); // nothing of another day
    await visit.end();
  });

  test.concurrent('reporting: how long things take opens as a distribution, by step', async () => {
    const visit = await site().visitor('gert.wouters', '/rapportering/durations');
    const { page } = visit;
    expect(await page.locator('.range-line').count()).toBeGreaterThan(3);
    expect(await page.locator('.picture text').first().textContent()).toMatch(/^van /);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('operations: a read model is rebuilt, and the page says so by itself', async () => {
    const visit = await site().visitor('hanne.de.smet', '/beheer');
    const { page } = visit;
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Alles werkt');
    const row = page.getByRole('row', { name: /^developments/ });
    const before = await row.textContent();
    await visit.click(page.getByRole('button', { name: /^Herbouwen developments/ }));
    expect(before).toContain('volgt');
    await page.locator('tbody button:disabled').first().waitFor({ state: 'detached' });
    await visit.settled();
    expect(await row.allTextContents()).toEqual([expect.stringContaining('volgt')]);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('operations: how the log grows, by day and by the hours of one', async () => {
    const visit = await site().visitor('hanne.de.smet', '/beheer');
    const { page } = visit;
    const growth = page.locator('section[aria-labelledby="groei"]');
    expect(await growth.locator('p').first().textContent()).toMatch(
      /^Het logboek bevat [\d.]+ gebeurtenissen; vandaag kwamen er [\d.]+ bij\.$/,
    );
    const days = growth.getByRole('link', { name: /toon de uren$/ });
    expect(await days.count()).toBe(14);
    await visit.click(days.first());
    expect(new URL(page.url()).searchParams.get('dag')).toMatch(/^\d{4}-\d\d-\d\d$/);
    await visit.click(growth.getByText('De cijfers').last());
    expect(await growth.locator('details[open] tbody tr').count()).toBeGreaterThanOrEqual(23);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('operations: a token for development is shown once, and is kept nowhere', async () => {
    const visit = await site().visitor('hanne.de.smet', '/beheer');
    const { page } = visit;
    const tokens = page.locator('section[aria-labelledby="tokens"]');
    await tokens.getByLabel('Als wie?').selectOption('gert.wouters');
    await visit.click(tokens.getByRole('button', { name: 'Maak een token' }));
    const token = await tokens.getByLabel('Token', { exact: true }).inputValue();
    expect(await tokens.getByRole('status').textContent()).toMatch(/Staat toe \(scopes\)report.*Geldig tot/s);
    const authorised = { headers: { authorization: `Bearer ${token}` } };
    expect((await fetch(`${site().origin}/v1/reports`, authorised)).status).toBe(200);
    const kept =
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])';
    expect(await page.evaluate<string>(kept)).not.toContain(token);
    const pages = page.getByRole('navigation', { name: 'Pagina’s' });
    await visit.click(pages.getByRole('link', { name: 'Start' }));
    await visit.click(pages.getByRole('link', { name: 'Beheer' }));
    expect(await page.content()).not.toContain(token);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('operations: where an issuer is configured, no token is offered', async () => {
    const visit = await site().visitor('hanne.de.smet');
    await visit.context.route('**/v1/session', async (route) => {
      const response = await route.fetch();
      const session = (await response.json()) as object;
      await route.fulfill({ response, json: { ...session, developmentIssuer: false } });
    });
    await visit.open('/beheer');
    const tokens = visit.page.locator('section[aria-labelledby="tokens"]');
    expect(await tokens.textContent()).toContain('Hier worden geen tokens gemaakt');
    expect(await tokens.getByRole('button').count()).toBe(0);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent.each([
    ['bram.jacobs', 'Wie wacht op een cursus', 'Wacht op', /sinds \d/],
    ['joris.claes', 'Huurders en de taalvereiste', 'Stand', /te laat, uiterlijk/],
    ['an.peeters', 'Mijn dossiers', 'Wat open is', /contract: te tekenen/],
  ])('work lists: %s begins with “%s”, which tells something', async (user, name, column, told) => {
    const visit = await site().visitor(user, '/dossiers');
    const lists = visit.page.locator('section[aria-labelledby="lijsten"]');
    expect(await lists.getByLabel('Welke lijst?').locator('option:checked').textContent()).toBe(name);
    await visit.click(lists.getByRole('button', { name: 'Toon de lijst' }));
    const head = await lists.locator('thead th').allTextContents();
    expect(head[1]).toBe(column);
    expect(await lists.locator('tbody td:nth-child(2)').allTextContents()).toContainEqual(
      expect.stringMatching(told),
    );
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('my data: that the person looked is told; an auditor sees names and numbers', async () => {
    const visit = await site().visitor('ines.misal', '/mijn-gegevens');
    await visit.page.evaluate('sessionStorage.clear()');
    await visit.open('/mijn-gegevens');
    expect(await visit.page.getByRole('row', { name: /^Uzelf.*eigen gegevens/s }).count()).toBeGreaterThan(0);
    const auditor = await site().visitor('fatima.haddad', `/audit/${site().dossier}`);
    expect(await auditor.page.getByRole('row', { name: /^Dossier geopend/ }).textContent()).toContain(
      'Agentschap Integratie en Inburgering (0543307391)',
    );
    for (const each of [visit, auditor]) {
      expect(each.takeFaults()).toEqual([]);
      await each.end();
    }
  });

  test.concurrent('a dossier: what is on a day, and the event behind a thing', async () => {
    const visit = await dossierOpened(site());
    const { page } = visit;
    await page.getByLabel('Zoals het was op').fill('2016-06-10');
    expect(
      await page.getByRole('heading', { name: 'Waar staat deze persoon op 10 juni 2016?' }).count(),
    ).toBe(1);
    expect(await page.getByRole('button', { name: /^gesprek, 25 maart 2016/ }).count()).toBe(1);
    await visit.click(page.getByRole('button', { name: /^addendum, 12 september 2016/ }));
    const chosen = page.getByRole('region', { name: 'Gekozen' });
    expect(await chosen.textContent()).toMatch(/Gebeurd op.*12 september 2016/s);
    await visit.click(chosen.getByRole('button', { name: 'Ga naar deze dag' }));
    expect(new URL(page.url()).searchParams.get('dag')).toBe('2016-09-12');
    await visit.click(page.getByRole('button', { name: 'Dichterbij' }));
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });
}
