import type { LogPosition } from './positions.js';

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

/** `unknown`: the server ran out of time, or says something that this client does not know. */
export type AppendAnswer = AppendVerdict | { readonly kind: 'unknown' };

export type ReadRequest = {
  readonly direction: 'forward' | 'backward';
  readonly count: number;
} & ({ readonly stream: string; readonly from?: number } | { readonly all: LogPosition | 'end' | 'start' });

export interface AppendStream {
  /** Sends a request. @returns whether there is room for more; if not, `onDrain` will be called */
  send(id: string, request: AppendRequest): boolean;
  cancel(): void;
}

export interface AppendStreamListener {
  readonly onAnswer: (id: string, answer: AppendAnswer) => void;
  readonly onDrain: () => void;
  /** Called once, whatever ends it; without an error when the server ended it cleanly. */
  readonly onEnd: (error?: Error) => void;
}

/** The text of a UUID that the protocol gives as two signed 64-bit numbers, in decimal. */
export function uuidText(most: string, least: string): string {
  const digits = [most, least]
    .map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'))
    .join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
