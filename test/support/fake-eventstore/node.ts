import type { Metadata, sendUnaryData } from '@grpc/grpc-js';
import { setTimeout as delay } from 'node:timers/promises';
import { notLeader, NotReady, timedOut, unavailable, unimplemented } from './failures.js';
import type { Cluster, Member } from './gossip.js';
import type { Moment, Order, Orders } from './orders.js';
import type { Replica } from './replica.js';
import type { Store } from './store.js';

/** A running node, as its services see it. */
export interface Node {
  /** Where it writes. */
  readonly store: Store;
  /** Where it reads. */
  readonly replica: Replica;
  readonly orders: Orders;
  readonly cluster: Cluster;
  readonly self: Member;
  readonly counters: Counters;
  /** Lets a call in. @throws Failure */
  admit(call: Call, moment: Moment, stream: string): void;
  /** Breaks the connection that a call came over. */
  cut(call: Call): void;
}

/** What every kind of call has in common. */
export interface Call {
  readonly metadata: Metadata;
  getPeer(): string;
}

/** What a node counts, to be looked at by tests. */
export interface Counters {
  /** Events handed to the connections of readers and subscribers; what could not be handed over is not counted. */
  pushed: number;
  /** Appends that reached the rules. */
  appends: number;
  /** How many of them came by BatchAppend. */
  batched: number;
  /** Subscriptions that are open now. */
  subscriptions: number;
}

/** The order to end a batch stream cleanly, on its way to who holds the stream. */
export class EndOfBatch extends Error {}

/**
 * Does the work of a call as the cluster's rules and the standing orders allow. The work gets the order, for what
 * only it can obey: a cut in the middle. @throws Failure, EndOfBatch
 */
export async function obey<T>(
  node: Node,
  call: Call,
  moment: Moment,
  stream: string,
  work: (order: Order | undefined) => Promise<T>,
): Promise<T> {
  node.admit(call, moment, stream);
  const { leader } = node.cluster;
  const requiresLeader = call.metadata.get('requires-leader')[0] === 'true';
  if (!leader && (requiresLeader || moment === 'append')) throw new NotReady();
  if (requiresLeader && leader && leader !== node.self) throw notLeader(leader);

  const order = node.orders.take(moment, stream);
  switch (order?.name) {
    case 'no-answer':
      return never();
    case 'late-answer': {
      const ms = order.ms ?? 1_000;
      if (moment !== 'append') await delay(ms);
      const answer = await work(order);
      if (moment === 'append') await delay(ms);
      return answer;
    }
    case 'silent-commit':
      await work(order);
      return never();
    case 'answer-lost':
      await work(order);
      node.cut(call);
      return never();
    case 'commit-timeout':
      await work(order);
      throw timedOut();
    case 'batch-ended':
      throw new EndOfBatch();
    case 'cut':
      if (moment === 'read' || moment === 'subscribe') return work(order);
      node.cut(call);
      return never();
    case 'leader-moved':
      throw notLeader(
        order.leaderPort ? { host: '127.0.0.1', port: order.leaderPort } : (leader ?? node.self),
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
      return work(order);
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
