/** A stranger who knows the job finds four things from the start page, each within three clicks. */
import { expect, test } from '@jest/globals';
import { dossierOpened } from './opened-dossier.js';
import { PERSON, type Site } from './site.js';

const MOST_CLICKS = 3;

export function findsWithinThreeClicks(site: () => Site): void {
  test.concurrent('how often OCMWs consulted the KBI', async () => {
    const visit = await site().visitor('gert.wouters');
    const { page } = visit;
    const question = page.locator('article', { hasText: 'Hoe vaak raadpleegden OCMW’s de KBI' });
    expect(await question.locator('.figure-number').textContent()).toBe('2.828');
    await visit.click(question.getByRole('link'));
    expect(await page.locator('.figure-number').textContent()).toBe('2.828');
    await visit.click(page.getByRole('button', { name: 'Nakijken' }));
    expect(await page.getByRole('status').allTextContents()).toContain('Nagekeken: hetzelfde controlegetal');
    expect(visit.clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('who is overdue with a landlord', async () => {
    const visit = await site().visitor('eva.mertens');
    const { page } = visit;
    await visit.click(page.getByRole('link', { name: 'Wie is te laat?' }));
    const purposes = page
      .locator('section', { hasText: 'Werklijsten' })
      .getByLabel('Waarvoor?')
      .locator('option');
    expect(await purposes.allTextContents()).toEqual(['taalkennis in de sociale huur']); // for no other it may ask
    await visit.click(page.getByRole('button', { name: 'Toon de lijst' }));
    const rows = await page.locator('tbody tr').allTextContents();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !row.includes('te laat'))).toEqual([]);
    expect(visit.clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('the level per skill of a person', async () => {
    const visit = await site().visitor('an.peeters');
    const { page } = visit;
    await visit.click(page.getByRole('link', { name: 'Zoeken' }));
    await page.getByLabel('Naam').fill(`${PERSON.name} ines`);
    await page.getByLabel('Geboortedatum').fill(PERSON.birthDate);
    await visit.click(page.getByRole('button', { name: 'Zoeken' }));
    await visit.click(page.getByRole('link', { name: /^Niveaus Nederlands/ }));
    const skills = page.getByRole('table', { name: 'Niveau van het Nederlands per vaardigheid' });
    for (const skill of ['luisteren', 'lezen', 'spreken', 'schrijven'])
      expect(await skills.getByRole('row', { name: skill }).textContent()).toMatch(/behaald, met bewijs: A2/);
    expect(visit.clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });

  test.concurrent('who looked at a dossier, and why they might', async () => {
    await (await dossierOpened(site())).end();
    const visit = await site().visitor('fatima.haddad');
    const { page } = visit;
    await visit.click(page.getByRole('navigation').getByRole('link', { name: 'Audit' }));
    await page.getByLabel('INSZ').fill(PERSON.insz);
    await visit.click(page.getByRole('button', { name: 'Dossier nagaan', exact: true }));
    await visit.click(page.getByRole('button', { name: 'Toon het inzagelogboek' }));
    const log = page.locator('section', { hasText: 'Wie keek naar deze persoon?' }).locator('tbody tr');
    expect((await log.allTextContents()).join()).toContain('Onthaalbureau Voorbeeld Zuid');
    expect(visit.clicks).toBeLessThanOrEqual(MOST_CLICKS);
    await visit.click(log.first().getByText('Waarom zo beslist?'));
    expect(await log.first().textContent()).toMatch(/Toegestaan omdat|Geweigerd omdat/);
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });
}
