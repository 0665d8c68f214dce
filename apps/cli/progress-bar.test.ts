import { expect, test } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { createProgressBar } from './progress-bar.js';

test('a time left that can’t be told yet is not written as a number', () => {
  const written: string[] = [];
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  output.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  const bar = createProgressBar(output, 'dossiers, {eta_formatted}');
  bar?.start(100, 0);
  bar?.stop();
  expect(written.join('')).toContain('0 of 100 dossiers, ? left');
});
