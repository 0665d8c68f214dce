/** The pages over HTTP: the files of the build, and its one document at every address that is nothing else. */
import { z } from 'zod';
import { line } from '../../../libs/domain/kernel/text.js';
import type { Configuration } from '../../../libs/platform/config.js';
import { markup } from '../http/markup.js';
import { operation, textOf, type Reply } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import type { BrowserNeeds } from '../sign-in/browser-session.js';
import { languageAsked, plainPage } from '../sign-in/plain-page.js';
import { PageName } from '../sign-in/roles.js';
import type { BuiltPages } from './built-pages.js';
import { pageHeaders } from './page-headers.js';

interface Needs {
  readonly pages: BuiltPages;
  readonly browsers: Pick<BrowserNeeds, 'address'>;
  readonly configuration: Pick<Configuration, 'oidc' | 'signIn'>;
}

/** Where programs ask. Who asks there for what isn't there gets a problem, also with a browser. */
const NOT_PAGES = /^\/(?:v1|soap|magda|docs|health|metrics|openapi\.json|assets|ontwikkeling)(?:[/.]|$)/;

const file = operation({
  method: 'get',
  path: '/assets/{file}',
  tag: undefined,
  summary: 'A file that the pages load; its name is a digest of what it holds.',
  parameters: z.object({ file: line(200) }),
  answer: { ...textOf('text/javascript'), ...textOf('text/css') },
  problems: ['ROUTE_UNKNOWN'],
  async handle({ parameters: { file: name }, edge: { headers } }, { pages }: Needs) {
    const found = await pages.file(name, headers['accept-encoding'] ?? '');
    if (!found) throw new Problem('ROUTE_UNKNOWN');
    return found;
  },
});

const page = operation({
  method: 'get',
  path: '/*',
  tag: undefined,
  summary: 'The document of the pages, which shows the page of the address.',
  answer: textOf('text/html'),
  problems: ['ROUTE_UNKNOWN'],
  async handle({ edge: { path, accept, acceptLanguage } }, needs: Needs) {
    const isPage = isKnownPage(path);
    const asksForPage = isPage ? /text\/html|\*\/\*/ : /text\/html/;
    if (NOT_PAGES.test(path) || !asksForPage.test(accept)) throw new Problem('ROUTE_UNKNOWN');
    const { pages, browsers, configuration } = needs;
    const issuer = configuration.signIn.client && configuration.oidc?.issuer;
    const headers = pageHeaders(browsers.address, issuer);
    return (await pages.document(headers, isPage ? 200 : 404)) ?? notBuilt(languageAsked(acceptLanguage));
  },
});

/** Whether an address is that of a page, or of something on it. */
function isKnownPage(path: string): boolean {
  const [, first = ''] = path.split('/');
  return PageName.safeParse(first === '' ? 'start' : first).success && path !== '/start';
}

const notBuilt = (language: 'nl' | 'en'): Reply =>
  language === 'nl'
    ? plainPage({
        language,
        status: 503,
        title: 'De pagina’s zijn nog niet gebouwd',
        content: markup`<p><code>npm start</code> bouwt ze. De dienst zelf werkt: zie <a href="/docs">de
documentatie</a>.</p>`,
      })
    : plainPage({
        language,
        status: 503,
        title: 'The pages are not built yet',
        content: markup`<p><code>npm start</code> builds them. The service itself works: see <a href="/docs">the
documentation</a>.</p>`,
      });

export default [file, page];
