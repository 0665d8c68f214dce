import { expect, test } from '@jest/globals';
import { createSecretKey } from 'node:crypto';
import { openPositionTokens } from './position-tokens.js';

/** The keys of a database: a process that opens it anew reads the same ones. */
const indexKey = (name: string) => Promise.resolve(createSecretKey(Buffer.alloc(32, name)));
const positions = ['1', '9223372036854775807', 'C:9223372036854775807/P:9223372036854775807'];

test('a position comes back from its token, in every process, and every token is as long', async () => {
  const [one, other] = [await openPositionTokens({ indexKey }), await openPositionTokens({ indexKey })];
  const tokens = positions.map((position) => one.seal(position));
  expect(tokens.map((token) => other.open(token))).toEqual(positions);
  expect(new Set(tokens.map(({ length }) => length)).size).toBe(1);
  expect(other.seal('1')).toBe(tokens[0]);
});

test('what is no token, or was changed, or is of another service, opens nothing', async () => {
  const tokens = await openPositionTokens({ indexKey });
  const stranger = await openPositionTokens({ indexKey: (name) => indexKey(`other ${name}`) });
  const token = tokens.seal('1');
  const changed = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
  for (const wrong of ['', '1', token.slice(1), `${token}=`, changed, stranger.seal('1')])
    expect(tokens.open(wrong)).toBeUndefined();
});

test('a token says nothing of how far one position is from another', async () => {
  const tokens = await openPositionTokens({ indexKey });
  const bytes = (position: number) => Buffer.from(tokens.seal(String(position)), 'base64url');
  const same = (a: Buffer, b: Buffer) => a.filter((byte, index) => byte === b[index]).length;
  for (let position = 1; position < 50; position += 1)
    expect(same(bytes(position), bytes(position + 1))).toBeLessThan(10);
});
