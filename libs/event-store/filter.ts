import type { Filter, RecordedEvent } from './port.js';

/** Whether a filter lets an event through, for what the store itself didn't choose; without one, each does. */
export function matcherOf(filter: Filter | undefined): (event: RecordedEvent) => boolean {
  const types = filter?.types && new Set(filter.types);
  const prefixes = filter?.streamPrefixes;
  return ({ type, stream }) =>
    (types?.has(type) ?? true) && (prefixes?.some((prefix) => stream.startsWith(prefix)) ?? true);
}
