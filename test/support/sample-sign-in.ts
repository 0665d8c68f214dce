import type { Page, TestBrowser } from './test-browser.js';

/** Sends the form of the issuer for development, as somebody who picks a sample user. */
export function pick(browser: TestBrowser, { text, url }: Page, user: string): Promise<Page> {
  const hidden = [...text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const fields = new URLSearchParams(
    hidden.map(([, name = '', value = '']): [string, string] => [name, value]),
  );
  fields.set('user', user);
  return browser.open(new URL(/<form [^>]*action="([^"]+)"/.exec(text)?.[1] ?? '', url), {
    method: 'POST',
    body: fields.toString(),
  });
}

/** Signs a sample user in. @returns the first page afterwards */
export async function signInAs(
  browser: TestBrowser,
  origin: string,
  user: string,
  returnTo = '/',
): Promise<Page> {
  const asked = await browser.open(`${origin}/aanmelden?terug=${encodeURIComponent(returnTo)}`);
  return pick(browser, asked, user);
}
