import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** What encryption yields: the nonce, and the ciphertext followed by its tag. */
export interface Encrypted {
  readonly nonce: Buffer;
  readonly text: Buffer;
}

/**
 * AES-256-GCM under a random nonce (NIST SP 800-38D, 8.2.2: at most 2^32 texts a key, far beyond one person's events).
 * @param associated is bound to the text without being in it: only who names it again can decrypt
 */
export function encrypt(key: KeyObject, plain: Buffer, associated: string): Encrypted {
  const nonce = nextNonce();
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(
    Buffer.from(associated),
  );
  return { nonce, text: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

const nextNonce = drawing(nonceBytes);

/** Random bytes are drawn for so many at a time: drawing costs more than encrypting. */
const together = 256;

/** Gives so many random bytes at a time, which nobody else gets. */
export function drawing(bytes: number): () => Buffer {
  let drawn = Buffer.alloc(0);
  let given = 0;
  return () => {
    if (given === drawn.length) [drawn, given] = [randomBytes(together * bytes), 0];
    given += bytes;
    return drawn.subarray(given - bytes, given);
  };
}

/** @throws Error, which says nothing of the content, when key, nonce, text or associated text is another */
export function decrypt(key: KeyObject, { nonce, text }: Encrypted, associated: string): Buffer {
  if (nonce.length !== nonceBytes || text.length < tagBytes) throw new Error('not an encrypted text');
  const end = text.length - tagBytes;
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(associated))
    .setAuthTag(text.subarray(end));
  return Buffer.concat([decipher.update(text.subarray(0, end)), decipher.final()]);
}

/** Both parts as one, for a column that holds them together. */
export function joined({ nonce, text }: Encrypted): Buffer {
  return Buffer.concat([nonce, text]);
}

/** The way back from `joined`. */
export function parted(bytes: Buffer): Encrypted {
  return { nonce: bytes.subarray(0, nonceBytes), text: bytes.subarray(nonceBytes) };
}
