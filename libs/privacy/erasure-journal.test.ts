import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startJournalServer, type JournalServer } from '../../test/support/journal-server.js';
import { erasureJournalFile } from './erasure-journal-file.js';
import { erasureJournalOverHttp } from './erasure-journal-http.js';
import { JournalLine, JournalMalformed, JournalUnavailable, type ErasureJournal } from './erasure-journal.js';

const at = '2026-01-05T10:00:00.000Z';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const lines = [
  { at, act: 'held', dossier: id(1), hold: id(2), ground: 'APPEAL', keys: [id(3)] },
  { at, act: 'lifted', dossier: id(1), hold: id(2) },
  { at, act: 'erased', dossiers: [id(1)], ground: 'REQUEST', accessLog: 'erased', keys: [id(3), id(4)] },
].map((line) => JournalLine.parse(line));
const [first, second] = lines as [JournalLine, JournalLine];

let directory: string;
let path: string;
let server: JournalServer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kbi-journal-'));
  server = await startJournalServer();
});
beforeEach(async () => {
  path = join(directory, 'erasures.ndjson');
  await rm(path, { force: true });
  server.kept = '';
  server.away = false;
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

async function read(journal: ErasureJournal): Promise<readonly JournalLine[]> {
  const found: JournalLine[] = [];
  for await (const line of journal.read()) found.push(line);
  return found;
}

describe.each([
  [
    'file',
    () => erasureJournalFile(path),
    () => readFile(path, 'utf8'),
    (text: string) => writeFile(path, text),
  ],
  [
    'server',
    () => erasureJournalOverHttp(server.url, server.token),
    () => Promise.resolve(server.kept),
    (text: string) => Promise.resolve(void (server.kept = text)),
  ],
])('a journal in a %s', (_, open, kept, keep) => {
  test('gives the lines as they were added, also at the same time', async () => {
    const journal = open();
    expect(await read(journal)).toEqual([]);
    await journal.append(first);
    expect(await kept()).toBe(`${JSON.stringify(first)}\n`);
    await Promise.all(lines.slice(1).map((line) => journal.append(line)));
    expect(await read(open())).toEqual(lines);
  });

  test('leaves out a last line that was cut off', async () => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    await keep(text.slice(0, -20));
    expect(await read(open())).toEqual(lines.slice(0, 2));
  });

  test.each([
    '',
    'x',
    '{}',
    JSON.stringify({ ...first, insz: '85073003328' }),
    JSON.stringify({ ...first, act: 'forgotten' }),
    '{"act":',
  ])('tells which line is none: %j', async (wrong) => {
    await keep([JSON.stringify(first), wrong, JSON.stringify(second), ''].join('\n'));
    await expect(read(open())).rejects.toThrow(JournalMalformed);
    await expect(read(open())).rejects.toThrow(/^line 2 of /);
  });
});

test('a line after one that was cut off is a line of its own, of which only the owner may read', async () => {
  const journal = erasureJournalFile(path);
  await journal.append(first);
  await appendFile(path, `${' '.repeat(100_000)}{"at"`);
  await journal.append(second);
  expect(await readFile(path, 'utf8')).toBe(`${JSON.stringify(first)}\n${JSON.stringify(second)}\n`);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test.each([
  ['a directory that isn’t there', () => erasureJournalFile(join(directory, 'none', 'erasures.ndjson'))],
  ['what is no file', () => erasureJournalFile(directory)],
  ['a server that is away', () => ((server.away = true), erasureJournalOverHttp(server.url, server.token))],
  ['a server with another token', () => erasureJournalOverHttp(server.url, 'another')],
  ['a port where nothing listens', () => erasureJournalOverHttp('http://127.0.0.1:9/', undefined)],
])('%s takes no line', async (_, open) => {
  await expect(open().append(first)).rejects.toThrow(JournalUnavailable);
});

test('a journal that can’t be read isn’t empty', async () => {
  server.away = true;
  await expect(read(erasureJournalOverHttp(server.url, server.token))).rejects.toThrow(JournalUnavailable);
  await expect(read(erasureJournalFile(directory))).rejects.toThrow(JournalUnavailable);
});
