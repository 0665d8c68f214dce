import { expect, test } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { HeldBytes } from './held-bytes.js';
import { runLines } from './ndjson.js';

/** Lines that are done when they are let go; those that can't be begun count. */
function work() {
  const waiting: (() => void)[] = [];
  const counted: true[] = [];
  const lines = {
    schema: z.object({ id: z.string() }),
    longest: 100,
    mostBytes: 10_000,
    held: new HeldBytes(1_000),
    turn: () => Promise.resolve(void counted.push(true)),
    begin: ({ id }: { id: string }) =>
      Promise.resolve(async () => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return { did: id };
      }),
  };
  return { lines, waiting, counted, letGo: () => waiting.splice(0).forEach((done) => done()) };
}
const line = (id: number) => `{"id":"${id}"}\n`;
const until = async (holds: () => boolean) => {
  while (!holds()) await delay(1);
};

test('results that are known together come together, and each as soon as it is known', async () => {
  const { lines, waiting, letGo } = work();
  const input = new PassThrough();
  const results = runLines(input, lines);
  input.write(line(1) + line(2));
  const first = results.next();
  await until(() => waiting.length === 2);
  letGo();
  expect((await first).value).toBe(
    '{"line":1,"id":"1","status":200,"did":"1"}\n{"line":2,"id":"2","status":200,"did":"2"}\n',
  );
  input.end(line(3));
  const second = results.next();
  await until(() => waiting.length === 1);
  letGo();
  expect((await second).value).toBe('{"line":3,"id":"3","status":200,"did":"3"}\n');
  expect((await results.next()).done).toBe(true);
});

test('an input that breaks off while as much as may be is under way ends the results, and nothing else', async () => {
  const { lines, waiting, letGo } = work();
  const input = new PassThrough();
  const results = runLines(input, lines);
  input.write(Array.from({ length: 64 }, (_, index) => line(index)).join(''));
  const first = results.next();
  await until(() => waiting.length === 64);
  input.destroy(new Error('the sender went away'));
  await delay(10); // a rejection that nobody hears of would end the process now
  letGo();
  expect(((await first).value as string).trim().split('\n')).toHaveLength(64);
  await expect(results.next()).rejects.toThrow('the sender went away');
});

test('a line that is no request counts as one', async () => {
  const { lines, counted } = work();
  const input = new PassThrough();
  input.end(`x\n{}\n\n${'x'.repeat(200)}\n`);
  let results = '';
  for await (const some of runLines(input, lines)) results += some;
  expect(Array.from(results.matchAll(/"id":null,"status":(\d+)/g), ([, status]) => status)).toEqual([
    '400',
    '422',
    '413',
  ]);
  expect(counted).toHaveLength(3);
});

test('a line is counted until it is done; one without room is to be sent again', async () => {
  const { lines, waiting, letGo } = work();
  const held = new HeldBytes(15);
  const input = new PassThrough();
  const results = runLines(input, { ...lines, held });
  input.end(line(1) + line(2));
  const first = (await results.next()).value as string;
  expect(JSON.parse(first)).toMatchObject({ line: 2, id: '2', status: 503, problem: { code: 'OVERLOADED' } });
  expect({ waiting: waiting.length, count: held.count }).toEqual({ waiting: 1, count: line(1).length - 1 });
  letGo();
  expect((await results.next()).value).toMatch('"did":"1"');
  expect(held.count).toBe(0);
});
