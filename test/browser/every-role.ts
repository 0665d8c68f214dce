/** Every page of every role is walked: nothing is refused, and no page complains. */
import { expect, test } from '@jest/globals';
import { sampleUsers } from '../../apps/api/sign-in/sample-users.js';
import { lookAt } from './looked-at.js';
import { PERSON, type Site } from './site.js';
import type { Visit } from './visit.js';

/** By what the page is called in the navigation, what there is on it beside what it shows at first. */
const inside: Readonly<Record<string, (visit: Visit, user: string) => Promise<void>>> = {
  Rapportering: walkReports,
  Dossiers: walkDossiers,
  Audit: walkAudit,
};

/** Who walks through every report; the others open one. */
const REPORTER = 'gert.wouters';
/** Who finds only its own tenants or inhabitants, by a list. */
const BY_LIST: readonly string[] = ['eva.mertens', 'joris.claes'];

/** Walks every page of everybody whom one may sign in as. */
export function walksEveryPage(site: () => Site): void {
  test.concurrent.each(sampleUsers)('$name ($who) walks every page', async ({ id }) => {
    const visit = await site().signIn(id);
    const { page } = visit;
    await lookAt(visit, 'start');
    const links = page.getByRole('navigation', { name: 'Pagina’s' }).getByRole('link');
    const titles = await links.allTextContents();
    expect(titles.length).toBeGreaterThan(1);
    for (const title of titles) {
      await visit.click(links.filter({ hasText: title }));
      expect(await page.title()).toContain('Kruispuntbank Inburgering');
      await lookAt(visit, title.toLowerCase().replace(' ', '-'));
      await inside[title]?.(visit, id);
    }
    expect(visit.takeFaults()).toEqual([]);
    await visit.end();
  });
}

/** Reports of another shape, of which each is looked at. */
const SHAPES = ['consultation-statistics', 'nt2-levels', 'durations', 'developments', 'waiting-lists'];

async function walkReports(visit: Visit, user: string): Promise<void> {
  const { page } = visit;
  const reports = page.locator('main a[href^="/rapportering/"]');
  const addresses = await Promise.all((await reports.all()).map((link) => link.getAttribute('href')));
  expect(addresses.length).toBeGreaterThan(15);
  for (const address of user === REPORTER ? addresses : addresses.slice(0, 1)) {
    await visit.click(page.locator(`main a[href="${address!}"]`));
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    const name = address!.split('/').at(-1)!;
    if (SHAPES.includes(name)) await lookAt(visit, `rapport-${name}`);
    await visit.click(page.getByRole('link', { name: 'Alle rapporten' }));
  }
}

async function walkDossiers(visit: Visit, user: string): Promise<void> {
  const { page } = visit;
  const lists = page.getByRole('button', { name: 'Toon de lijst' });
  if ((await lists.count()) > 0) await visit.click(lists);
  if (BY_LIST.includes(user)) return;
  await page.getByLabel('INSZ').fill(PERSON.insz);
  await visit.click(page.getByRole('button', { name: 'Zoeken' }));
  await visit.click(page.locator('.links').getByRole('link', { name: /^Dossier openen/ }));
  expect(await page.locator('.consulted').textContent()).toContain('Raadpleging vastgelegd');
  await lookAt(visit, 'dossier');
  await visit.click(page.getByRole('link', { name: 'Nederlands per vaardigheid' }));
  await lookAt(visit, 'nt2');
}

async function walkAudit(visit: Visit): Promise<void> {
  const { page } = visit;
  for (const [part, name] of [
    ['Noodtoegangen', 'noodtoegangen'],
    ['Ongewoon gebruik', 'ongewoon-gebruik'],
    ['Een dossier nagaan', 'dossier-nagaan'],
  ] as const) {
    await visit.click(page.getByRole('button', { name: part }));
    await lookAt(visit, name);
  }
  await page.getByLabel('INSZ').fill(PERSON.insz);
  await visit.click(page.getByRole('button', { name: 'Dossier nagaan', exact: true }));
  await lookAt(visit, 'audit-dossier');
  await visit.click(page.getByRole('button', { name: 'Toon het inzagelogboek' }));
  await visit.click(page.getByText('Waarom zo beslist?').first());
}
