import { expect, jest, test } from '@jest/globals';
import { Readable } from 'node:stream';
import { readLines, type LineLimits } from './lines.js';

const generous: LineLimits = { longest: 1_000_000, mostBytes: 1e9, mostLines: 1e9 };

/** What is read of chunks: each line by its number, as text; and how often others got their turn. */
async function read(chunks: readonly (Buffer | string)[], limits: Partial<LineLimits> = {}) {
  const lines: [number, string][] = [];
  let turns = 0;
  const pause = () => Promise.resolve((turns += 1));
  const input = Readable.from(chunks, { objectMode: true });
  for await (const { number, content } of readLines(input, { ...generous, ...limits }, pause))
    lines.push([number, typeof content === 'string' ? `(${content})` : content.toString()]);
  return { lines, turns, input };
}

test('lines are numbered with the blank ones, however they come in', async () => {
  const text = '\uFEFFone\n\n \t\r\ntwo é\r\nthree';
  const expected = [
    [1, 'one'],
    [4, 'two é\r'],
    [5, 'three'],
  ];
  const byByte = Array.from(Buffer.from(text), (byte) => Buffer.from([byte]));
  expect((await read([text])).lines).toEqual(expected);
  expect((await read(byByte)).lines).toEqual(expected);
});

test('a line that was handed over stays as it was while the next ones come in', async () => {
  const lines: Buffer[] = [];
  const input = Readable.from([Buffer.from('a'), Buffer.from('a\nb'), Buffer.from('b\nc'), Buffer.from('c')]);
  for await (const { content } of readLines(input, generous)) lines.push(content as Buffer);
  expect(lines.map(String)).toEqual(['aa', 'bb', 'cc']);
});

test('of a line that is too long nothing is kept, and the next one is read', async () => {
  const chunks = ['one\n', ...Array.from({ length: 50 }, () => Buffer.alloc(1_000, 'x')), '\ntwo\n'];
  const { lines } = await read(chunks, { longest: 999 });
  expect(lines).toEqual([
    [1, 'one'],
    [2, '(too long)'],
    [3, 'two'],
  ]);
});

test('every byte counts, and after the most bytes no more is read', async () => {
  const feeds = (count: number) => Buffer.alloc(count, '\n');
  expect((await read([feeds(100)], { mostBytes: 100 })).lines).toEqual([]);
  const { lines, input } = await read(['one\ntwo\n', feeds(92), feeds(1), 'three\n'], { mostBytes: 100 });
  expect(lines).toEqual([
    [1, 'one'],
    [2, 'two'],
    [95, '(too many bytes)'],
  ]);
  expect(input.destroyed).toBe(false);
});

test('blank lines count, and after the most lines no more is read', async () => {
  expect((await read(['a\n\n\nb\n'], { mostLines: 4 })).lines).toHaveLength(2);
  expect((await read(['a\n\n\nb\n', '\n'], { mostLines: 4 })).lines.at(-1)).toEqual([5, '(too many lines)']);
});

test.each([
  ['line feeds', Buffer.alloc(65_536, '\n'), 64],
  ['no line feed', Buffer.alloc(65_536, 'x'), 1],
  ['lines of three bytes', Buffer.from('xx\n'.repeat(21_845)), 21],
])('others get their turn, so often for 64 KiB of %s', async (_, chunk, turnsPerChunk) => {
  const { turns } = await read(
    Array.from({ length: 3 }, () => chunk),
    { longest: 1_000 },
  );
  expect(turns).toBeGreaterThanOrEqual(3 * turnsPerChunk);
});

test('a line in many parts is copied a few times at most', async () => {
  const parts = Array.from({ length: 4_096 }, () => Buffer.alloc(64, 'x'));
  const copies = jest.spyOn(Buffer.prototype, 'copy');
  expect((await read(parts)).lines).toHaveLength(1);
  const copied = copies.mock.results.reduce((sum, { value }) => sum + Number(value), 0);
  copies.mockRestore();
  expect(copied).toBeLessThan(4 * 4_096 * 64);
});

test('what is kept of a line is counted until the rest comes in; without room it is lost, and no other', async () => {
  let count = 0;
  const counts: number[] = [];
  const held = {
    take: (bytes: number) => count + bytes <= 10 && (count += bytes) > 0,
    release: (bytes: number) => void (count -= bytes),
  };
  const texts = ['1234', '5\n123456', '7890', '12', '\nlast'];
  const input = Readable.from(
    texts.map((text) => Buffer.from(text)),
    { objectMode: true },
  );
  const lines: string[] = [];
  for await (const { content } of readLines(input, { ...generous, held })) {
    lines.push(String(content));
    counts.push(count);
  }
  expect({ lines, counts, count }).toEqual({
    lines: ['12345', 'no room', 'last'],
    counts: [0, 0, 0],
    count: 0,
  });
});
