import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { importBar, importFiles, type Imported, type ImportOptions } from './import.js';

const nothing: Imported = {
  outcome: 'imported',
  events: 2,
  notUnderstood: [],
  findings: [],
  exceptions: [],
  problems: [],
};

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kbi-import-'));
  await mkdir(join(directory, 'empty'));
  for (const name of ['b.xml', 'a.xml', 'c.xml', 'd.xml', 'e.txt'])
    await writeFile(join(directory, name), `<${name}/>`);
});
afterAll(() => rm(directory, { recursive: true }));

async function run(
  paths: readonly string[],
  send: ImportOptions['send'],
  options: Partial<ImportOptions> = {},
) {
  const lines: string[] = [];
  const exitCode = await importFiles(paths, {
    send,
    out: (line) => lines.push(line),
    json: false,
    ...options,
  });
  return { exitCode, output: lines.join('\n').replaceAll(`${directory}/`, '') };
}

const answers =
  (of: Readonly<Record<string, Partial<Imported>>>): ImportOptions['send'] =>
  (text) =>
    Promise.resolve({ ...nothing, ...of[text] });

test('the documents of a directory go in order of their names', async () => {
  const { exitCode, output } = await run([directory], answers({}));
  expect(exitCode).toBe(0);
  expect(output.split('\n')).toEqual(
    ['a.xml', 'b.xml', 'c.xml', 'd.xml'].map(
      (name) => `${name}: imported, 2 events, 0 elements not yet turned into events`,
    ),
  );
});

test('what could not be turned into events is listed, grouped, and is exit code 3', async () => {
  const notUnderstood = [
    'Contracten/Contract[1]/Type',
    'Contracten/Contract[1]/OnderdeelMO',
    'Contracten/Contract[2]/Type',
  ];
  const findings = [{ code: 'NOT_OBLIGED', place: 'Trajecten/Traject/Type' }];
  const { exitCode, output } = await run(
    [join(directory, 'a.xml')],
    answers({ '<a.xml/>': { events: 1, notUnderstood, findings } }),
  );
  expect(exitCode).toBe(3);
  expect(output.split('\n')).toEqual([
    'a.xml: imported, 1 event, 3 elements not yet turned into events',
    '    Contracten/Contract/Type ×2',
    '    Contracten/Contract/OnderdeelMO ×1',
    '    NOT_OBLIGED at Trajecten/Traject/Type',
  ]);
});

test('a document that is not imported is exit code 1, and the others go on', async () => {
  const problems = [
    { place: '/GeefDossierKBIResponse/Repliek', line: 3, rule: 'missing', reason: 'is required' },
  ];
  const { exitCode, output } = await run(
    [directory, join(directory, 'gone.xml')],
    answers({
      '<a.xml/>': { outcome: 'invalid', events: 0, problems },
      '<b.xml/>': { outcome: 'exception', events: 0, exceptions: [{ code: '30001' }] },
      '<c.xml/>': { notUnderstood: ['Wachtlijst'] },
    }),
  );
  expect(exitCode).toBe(1);
  expect(output).toContain('a.xml: invalid, 0 events');
  expect(output).toContain('    /GeefDossierKBIResponse/Repliek (line 3): is required');
  expect(output).toContain('    exception 30001');
  expect(output).toContain('gone.xml: failed');
  expect(output).toContain('d.xml: imported');
});

test.each<[Partial<Imported>, number]>([
  [{ outcome: 'unchanged', events: 0 }, 0],
  [{ outcome: 'unchanged', events: 0, notUnderstood: ['Wachtlijst'] }, 3],
  [{ outcome: 'exception', events: 0 }, 0],
  [{ outcome: 'older', events: 0 }, 1],
])('%j is exit code %i', async (result, exitCode) => {
  expect((await run([join(directory, 'a.xml')], answers({ '<a.xml/>': result }))).exitCode).toBe(exitCode);
});

test('with json, each document is a line of JSON', async () => {
  const { output } = await run([directory], answers({}), { json: true });
  const lines = output.split('\n').map((line) => JSON.parse(line) as unknown);
  expect(lines[1]).toEqual({ file: 'b.xml', ...nothing });
  expect(lines).toHaveLength(4);
});

test('a dash is the standard input', async () => {
  const input = Readable.from([Buffer.from('<Éé'), Buffer.from('n/>')]);
  const { output } = await run(['-'], answers({ '<Één/>': { events: 7 } }), { input });
  expect(output).toContain('-: imported, 7 events');
});

test('what is not UTF-8, or far too long, is refused without being sent', async () => {
  const never = () => Promise.reject(new Error('this was sent'));
  const latin = await run(['-'], never, { input: Readable.from([Buffer.from([0x3c, 0xe9, 0x3e])]) });
  expect(latin).toMatchObject({ exitCode: 1, output: expect.stringContaining('not UTF-8') as unknown });
  const long = await run(['-'], never, {
    input: Readable.from(Array.from({ length: 30 }, () => Buffer.alloc(1_000_000))),
  });
  expect(long).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining('longer than 20000000 bytes') as unknown,
  });
});

test('a service that can’t be reached ends it after three documents', async () => {
  const { exitCode, output } = await run([directory], () => Promise.reject(new Error('the service is away')));
  expect(exitCode).toBe(1);
  expect(output.match(/: failed/gu)).toHaveLength(3);
  expect(output).toContain('    the service is away');
});

test('progress is shown, also when there is nothing to do, and only on a terminal', async () => {
  const shown: string[] = [];
  const progress = {
    start: (total: number) => shown.push(`of ${total}`),
    clear: () => shown.push('clear'),
    increment: () => shown.push('one'),
    stop: () => shown.push('stop'),
  };
  await run([join(directory, 'a.xml'), join(directory, 'empty')], answers({}), { progress });
  expect(shown).toEqual(['of 1', 'clear', 'one', 'stop']);
  expect(importBar(new PassThrough())).toBeUndefined();
});
