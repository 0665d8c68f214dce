import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
export const nonceBytes = 12;
const tagBytes = 16;

/** An encrypted text: the nonce, and the ciphertext followed by its authentication tag. */
interface Encrypted {
  readonly nonce: Buffer;
  readonly text: Buffer;
}

/**
 * Encrypts with AES-256-GCM under a random nonce (NIST SP 800-38D, 8.2.2: at most 2^32 texts a key, far more than the
 * events of one person).
 * @param associated associated data: not in the result, but needed to decrypt it
 * @param nonce random, unless it is derived from the text, so that no other text has it
 */
export function encrypt(
  key: KeyObject,
  plain: Buffer,
  associated: string,
  nonce: Buffer = nextNonce(),
): Encrypted {
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(
    Buffer.from(associated),
  );
  return { nonce, text: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

const nextNonce = randomBytesPool(nonceBytes);

/** How many values are generated at a time: generating one costs more than encrypting. */
const poolSize = 256;

/** Returns a function that gives so many random bytes at each call, from a pool that is generated at once. */
export function randomBytesPool(bytes: number): () => Buffer {
  let pool = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used === pool.length) [pool, used] = [randomBytes(poolSize * bytes), 0];
    used += bytes;
    return pool.subarray(used - bytes, used);
  };
}

/** @throws Error, without anything of the content, when the key, nonce, text or associated data is not the right one */
export function decrypt(key: KeyObject, { nonce, text }: Encrypted, associated: string): Buffer {
  if (nonce.length !== nonceBytes || text.length < tagBytes) throw new Error('not an encrypted text');
  const end = text.length - tagBytes;
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(associated))
    .setAuthTag(text.subarray(end));
  return Buffer.concat([decipher.update(text.subarray(0, end)), decipher.final()]);
}

/** Nonce and text in one value, for a column. */
export function toBytes({ nonce, text }: Encrypted): Buffer {
  return Buffer.concat([nonce, text]);
}

/** The inverse of `toBytes`. */
export function fromBytes(bytes: Buffer): Encrypted {
  return { nonce: bytes.subarray(0, nonceBytes), text: bytes.subarray(nonceBytes) };
}
