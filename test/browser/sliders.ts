/** Moving in time asks nothing more, and is told in words. */
import { expect, test } from '@jest/globals';
import { readToEnd } from '../contract/examples.js';
import { dossierOpened } from './opened-dossier.js';
import type { Site } from './site.js';

const DRAGGED = 50;

export function movesInTime(site: () => Site): void {
  test('the slider is dragged fifty times: one consultation', async () => {
    const { store } = site().kbi.service.dependencies;
    const before = await store.head();
    const visit = await dossierOpened(site(), '/nt2');
    const { page } = visit;
    const slider = page.getByRole('slider', { name: 'Dag op de tijdlijn' });
    const { x, y, width, height } = (await slider.boundingBox())!;
    const seen = new Set<string>();
    await page.mouse.move(x + width - 8, y + height / 2);
    await page.mouse.down();
    for (let step = 1; step <= DRAGGED; step += 1) {
      await page.mouse.move(x + width - 8 - ((width - 16) * step) / DRAGGED, y + height / 2);
      seen.add((await slider.getAttribute('aria-valuetext')) ?? '');
    }
    await page.mouse.up();
    await visit.settled();
    expect(seen.size).toBeGreaterThan(DRAGGED * 0.8);
    await visit.click(page.getByRole('link', { name: 'Naar het hele dossier' }));
    const since = await readToEnd(store, before === undefined ? {} : { after: before });
    expect(since.filter(({ type }) => type.startsWith('Consultation')).map(({ type }) => type)).toEqual([
      'ConsultationGranted',
    ]);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  // P13
  test.concurrent('its value is a day in Dutch, by every key; so is the field’s beside it', async () => {
    const visit = await dossierOpened(site(), '/nt2?dag=2016-12-15');
    const { page } = visit;
    const slider = page.getByRole('slider', { name: 'Dag op de tijdlijn' });
    const field = page.getByLabel('Zoals het was op');
    const told = () => slider.getAttribute('aria-valuetext');
    expect(await told()).toBe('15 december 2016');
    await slider.focus();
    const days: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'End', 'Home']) {
      await page.keyboard.press(key);
      days.push(await told());
    }
    expect(days[0]).toBe('16 december 2016');
    expect(days[1]).toBe('15 december 2016');
    expect(new Set(days.slice(2)).size).toBe(4);
    expect(days.filter((day) => !/^\d{1,2} [a-z]+ \d{4}$/.test(day ?? ''))).toEqual([]);
    for (const attribute of ['role', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax'])
      expect(await slider.getAttribute(attribute)).toBeNull(); // it is a native range field
    await page.keyboard.press('Tab');
    expect(await slider.and(page.locator(':focus')).count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    expect(await slider.and(page.locator(':focus')).count()).toBe(1);
    await field.fill('2016-10-20');
    expect(await told()).toBe('20 oktober 2016');
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });
}
