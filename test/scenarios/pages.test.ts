/** The built pages, as the service gives them: what browsers keep of them, and what they may do. P7 of the pitfalls. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestService, type TestService } from '../support/service.js';

let kbi: TestService;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kbi-pages-'));
  kbi = await startTestService({ pagesFolder: join(folder, 'web') });
});
afterAll(async () => {
  await kbi.stop();
  await rm(folder, { recursive: true });
});

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const get = (path: string, headers: Record<string, string> = HTML) =>
  fetch(kbi.service.url + path, { headers });

/** Builds pages whose script goes by a name, beside those that were built before. */
async function build(script: string): Promise<void> {
  const assets = join(folder, 'web/assets');
  await mkdir(assets, { recursive: true });
  await writeFile(
    join(folder, 'web/index.html'),
    `<script type="module" src="/assets/${script}.js"></script>`,
  );
  await writeFile(join(assets, `${script}.js`), `document.title = '${script}';`.repeat(100));
  await writeFile(join(assets, 'sans-1.woff2'), 'wOF2');
}

test('before they are built, a page says how to', async () => {
  const answer = await get('/');
  expect(answer.status).toBe(503);
  expect(await answer.text()).toMatch(/<html lang="nl-BE">[^]*npm start[^]*bouwt/);
  expect(await (await get('/', { ...HTML, 'accept-language': 'en' })).text()).toContain('npm start');
  expect((await get('/v1/session')).status).toBe(200);
});

describe('built', () => {
  beforeEach(() => build('one-1a'));

  test.each(['/', '/rapportering?per=maand', '/dossiers/1a/nt2', '/mijn-gegevens'])(
    'they have one document, at %s too',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(await answer.text()).toContain('/assets/one-1a.js');
    },
  );

  test('where there is none, they say so themselves', async () =>
    expect([(await get('/nergens')).status, await (await get('/nergens')).text()]).toEqual([
      404,
      expect.stringContaining('one-1a.js'),
    ]));

  test.each([
    ['/v1/nergens', HTML],
    ['/docs/nergens', HTML],
    ['/soap/nergens', HTML],
    ['/assets/nergens-1a.js', HTML],
    ['/nergens', { accept: 'application/json' }],
    ['/nergens', {}],
  ])('programs that ask for what isn’t there get a problem: %s %j', async (path, headers) => {
    const answer = await get(path, headers as Record<string, string>);
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'ROUTE_UNKNOWN' }]);
  });

  test('nothing but files of the build is given', async () => {
    await writeFile(join(folder, 'secret.js'), 'secret');
    await writeFile(join(folder, 'web/assets/notes.md'), 'secret');
    for (const name of ['..%2f..%2fsecret.js', '..%2findex.html', '..%5c..%5csecret.js', 'notes.md', '.js'])
      expect((await get(`/assets/${name}`)).status).toBe(404);
  });

  test.each([
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
  ])('who takes %s gets scripts as %s', async (accepted, coding) => {
    const answer = await get('/assets/one-1a.js', { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(await answer.text()).toContain("document.title = 'one-1a'"); // fetch has decompressed it
  });

  test('an open page finds its files after another build, and who loads anew gets the other one', async () => {
    const before = await get('/');
    await build('two-2b');
    const old = await get('/assets/one-1a.js');
    expect([old.status, old.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect(before.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/', { ...HTML, 'if-none-match': before.headers.get('etag')! });
    expect(again.status).toBe(200);
    expect(await again.text()).toContain('two-2b.js');
    const same = await get('/', { ...HTML, 'if-none-match': again.headers.get('etag')! });
    expect(same.status).toBe(304);
  });

  test('they may load from here alone, and nothing that stands in a document', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')!;
    const directives = new Map(policy.split('; ').map((one) => one.split(/ (.*)/s) as [string, string]));
    expect(directives.get('default-src')).toBe("'none'");
    for (const kind of ['script-src', 'style-src', 'font-src', 'connect-src', 'form-action'])
      expect(directives.get(kind)).toBe("'self'");
    expect(policy).not.toMatch(/unsafe|data:|blob:|\*|https?:|upgrade-insecure-requests/);
  });

  test('P7: nothing forces TLS where people don’t come by it', async () => {
    for (const path of ['/', '/assets/one-1a.js', '/aanmelden/mislukt', '/v1/session', '/docs']) {
      const { headers } = await get(path);
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('content-security-policy') ?? '').not.toContain('upgrade-insecure-requests');
    }
  });
});
