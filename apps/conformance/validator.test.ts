import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { official, officialSamples, testOfficial } from '../../test/support/official.js';
import { officialAnswerText } from '../../test/support/official-answer.js';
import { syntheticInsz } from '../../test/support/synthetic-insz.js';
import { holdsSchemas, schemaValidator, tableValidator } from './validator.js';

const valid = officialAnswerText({ insz: syntheticInsz(1), familyName: 'Onvindbaarstra' });
const invalid = valid.replace('<Personalia>', '<Personalia><Onbekend>Onvindbaarstra</Onbekend>');

test('our own table validates where there are no schemas, and names places only', async () => {
  const [good, bad] = await tableValidator.validate([valid, invalid]);
  expect(good).toEqual([]);
  expect(bad?.join()).toMatch(/Onbekend is no element of Personalia/);
  expect(bad?.join()).not.toContain('Onvindbaarstra');
});

testOfficial('the official schemas validate without our table, and name places only', async (dir) => {
  const validator = schemaValidator(join(dir, 'xsd'));
  const wrongCode = valid.replace('<INSZ>', '<INSZ>x');
  const [good, bad, code] = await validator.validate([valid, invalid, wrongCode]);
  expect(good).toEqual([]);
  expect(bad).toEqual([
    expect.stringMatching(/^line \d+: Element 'Onbekend': This element is not expected$/),
  ]);
  expect(code?.[0]).toMatch(/^line \d+: Element 'INSZ': \[facet 'pattern'\]$/);
});

testOfficial('all official samples are valid by either', async (dir) => {
  const texts = officialSamples(dir).map(({ text }) => text);
  for (const validator of [schemaValidator(join(dir, 'xsd')), tableValidator])
    expect((await validator.validate(texts)).flat()).toEqual([]);
});

test('schemas that can’t be used are an error, not a result', async () => {
  expect(holdsSchemas('/no/such/folder')).toBe(false);
  if (official) expect(holdsSchemas(join(official.dir, 'xsd'))).toBe(true);
  await expect(schemaValidator('/no/such/folder').validate([valid])).rejects.toThrow();
});
