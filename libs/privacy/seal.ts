import { decrypt, encrypt } from './authenticated-encryption.js';
import type { DataKey } from './key-ring.js';

/** A sealed text, as an event or a copy of it holds it; nonce and text are base64url. */
export type Sealed = { readonly key: string; readonly nonce: string; readonly text: string };

/** The event that a sealed text belongs to. It opens with these values only, so a copy must keep them. */
export interface SealContext {
  readonly eventId: string;
  readonly stream: string;
  readonly type: string;
}

/** The personal part of an event, opened. */
export type Personal = Readonly<Record<string, unknown>>;

/** A sealed text was changed, or belongs to another event or key. The message shows nothing of the content. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor(readonly eventId: string) {
    super(`the sealed part of event ${eventId} was changed, or belongs to another event or key`);
  }
}

/**
 * A ciphertext is as long as its text, and the length may reveal the content (a yes or a no). So every text is padded
 * to a multiple of so many bytes, with blanks, which JSON ignores.
 */
const paddingBytes = 64;

/**
 * Seals the personal part of an event: AES-256-GCM, bound to the event and the key.
 * The JSON inside is never compared, so it need not be canonical.
 */
export function sealPersonal(key: DataKey, context: SealContext, personal: Personal): Sealed {
  const json = JSON.stringify(personal);
  const excess = Buffer.byteLength(json) % paddingBytes;
  const padding = excess === 0 ? '' : ' '.repeat(paddingBytes - excess);
  const { nonce, text } = encrypt(key.secret, Buffer.from(json + padding), associatedData(key.id, context));
  return { key: key.id, nonce: nonce.toString('base64url'), text: text.toString('base64url') };
}

/** @throws SealBroken */
export function openSealed(key: DataKey, context: SealContext, sealed: Sealed): Personal {
  try {
    const encrypted = { nonce: bytesOf(sealed.nonce), text: bytesOf(sealed.text) };
    return JSON.parse(
      decrypt(key.secret, encrypted, associatedData(sealed.key, context)).toString(),
    ) as Personal;
  } catch {
    throw new SealBroken(context.eventId); // without its cause: the message of JSON.parse quotes the content
  }
}

function associatedData(key: string, { eventId, stream, type }: SealContext): string {
  return JSON.stringify([eventId, stream, type, key]);
}

/** Refuses what is not base64url, which Node ignores: so there is one text only for the same bytes. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new Error('not base64url');
  return bytes;
}
