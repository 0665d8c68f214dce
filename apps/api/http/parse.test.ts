import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { AskedInstant, DateOnly, Instant } from '../../../libs/domain/kernel/dates.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { parse } from './parse.js';
import type { Problem } from './problem.js';

const schema = z.strictObject({
  organisation: KboNumber,
  on: z.iso.date(),
  kind: z.enum(['A', 'B']),
  rooms: z.int().max(9),
  either: z.union([z.object({ level: z.enum(['A1']) }), z.object({ a: z.string(), b: z.string() })]),
});

function faultsOf(input: unknown, language: 'nl' | 'en', of: z.ZodType = schema): unknown {
  try {
    return parse(of, input);
  } catch (error) {
    return (error as Problem).document(language)['errors'];
  }
}

test('what is wrong is told in Dutch or in English, and never repeats what was sent', () => {
  const input = { organisation: '12345', kind: 'C', rooms: 10, either: { level: 'B1' }, more: 'x' };
  const kbo =
    'een ondernemingsnummer (KBO) heeft tien cijfers, begint met 0 of 1 en eindigt op zijn controlecijfers';
  expect(faultsOf(input, 'nl')).toEqual([
    { at: '/organisation', detail: kbo },
    { at: '/on', detail: 'vul dit in' },
    { at: '/kind', detail: 'Ongeldige optie: verwacht één van "A"|"B"' },
    { at: '/rooms', detail: 'Te groot: verwacht dat number <=9 is' },
    { at: '/either/level', detail: 'Ongeldige invoer: verwacht "A1"' },
    { at: '/more', detail: 'dit veld is hier niet bekend' },
  ]);
  expect(faultsOf(input, 'en')).toEqual([
    { at: '/organisation', detail: expect.stringMatching(/^a KBO number has ten digits/) },
    { at: '/on', detail: 'Invalid input: expected string, received undefined' },
    { at: '/kind', detail: 'Invalid option: expected one of "A"|"B"' },
    { at: '/rooms', detail: 'Too big: expected number to be <=9' },
    { at: '/either/level', detail: 'Invalid input: expected "A1"' },
    { at: '/more', detail: 'this field is not known here' },
  ]);
});

test('of a day and an instant it is told how they are written', () => {
  expect(faultsOf('2018-02-30', 'nl', DateOnly)).toEqual([
    { at: '', detail: 'schrijf JJJJ-MM-DD, een dag die bestaat' },
  ]);
  expect(faultsOf(undefined, 'nl', DateOnly)).toEqual([{ at: '', detail: 'vul dit in' }]);
  expect(faultsOf('2018-02-01T09:00:00Z', 'nl', Instant)).toEqual([
    { at: '', detail: 'schrijf JJJJ-MM-DDTUU:MM:SS.sssZ, in UTC' },
  ]);
  expect(faultsOf('2018-02-01 09:00', 'nl', AskedInstant)).toEqual([
    { at: '', detail: 'schrijf JJJJ-MM-DDTUU:MM:SS, en Z of hoe ver van UTC: +01:00' },
  ]);
  expect(faultsOf('2018-02-01 09:00', 'en', AskedInstant)).toEqual([
    { at: '', detail: 'write YYYY-MM-DDTHH:MM:SS, and Z or how far from UTC: +01:00' },
  ]);
});
