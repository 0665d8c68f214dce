/** Three tasks by keyboard alone, and two on a screen as narrow as a telephone. */
import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { dossierOpened } from './opened-dossier.js';
import { PERSON, type Site } from './site.js';
import type { Visit } from './visit.js';

const MOST_STEPS = 80;

/** Goes there by the tab key. */
async function tabTo({ page }: Visit, place: Locator): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    if ((await place.and(page.locator(':focus')).count()) === 1) return;
  }
  throw new Error(`It is not reached by the keyboard: ${String(place)}`);
}

async function press(visit: Visit, place: Locator, key = 'Enter'): Promise<void> {
  await tabTo(visit, place);
  await visit.page.keyboard.press(key);
  await visit.settled();
}

export function worksByKeyboard(site: () => Site): void {
  test.concurrent('by keyboard: somebody signs in, past the navigation to the content', async () => {
    const visit = await site().stranger();
    const { page } = visit;
    await visit.open('/');
    await press(visit, page.getByRole('link', { name: 'Naar de inhoud' }));
    await press(visit, page.getByRole('main').getByRole('link', { name: 'Aanmelden' }));
    await press(visit, page.getByRole('button', { name: 'Gert Wouters' }));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Dag, Gert Wouters');
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('by keyboard: a person is found, and what happened is opened', async () => {
    const visit = await site().visitor('an.peeters', '/dossiers');
    const { page } = visit;
    await tabTo(visit, page.getByLabel('INSZ'));
    await page.keyboard.type(PERSON.insz);
    await page.keyboard.press('Enter');
    await visit.settled();
    await press(visit, page.getByRole('link', { name: /^Dossier openen/ }));
    await press(visit, page.getByRole('button', { name: /^attest, / }));
    expect(await page.getByRole('region', { name: 'Gekozen' }).textContent()).toContain('Attest');
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('by keyboard: a figure is narrowed to a month', async () => {
    const visit = await site().visitor(
      'gert.wouters',
      '/rapportering/consultation-statistics?from=2017-08-01&to=2017-12-31',
    );
    const { page } = visit;
    await press(visit, page.getByRole('link', { name: /^okt 2017: / }));
    expect(new URL(page.url()).searchParams.get('from')).toBe('2017-10');
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });
}

const NARROW = { viewport: { width: 360, height: 740 } };
/** The pages on which nothing may stick out, by who looks at them. */
const narrowPages = [
  ['an.peeters', '/'],
  ['an.peeters', '/dossiers'],
  ['gert.wouters', '/rapportering'],
  ['gert.wouters', '/rapportering/nt2-levels'],
  ['gert.wouters', '/uitwisselingen'],
  ['hanne.de.smet', '/beheer'],
  ['fatima.haddad', '/audit?deel=gebruik&van=2017-10-01&tot=2017-12-31'],
] as const;

export function worksOnNarrowScreen(site: () => Site): void {
  const sticksOut = ({ page }: Visit) =>
    page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  test.concurrent('at 360 px: the lanes are a list by day, from which the event is opened', async () => {
    const visit = await dossierOpened(site(), '', NARROW);
    const { page } = visit;
    await visit.click(page.getByRole('button', { name: /^aangemeld, 27 december 2015/ }));
    expect(await page.getByRole('region', { name: 'Gekozen' }).textContent()).toContain('27 december 2015');
    expect(await sticksOut(visit)).toBe(0);
    await visit.picture('smal-dossier');
    await visit.click(page.getByRole('link', { name: 'Nederlands per vaardigheid' }));
    expect(await sticksOut(visit)).toBe(0);
    await visit.picture('smal-nt2');
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('at 360 px: a report is read, its table as cards, and narrowed', async () => {
    const visit = await site().visitor(
      'gert.wouters',
      '/rapportering/consultation-statistics?from=2017-08-01&to=2017-12-31&organisationType=OCMW',
      NARROW,
    );
    const { page } = visit;
    expect(await page.locator('.figure-number').textContent()).toBe('2.828');
    await visit.picture('smal-rapport');
    await visit.click(page.getByRole('link', { name: 'dec 2017', exact: true }));
    expect(await page.locator('.figure-number').textContent()).toBe('456');
    expect(await sticksOut(visit)).toBe(0);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('at 360 px nothing sticks out of a page', async () => {
    const wide: string[] = [];
    for (const [user, path] of narrowPages) {
      const visit = await site().visitor(user, path, NARROW);
      await visit.picture(`smal${path.split('?')[0]!.replaceAll('/', '-')}`);
      if ((await sticksOut(visit)) > 0) wide.push(path);
      await visit.end();
    }
    expect(wide).toEqual([]);
  });
}
