/** Signing in from another site, and what is left to see when a session ends: P1, P4, P5 and P12 of the pitfalls. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '../../libs/platform/ports.js';
import { heldSwap } from '../support/held-swap.js';
import { settingsOf, startIssuerStub } from '../support/issuer-stub.js';
import { startTestService } from '../support/service.js';
import { PERSON, type Site } from './site.js';
import { Visit } from './visit.js';

const ENDED = 'Uw sessie is beëindigd';

/** A page of a third site, with a link to an address. */
async function startThirdSite(address: () => string) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>3</h1><a href="${address()}">link</a>`);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    stop: () => server.close(),
  };
}

export function signsInFromAnotherSite(site: () => Site): void {
  // Not concurrent: Jest lets a service load its modules only while it is at a test.
  test('P1: who comes back from an issuer elsewhere is there at once, and by links', async () => {
    const issuer = await startIssuerStub();
    issuer.claims = { sub: 'gert', name: 'Gert Wouters', kbo: '0543307391', roles: ['reporter'] };
    const port = String(await findFreePort('127.0.0.1'));
    const environment = { ...settingsOf(issuer), PORT: port, KBI_PUBLIC_URL: `http://127.0.0.1:${port}/` };
    const kbi = await startTestService({ environment });
    let linked = '/uitwisselingen?dag=2018-02-01';
    const third = await startThirdSite(() => kbi.service.url + linked);
    const context = await site().browser.newContext({ locale: 'nl-BE' });
    const { page } = await Visit.begin(context, kbi.service.url);
    await page.goto(kbi.service.url);
    await page.getByRole('main').getByRole('link', { name: 'Aanmelden' }).click();
    expect(new URL(page.url()).hostname).toBe('localhost');
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: 'Dag, Gert Wouters' }).waitFor();
    expect(page.url()).toBe(`${kbi.service.url}/`);
    await page.goto(third.url);
    await page.getByRole('link').click();
    await page.getByText('Er is nog geen uitwisseling vastgelegd').waitFor();
    linked = '/v1/reports/developments';
    await page.goto(third.url);
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.url().endsWith(linked)),
      page.getByRole('link').click(),
    ]);
    expect(answer.status()).toBe(200);
    await context.close();
    third.stop();
    await kbi.stop();
    issuer.stop();
  });
}

export function forgetsWhoWasThere(site: () => Site): void {
  test('P5: after signing out no tab shows what was seen, nor does who comes next', async () => {
    const opener = await site().signIn('an.peeters');
    const context = opener.context;
    const visit = await dossierOpenedIn(opener, site());
    const other = await dossierOpenedIn(await visit.tab(), site());
    expect(await other.page.locator('main').textContent()).toContain(PERSON.name);
    const loaded = visit.page.waitForEvent('domcontentloaded'); // of another document
    await visit.page.getByRole('button', { name: 'Afmelden' }).click();
    await loaded;
    expect(await visit.page.locator('body').textContent()).not.toContain(PERSON.name);
    await other.page.getByText(ENDED).waitFor();
    expect(await other.page.locator('body').textContent()).not.toContain(PERSON.name);

    await context.route('**/v1/**', async (route) => {
      await delay(1_000);
      await route.continue();
    });
    const { page } = visit;
    await page.goto(`${site().origin}/aanmelden`);
    const seen = new Set<string>();
    const answered = page.getByRole('button', { name: 'Gert Wouters' }).click();
    let isThere = false;
    while (!isThere) {
      await delay(50);
      const text = await page.evaluate<string>('document.body.innerText').catch(() => '');
      if (text.includes(PERSON.givenNames) || text.includes('Dag, An')) seen.add(text);
      isThere = text.includes('Dag, Gert');
    }
    await answered;
    expect([...seen]).toEqual([]);
    await other.page.getByText('Gert Wouters').waitFor(); // it hears who is signed in now
    await visit.end();
  });

  test('P4 and P12: the news recover from a failure; after the session they stay away', async () => {
    const visit = await site().signIn('hanne.de.smet');
    const { page, context } = visit;
    let asked = 0;
    await context.route('**/v1/events', async (route) => {
      asked += 1;
      await (asked === 1 ? route.fulfill({ status: 503, body: '' }) : route.continue());
    });
    await visit.open('/beheer');
    await eventually(() => asked === 2);
    await delay(1_000); // what came first was asked by then: nothing but the news tells now that the session ended
    await visit.settled();
    await site().endSessions();
    await page.getByText(ENDED).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await delay(4_000); // longer than a browser waits before it comes back by itself
    expect(asked).toBeLessThanOrEqual(4);
    await visit.end();
  });

  test('P4: a screen that nobody touches asks whether the session goes on, and then shows nothing', async () => {
    const visit = await site().signIn('gert.wouters');
    const { page } = visit;
    await page.clock.install();
    const byPerson: (string | undefined)[] = [];
    page.on('request', (request) => byPerson.push(request.headers()['x-kbi-person']));
    await visit.open('/rapportering');
    expect(byPerson.filter((said) => said !== undefined)).toEqual([]);
    await page.keyboard.press('Shift');
    await eventually(() => byPerson.includes('active'));
    await visit.settled();
    await site().endSessions();
    byPerson.length = 0;
    await visit.context.setOffline(true);
    const unanswered = page.waitForEvent('requestfailed');
    await page.clock.fastForward('09:00:00');
    await unanswered;
    expect(await page.getByText(ENDED).count()).toBe(0);
    await visit.context.setOffline(false);
    await page.clock.fastForward('00:01:00');
    await page.getByText(ENDED).waitFor();
    expect(await page.locator('main a[href^="/rapportering/"]').count()).toBe(0);
    expect([byPerson.length > 0, byPerson.includes('active')]).toEqual([true, false]);
    await visit.end();
  });

  test('P12: what ended while the line was down is told when it is back', async () => {
    const visit = await site().signIn('hanne.de.smet');
    const { page, context } = visit;
    const streams = noteStreams();
    const swap = await heldSwap(site().kbi, 'developments');
    const rebuilt = site().kbi.send('POST', '/v1/operations/projections/rebuild', {
      body: { projections: ['developments'] },
      scopes: ['admin'],
    });
    await visit.open('/beheer');
    await page.locator('.progress-bar').first().waitFor();
    await context.setOffline(true);
    streams.breakOff(); // what a browser has open goes on while it is offline
    await swap.release();
    expect((await rebuilt).body).toMatch(/"state":"done"/);
    await context.setOffline(false);
    const rows = page.getByRole('row', { name: /^developments/ });
    expect(await rows.count()).toBe(2); // the one that answers, and the one that is made
    await rows.nth(1).waitFor({ state: 'detached' });
    await page.locator('.progress-bar').waitFor({ state: 'detached' });
    expect(await rows.locator('.tag').allTextContents()).toEqual(['volgt']);
    streams.forget();
    await visit.end();
  });
}

/** The connections of streams that are open to the service, which runs in this process. */
function noteStreams() {
  const open = new Set<Socket>();
  const note = (message: unknown) => {
    const { request } = message as { readonly request: IncomingMessage };
    if (request.url === '/v1/events') open.add(request.socket);
  };
  subscribe('http.server.request.start', note);
  return {
    breakOff: () => open.forEach((socket) => socket.destroy()),
    forget: () => unsubscribe('http.server.request.start', note),
  };
}

/** The dossier of the demo's person in a tab. */
async function dossierOpenedIn(visit: Visit, { dossier }: Site): Promise<Visit> {
  await visit.open(`/dossiers/${dossier}`);
  await visit.click(visit.page.getByRole('button', { name: 'Dossier openen' }));
  return visit;
}

async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await delay(50);
}
