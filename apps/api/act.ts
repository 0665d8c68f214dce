import { hash } from 'node:crypto';
import { parse } from 'uuid';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import type { JsonObject } from '../../libs/event-store/port.js';
import type { Caller } from '../../libs/platform/authentication.js';
import type { BlindIndex } from '../../libs/privacy/blind-index.js';

/** Who did something, by which command: on every event, so that an accepted command is found again. */
export interface Act {
  /** HMAC of the organisation and its own key, which may say anything, also about a person. */
  readonly commandId: string;
  readonly command: string;
  /** HMAC of the body: tells another body under the same key. It could be tested with guesses, so it is sealed too. */
  readonly digest: string;
  readonly organisation: string;
  /** Sealed with the personal part. */
  readonly user: string;
  readonly requestId?: string | undefined;
}

/** A command as it came in: its name, the caller's key for it, its body, and who sends it. */
export interface Incoming {
  readonly command: string;
  readonly key: string;
  readonly body: unknown;
  readonly caller: Caller;
  readonly requestId?: string | undefined;
}

/** What is recorded of a command. */
export function actOf(blindIndex: BlindIndex, { command, key, body, caller, requestId }: Incoming): Act {
  const { organisation, user } = caller;
  const commandId = blindIndex.blind('command', `${organisation}\n${key}`);
  return {
    commandId,
    command,
    digest: blindIndex.commandDigest({ command, body }),
    organisation,
    user,
    requestId,
  };
}

/**
 * The open part of who did it. A store whose tools know causation and correlation takes `commandId` and
 * `requestId`.
 */
export function metadataOf({ commandId, command, organisation, requestId }: Act): JsonObject {
  return {
    commandId,
    command,
    organisation,
    ...(requestId !== undefined && { requestId }),
  };
}

/** An event with the sealed part of who did it. */
export const signed = (event: DomainEvent, { user, digest }: Act): DomainEvent => ({
  ...event,
  personal: { recordedBy: user, commandDigest: digest, ...event.personal },
});

/** The root of all ids that are derived from commands (UUIDv5). */
const NAMESPACE = Buffer.from(parse('0c9d5a0e-6f53-5d53-9a0c-5f2b6c1f8d11'));

/**
 * An id that a retry of the same command makes again. A UUIDv5 as `uuid` makes them, by Node's hash in one call: each
 * event has one, and they took a twentieth of an import.
 */
export function derivedId(...parts: readonly (string | number)[]): string {
  const hex = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(parts.join('\n'))]));
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  const clock = `${variant}${hex.slice(17, 20)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${clock}-${hex.slice(20, 32)}`;
}

/** The id of an event, from the stream it goes to and its place in what the command records there. */
export const eventId = (stream: string, { commandId }: Act, index: number): string =>
  derivedId(stream, commandId, index);
