import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DataKey } from './key-ring.js';
import { randomKey } from './master-key.js';
import { openSealed, SealBroken, type SealContext, type Sealed, sealPersonal } from './seal.js';

const newKey = (): DataKey => ({
  id: randomUUID(),
  subject: randomUUID(),
  kind: 'dossier',
  secret: randomKey(),
});

const key = newKey();
const context: SealContext = {
  eventId: randomUUID(),
  stream: `dossier-${randomUUID()}`,
  type: 'DossierOpened',
};
const names = { firstName: 'Zehra-Marguerite', lastName: 'Yıldırım', insz: '85073003328' };

const personal = fc.dictionary(
  fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
  fc.jsonValue(),
);

test('a sealed part opens unchanged', () => {
  fc.assert(
    fc.property(personal, (part) => {
      const asJson = JSON.parse(JSON.stringify(part)) as unknown; // JSON knows no -0
      expect(openSealed(key, context, sealPersonal(key, context, part))).toEqual(asJson);
    }),
  );
});

test('a change of any byte breaks the seal', () => {
  const sealed = sealPersonal(key, context, names);
  for (const part of ['nonce', 'text'] as const) {
    const bytes = Buffer.from(sealed[part], 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1 << (at % 8);
      expect(() => openSealed(key, context, { ...sealed, [part]: changed.toString('base64url') })).toThrow(
        SealBroken,
      );
    }
  }
});

const character = fc.constantFrom('A', 'B', 'z', '0', '9', '-', '_', '=', '+', '/', ' ');

test('a change of any character breaks the seal, also one that would decode to the same bytes', () => {
  const sealed = sealPersonal(key, context, names);
  fc.assert(
    fc.property(
      fc.constantFrom('nonce' as const, 'text' as const),
      fc.nat(),
      character,
      (part, place, character) => {
        const text = sealed[part];
        const at = place % text.length;
        fc.pre(text[at] !== character);
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        expect(() => openSealed(key, context, { ...sealed, [part]: changed })).toThrow(SealBroken);
      },
    ),
  );
  for (const changed of [`${sealed.text}=`, sealed.text.slice(0, -1), '', 'AAAA']) {
    expect(() => openSealed(key, context, { ...sealed, text: changed })).toThrow(SealBroken);
  }
});

test.each<[string, Partial<SealContext>]>([
  ['event', { eventId: randomUUID() }],
  ['stream', { stream: 'dossier-other' }],
  ['type', { type: 'AddressStated' }],
])('a seal does not open in another %s', (_, other) => {
  const sealed = sealPersonal(key, context, names);
  expect(() => openSealed(key, { ...context, ...other }, sealed)).toThrow(SealBroken);
});

test('no part of the context can be shifted into another', () => {
  const sealed = sealPersonal(key, { eventId: 'a', stream: 'b","c', type: 'd' }, names);
  expect(() => openSealed(key, { eventId: 'a","b', stream: 'c', type: 'd' }, sealed)).toThrow(SealBroken);
});

test('another key does not open a seal, even under the same id, and the id is authenticated too', () => {
  const sealed = sealPersonal(key, context, names);
  const other = newKey();
  expect(() => openSealed(other, context, sealed)).toThrow(SealBroken);
  expect(() => openSealed({ ...other, id: key.id }, context, sealed)).toThrow(SealBroken);
  expect(() => openSealed(key, context, { ...sealed, key: other.id })).toThrow(SealBroken);
});

test('the same text sealed twice gives two seals that do not show that it is the same', () => {
  const [first, second] = [sealPersonal(key, context, names), sealPersonal(key, context, names)];
  expect(first.nonce).not.toBe(second.nonce);
  expect(first.text).not.toBe(second.text);
});

test('nothing of the text can be read in the stored values', () => {
  const sealed = sealPersonal(key, context, names);
  const stored =
    JSON.stringify(sealed) + bytesOf(sealed).toString('latin1') + bytesOf(sealed).toString('utf8');
  for (const word of [...Object.keys(names), ...Object.values(names), 'Zehra', '850730'])
    expect(stored).not.toContain(word);
});

test('a yes is as long as a no, and a short name as a longer one', () => {
  const length = (part: object): number =>
    sealPersonal(key, context, part as Record<string, unknown>).text.length;
  expect(length({ literate: true })).toBe(length({ literate: false }));
  expect(length({ lastName: 'Li' })).toBe(length({ lastName: 'Vandenbroucke' }));
});

test('the error of a broken seal names the event and nothing of the content', () => {
  const sealed = sealPersonal(key, context, names);
  const broken = {
    ...sealed,
    text: `A${sealed.text.slice(1)}`,
    nonce: sealed.nonce.split('').reverse().join(''),
  };
  const error = thrownBy(() => openSealed(key, context, broken));
  expect(error.message).toContain(context.eventId);
  expect(error.cause).toBeUndefined();
  expect(`${error.message} ${error.stack ?? ''}`).not.toMatch(/Zehra|Yıldırım|850730/);
});

function bytesOf(sealed: Sealed): Buffer {
  return Buffer.from(sealed.text, 'base64url');
}

function thrownBy(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
