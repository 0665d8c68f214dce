import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openBlindIndex } from './blind-index.js';
import { randomKey } from './master-key.js';
import { knownBirthDate, digitsOfInsz, wordsOfName } from './normalise.js';

const keys = { insz: randomKey(), name: randomKey(), birthDate: randomKey(), command: randomKey() };
const index = await openBlindIndex({ indexKey: (name) => Promise.resolve(keys[name as keyof typeof keys]) });
const newIndex = () => openBlindIndex({ indexKey: () => Promise.resolve(randomKey()) });

test.each([
  ['Zoë', ['zoe']],
  ['ZOE\u0308', ['zoe']],
  ['El-Amrani  Ben Salah', ['el', 'amrani', 'ben', 'salah']],
  ["D'Hondt", ['d', 'hondt']],
  ['D’Hondt', ['d', 'hondt']],
  ['Нав\u02BCяль', ['нав', 'яль']],
  ['Łukasz Đorđević', ['lukasz', 'dordevic']],
  ['İPEK', ['ipek']],
  ['ıpek', ['ipek']],
  ['Müßig', ['mussig']],
  ['ﬁlip', ['filip']],
  ['Nguyễn Thị', ['nguyen', 'thi']],
  ['محمد', ['محمد']],
  [' - ', []],
  ['', []],
])('the words of %j', (name, words) => expect(wordsOfName(name)).toEqual(words));

test('a normal form stays as it is, and upper case or decomposition make no difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const words = wordsOfName(name);
      expect(wordsOfName(words.join(' '))).toEqual(words);
      expect(wordsOfName(name.normalize('NFD'))).toEqual(words);
      expect(words.every((word) => word !== '' && !/[\s'-]/.test(word))).toBe(true);
    }),
  );
});

test.each([
  ['1980-05-17', '1980-05-17'],
  ['1980-05-00', '1980-05'],
  ['1980-05', '1980-05'],
  ['1980-00-00', '1980'],
  ['1980', '1980'],
  [' 1980 ', '1980'],
])('the known part of the birth date %j is %j', (date, known) => expect(knownBirthDate(date)).toBe(known));

test.each(['17/05/1980', '1980-5-17', '', '19800517'])(
  '%j is refused as a birth date, and the error does not show it',
  (date) => {
    expect(() => knownBirthDate(date)).toThrow(
      new TypeError('not a birth date: use YYYY, YYYY-MM or YYYY-MM-DD'),
    );
  },
);

test.each(['85073003328', '85.07.30-033.28', ' 85 07 30 033/28 '])(
  '%j is the same INSZ, with the same stream',
  (insz) => {
    expect(digitsOfInsz(insz)).toBe('85073003328');
    const hmac = createHmac('sha256', keys.insz).update('85073003328').digest('hex');
    expect(index.inszStream(insz)).toBe(`insz-${hmac}`);
    expect(index.blindInsz(insz)).toBe(hmac);
  },
);

test.each(['', '8507300332', '850730033281'])(
  'an INSZ without eleven digits is refused, and the error does not show it (%#)',
  (insz) => {
    expect(() => index.inszStream(insz)).toThrow(new TypeError('an INSZ has eleven digits'));
  },
);

test('a blind value depends on its text, its purpose and its key', async () => {
  const value = index.blind('name', 'zoe');
  expect(value).toMatch(/^[0-9a-f]{64}$/);
  expect(index.blind('name', 'zoe')).toBe(value);
  expect(index.blind('name', 'zoé')).not.toBe(value);
  expect(index.blind('command', 'zoe')).not.toBe(value);
  expect((await newIndex()).blind('name', 'zoe')).not.toBe(value);
});

test('a name is found whatever the order of its words, and the values reveal no order', () => {
  expect(index.blindName('Ben Salah, Zoë Zoë')).toEqual(index.blindName('ZOE ben-salah'));
  expect(index.blindName('Zoë')).toEqual([index.blind('name', 'zoe')]);
  expect(index.blindBirthDate('1980-00-00')).toBe(index.blind('birthDate', '1980'));
});

test('a command is the same whatever the order of its keys, and another when any value differs', () => {
  const digest = index.commandDigest({
    insz: '85073003328',
    period: { from: '2024-01-01', until: null },
    levels: ['A1', 'A2'],
  });
  expect(
    index.commandDigest({
      levels: ['A1', 'A2'],
      period: { until: null, from: '2024-01-01' },
      insz: '85073003328',
    }),
  ).toBe(digest);
  expect(
    index.commandDigest({
      levels: ['A2', 'A1'],
      period: { until: null, from: '2024-01-01' },
      insz: '85073003328',
    }),
  ).not.toBe(digest);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
});
