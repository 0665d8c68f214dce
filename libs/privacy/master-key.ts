import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { decrypt, encrypt, fromBytes, randomBytesPool, toBytes } from './authenticated-encryption.js';

const keyBytes = 32;

/** The key that wraps all others. Keys are `KeyObject`s, which don't show their bytes when printed or serialised. */
export interface MasterKey {
  /** Identifies the key without revealing it; stored with every key that it wraps. */
  readonly fingerprint: string;
  readonly secret: KeyObject;
}

/** A problem with the master key that a person must solve before the service can go on. The message says how. */
export class MasterKeyProblem extends Error {
  override readonly name = 'MasterKeyProblem';

  constructor(
    readonly code:
      'MASTER_KEY_MALFORMED' | 'MASTER_KEY_MISSING' | 'MASTER_KEY_WRONG' | 'MASTER_KEY_NOT_OURS_TO_REPLACE',
    message: string,
  ) {
    super(message);
  }
}

/** A wrapped key does not unwrap: its row was damaged, or holds the wrapped key of another row. */
export class WrappedKeyBroken extends Error {
  override readonly name = 'WrappedKeyBroken';
}

const nextKey = randomBytesPool(keyBytes);

/** A new random key: of a person, of a blind index, or a master key. */
export function randomKey(): KeyObject {
  const bytes = nextKey();
  const key = createSecretKey(bytes);
  bytes.fill(0); // the key has its own copy
  return key;
}

/**
 * @param key 32 bytes, or their base64 text
 * @param from where the key was found, for the message
 * @throws MasterKeyProblem MASTER_KEY_MALFORMED, without the key
 */
export function masterKey(key: Buffer | string | KeyObject, from: string): MasterKey {
  const secret = typeof key === 'string' || Buffer.isBuffer(key) ? secretOf(key) : key;
  if (secret?.symmetricKeySize !== keyBytes)
    throw new MasterKeyProblem(
      'MASTER_KEY_MALFORMED',
      `The master key in ${from} should be ${keyBytes} bytes in base64 (openssl rand -base64 ${keyBytes}).`,
    );
  const digest = createHmac('sha256', secret).update('fingerprint of a master key').digest('hex');
  return { fingerprint: digest.slice(0, 32), secret };
}

/** The text of a master key, as in its file or in a setting. */
export function masterKeyText({ secret }: MasterKey): string {
  return secret.export().toString('base64');
}

/** @param owner the row that will hold the result: associated data, so that it unwraps in no other row */
export function wrapKey(master: MasterKey, key: KeyObject, owner: string): Buffer {
  return toBytes(encrypt(master.secret, key.export(), owner));
}

/** @throws WrappedKeyBroken */
export function unwrapKey(master: MasterKey, wrapped: Buffer, owner: string): KeyObject {
  try {
    return createSecretKey(decrypt(master.secret, fromBytes(wrapped), owner));
  } catch {
    throw new WrappedKeyBroken(`the wrapped key of ${owner} is damaged or belongs to another`);
  }
}

function secretOf(key: Buffer | string): KeyObject | undefined {
  const bytes = typeof key === 'string' ? Buffer.from(key.trim(), 'base64') : key;
  if (typeof key === 'string' && bytes.toString('base64') !== key.trim()) return undefined;
  return bytes.length === 0 ? undefined : createSecretKey(bytes);
}
