import { createHmac } from 'node:crypto';
import { decrypt, encrypt, fromBytes, nonceBytes, toBytes } from './authenticated-encryption.js';
import type { KeyRing } from './key-ring.js';

/** The longest position, in bytes; each is padded to it, so that every token is as long. */
const mostBytes = 64;
/** Associated data: what such a token is. */
const associated = 'position of the log';

/** Seals positions of the log, so that nobody learns from them how many events there are or came in between. */
export interface PositionTokens {
  /** The same position gives the same token, so that an answer that is repeated is the same. */
  seal(position: string): string;
  /** The position in a token; undefined when this service sealed none such. */
  open(token: string): string | undefined;
}

/**
 * Reads the keys of positions, making them when there are none: all processes of a database have the same, also after a
 * restart. The nonce is derived from the position (HMAC-SHA-256), so only equal positions have equal nonces.
 */
export async function openPositionTokens(keyRing: Pick<KeyRing, 'indexKey'>): Promise<PositionTokens> {
  const [key, nonceKey] = await Promise.all([
    keyRing.indexKey('position'),
    keyRing.indexKey('positionNonce'),
  ]);
  return {
    seal(position) {
      const plain = Buffer.from(position.padEnd(mostBytes));
      if (plain.length !== mostBytes) throw new RangeError(`a position has at most ${mostBytes} bytes`);
      const nonce = createHmac('sha256', nonceKey).update(plain).digest().subarray(0, nonceBytes);
      return toBytes(encrypt(key, plain, associated, nonce)).toString('base64url');
    },
    open(token) {
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.toString('base64url') !== token) return undefined; // Node ignores what is no base64url
      try {
        return decrypt(key, fromBytes(bytes), associated).toString().trimEnd();
      } catch {
        return undefined;
      }
    },
  };
}
