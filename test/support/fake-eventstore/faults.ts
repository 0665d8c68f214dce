/** Every fault that can be injected, where, and what it does. */
export const faultKinds = {
  'no-answer': {
    at: ['append', 'read', 'subscribe', 'delete', 'gossip'],
    does: 'takes the request, does nothing, and never answers',
  },
  'late-answer': {
    at: ['append', 'read', 'subscribe', 'delete'],
    does: 'does it at once and answers `ms` later',
  },
  'silent-commit': { at: ['append'], does: 'writes the events and never answers' },
  'answer-lost': { at: ['append'], does: 'writes the events, then cuts the connection instead of answering' },
  'commit-timeout': { at: ['append'], does: 'writes the events, then answers that time ran out' },
  'batch-ended': {
    at: ['append'],
    does: 'writes nothing and ends the batch stream cleanly, with the append pending; an append by a call of its own fails',
  },
  'not-read': {
    at: ['batch'],
    does: 'opens a batch stream and never reads what is sent over it, until the client has no room left',
  },
  cut: {
    at: ['append', 'read', 'subscribe', 'delete'],
    does: 'cuts the connection: an append before it is written, a read after `afterEvents` events',
  },
  'leader-moved': {
    at: ['append', 'read', 'subscribe', 'delete'],
    does: 'answers NotLeader with the endpoint of the leader, or of `leaderPort`',
  },
  unavailable: {
    at: ['append', 'read', 'subscribe', 'delete', 'features'],
    does: 'answers UNAVAILABLE and does nothing',
  },
  'not-ready': {
    at: ['append', 'read', 'subscribe', 'delete'],
    does: 'says that it is not ready and does nothing; a batch stream stays open',
  },
  'fell-behind': {
    at: ['live'],
    does: 'tells a live subscription that it fell behind, and then that it caught up again',
  },
  'features-unimplemented': {
    at: ['features'],
    does: 'answers UNIMPLEMENTED to the question which methods exist',
  },
  'gossip-unavailable': { at: ['gossip'], does: 'answers UNAVAILABLE to the question who is in the cluster' },
  refuse: { at: ['connect'], does: 'closes every new connection at once' },
} as const satisfies Record<string, { readonly at: readonly string[]; readonly does: string }>;

export type FaultKind = keyof typeof faultKinds;

/**
 * Where a fault can be injected. 'batch' is the opening of a batch stream; 'live' is a subscription that has caught up
 * and gets new events.
 */
export type FaultPoint = (typeof faultKinds)[FaultKind]['at'][number];

/** A fault to inject. */
export interface Fault {
  readonly name: FaultKind;
  /** Only at this point of those that the fault has. */
  readonly on?: FaultPoint;
  /** Only for streams with this prefix; `$all` is a stream too. */
  readonly stream?: string;
  /** How often; default: once. 'always' is until it is cleared. */
  readonly times?: number | 'always';
  /** For 'late-answer': the delay in ms. */
  readonly ms?: number;
  /** For 'cut': the number of events that are answered before. */
  readonly afterEvents?: number;
  /** For 'leader-moved': the port that is given as that of the leader. */
  readonly leaderPort?: number;
}

/** The faults of a node that are still to be injected, and how often each was. */
export class FaultInjector {
  #faults: { readonly fault: Fault; left: number }[] = [];
  readonly #injected = new Map<FaultKind, number>();

  inject(fault: Fault): void {
    const { times = 1 } = fault;
    this.#faults.push({ fault, left: times === 'always' ? Infinity : times });
  }

  /** Clears the faults of a kind, or all; answers that a fault withholds are still withheld. */
  clear(name?: FaultKind): void {
    this.#faults = name ? this.#faults.filter(({ fault }) => fault.name !== name) : [];
  }

  /** The fault to inject at this point, if any; it counts as injected. */
  take(point: FaultPoint, stream = ''): Fault | undefined {
    const found = this.#faults.find(({ fault }) => applies(fault, point, stream));
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#faults = this.#faults.filter((other) => other !== found);
    this.#injected.set(found.fault.name, this.injected(found.fault.name) + 1);
    return found.fault;
  }

  injected(name: FaultKind): number {
    return this.#injected.get(name) ?? 0;
  }

  allInjected(): Partial<Record<FaultKind, number>> {
    return Object.fromEntries(this.#injected);
  }
}

function applies(fault: Fault, point: FaultPoint, stream: string): boolean {
  const points: readonly FaultPoint[] = fault.on ? [fault.on] : faultKinds[fault.name].at;
  return points.includes(point) && stream.startsWith(fault.stream ?? '');
}
