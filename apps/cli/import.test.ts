import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { KbiProblem } from '../../libs/client/problem.js';
import type { Imported } from './import-report.js';
import { importFiles, type ImportOptions } from './import.js';
import { createProgressBar } from './progress-bar.js';

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
  await mkdir(join(directory, 'year', '2018'), { recursive: true });
  await writeFile(join(directory, 'year', '2018', 'f.XML'), '<f.xml/>');
  for (const name of ['b.xml', 'a.xml', 'c.xml', 'd.xml', 'e.txt'])
    await writeFile(join(directory, name), `<${name}/>`);
});
afterAll(() => rm(directory, { recursive: true }));

async function run(
  paths: readonly string[],
  send: ImportOptions['send'],
  options: Partial<ImportOptions> = {},
) {
  const [lines, notes]: [string[], string[]] = [[], []];
  const exitCode = await importFiles(paths, {
    send,
    print: (text) => lines.push(text),
    printInfo: (text) => notes.push(text),
    json: false,
    ...options,
  });
  return { exitCode, notes, output: lines.join('\n').replaceAll(`${directory}/`, '') };
}

const answers =
  (of: Readonly<Record<string, Partial<Imported>>>): ImportOptions['send'] =>
  (document) =>
    Promise.resolve({ ...nothing, ...of[Buffer.from(document).toString()] });

test('the documents of a directory, and of those in it, are told in order of their names', async () => {
  const { exitCode, output, notes } = await run([directory], answers({}));
  expect(exitCode).toBe(0);
  expect(output.split('\n')).toEqual(
    ['a.xml', 'b.xml', 'c.xml', 'd.xml', 'year/2018/f.XML'].map((name) => `${name}: imported, 2 events`),
  );
  expect(notes).toEqual(['5 documents: 5 imported, 0 elements not understood']);
});

test('several documents are under way at a time, but those about one person go one after the other', async () => {
  const folder = await mkdtemp(join(directory, 'persons-'));
  const about = (insz: string) => `<a><INSZ>\n${insz}\n</INSZ></a>`;
  for (let number = 100; number < 250; number += 1)
    await writeFile(
      join(folder, `${number}.xml`),
      about(number % 3 === 0 ? '90660100103' : `90660100${number}`),
    );
  const underWay: string[] = [];
  const [most, together] = [new Set<number>(), new Set<boolean>()];
  await run([folder], async (document) => {
    const text = Buffer.from(document).toString();
    together.add(underWay.includes(text));
    underWay.push(text);
    most.add(underWay.length);
    await new Promise((resolve) => setImmediate(resolve));
    underWay.splice(underWay.indexOf(text), 1);
    return nothing;
  });
  await rm(folder, { recursive: true });
  expect(together).toEqual(new Set([false]));
  expect(Math.max(...most)).toBeGreaterThan(4);
  expect(Math.max(...most)).toBeLessThanOrEqual(128);
});

test('what is not understood is listed, grouped, and is exit code 1', async () => {
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
  expect(exitCode).toBe(1);
  expect(output.split('\n')).toEqual([
    'a.xml: imported, 1 event, 3 elements not understood',
    '    Contracten/Contract/Type ×2: no event of this version says what it states',
    '    Contracten/Contract/OnderdeelMO ×1: no event of this version says what it states',
    '    NOT_OBLIGED at Trajecten/Traject/Type',
  ]);
});

test('a document that is not imported is exit code 1, and the others go on', async () => {
  const problems = [
    { place: '/GeefDossierKBIResponse/Repliek', line: 3, rule: 'missing', reason: 'is required' },
  ];
  const { exitCode, output, notes } = await run(
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
  expect(notes).toEqual([
    '6 documents: 1 exception, 1 failed, 1 invalid, 3 imported, 1 element not understood',
  ]);
});

test.each<[Partial<Imported>, number]>([
  [{ outcome: 'unchanged', events: 0 }, 0],
  [{ outcome: 'unchanged', events: 0, notUnderstood: ['Wachtlijst'] }, 1],
  [{ outcome: 'exception', events: 0 }, 0],
  [{ outcome: 'older', events: 0 }, 1],
])('%j is exit code %i', async (result, exitCode) => {
  expect((await run([join(directory, 'a.xml')], answers({ '<a.xml/>': result }))).exitCode).toBe(exitCode);
});

test('with json, each document is a line of JSON', async () => {
  const { output } = await run([directory], answers({}), { json: true });
  const lines = output.split('\n').map((line) => JSON.parse(line) as unknown);
  expect(lines[1]).toEqual({ file: 'b.xml', ...nothing });
  expect(lines).toHaveLength(5);
});

test('a dash is the standard input', async () => {
  const stdin = Readable.from([Buffer.from('<Éé'), Buffer.from('n/>')]);
  const { output } = await run(['-'], answers({ '<Één/>': { events: 7 } }), { stdin });
  expect(output).toContain('-: imported, 7 events');
});

test('what is far too long is refused without being sent, and without being read', async () => {
  let read = 0;
  const endless = Readable.from(
    (function* () {
      for (; read < 200; read += 1) yield Buffer.alloc(1_000_000, ' ');
    })(),
  );
  const { exitCode, output } = await run(['-'], () => Promise.reject(new Error('this was sent')), {
    stdin: endless,
  });
  expect(exitCode).toBe(1);
  expect(output).toContain('/: the text is longer than 20000000 bytes');
  expect(read).toBeLessThan(100);
});

const problem = (status: number) =>
  new KbiProblem({ status, code: `CODE_${status}`, title: 'Neen' } as ConstructorParameters<
    typeof KbiProblem
  >[0]);

test('what the service finds too large is refused, and the others go on', async () => {
  const { exitCode, output } = await run([directory], (document) =>
    Buffer.from(document).toString() === '<a.xml/>' ? Promise.reject(problem(413)) : Promise.resolve(nothing),
  );
  expect(exitCode).toBe(1);
  expect(output).toContain('a.xml: invalid, 0 events\n    /: the document is larger than the service takes');
  expect(output).toContain('d.xml: imported');
});

test('who may import nothing is told so once', async () => {
  await expect(run([directory], () => Promise.reject(problem(403)))).rejects.toThrow('CODE_403');
});

test('a service that was away for one document is exit code 4, and the others go on', async () => {
  const { exitCode, output } = await run([directory], (document) =>
    Buffer.from(document).toString() === '<a.xml/>' ? Promise.reject(problem(503)) : Promise.resolve(nothing),
  );
  expect(exitCode).toBe(4);
  expect(output).toContain('a.xml: failed, 0 events\n    CODE_503: Neen');
  expect(output).toContain('d.xml: imported');
});

test('a service that can’t be reached ends it, and what was not tried is counted', async () => {
  const folder = await mkdtemp(join(directory, 'many-'));
  for (let number = 100; number < 400; number += 1) await writeFile(join(folder, `${number}.xml`), '<a/>');
  let sent = 0;
  const { exitCode, output, notes } = await run([folder], () => {
    sent += 1;
    return Promise.reject(new TypeError('fetch failed'));
  });
  await rm(folder, { recursive: true });
  expect(exitCode).toBe(4);
  expect(sent).toBeLessThan(150);
  expect(output.match(/: failed/gu)).toHaveLength(sent);
  expect(notes).toEqual([
    `${sent} documents: ${sent} failed, 0 elements not understood`,
    `${300 - sent} documents not tried. The same command goes on where it was.`,
  ]);
});

test('progress is shown, also when there is nothing to do, and only on a terminal', async () => {
  const shown: string[] = [];
  const progress = {
    start: (total: number) => shown.push(`of ${total}`),
    increment: () => shown.push('one'),
    stop: () => shown.push('stop'),
  };
  await run([join(directory, 'a.xml'), join(directory, 'empty')], answers({}), { progress });
  expect(shown).toEqual(['of 1', 'one', 'stop']);
  expect(createProgressBar(new PassThrough(), 'documents')).toBeUndefined();
});
