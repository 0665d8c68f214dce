/** The parts of the adapter that need no server: what it reads from texts, and the texts that it writes. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from '../canonical.js';
import { InvalidPosition, type JsonObject, type Position } from '../port.js';
import { parseConnectionString } from './connection-string.js';
import { readEnvelope, storedMetadata } from './envelope.js';
import { TimeIndex } from './time-index.js';
import { DuplicateDetector } from './duplicate-detector.js';
import { comparePositions, parsePosition } from './positions.js';

const event = { id: '', type: 'T', dataText: '{}' };
const at = (text: string) => text as Position;

describe('the metadata that the store keeps', () => {
  test("comes apart into what was appended, byte for byte, and the store's tools find their names in it", () => {
    const anything = fc.dictionary(
      fc.string({ unit: 'grapheme' }).filter((key) => !/^\$|\0/.test(key)),
      fc.jsonValue(),
    );
    const named = fc.record(
      { correlation: fc.string(), requestId: fc.string(), causation: fc.string() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        anything,
        named,
        fc.nat(2 ** 15 - 1),
        fc.nat(2 ** 45),
        (some, names, version, recordedAt) => {
          const metadata = JSON.parse(
            JSON.stringify({ ...some, ...names }).replaceAll('\\u0000', ''),
          ) as JsonObject;
          const metadataText = canonicalText(metadata);
          const stored = storedMetadata({ ...event, version, metadataText }, recordedAt);
          expect(readEnvelope(stored)).toEqual({ version, recordedAt, metadataText });
          const shown = JSON.parse(stored) as Record<string, unknown>;
          expect(shown['$correlationId']).toEqual(metadata['correlation'] ?? metadata['requestId']);
          expect(shown['$causationId']).toEqual(metadata['causation']);
        },
      ),
    );
  });

  test.each(['', '{}', '{"a":1}', '{"$kbi":{}}', 'no JSON'])(
    "of somebody else is not taken for ours: '%s'",
    (text) => {
      expect(readEnvelope(text)).toBeUndefined();
    },
  );
});

describe('a position', () => {
  test('keeps the order of the numbers behind it, however large', () => {
    const place = fc.record({
      commit: fc.bigInt(0n, 2n ** 64n - 2n),
      prepare: fc.bigInt(0n, 2n ** 64n - 2n),
    });
    const order = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [left, right] = [a, b].map(({ commit, prepare }) => parsePosition(`${commit}/${prepare}`));
        const expected = order(a.commit, b.commit) || order(a.prepare, b.prepare);
        expect(Math.sign(comparePositions(left!, right!))).toBe(expected);
      }),
    );
    expect(parsePosition('7/7')).toBe(parsePosition('7'));
  });

  test.each(['07', '1/', '/1', '1/2/3', '18446744073709551615', '1n'])('is not "%s"', (text) => {
    expect(() => parsePosition(text)).toThrow(InvalidPosition);
  });
});

describe('a connection string', () => {
  test('names nodes, user, certificates and the kind of node', () => {
    const text =
      'kurrentdb+discover://me:p%40ss@one:2113,two?tlsCaFile=/ca.pem&userCertFile=/c.pem&userKeyFile=/k.pem&nodePreference=readOnlyReplica&maxDiscoverAttempts=3';
    expect(parseConnectionString(text)).toEqual({
      discover: true,
      hosts: [
        { address: 'one', port: 2113 },
        { address: 'two', port: 2113 },
      ],
      credentials: { username: 'me', password: 'p@ss' },
      tls: true,
      tlsCaFile: '/ca.pem',
      userCertFile: '/c.pem',
      userKeyFile: '/k.pem',
      nodePreference: 'read_only_replica',
      connectionName: 'kbi',
      discovery: { maxDiscoverAttempts: 3 },
      keepAlive: {},
    });
    expect(parseConnectionString('esdb://localhost?tls=false')).toMatchObject({
      tls: false,
      nodePreference: 'leader',
    });
  });

  test.each([
    'http://me:hunter2@host',
    'esdb://me:hunter2@',
    'esdb://me:hunter2@host:99999',
    'esdb://me:hunter2@host?tls=hunter2',
    'esdb://me:hunter2@host?nodePreference=hunter2',
    'esdb://me:hunter2@host?gossipTimeout=hunter2',
    'esdb://me:hunter2@host?colour=hunter2',
    'esdb://me:hunter2@host?userCertFile=/hunter2',
  ])('that is wrong says what, and no value: %s', (text) => {
    expect(() => parseConnectionString(text)).toThrow(/^(?!.*hunter2)/);
  });
});

test('an append is new once, and only after all that was known', () => {
  const novelty = new DuplicateDetector();
  novelty.see(at('100'));
  expect(novelty.isNew(at('90'), novelty.highest)).toBe(false);
  expect(novelty.isNew(at('110'), at('100'))).toBe(true);
  expect(novelty.isNew(at('110'), at('100'))).toBe(false); // both were under way
  novelty.forget();
  expect(novelty.isNew(at('110'), novelty.highest)).toBe(false);
});

test('a search for an instant starts at the nearest place that is known to be after it, of a bounded number', () => {
  const landmarks = new TimeIndex();
  for (let place = 5_000; place > 0; place -= 1)
    landmarks.add({ position: at(String(place)), recordedAt: place * 10 });
  expect(landmarks.firstAfter(60_000)).toBeUndefined();
  expect(Number(landmarks.firstAfter(20_000))).toBeGreaterThan(2_000);
  expect(Number(landmarks.firstAfter(20_000))).toBeLessThan(2_100);
});
