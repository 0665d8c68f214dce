import { decrypt, encrypt } from './authenticated-encryption.js';
import type { DataKey } from './key-ring.js';

/** What was sealed, as it stands in an event or in a copy of it; nonce and text are base64url. */
export type Sealed = { readonly key: string; readonly nonce: string; readonly text: string };

/** The event that a sealed text belongs to. It opens there only, so a copy keeps the three beside it. */
export interface SealContext {
  readonly eventId: string;
  readonly stream: string;
  readonly type: string;
}

/** The personal part of an event, opened. */
export type Personal = Readonly<Record<string, unknown>>;

/** A sealed text was changed, or belongs to another event or key. Says where, and nothing of the content. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor(readonly eventId: string) {
    super(`the sealed part of event ${eventId} was changed, or belongs to another event or key`);
  }
}

/**
 * A ciphertext is as long as its text, and a length can tell a yes from a no: every text is filled up with blanks,
 * which JSON passes over, to a multiple of so many bytes.
 */
const block = 64;

/**
 * Seals the personal part of an event: AES-256-GCM, bound to the event and the key.
 * The JSON inside is for its reader alone: nobody compares it, so unlike that of an event it need not be canonical.
 */
export function sealPersonal(key: DataKey, context: SealContext, personal: Personal): Sealed {
  const json = JSON.stringify(personal);
  const beyond = Buffer.byteLength(json) % block;
  const blanks = beyond === 0 ? '' : ' '.repeat(block - beyond);
  const { nonce, text } = encrypt(key.secret, Buffer.from(json + blanks), boundTo(key.id, context));
  return { key: key.id, nonce: nonce.toString('base64url'), text: text.toString('base64url') };
}

/** @throws SealBroken */
export function openSealed(key: DataKey, context: SealContext, sealed: Sealed): Personal {
  try {
    const encrypted = { nonce: bytesOf(sealed.nonce), text: bytesOf(sealed.text) };
    return JSON.parse(decrypt(key.secret, encrypted, boundTo(sealed.key, context)).toString()) as Personal;
  } catch {
    throw new SealBroken(context.eventId); // without its cause: a message of JSON.parse quotes what it reads
  }
}

function boundTo(key: string, { eventId, stream, type }: SealContext): string {
  return JSON.stringify([eventId, stream, type, key]);
}

/** One text for the same bytes: where Node passes over what is no base64url, we don't. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new Error('not base64url');
  return bytes;
}
