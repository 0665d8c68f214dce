import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from '../canonical.js';
import type { JsonObject } from '../port.js';
import { readEnvelope, storedMetadata } from './envelope.js';

const event = { id: '', type: 'T', dataText: '{}' };

describe('the stored metadata', () => {
  test("gives back what was appended, byte for byte, and holds the names that the store's tools use", () => {
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
    "of another program is not read as ours: '%s'",
    (text) => {
      expect(readEnvelope(text)).toBeUndefined();
    },
  );
});
