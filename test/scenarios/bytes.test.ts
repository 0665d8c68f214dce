/** Bytes that are no text, texts that mean two things, and streams that only cost: refused, with their place. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeEnvelope } from '../../libs/magda/soap.js';
import type { Scope } from '../../libs/platform/authentication.js';
import { runKbi } from '../support/kbi.js';
import { resultsIn } from '../support/line-results.js';
import { ENDPOINT, questionOf } from '../support/magda.js';
import { officialAnswerText } from '../support/official-answer.js';
import { startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let directory: string;
beforeAll(async () => {
  kbi = await startTestService({ environment: { KBI_MAX_STREAM_BYTES: '200000' } });
  directory = await mkdtemp(join(tmpdir(), 'kbi-bytes-'));
});
afterAll(async () => {
  await kbi.stop();
  await rm(directory, { recursive: true });
});

const JSON_TYPE = 'application/json';
const LINES_TYPE = 'application/x-ndjson';
const OPEN = '/v1/commands/OpenDossier';
const BULK = '/v1/commands';
const scopes: readonly Scope[] = ['command', 'consult', 'import', 'admin', 'report'];

async function send(
  path: string,
  type: string,
  body: string | Buffer | ReadableStream<Uint8Array>,
  more: Record<string, string> = {},
) {
  const response = await fetch(kbi.service.url + path, {
    method: 'POST',
    headers: {
      'content-type': type,
      'idempotency-key': crypto.randomUUID(),
      authorization: `Bearer ${await kbi.token(scopes)}`,
      ...more,
    },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });
  const text = await response.text();
  const problem = /problem\+json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : {};
  return { status: response.status, headers: response.headers, text, problem };
}
const head = () => kbi.service.dependencies.store.head();

/** A command that opens the dossier of somebody with an é in the name. */
function opening(n: number): string {
  const insz = syntheticInsz(n);
  const identity = { familyNames: ['André'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
  return JSON.stringify({ person: { insz }, on: '2018-01-08', identity });
}
const asLine = (id: string, body: string) => `{"id":"${id}","command":"OpenDossier","body":${body}}\n`;
const documentAbout = (n: number) => officialAnswerText({ insz: syntheticInsz(n), familyName: 'André' });
const question = writeEnvelope(questionOf({ uri: 'andré.example', insz: syntheticInsz(1) }));

/** In Latin-1 an é is the byte E9, which is no UTF-8. */
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const wrong = (at: number) => ({ at: `byte ${at}`, detail: 'on line 1 begin bytes that are no UTF-8' });

test('bytes that are no UTF-8 are refused with their place, whatever is said of them', async () => {
  const before = await head();
  expect(await send(OPEN, JSON_TYPE, latin1(opening(1)))).toMatchObject({
    status: 400,
    problem: { code: 'BODY_NOT_JSON', errors: [wrong(opening(1).indexOf('é'))] },
  });
  for (const [path, type] of [
    [OPEN, `${JSON_TYPE}; charset=iso-8859-1`],
    [OPEN, `${JSON_TYPE};charset=utf-8;charset="latin1"`],
    [BULK, `${LINES_TYPE};charset=iso-8859-1`],
  ] as const)
    expect(await send(path, type, latin1(opening(1)))).toMatchObject({
      status: 415,
      problem: { code: 'MEDIA_TYPE' },
    });
  const document = latin1(documentAbout(1));
  const reason = (bytes: Buffer) => `the text is not UTF-8, from byte ${bytes.indexOf(0xe9)} on`;
  expect((await send('/v1/imports', 'application/xml', document)).text).toContain(reason(document));
  expect((await send(ENDPOINT, 'text/xml', latin1(question))).text).toContain(reason(latin1(question)));
  expect(await kbi.send('GET', '/v1/reports/developments?asOf=%E9', { scopes })).toMatchObject({
    status: 400,
    body: { code: 'QUERY_INVALID', errors: [{ at: '/asOf' }] },
  });
  expect(await head()).toBe(before);
});

test('a line that is no UTF-8 is refused by itself', async () => {
  const line = latin1(asLine('wrong', opening(2)));
  const { text } = await send(
    BULK,
    LINES_TYPE,
    Buffer.concat([Buffer.from(asLine('right', opening(3))), line]),
  );
  expect(resultsIn(text)).toMatchObject([
    { line: 1, status: 200 },
    {
      line: 2,
      id: null,
      status: 400,
      problem: { code: 'BODY_NOT_JSON', errors: [wrong(line.indexOf(0xe9))] },
    },
  ]);
});

test('a byte order mark may stand before everything', async () => {
  expect(await send(OPEN, JSON_TYPE, `\uFEFF${opening(4)}`)).toMatchObject({ status: 200 });
  const lines = await send(BULK, LINES_TYPE, `\uFEFF${asLine('a', opening(5))}`);
  expect(resultsIn(lines.text)).toMatchObject([{ line: 1, status: 200 }]);
  const imported = await send('/v1/imports', 'application/xml', `\uFEFF${documentAbout(6)}`);
  expect(JSON.parse(imported.text)).toMatchObject({ outcome: 'imported' });
  expect((await send(ENDPOINT, 'text/xml', `\uFEFF${question}`)).text).toContain('GeefDossierKBIResponse');
});

test('what is compressed is not read, and what would be is said', async () => {
  for (const [path, type, text] of [
    [OPEN, JSON_TYPE, opening(7)],
    [BULK, LINES_TYPE, asLine('a', opening(7))],
    ['/v1/imports', 'application/xml', documentAbout(7)],
    [ENDPOINT, 'text/xml', question],
  ] as const)
    for (const coding of ['gzip', 'br', 'identity, gzip', 'x-unknown']) {
      const { status, headers } = await send(path, type, gzipSync(text), { 'content-encoding': coding });
      expect([status, headers.get('accept-encoding')]).toEqual([415, 'identity']);
    }
  expect(await send(OPEN, JSON_TYPE, opening(7), { 'content-encoding': 'identity' })).toMatchObject({
    status: 200,
  });
});

test('JSON in which a name stands twice is refused with the place, in bodies and lines', async () => {
  const twice = opening(8).replace('"on"', '"on":"2018-01-07","on"');
  const named = opening(8).replace('"insz"', `"insz":"${syntheticInsz(9)}","in\\u0073z"`);
  const problem = (at: string) => ({ code: 'BODY_NOT_JSON', errors: [{ at }] });
  expect(await send(OPEN, JSON_TYPE, twice)).toMatchObject({ status: 400, problem: problem('/on') });
  expect(await send(OPEN, JSON_TYPE, named)).toMatchObject({ status: 400, problem: problem('/person/insz') });
  const { text } = await send(BULK, LINES_TYPE, asLine('a', named) + asLine('b', opening(8)));
  expect(resultsIn(text)).toMatchObject([
    { line: 1, id: null, status: 400, problem: problem('/body/person/insz') },
    { line: 2, status: 200 },
  ]);
});

test('JSON that is nested too deeply or holds too much is refused', async () => {
  const tooMuch = { status: 413, problem: { code: 'BODY_TOO_LARGE' } };
  for (const body of ['['.repeat(100_000), '{"a":'.repeat(100_000), `[${'1,'.repeat(100_000)}1]`]) {
    expect(await send(OPEN, JSON_TYPE, body)).toMatchObject(tooMuch);
    const { text } = await send(BULK, LINES_TYPE, body.slice(0, 150_000));
    expect(resultsIn(text)).toMatchObject([{ line: 1, status: 413 }]);
  }
});

test('of what is wrong in ten thousand places a hundred are named', async () => {
  const body = opening(10).replace('"André"', Array(10_000).fill('7').join());
  const { status, problem } = await send(OPEN, JSON_TYPE, body);
  expect([status, problem.errors.length]).toEqual([422, 100]);
});

test('what makes patterns slow is answered like anything else', async () => {
  const blanks = opening(10).replace('André', `a${' '.repeat(150_000)}b`);
  expect(await send(OPEN, JSON_TYPE, blanks)).toMatchObject({ status: 422 });
  const contact = { email: '@.'.repeat(75_000) };
  const body = JSON.stringify({ person: {}, on: '2018-01-08', place: {}, by: { contact } });
  for (const command of ['ReferPerson', 'OpenTrajectory', 'EnrolInCourse'])
    expect((await send(`/v1/commands/${command}`, JSON_TYPE, body)).status).toBeLessThan(500);
});

test('a stream of lines ends where its bytes reach the limit, with and without line feeds', async () => {
  const good = asLine('good', opening(11));
  for (const filler of ['\n', ' ', 'x']) {
    const chunk = filler.repeat(10_000);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(Buffer.from(sent === 0 ? good : chunk));
        sent += 1;
        if (sent === 500) controller.close();
      },
    });
    // Whoever goes on sending may find the connection closed, but the answer came before.
    const { text } = await send(BULK, LINES_TYPE, body);
    const results = resultsIn(text);
    expect(results[0]).toMatchObject({ line: 1, status: 200 });
    expect(results.at(-1)).toMatchObject({ id: null, status: 413, problem: { code: 'BODY_TOO_LARGE' } });
  }
});

test('kbi names the file and the place of bytes that are no UTF-8, and takes a byte order mark', async () => {
  const run = async (argv: string, content: string | Buffer) => {
    const file = join(directory, 'file');
    await writeFile(file, content);
    return runKbi([...argv.split(' '), file], {
      env: { KBI_DATA_DIR: kbi.dataDir, DATABASE_URL: kbi.databaseUrl },
    });
  };
  const refused = (place: string) => ({
    exitCode: 1,
    stderr: expect.stringContaining(`is not UTF-8 from ${place}`),
  });
  const list = 'nis,name,synthetic\n19905,André,true\n';
  const before = await head();
  expect(await run('send OpenDossier', latin1(opening(12)))).toMatchObject(
    refused(`byte ${opening(12).indexOf('é')} on, on line 1`),
  );
  expect(await run('bulk', latin1(`\n${asLine('a', opening(12))}`))).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/line 2, is not UTF-8 from its byte \d+ on/),
  });
  expect(await run('declare', latin1('{"name":"é"}'))).toMatchObject(refused('byte 9 on, on line 1'));
  expect(await run('communes import', latin1(list))).toMatchObject(refused('byte 29 on, on line 2'));
  expect(await run('import', latin1(documentAbout(12)))).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining('the text is not UTF-8, from byte'),
  });
  expect(await run('send OpenDossier', opening(12).replace('"on"', '"on":"2018-01-07","on"'))).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('has the field /on twice'),
  });
  expect(await head()).toBe(before);
  expect(await run('send OpenDossier', `\uFEFF${opening(12)}`)).toMatchObject({ exitCode: 0 });
  expect(await run('bulk', `\uFEFF${asLine('bulk', opening(13))}`)).toMatchObject({ exitCode: 0 });
  expect(await run('communes import', `\uFEFF${list}`)).toMatchObject({ exitCode: 0 });
  expect(await run('import', `\uFEFF${documentAbout(14)}`)).toMatchObject({ exitCode: 0 });
});
