import { test } from '@jest/globals';
import type { Capabilities, Clock, EventStore } from '../../libs/event-store/port.js';
import type { Network } from './network.js';

/** A log to test. All cases share it: each uses its own streams and starts reading at the present end of the log. */
export interface ContractHarness {
  /**
   * Whether the server belongs to somebody else: its log may hold events already, and it makes an append that is sent
   * twice at once wait for its own time limit.
   */
  readonly foreign: boolean;
  /** A client of the log, as another process would have: with connections and a network of its own. */
  open(options?: ClientOptions): Promise<Client>;
  /** What another program may do to a store with transactions; undefined for a store without. */
  readonly transactions: OtherTransactions | undefined;
  close(): Promise<void>;
}

interface OtherTransactions {
  /** Begins an append and rolls it back. */
  rollBackAnAppend(): Promise<void>;
  /** Leaves a transaction open. @returns how to end it */
  leaveOpen(): Promise<() => Promise<void>>;
}

interface ClientOptions {
  readonly clock?: Clock;
  /** How long an append that was sent and not answered is resent. */
  readonly retryForMs?: number;
}

export interface Client {
  readonly store: EventStore;
  readonly network: Network;
}

export interface ContractContext {
  readonly harness: ContractHarness;
  /** The client that most cases use. */
  readonly store: EventStore;
}

/**
 * What only some stores promise, and which capability declares it. A case that requires one of these is left out for an
 * adapter that declares not to promise it: the run shows the case as skipped, with this as its reason.
 */
const promises = {
  'recordedAt never decreases, whichever process appends': ({ recordedAtOrder }) => recordedAtOrder === 'log',
  'a repetition without an expected revision is always recognised': ({ idempotenceWithAny }) =>
    idempotenceWithAny === 'always',
  'partly known ids are refused without a conflict too': ({ partlyKnownIds }) => partlyKnownIds === 'refused',
  'positions count by one': ({ gaplessPositions }) => gaplessPositions,
  'other programs can have transactions in it': ({ transactions }) => transactions,
} as const satisfies Record<string, (capabilities: Capabilities) => boolean>;

type ConditionalPromise = keyof typeof promises;

/** The differences that an adapter declares: what it does not promise. */
export function differencesOf(capabilities: Capabilities): ConditionalPromise[] {
  const all = Object.keys(promises) as ConditionalPromise[];
  return all.filter((promise) => !promises[promise](capabilities));
}

/** Registers a case of the contract under its number; with a requirement, for the stores that promise it. */
export type DefineCase = (
  number: number,
  title: string,
  check: (context: ContractContext) => Promise<void>,
  requires?: ConditionalPromise,
) => void;

/** Cases that belong to another part of the system, and to which. */
const elsewhere: Readonly<Record<number, string>> = {
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

const lastCase = 55;

/** @returns how to define cases, and the numbers that have no case */
export function numberedCases(
  capabilities: Capabilities,
  context: () => ContractContext,
): { define: DefineCase; missing: () => number[] } {
  const defined = new Set<number>();
  return {
    define: (number, title, check, requires) => {
      defined.add(number);
      const promised = requires === undefined || promises[requires](capabilities);
      const difference = promised ? '' : ` (${capabilities.name} does not promise: ${requires})`;
      const name = `${number}. ${title}${difference}`;
      (promised ? test : test.skip)(name, () => check(context()));
    },
    missing: () =>
      Array.from({ length: lastCase }, (_, index) => index + 1).filter(
        (number) => !defined.has(number) && !(number in elsewhere),
      ),
  };
}
