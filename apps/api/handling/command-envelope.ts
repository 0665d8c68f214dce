import { hash } from 'node:crypto';
import { parse } from 'uuid';
import type { DomainEvent } from '../../../libs/domain/kernel/event.js';
import type { JsonObject } from '../../../libs/event-store/port.js';
import type { BlindIndex } from '../../../libs/privacy/blind-index.js';
import type { CommandEnvelope } from '../http/operation.js';

/** What is recorded of a command with each of its events: which command, and who sent it. */
export interface CommandMetadata {
  /** HMAC of the organisation and its own key, which may say anything, also about a person. */
  readonly commandId: string;
  readonly command: string;
  /** HMAC of the body: tells another body under the same key. It could be tested with guesses, so it is sealed too. */
  readonly digest: string;
  readonly organisation: string;
  /** Sealed with the personal part of the event. */
  readonly user: string;
  readonly requestId?: string | undefined;
}

/** @param command its name */
export function metadataOf(
  { blindIndex }: { readonly blindIndex: BlindIndex },
  command: string,
  { key, body, caller, requestId }: CommandEnvelope,
): CommandMetadata {
  const { organisation, user } = caller;
  return {
    commandId: blindIndex.blind('command', `${organisation}\n${key}`),
    command,
    digest: blindIndex.commandDigest({ command, body }),
    organisation,
    user,
    requestId,
  };
}

/**
 * The open part of the metadata. A store whose tools know causation and correlation takes `commandId` and `requestId`
 * for them.
 */
export function openMetadata({ commandId, command, organisation, requestId }: CommandMetadata): JsonObject {
  const open = { commandId, command, organisation };
  return requestId === undefined ? open : { ...open, requestId };
}

/**
 * An event with the sealed part of the metadata. Nothing that the event states can replace who recorded it. The fields
 * are added one by one, because V8 is slow to add fields to a copied object.
 */
export function withAuthor(event: DomainEvent, { user, digest }: CommandMetadata): DomainEvent {
  const personal: Record<string, unknown> = { recordedBy: user, commandDigest: digest };
  for (const [name, value] of Object.entries(event.personal))
    if (!Object.hasOwn(personal, name)) personal[name] = value;
  const { type, version, facts } = event;
  return { type, version, facts, personal };
}

/** The root of all ids that are derived from commands (UUIDv5). */
const NAMESPACE = Buffer.from(parse('0c9d5a0e-6f53-5d53-9a0c-5f2b6c1f8d11'));

/**
 * An id that a retry of the same command makes again. It is a UUIDv5 as the package `uuid` makes them, but by one call
 * of Node's hash: every event has one, and with the package they took a twentieth of the time of an import.
 */
export function derivedId(...parts: readonly (string | number)[]): string {
  const hex = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(parts.join('\n'))]));
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  const clock = `${variant}${hex.slice(17, 20)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${clock}-${hex.slice(20, 32)}`;
}
