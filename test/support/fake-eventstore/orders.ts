/** What can be ordered to go wrong, and where. The whole of a node's bad behaviour is in this table. */
export const misbehaviours = {
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

export type Misbehaviour = keyof typeof misbehaviours;

/** The moments at which an order is looked for; 'batch' is the opening of a batch stream, 'live' is a subscription that has caught up and hears of new events. */
export type Moment = (typeof misbehaviours)[Misbehaviour]['at'][number];

export interface Order {
  readonly name: Misbehaviour;
  /** At which of its moments only. */
  readonly on?: Moment;
  /** For streams whose name begins so only; `$all` is a name too. */
  readonly stream?: string;
  /** How often, before all is well again: once, unless said; 'always' is until it is lifted. */
  readonly times?: number | 'always';
  /** For 'late-answer': how late. */
  readonly ms?: number;
  /** For 'cut': after so many events of the answer. */
  readonly afterEvents?: number;
  /** For 'leader-moved': where the leader is said to be. */
  readonly leaderPort?: number;
}

/** The orders that a node is under, and how often it obeyed each. */
export class Orders {
  #standing: { readonly order: Order; left: number }[] = [];
  readonly #obeyed = new Map<Misbehaviour, number>();

  give(order: Order): void {
    const { times = 1 } = order;
    this.#standing.push({ order, left: times === 'always' ? Infinity : times });
  }

  /** Takes back every order of that name, or all; what was done stays done, and held answers stay held. */
  lift(name?: Misbehaviour): void {
    this.#standing = name ? this.#standing.filter(({ order }) => order.name !== name) : [];
  }

  /** The order to obey at this moment, if any; it counts as obeyed. */
  take(moment: Moment, stream = ''): Order | undefined {
    const found = this.#standing.find(({ order }) => applies(order, moment, stream));
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#standing = this.#standing.filter((standing) => standing !== found);
    this.#obeyed.set(found.order.name, this.obeyed(found.order.name) + 1);
    return found.order;
  }

  obeyed(name: Misbehaviour): number {
    return this.#obeyed.get(name) ?? 0;
  }

  allObeyed(): Partial<Record<Misbehaviour, number>> {
    return Object.fromEntries(this.#obeyed);
  }
}

function applies(order: Order, moment: Moment, stream: string): boolean {
  const moments: readonly Moment[] = order.on ? [order.on] : misbehaviours[order.name].at;
  return moments.includes(moment) && stream.startsWith(order.stream ?? '');
}
