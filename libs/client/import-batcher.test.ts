import { expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import {
  batchedImporter,
  type ImportBatch,
  type ImportDocument,
  type ImportLineResult,
  type ImportResult,
} from './import-batcher.js';

const imported = { outcome: 'imported', events: 1 } as ImportResult;
interface Line {
  readonly id: string;
  readonly document: string;
}

/** Passes documents to an importer at the same time. @param answer the results of a batch */
async function importing(
  documents: readonly (string | Uint8Array)[],
  answer: (lines: readonly Line[]) => AsyncIterable<ImportLineResult>,
  importDocument: ImportDocument = () => Promise.resolve(imported),
) {
  const batches: (readonly string[])[] = [];
  const single: (string | Uint8Array)[] = [];
  let [inFlight, most] = [0, 0];
  const importBatch: ImportBatch = async function* (text) {
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    batches.push(lines.map(({ document }) => document));
    most = Math.max(most, (inFlight += 1));
    // As many as may be in flight are waited for, so that the most is known however slow the machine is.
    while (most < Math.min(4, Math.ceil(documents.length / 32))) await delay(1);
    await delay(5);
    inFlight -= 1;
    yield* answer(lines);
  };
  const subject = batchedImporter((document) => {
    single.push(document);
    return importDocument(document);
  }, importBatch);
  const results = await Promise.allSettled(documents.map((document) => subject(document)));
  return { batches, single, most, results };
}

async function* allOf(lines: readonly Line[]): AsyncGenerator<ImportLineResult> {
  const results = lines.map(({ id, document }) => ({
    line: 1,
    id,
    status: 200,
    ...imported,
    position: document,
  }));
  yield* await Promise.resolve(results.reverse());
}

test('documents that are passed in at the same time share a request, and each gets its own result', async () => {
  const documents = Array.from({ length: 150 }, (_, number) => `<a>é\n${number}</a>`);
  const { batches, most, results } = await importing(documents, allOf);
  expect(batches.flat()).toEqual(documents);
  expect(batches.length).toBeLessThan(15);
  expect(most).toBe(4);
  expect(results).toEqual(
    documents.map((position) => ({ status: 'fulfilled', value: { ...imported, position } })),
  );
});

test('a document without a result in its batch is sent in a request of its own, which gives the error', async () => {
  const documents = ['<good/>', '<overloaded/>', '<refused/>'];
  const { single, results } = await importing(
    documents,
    async function* (lines) {
      for (const { id, document } of lines)
        if (document !== '<refused/>')
          yield { line: 1, id, status: document === '<good/>' ? 200 : 503, ...imported };
      await Promise.reject(new TypeError('the connection was lost'));
    },
    (document) =>
      document === '<refused/>' ? Promise.reject(new Error('refused')) : Promise.resolve(imported),
  );
  expect(single).toEqual(['<overloaded/>', '<refused/>']);
  expect(results).toEqual([
    { status: 'fulfilled', value: imported },
    { status: 'fulfilled', value: imported },
    { status: 'rejected', reason: new Error('refused') },
  ]);
});

test('bytes that are not UTF-8, and a long document, are sent unchanged in a request of their own', async () => {
  const documents = [
    Uint8Array.of(0x3c, 0xff),
    Uint8Array.of(0x3c, 0),
    'x'.repeat(300_000),
    Buffer.from('<a>é</a>'),
  ];
  const { batches, single } = await importing(documents, allOf);
  expect(single).toEqual(documents.slice(0, 3));
  expect(batches).toEqual([['<a>é</a>']]);
});
