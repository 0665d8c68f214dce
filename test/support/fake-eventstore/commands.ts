import type { Counters } from './node.js';
import type { Misbehaviour, Order } from './orders.js';

/** What a stand-in in a process of its own can be told, one line of JSON each. `node` is the first unless said. */
export type Command = { readonly node?: number } & (
  | { readonly do: 'give'; readonly order: Order }
  | { readonly do: 'lift'; readonly name?: Misbehaviour }
  | { readonly do: 'cut' }
  | { readonly do: 'elect' }
  | { readonly do: 'report' }
);

/** What it answers to every command: how the node stands. */
export interface Report extends Counters {
  readonly connections: number;
  readonly obeyed: Readonly<Partial<Record<Misbehaviour, number>>>;
}
