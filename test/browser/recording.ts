/** What a case worker records by a form, and what an auditor sees of organisations and agreements. */
import { expect, test } from '@jest/globals';
import { dossierOpened } from './opened-dossier.js';
import type { Site } from './site.js';

/** The reception office of the case worker. */
const OWN_OFFICE = 'Onthaalbureau Voorbeeld Zuid (0099103316)';

export function recordsByForms(site: () => Site): void {
  test('a form is refused at the field that is wrong, then records; opening anew is another consultation', async () => {
    const visit = await dossierOpened(site());
    const { page } = visit;
    await page.getByLabel('Wat?').selectOption({ label: 'Intakegesprek' });
    await visit.settled();
    await page.getByLabel('Soort').selectOption({ index: 1 });
    expect(await page.getByLabel('Organisatie').inputValue()).toBe(OWN_OFFICE);
    await page.getByLabel('Organisatie').fill('12345');
    await visit.click(page.getByRole('button', { name: 'Vastleggen' }));
    expect(visit.takeFaults()).toEqual([expect.stringContaining('/place/organisation')]);
    expect(await page.getByLabel('Organisatie').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Organisatie').fill('voorbeeld zuid');
    const offered = page.locator(`datalist option[value="${OWN_OFFICE}"]`);
    await offered.waitFor({ state: 'attached' });
    await page.getByLabel('Organisatie').fill((await offered.getAttribute('value')) ?? '');
    await visit.click(page.getByRole('button', { name: 'Vastleggen' }));
    expect(await page.getByRole('status').allTextContents()).toEqual([expect.stringContaining('Vastgelegd')]);
    const consulted = page.waitForRequest((request) => request.url().endsWith('/v1/dossiers/life'));
    await visit.click(page.getByRole('button', { name: 'Dossier opnieuw openen' }));
    await consulted;
    expect(await page.getByRole('heading', { name: 'Levensloop' }).count()).toBe(1);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test('without an answer a form is sent again under its key, and changed under another', async () => {
    const visit = await dossierOpened(site());
    const { page } = visit;
    const keys: (string | undefined)[] = [];
    await page.route('**/v1/commands/HoldTalk', (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      return keys.length < 3 ? route.abort('connectionreset') : route.continue();
    });
    await page.getByLabel('Wat?').selectOption({ label: 'Intakegesprek' });
    await visit.settled();
    const record = page.getByRole('button', { name: 'Vastleggen' });
    await page.getByLabel('Soort').selectOption({ index: 1 });
    await visit.click(record);
    await visit.click(record);
    await page.locator('input[type="date"][name="/on"]').fill('2018-02-01');
    await visit.click(record);
    expect(await page.getByRole('status').allTextContents()).toEqual([expect.stringContaining('Vastgelegd')]);
    expect(keys).toEqual([expect.any(String), keys[0], expect.any(String)]);
    expect(keys[2]).not.toBe(keys[0]);
    await visit.end();
  });

  test('what was recorded in error is corrected from its event', async () => {
    const visit = await dossierOpened(site());
    const { page } = visit;
    await visit.click(page.getByRole('button', { name: /^addendum, 12 september 2016/ }));
    await visit.click(page.getByRole('button', { name: 'Dit is fout vastgelegd' }));
    expect(await page.getByRole('heading', { name: 'Fout vastgelegd' }).count()).toBe(1);
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('vastleggen');
    await page.getByLabel('Reden').fill('Dit is van iemand anders.');
    await visit.click(page.getByRole('button', { name: 'Vastleggen' }));
    expect(await page.getByRole('status').allTextContents()).toEqual([expect.stringContaining('Vastgelegd')]);
    await visit.click(page.getByRole('button', { name: 'Dossier opnieuw openen' }));
    expect(await page.getByRole('button', { name: /^addendum, 12 september 2016/ }).count()).toBe(0);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test('audit: what an organisation may see, and what happened to it and to an agreement', async () => {
    const visit = await site().visitor('fatima.haddad', '/audit?deel=organisaties');
    const { page } = visit;
    await page.getByLabel('Naam of nummer').fill('huis brussel');
    await visit.click(page.getByRole('button', { name: 'Zoeken' }));
    await visit.click(page.getByRole('link', { name: 'Geschiedenis' }));
    expect(await page.getByRole('row', { name: /^Machtiging verleend/ }).count()).toBe(1);
    await visit.click(page.getByRole('button', { name: 'Uitwisselingen' }));
    await visit.click(page.getByRole('link', { name: /Actiris/ }));
    expect(await page.getByRole('row', { name: /^Projectfiche opgesteld/ }).count()).toBe(1);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });
}
