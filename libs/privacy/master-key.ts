import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { decrypt, drawing, encrypt, joined, parted } from './authenticated-encryption.js';

const keyBytes = 32;

/** The key that wraps all others. Keys are `KeyObject`s, which show no bytes when they are printed or serialised. */
export interface MasterKey {
  /** Tells which key it is and nothing of the key; stands beside whatever it wrapped. */
  readonly fingerprint: string;
  readonly secret: KeyObject;
}

/** Something about the master key that a person must put right before the service can go on; told as its message. */
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

/** The bytes that a master key wrapped are not those that it wrapped: a damaged row, or one put in another's place. */
export class WrappedKeyBroken extends Error {
  override readonly name = 'WrappedKeyBroken';
}

const nextKey = drawing(keyBytes);

/** A new random key: for a person, for an index, or to wrap those. */
export function randomKey(): KeyObject {
  const bytes = nextKey();
  const key = createSecretKey(bytes);
  bytes.fill(0); // the key has a copy
  return key;
}

/**
 * @param key 32 bytes, or their base64 text
 * @param from where the key was found, as its keeper knows it; for the message
 * @throws MasterKeyProblem MASTER_KEY_MALFORMED, without the key
 */
export function masterKey(key: Buffer | string | KeyObject, from: string): MasterKey {
  const secret = typeof key === 'string' || Buffer.isBuffer(key) ? secretOf(key) : key;
  if (secret?.symmetricKeySize !== keyBytes) {
    throw new MasterKeyProblem(
      'MASTER_KEY_MALFORMED',
      `The master key in ${from} should be ${keyBytes} bytes in base64 (openssl rand -base64 ${keyBytes}).`,
    );
  }
  return {
    fingerprint: createHmac('sha256', secret)
      .update('fingerprint of a master key')
      .digest('hex')
      .slice(0, 32),
    secret,
  };
}

/** The text of a master key, as it stands in its file or in a setting. */
export function masterKeyText({ secret }: MasterKey): string {
  return secret.export().toString('base64');
}

/** @param owner names the row that will hold the result, so that no other row can hold it instead */
export function wrapKey(master: MasterKey, key: KeyObject, owner: string): Buffer {
  return joined(encrypt(master.secret, key.export(), owner));
}

/** @throws WrappedKeyBroken */
export function unwrapKey(master: MasterKey, wrapped: Buffer, owner: string): KeyObject {
  try {
    return createSecretKey(decrypt(master.secret, parted(wrapped), owner));
  } catch {
    throw new WrappedKeyBroken(`the wrapped key of ${owner} is damaged or belongs to another`);
  }
}

function secretOf(key: Buffer | string): KeyObject | undefined {
  const bytes = typeof key === 'string' ? Buffer.from(key.trim(), 'base64') : key;
  if (typeof key === 'string' && bytes.toString('base64') !== key.trim()) return undefined;
  return bytes.length === 0 ? undefined : createSecretKey(bytes);
}
