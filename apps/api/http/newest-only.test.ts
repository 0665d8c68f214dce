import { expect, test } from '@jest/globals';
import { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Subject } from 'rxjs';
import { NewestOnly, type Told } from './newest-only.js';

/** A reader that takes in one text at a time, when it is told to. */
function slowReader() {
  const texts: string[] = [];
  let takeIn: () => void = () => undefined;
  const reader = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      texts.push(chunk.toString());
      takeIn = done;
    },
  });
  const takeOneIn = () => {
    const done = takeIn;
    takeIn = () => undefined;
    done();
  };
  return { reader, texts, takeIn: takeOneIn };
}

/** Lets whatever is under way come to rest. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
}

test('a slow reader gets the newest of each subject, in the order in which they changed', async () => {
  const told = new Subject<Told>();
  const stream = new NewestOnly(told);
  const { reader, texts, takeIn } = slowReader();
  stream.pipe(reader);
  await rest();
  told.next({ subject: 'a', text: 'a0 ' });
  for (let number = 1; number <= 10_000; number += 1)
    for (const subject of ['a', 'b', 'c']) told.next({ subject, text: `${subject}${number} ` });
  told.next({ subject: 'a', text: 'last ' });
  await rest();
  expect(texts).toEqual(['a0 ']);
  for (let times = 0; times < 3; times += 1) {
    takeIn();
    await rest();
  }
  expect(texts).toEqual(['a0 ', 'b10000 c10000 last ']);
});

test('what waits is given before the end', async () => {
  const told = new Subject<Told>();
  const stream = new NewestOnly(told);
  told.next({ subject: 'a', text: 'a1 ' });
  told.next({ subject: 'b', text: 'b1 ' });
  told.complete();
  expect((await stream.toArray()).join('')).toBe('a1 b1 ');
});

test('a reader that takes nothing in for too long is given up, and nothing is listened to any more', async () => {
  const told = new Subject<Told>();
  let stalled = 0;
  const stream = new NewestOnly(told, { drainMs: 20, onStalled: () => (stalled += 1) });
  const { reader } = slowReader();
  stream.pipe(reader);
  stream.on('error', () => undefined);
  await rest();
  told.next({ subject: 'a', text: 'a1' });
  await new Promise((resolve) => stream.on('close', resolve));
  expect(stalled).toBe(1);
  expect(told.observed).toBe(false);
});

test('one that takes in what comes is not, however little comes', async () => {
  const told = new Subject<Told>();
  let stalled = 0;
  const stream = new NewestOnly(told, { drainMs: 20, onStalled: () => (stalled += 1) });
  const texts: string[] = [];
  stream.on('data', (chunk: Buffer) => texts.push(chunk.toString()));
  for (const text of ['a1', 'a2', 'a3']) {
    told.next({ subject: 'a', text });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(texts).toEqual(['a1', 'a2', 'a3']);
  expect(stalled).toBe(0);
});

test('a failure is passed on', async () => {
  const told = new Subject<Told>();
  const stream = new NewestOnly(told);
  told.error(new Error('gone'));
  await expect(stream.toArray()).rejects.toThrow('gone');
});
