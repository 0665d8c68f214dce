/** Whatever is handed to the import, over HTTP or by `kbi`, it says what is wrong, records nothing, and goes on. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { longestText, mostElements } from '../../libs/magda/xml.js';
import { runKbi } from '../support/kbi.js';
import { officialAnswerText } from '../support/official-answer.js';
import { startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let directory: string;
beforeAll(async () => {
  // A limit as high as it can be set, so that what is tested is what reads the document.
  kbi = await startTestService({ environment: { KBI_MAX_BODY_BYTES: '104857600' } });
  directory = await mkdtemp(join(tmpdir(), 'kbi-hostile-'));
});
afterAll(async () => {
  await kbi.stop();
  await rm(directory, { recursive: true, force: true });
});

const good = officialAnswerText({ insz: syntheticInsz(1), familyName: 'Yıldırımoğlu' });
const [declaration = '', ...rest] = good.split('\n');
const afterDeclaration = (text: string) => `${declaration}\n${text}\n${rest.join('\n')}`;
const inDossier = (text: string) => good.replace('</Personalia>', `</Personalia>${text}`);
const laughs = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

const head = () => kbi.service.dependencies.store.head();

async function send(body: string | Uint8Array, headers: Record<string, string> = {}) {
  const response = await fetch(`${kbi.service.url}/v1/imports`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/xml',
      authorization: `Bearer ${await kbi.token(['import'])}`,
      ...headers,
    },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function byCommand(document: string | Uint8Array) {
  const file = join(directory, 'document.xml');
  await writeFile(file, document);
  return importFile(file);
}

async function importFile(file: string) {
  const ran = await runKbi(['import', file], {
    env: {
      KBI_DATA_DIR: kbi.dataDir,
      DATABASE_URL: kbi.databaseUrl,
      NODE_ENV: 'test',
      KBI_TOKEN: await kbi.token(['import']),
    },
  });
  return { ...ran, stdout: ran.stdout.replaceAll(file, 'document.xml') };
}

/** Every way in refuses it with the same reason, and the log stands where it stood. */
async function isRefused(document: string | Uint8Array, reason: string | RegExp): Promise<void> {
  const before = await head();
  const { status, body } = await send(document);
  expect(status).toBe(200);
  expect(body).toMatchObject({ outcome: 'invalid', events: 0 });
  const [problem] = body['problems'] as readonly { readonly reason: string }[];
  expect(problem?.reason).toMatch(reason);
  const { exitCode, stdout } = await byCommand(document);
  expect(stdout).toMatch(/^document\.xml: invalid, 0 events\n/);
  expect(stdout).toContain(problem?.reason);
  expect(exitCode).toBe(1);
  expect(JSON.stringify(body) + stdout).not.toMatch(/Y.ld.r.mo.lu|root:/u);
  expect(await head()).toBe(before);
}

describe('refused, with a reason, is', () => {
  test.each<[string, () => string | Uint8Array, string | RegExp]>([
    ['nothing', () => '', 'is not well-formed'],
    ['a bomb of entities', () => afterDeclaration(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`), 'DOCTYPE'],
    [
      'a bomb of one long entity',
      () => afterDeclaration(`<!DOCTYPE x [<!ENTITY l "${'ha'.repeat(500_000)}">]>`),
      'DOCTYPE',
    ],
    [
      'an external entity',
      () => afterDeclaration('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>').replace('Yıl', '&e;'),
      'DOCTYPE',
    ],
    [
      'an external parameter',
      () => afterDeclaration('<!DOCTYPE x [<!ENTITY % e SYSTEM "http://127.0.0.1:1/">%e;]>'),
      'DOCTYPE',
    ],
    [
      'an external document type',
      () => afterDeclaration('<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">'),
      'DOCTYPE',
    ],
    ['an entity that is not known', () => good.replace('Yıl', '&e;'), 'entity'],
    ['UTF-16 with a byte order mark', () => Buffer.from(`\uFEFF${good}`, 'utf16le'), 'UTF-16'],
    ['UTF-16 without one', () => Buffer.from(good.replace('UTF-8', 'UTF-16'), 'utf16le'), 'UTF-16'],
    ['UTF-16 by its own word only', () => good.replace('UTF-8', 'UTF-16'), 'another encoding'],
    ['UTF-16, the other way round', () => Buffer.from(`\uFEFF${good}`, 'utf16le').swap16(), 'UTF-16'],
    [
      'Latin-1 that says so',
      () => Buffer.from(good.replace('UTF-8', 'ISO-8859-1').replace('Yıldırımoğlu', 'Peñé'), 'latin1'),
      'is not UTF-8',
    ],
    [
      'Latin-1 that does not',
      () => Buffer.from(good.replace('Yıldırımoğlu', 'Peñé'), 'latin1'),
      'is not UTF-8',
    ],
    ['UTF-8 that says it is Latin-1', () => good.replace('UTF-8', 'ISO-8859-1'), 'another encoding'],
    [
      'a character of UTF-8 cut in two',
      () => Buffer.from(good).subarray(0, Buffer.from(good).indexOf('Yı') + 2),
      'is not UTF-8',
    ],
    ['a text that is compressed', () => gzipSync(good), 'is not UTF-8'],
    ['a character that XML forbids', () => good.replace('Yıl', '\u0000'), 'character'],
    [
      'thousands of levels',
      () => inDossier('<a>'.repeat(90_000) + '</a>'.repeat(90_000)),
      'deeper than 60 levels',
    ],
    ['thousands of levels that never end', () => '<a>'.repeat(1_000_000), 'deeper than 60 levels'],
    [
      'a million empty elements',
      () => inDossier('<a/>'.repeat(1_000_000)),
      `more than ${mostElements} elements`,
    ],
    [
      'hundreds of thousands of empty elements that may be there',
      () => inDossier(`<Trajecten>${'<Traject/>'.repeat(400_000)}</Trajecten>`),
      `more than ${mostElements} elements`,
    ],
    [
      'a huge attribute',
      () => good.replace('<Personalia>', `<Personalia a="${'x'.repeat(4_000_000)}">`),
      'no such attribute',
    ],
    [
      'a huge value of an attribute that may be there',
      () => good.replace(/<Naam>(?=\s*<Achternamen>)/u, `<Naam DatumBegin="${'1'.repeat(4_000_000)}">`),
      /is not|characters/,
    ],
    [
      'a hundred thousand attributes',
      () =>
        good.replace(
          '<Personalia>',
          `<Personalia ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}>`,
        ),
      'no such attribute',
    ],
    [
      'a hundred thousand times one attribute',
      () => good.replace('<Personalia>', `<Personalia ${'a="" '.repeat(100_000)}>`),
      'well-formed',
    ],
    ['a huge name', () => good.replaceAll('Personalia', 'P'.repeat(1_000_000)), 'is no element'],
    ['a huge comment', () => inDossier(`<!--${'x'.repeat(longestText)}-->`), 'longer than'],
    ['megabytes of references', () => good.replace('Yıl', '&amp;'.repeat(900_000)), 'characters'],
    ['megabytes of white space', () => inDossier(' '.repeat(10_000_000)), 'longer than'],
  ])('%s', async (_, document, reason) => {
    await isRefused(document(), reason);
  });
});

test('a document that is cut off anywhere is refused, and nothing of it is recorded', async () => {
  const before = await head();
  const bytes = Buffer.from(good);
  const last = bytes.lastIndexOf('>');
  for (let length = 0; length < last; length += 37) {
    const { status, body } = await send(bytes.subarray(0, length));
    expect([status, body['outcome']]).toEqual([200, 'invalid']);
  }
  expect(await head()).toBe(before);
});

test('100 MB of white space are refused by the service, and in a file not even read to the end', async () => {
  const [problem] = (await send(inDossier(' '.repeat(100_000_000)))).body['problems'] as readonly object[];
  expect(problem).toMatchObject({ reason: `the text is longer than ${longestText} characters` });
  const file = join(directory, 'white.xml');
  const handle = await open(file, 'w');
  const megabyte = Buffer.alloc(1_000_000, ' ');
  for (let written = 0; written < 100; written += 1) await handle.write(megabyte);
  await handle.close();
  const { exitCode, stdout } = await importFile(file);
  expect(stdout).toBe('document.xml: invalid, 0 events\n    /: the text is longer than 20000000 bytes\n');
  expect(exitCode).toBe(1);
});

test('what is larger than a body may be is turned away, with and without its length', async () => {
  const small = await startTestService();
  try {
    const before = await small.service.dependencies.store.head();
    const headers = {
      'content-type': 'application/xml',
      authorization: `Bearer ${await small.token(['import'])}`,
    };
    const whole = { method: 'POST', headers, body: Buffer.alloc(5_000_000, ' ') };
    const chunks = function* () {
      for (let sent = 0; sent < 100; sent += 1) yield Buffer.alloc(1_000_000, ' ');
    };
    const stream = { ...whole, body: ReadableStream.from(chunks()), duplex: 'half' as const };
    for (const request of [whole, stream]) {
      const response = await fetch(`${small.service.url}/v1/imports`, request).catch(() => undefined);
      // Who is turned away while still sending may find the connection closed before the answer.
      if (response) expect(response.status).toBe(413);
    }
    const file = join(directory, 'large.xml');
    await writeFile(file, inDossier(' '.repeat(15_000_000)));
    const { exitCode, stdout } = await runKbi(['import', file], {
      env: { KBI_DATA_DIR: small.dataDir, DATABASE_URL: small.databaseUrl, NODE_ENV: 'test' },
    });
    expect(stdout).toContain('the document is larger than the service takes: see KBI_MAX_BODY_BYTES');
    expect(exitCode).toBe(1);
    expect(await small.service.dependencies.store.head()).toBe(before);
  } finally {
    await small.stop();
  }
});

test('another character set in the header is refused, whatever the document says', async () => {
  const { body } = await send(good, { 'content-type': 'text/xml; charset=ISO-8859-1' });
  expect(body).toMatchObject({
    outcome: 'invalid',
    problems: [{ rule: 'unreadable', reason: 'the text is sent in another character set than UTF-8' }],
  });
});

test('after all that, a good document is imported', async () => {
  expect((await send(good)).body).toMatchObject({ outcome: 'imported' });
});
