import type { Site } from './site.js';
import type { Visit } from './visit.js';

/** Opens the dossier at whose page somebody is, for the purpose that is proposed. */
export const dossierAt = (visit: Visit): Promise<void> =>
  visit.click(visit.page.locator('main form button[type="submit"]'));

/** The dossier of the person of the demo, opened by a case worker. @param page of it */
export async function dossierOpened(
  site: Site,
  page = '',
  options: Parameters<Site['visitor']>[2] = {},
): Promise<Visit> {
  const visit = await site.visitor('an.peeters', `/dossiers/${site.dossier}${page}`, options);
  await dossierAt(visit);
  return visit;
}
