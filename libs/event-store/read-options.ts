import { type Filter, limits, type RecordedEvent } from './port.js';

/** Whether an event satisfies a filter, for conditions that the store does not check itself. */
export function matcherOf(filter: Filter | undefined): (event: RecordedEvent) => boolean {
  const types = filter?.types && new Set(filter.types);
  const prefixes = filter?.streamPrefixes;
  return ({ type, stream }) =>
    (types?.has(type) ?? true) && (prefixes?.some((prefix) => stream.startsWith(prefix)) ?? true);
}

/** How many events a page may hold, for the limit that a reader gave. */
export function pageSize(limit: number | undefined): number {
  return Math.min(Math.max(limit ?? limits.page, 1), limits.page);
}
