import type { LogPosition } from './positions.js';

/**
 * What an append says of its own limit, as the client's own does. The server keeps to its own limit (2 s unless set)
 * when that is sooner, so ours only has to be far enough off for a difference between two clocks not to matter.
 */
export const appendDeadlineMs = 3_600_000;

/** Which types of events are read: not the `$>` of links, `$metadata`, statistics, users. */
export const systemEventsLeftOut = '^[^$].*';

/** An event as the store keeps it; both texts are what was appended, byte for byte. */
export interface StoredRecord {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: LogPosition;
  readonly dataText: string;
  readonly metadataText: string;
}

export interface AppendRequest {
  readonly stream: string;
  readonly expected: number | 'noStream' | 'streamExists' | 'any';
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly dataText: string;
    readonly metadataText: string;
  }[];
}

/** What the server decided. */
export type AppendVerdict =
  | { readonly kind: 'written'; readonly revision: number; readonly position: LogPosition | undefined }
  | { readonly kind: 'conflict'; readonly actual: number | 'noStream' }
  | { readonly kind: 'deleted' | 'too large' | 'refused' };

/**
 * `unknown`: the server ran out of time, or says something that this client does not know. `not ready`: nothing was
 * written, and another node may be better.
 */
export type AppendAnswer = AppendVerdict | { readonly kind: 'unknown' } | { readonly kind: 'not ready' };

/** What the server means that did not write, by the name of the message in which it says why. */
export function refusalOf(message: string): 'deleted' | 'too large' | 'refused' | 'unknown' | 'not ready' {
  switch (message.replace('event_store.client.', '')) {
    case 'StreamDeleted':
      return 'deleted';
    case 'MaximumAppendSizeExceeded':
      return 'too large';
    case 'AccessDenied':
    case 'BadRequest':
      return 'refused';
    case 'google.protobuf.Empty': // all that a node says that has no leader, is not ready or is too busy
      return 'not ready';
    default:
      return 'unknown';
  }
}

export type ReadRequest = {
  readonly direction: 'forward' | 'backward';
  readonly count: number;
} & ({ readonly stream: string; readonly from?: number } | { readonly all: LogPosition | 'end' | 'start' });

export interface AppendStream {
  /** Sends a request. @returns whether there is room for more; if not, `onDrain` will be called */
  send(id: string, request: AppendRequest): boolean;
  cancel(): void;
  /** Lets the next stream find the node anew. */
  giveUpConnection(): void;
}

export interface AppendStreamListener {
  readonly onAnswer: (id: string, answer: AppendAnswer) => void;
  readonly onDrain: () => void;
  /** Called once, whatever ends it; without an error when the server ended it cleanly. */
  readonly onEnd: (error?: Error) => void;
}

/** Who follows the end of the log. */
export interface FollowListener {
  /** Called when the server has taken up the subscription. */
  readonly onReady: () => void;
  readonly onEvent: (at: LogPosition) => void;
}

/** A place as several messages of the protocol give it. */
export function placeOf(message: { getCommitPosition(): string; getPreparePosition(): string }): LogPosition {
  return { commit: message.getCommitPosition(), prepare: message.getPreparePosition() };
}

/** An id as the protocol gives it: a text, or two signed 64-bit numbers in decimal. */
interface ProtocolUuid {
  getString(): string;
  getStructured(): { getMostSignificantBits(): string; getLeastSignificantBits(): string } | undefined;
}

/** The text of an id; empty when there is none. */
export function uuidOf(id: ProtocolUuid | undefined): string {
  const halves = id?.getStructured();
  if (!halves) return id?.getString() ?? '';
  const digits = [halves.getMostSignificantBits(), halves.getLeastSignificantBits()]
    .map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'))
    .join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
