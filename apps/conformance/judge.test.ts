import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { official, officialSamples, testOfficial } from '../../test/support/official.js';
import { officialAnswerText } from '../../test/support/official-answer.js';
import { syntheticInsz } from '../../test/support/synthetic-insz.js';
import { holdsSchemas, judgeBySchemas, judgeByTable } from './judge.js';

const valid = officialAnswerText({ insz: syntheticInsz(1), familyName: 'Onvindbaarstra' });
const invalid = valid.replace('<Personalia>', '<Personalia><Onbekend>Onvindbaarstra</Onbekend>');

test('our own table judges where there are no schemas, and names places only', async () => {
  const [good, bad] = await judgeByTable.judge([valid, invalid]);
  expect(good).toEqual([]);
  expect(bad?.join()).toMatch(/Onbekend is no element of Personalia/);
  expect(bad?.join()).not.toContain('Onvindbaarstra');
});

testOfficial('the official schemas judge without our table, and name places only', async (dir) => {
  const judge = judgeBySchemas(join(dir, 'xsd'));
  const wrongCode = valid.replace('<INSZ>', '<INSZ>x');
  const [good, bad, code] = await judge.judge([valid, invalid, wrongCode]);
  expect(good).toEqual([]);
  expect(bad).toEqual([
    expect.stringMatching(/^line \d+: Element 'Onbekend': This element is not expected$/),
  ]);
  expect(code?.[0]).toMatch(/^line \d+: Element 'INSZ': \[facet 'pattern'\]$/);
});

testOfficial('all official samples are valid by either', async (dir) => {
  const texts = officialSamples(dir).map(({ text }) => text);
  for (const judge of [judgeBySchemas(join(dir, 'xsd')), judgeByTable])
    expect((await judge.judge(texts)).flat()).toEqual([]);
});

test('schemas that can’t be used are no verdict', async () => {
  expect(holdsSchemas('/no/such/folder')).toBe(false);
  if (official) expect(holdsSchemas(join(official.dir, 'xsd'))).toBe(true);
  await expect(judgeBySchemas('/no/such/folder').judge([valid])).rejects.toThrow();
});
