import { expect, test } from '@jest/globals';
import { Importing, type ImportLineResult, type ImportResult } from './importing.js';

const imported = { outcome: 'imported', events: 1 } as ImportResult;
interface Line {
  readonly id: string;
  readonly document: string;
}

/** Hands documents in at the same time. @param answer what a request gives */
async function importing(
  documents: readonly (string | Uint8Array)[],
  answer: (lines: readonly Line[]) => AsyncIterable<ImportLineResult>,
  alone: (document: string | Uint8Array) => Promise<ImportResult> = () => Promise.resolve(imported),
) {
  const requests: (readonly string[])[] = [];
  const sentAlone: (string | Uint8Array)[] = [];
  let [underWay, most] = [0, 0];
  const subject = new Importing({
    async *lines(text) {
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Line);
      requests.push(lines.map(({ document }) => document));
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay -= 1;
      yield* answer(lines);
    },
    alone(document) {
      sentAlone.push(document);
      return alone(document);
    },
  });
  const results = await Promise.allSettled(documents.map((document) => subject.import(document)));
  return { requests, sentAlone, most, results };
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

test('documents that are handed in at the same time go together, and each gets its own result', async () => {
  const documents = Array.from({ length: 150 }, (_, number) => `<a>é\n${number}</a>`);
  const { requests, most, results } = await importing(documents, allOf);
  expect(requests.flat()).toEqual(documents);
  expect(requests.length).toBeLessThan(15);
  expect(most).toBe(4);
  expect(results).toEqual(
    documents.map((position) => ({ status: 'fulfilled', value: { ...imported, position } })),
  );
});

test('one that is not answered well is sent alone, and is told why there', async () => {
  const documents = ['<good/>', '<overloaded/>', '<refused/>'];
  const { sentAlone, results } = await importing(
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
  expect(sentAlone).toEqual(['<overloaded/>', '<refused/>']);
  expect(results).toEqual([
    { status: 'fulfilled', value: imported },
    { status: 'fulfilled', value: imported },
    { status: 'rejected', reason: new Error('refused') },
  ]);
});

test('bytes that are no UTF-8, and a long document, go alone as they are', async () => {
  const documents = [
    Uint8Array.of(0x3c, 0xff),
    Uint8Array.of(0x3c, 0),
    'x'.repeat(300_000),
    Buffer.from('<a>é</a>'),
  ];
  const { requests, sentAlone } = await importing(documents, allOf);
  expect(sentAlone).toEqual(documents.slice(0, 3));
  expect(requests).toEqual([['<a>é</a>']]);
});
