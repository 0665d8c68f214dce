import type { Metadata, sendUnaryData } from '@grpc/grpc-js';
import { setTimeout as delay } from 'node:timers/promises';
import { notLeader, NotReady, timedOut, unavailable, unimplemented } from './failures.js';
import type { Cluster, Member } from './cluster.js';
import type { FaultPoint, Fault, FaultInjector } from './faults.js';
import type { Replica } from './replica.js';
import type { Store } from './store.js';

/** A running node, as its services use it. */
export interface Node {
  /** Where it writes. */
  readonly store: Store;
  /** Where it reads. */
  readonly replica: Replica;
  readonly faults: FaultInjector;
  readonly cluster: Cluster;
  readonly self: Member;
  readonly counters: Counters;
  /** @throws Failure when the caller has no right to the call */
  authorise(call: Call, point: FaultPoint, stream: string): void;
  /** Breaks the connection of a call. */
  cut(call: Call): void;
}

/** What every kind of call has in common. */
export interface Call {
  readonly metadata: Metadata;
  getPeer(): string;
}

/** What a node counts, for tests. */
export interface Counters {
  /** Events sent to readers and subscribers. */
  pushed: number;
  /** Appends that the rules decided. */
  appends: number;
  /** How many of them were sent by BatchAppend. */
  batched: number;
  /** Subscriptions that are open now. */
  subscriptions: number;
}

/** Thrown to make the handler of a batch stream end it cleanly. */
export class EndOfBatch extends Error {}

/**
 * Handles a call: checks rights and the leader, injects a fault, and does the work. The work gets the fault, for those
 * that only it can inject: a cut after some events. @throws Failure, EndOfBatch
 */
export async function handleCall<T>(
  node: Node,
  call: Call,
  point: FaultPoint,
  stream: string,
  work: (fault: Fault | undefined) => Promise<T>,
): Promise<T> {
  node.authorise(call, point, stream);
  const { leader } = node.cluster;
  const requiresLeader = call.metadata.get('requires-leader')[0] === 'true';
  if (!leader && (requiresLeader || point === 'append')) throw new NotReady();
  if (requiresLeader && leader && leader !== node.self) throw notLeader(leader);

  const fault = node.faults.take(point, stream);
  switch (fault?.name) {
    case 'no-answer':
      return never();
    case 'late-answer': {
      const ms = fault.ms ?? 1_000;
      if (point !== 'append') await delay(ms);
      const answer = await work(fault);
      if (point === 'append') await delay(ms);
      return answer;
    }
    case 'silent-commit':
      await work(fault);
      return never();
    case 'answer-lost':
      await work(fault);
      node.cut(call);
      return never();
    case 'commit-timeout':
      await work(fault);
      throw timedOut();
    case 'batch-ended':
      throw new EndOfBatch();
    case 'cut':
      if (point === 'read' || point === 'subscribe') return work(fault);
      node.cut(call);
      return never();
    case 'leader-moved':
      throw notLeader(
        fault.leaderPort ? { host: '127.0.0.1', port: fault.leaderPort } : (leader ?? node.self),
      );
    case 'not-ready':
      throw new NotReady();
    case 'unavailable':
    case 'gossip-unavailable':
      throw unavailable();
    case 'features-unimplemented':
      throw unimplemented();
    case 'fell-behind':
    case 'not-read':
    case 'refuse':
    case undefined:
      return work(fault);
  }
}

/** Gives a call its one answer, or its failure. */
export function reply<T>(callback: sendUnaryData<T>, answer: Promise<T>): void {
  answer.then(
    (value) => callback(null, value),
    (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
  );
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
