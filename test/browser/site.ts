import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { readExamples } from '../../apps/demo/requests.js';
import type { SendingOptions } from '../../apps/demo/sending.js';
import { sendYear } from '../../apps/demo/simulate.js';
import { sampleUsers } from '../../apps/api/sign-in/sample-users.js';
import { projectRoot } from '../../libs/platform/project-root.js';
import { startTestService, type TestService } from '../support/service.js';
import { Visit } from './visit.js';

/** The demo with few trajectories, so that it is soon there; its consultations don't scale, so all are there. */
const loadSmallDemo = async (options: SendingOptions) =>
  sendYear(options, { seed: 0, scale: 0.001 }, await readExamples());
/** Who has a dossier in the demo, and signs in as the person concerned. */
export const PERSON = {
  insz: '81642355036',
  givenNames: 'Ines Kadija',
  name: 'Misal',
  birthDate: '1981-04-23',
};

type State = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;
type Options = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'storageState'>;

/** The service with the demo in it, and a browser to look at it. */
export class Site {
  readonly #signedIn = new Map<string, State>();

  private constructor(
    readonly kbi: TestService,
    readonly browser: Browser,
    /** The dossier of `PERSON`. */
    readonly dossier: string,
  ) {}

  /** @param executable of Chromium */
  static async open(
    executable: string,
    load: (options: SendingOptions) => Promise<unknown> = loadSmallDemo,
  ): Promise<Site> {
    if (!existsSync(join(projectRoot(), 'dist/web/index.html')))
      throw new Error('The pages are not built: `npm test -- test/browser` builds them first.');
    const [kbi, browser] = await Promise.all([
      // Of its streams a heartbeat is soon there, so that the end of a session is.
      startTestService({
        pace: { heartbeatMs: 500, drainMs: 60_000 },
        environment: { KBI_OPEN_REQUESTS_PER_MINUTE: '1000000' }, // everybody here has one address, and hurries
      }),
      chromium.launch({
        executablePath: executable,
        chromiumSandbox: false,
        args: ['--disable-gpu'], // where there is none, playing one takes more than drawing
        // Date fields have the order of the locale of the machine, whatever that of a page is.
        env: { ...process.env, LC_ALL: 'nl_BE.UTF-8' },
      }),
    ]);
    const token: TestService['token'] = (scopes, organisation) => kbi.token(scopes, organisation);
    await load({ baseUrl: kbi.service.url, token });
    await kbi.indexed();
    const found = await kbi.send('POST', '/v1/audit/replays', {
      body: { insz: PERSON.insz },
      scopes: ['audit'],
      headers: { 'idempotency-key': crypto.randomUUID() },
    });
    return new Site(kbi, browser, (found.body as { state: { dossier: string } }).state.dossier);
  }

  get origin(): string {
    return this.kbi.service.url;
  }

  /** A browser of somebody who isn't signed in. */
  async stranger(options: Options = {}): Promise<Visit> {
    const context = await this.browser.newContext({
      locale: 'nl-BE',
      timezoneId: 'Europe/Brussels',
      reducedMotion: 'reduce',
      ...options,
    });
    return Visit.begin(context, this.origin);
  }

  /** Signs a sample user in by clicking, in a browser of their own. */
  async signIn(user: string, options: Options = {}): Promise<Visit> {
    const visit = await this.stranger(options);
    await signInAs(visit, user);
    this.#signedIn.set(user, await visit.context.storageState());
    return visit;
  }

  /** A browser of a sample user who signed in before, at an address. */
  async visitor(user: string, path = '/', options: Options = {}): Promise<Visit> {
    if (!this.#signedIn.has(user)) await (await this.signIn(user)).end();
    const visit = await this.stranger({ ...options, storageState: this.#signedIn.get(user)! });
    await visit.open(path);
    return visit;
  }

  /** Ends the sessions of everybody. */
  async endSessions(): Promise<void> {
    this.#signedIn.clear();
    await this.kbi.service.dependencies.pool.query('delete from sign_in.sessions');
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.kbi.stop();
  }
}

/** Signs a sample user in by clicking. */
export async function signInAs(visit: Visit, user: string): Promise<void> {
  const { name } = sampleUsers.find(({ id }) => id === user)!;
  await visit.open('/');
  await visit.page.getByRole('main').getByRole('link', { name: 'Aanmelden' }).click();
  await visit.click(visit.page.getByRole('button', { name }));
}
