import { test } from '@jest/globals';
import type { Clock, EventStore } from '../../libs/event-store/port.js';
import type { Network } from './network.js';

/** A log to try things on. Cases share it: each uses streams of its own and starts reading where the log then ends. */
export interface Laboratory {
  /**
   * Whether the server is somebody else's: its log may hold events already, and what is sent twice at once it lets wait
   * for its own time limit.
   */
  readonly foreign: boolean;
  /** A client of the log, as another process would have: connections of its own, over a network of its own. */
  open(options?: ClientOptions): Promise<Client>;
  /** An append that was begun by another program and rolled back; a store without transactions does nothing. */
  rollBackAnAppend(): Promise<void>;
  /** A transaction that another program leaves open, and how to end it. */
  leaveTransactionOpen(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface ClientOptions {
  readonly clock?: Clock;
  /** How long an append that was sent and not answered is tried again. */
  readonly retryForMs?: number;
}

export interface Client {
  readonly store: EventStore;
  readonly network: Network;
}

export interface Bench {
  readonly laboratory: Laboratory;
  /** The client that most cases use. */
  readonly store: EventStore;
}

/** Registers a case of the contract under its number. */
export type Case = (number: number, title: string, check: (bench: Bench) => Promise<void>) => void;

/** Cases that belong to another part of the house, and to which. */
export const elsewhere: Readonly<Record<number, string>> = {
  22: 'command handling',
  43: 'projection engine',
  45: 'projection engine',
  46: 'archive, not built yet',
  47: 'archive, not built yet',
  48: 'archive, not built yet',
  49: 'integrity, not built yet',
  50: 'integrity, not built yet',
  51: 'privacy',
};

const lastCase = 54;

/** @returns how to register cases, and the numbers that are still without one */
export function numberedCases(bench: () => Bench): { case: Case; missing: () => number[] } {
  const seen = new Set<number>();
  return {
    case: (number, title, check) => {
      seen.add(number);
      test(`${number}. ${title}`, () => check(bench()));
    },
    missing: () =>
      Array.from({ length: lastCase }, (_, index) => index + 1).filter(
        (number) => !seen.has(number) && !(number in elsewhere),
      ),
  };
}
