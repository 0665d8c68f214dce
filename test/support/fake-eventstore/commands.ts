import type { Counters } from './node.js';
import type { FaultKind, Fault } from './faults.js';

/** A command to a fake in a process of its own, one line of JSON each. `node` is its index; default: the first. */
export type Command = { readonly node?: number } & (
  | { readonly do: 'inject'; readonly fault: Fault }
  | { readonly do: 'clear'; readonly name?: FaultKind }
  | { readonly do: 'cut' }
  | { readonly do: 'elect' }
  | { readonly do: 'report' }
);

/** The answer to every command: the state of the node. */
export interface Report extends Counters {
  readonly connections: number;
  readonly injected: Readonly<Partial<Record<FaultKind, number>>>;
}
