import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, ConsoleMessage, Locator, Page, Request, Response } from 'playwright-core';
import { projectRoot } from '../../libs/platform/project-root.js';

/** What the tests leave to look at; git ignores it. */
export const ARTEFACTS = join(projectRoot(), 'dist/browser');

/** Runs in each document before its own scripts: tells of breaches of the policy, and adds up shifts of the layout. */
const LISTEN = `
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
    console.error('breach of the policy: ' + [effectiveDirective, blockedURI, sourceFile].join(' ')));
  window.kbiShift = 0;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) window.kbiShift += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;
/** Whether a page shows what it has to show, and waits for nothing. */
const IS_SHOWN = `!document.querySelector('[aria-busy="true"], .page-waiting') && !!document.querySelector('h1, h2')`;
/** As long as any machine may take: a test that would hang ends with what was waited for. */
const LONGEST_MS = 120_000;
const LOOKED_MS = 40;

/** Of a machine that is busy: the pages ask again. */
const TOO_EARLY = /AUTHORISATIONS_NOT_CURRENT/;

/** A page as somebody looks at it, and everything that goes wrong meanwhile. */
export class Visit {
  /** Answers that were refused, errors in the console, breaches of the policy, requests to elsewhere. */
  readonly faults: string[] = [];
  /** How often something was clicked or chosen. */
  clicks = 0;
  readonly #asked = new Set<Request>();
  readonly #looking: Promise<unknown>[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    /** Where the pages are, without a slash at its end. */
    readonly origin: string,
  ) {
    page.on('request', (request) => this.#note(request));
    page.on('requestfinished', (request) => this.#asked.delete(request));
    page.on('requestfailed', (request) => {
      this.#asked.delete(request);
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') this.faults.push(`${reason} ${request.url()}`);
    });
    page.on('response', (response) => this.#looking.push(this.#lookAt(response)));
    page.on('console', (message) => this.#hear(message));
    page.on('pageerror', (error) => this.faults.push(`not caught: ${error.message}`));
  }

  static async begin(context: BrowserContext, origin: string): Promise<Visit> {
    context.setDefaultTimeout(LONGEST_MS / 2);
    await context.addInitScript(LISTEN);
    return new Visit(context, await context.newPage(), origin);
  }

  /** Another tab of the same browser. */
  async tab(): Promise<Visit> {
    return new Visit(this.context, await this.context.newPage(), this.origin);
  }

  /** Loads an address of the pages. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
    await this.settled();
  }

  /** Clicks, as somebody does who counts clicks, and waits for what comes. */
  async click(place: Locator): Promise<void> {
    this.clicks += 1;
    await place.click().catch(async (error: unknown) => {
      const shown = await this.page.locator('main').innerText();
      throw new Error([String(error), shown, ...this.faults].join('\n'));
    });
    await this.settled();
  }

  /** Waits until the page shows everything that it asked. */
  async settled(): Promise<void> {
    const until = performance.now() + LONGEST_MS;
    for (let quiet = 0; quiet < 2;) {
      if (performance.now() > until)
        throw new Error(`The page still waits: ${[...this.#asked].map((each) => each.url()).join(', ')}`);
      const isShown = this.#asked.size === 0 && (await this.#isShown());
      quiet = isShown ? quiet + 1 : 0;
      await delay(LOOKED_MS);
    }
    await Promise.all(this.#looking.splice(0));
  }

  /** How far what was shown has moved since the document was loaded, without what the person caused. */
  shift(): Promise<number> {
    return this.page.evaluate<number>('window.kbiShift');
  }

  /** Leaves a picture of the page. */
  async picture(name: string): Promise<void> {
    mkdirSync(ARTEFACTS, { recursive: true });
    await this.page.screenshot({
      path: join(ARTEFACTS, `${name}.jpg`),
      type: 'jpeg',
      quality: 80,
      fullPage: true,
    });
  }

  /** The faults until now, which are then forgotten. */
  takeFaults(): readonly string[] {
    return this.faults.splice(0);
  }

  end(): Promise<void> {
    return this.context.close();
  }

  #note(request: Request): void {
    const url = request.url();
    // The file of a page, too: until it is there the page before it is shown.
    if (['fetch', 'script'].includes(request.resourceType())) this.#asked.add(request);
    if (!url.startsWith(`${this.origin}/`) && !url.startsWith(`blob:${this.origin}/`))
      this.faults.push(`asked elsewhere: ${url}`);
  }

  async #lookAt(response: Response): Promise<void> {
    if (response.status() < 400) return;
    const body = await response.text().catch(() => '');
    if (TOO_EARLY.test(body)) return;
    const { pathname } = new URL(response.url());
    this.faults.push(`${String(response.status())} ${response.request().method()} ${pathname} ${body}`);
  }

  #hear(message: ConsoleMessage): void {
    // That an answer was refused is told with the answer.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      this.faults.push(`console: ${message.text()}`);
  }

  /** A document that is just being replaced shows nothing yet. */
  #isShown(): Promise<boolean> {
    return this.page.evaluate<boolean>(IS_SHOWN).catch(() => false);
  }
}
