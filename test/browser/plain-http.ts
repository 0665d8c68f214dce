/** Pages by the address that a machine has in its network, without TLS: P7 of the pitfalls. */
import { networkInterfaces } from 'node:os';
import { expect, test } from '@jest/globals';
import { startTestService } from '../support/service.js';
import type { Site } from './site.js';
import { Visit } from './visit.js';

/** Browsers spare the loopback address what they do to others. */
const address = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

export function opensByAddressOfMachine(site: () => Site): void {
  // Not concurrent: Jest lets a service load its modules only while it is at a test.
  (address !== undefined ? test : test.skip)(
    'P7: by the machine’s own address, without TLS, pages load and somebody signs in',
    async () => {
      const kbi = await startTestService({ environment: { HOST: address } });
      const context = await site().browser.newContext({ locale: 'nl-BE' });
      const visit = await Visit.begin(context, `http://${address!}:${new URL(kbi.service.url).port}`);
      const { page } = visit;
      const forced: string[] = [];
      page.on('response', (response) => {
        const { 'strict-transport-security': always, 'content-security-policy': policy = '' } =
          response.headers();
        if (always !== undefined || policy.includes('upgrade-insecure-requests')) forced.push(response.url());
      });
      await visit.open('/');
      await visit.click(page.getByRole('main').getByRole('link', { name: 'Aanmelden' }));
      await page.getByRole('button', { name: 'Gert Wouters' }).click();
      await page.getByRole('heading', { name: 'Dag, Gert Wouters' }).waitFor();
      await visit.open('/rapportering');
      expect(visit.takeFaults()).toEqual([]);
      expect(forced).toEqual([]);
      await visit.end();
      await kbi.stop();
    },
  );
}
