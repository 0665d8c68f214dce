import { expect, test } from '@jest/globals';
import { startProgress } from './progress.js';

function output(isTTY: boolean): { lines: string[]; isTTY: boolean; write(text: string): void } {
  const lines: string[] = [];
  return { lines, isTTY, write: (text) => void lines.push(text) };
}

test('a step is one line with its time', async () => {
  const out = output(false);
  expect(await startProgress(out).step('The database starts', () => 42)).toBe(42);
  expect(out.lines).toEqual([expect.stringMatching(/^ {2}✓ The database starts \(\d+\.\d s\)\n$/)]);
});

test('in a terminal a step is shown while it runs', async () => {
  const out = output(true);
  await startProgress(out).step('The database starts', () =>
    expect(out.lines).toEqual(['  … The database starts']),
  );
});

test('a step that fails is marked, and its error is thrown', async () => {
  const out = output(false);
  await expect(
    startProgress(out).step('The database starts', () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no');
  expect(out.lines[0]).toContain('✗ The database starts');
});
