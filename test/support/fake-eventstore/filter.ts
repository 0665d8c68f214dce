import type { LogEntry } from './log.js';
import type { streamsPb } from './wire.js';

/** Which events of $all a reader wants, and how often it gets a checkpoint. */
export interface Filter {
  readonly matches: (event: LogEntry) => boolean;
  /** A checkpoint is sent after so many events were examined. */
  readonly checkpointEvery: number;
}

/** The window of a filter when the request gives none. */
const defaultWindow = 32;

/** The filter of a request; without one every event matches and no checkpoints are sent. */
export function filterOf(options: streamsPb.ReadReq.Options): Filter {
  const filter = options.getFilter();
  if (!filter) return { matches: () => true, checkpointEvery: Infinity };
  const window = filter.hasMax() ? filter.getMax() : defaultWindow;
  return {
    matches: expression(filter),
    checkpointEvery: Math.max(1, window * (filter.getCheckpointintervalmultiplier() || 1)),
  };
}

function expression(filter: streamsPb.ReadReq.Options.FilterOptions): (event: LogEntry) => boolean {
  const byStream = filter.getStreamIdentifier();
  const wanted = byStream ?? filter.getEventType();
  const subject = (event: LogEntry) => (byStream ? event.stream : event.type);
  const prefixes = wanted?.getPrefixList() ?? [];
  if (prefixes.length > 0) return (event) => prefixes.some((prefix) => subject(event).startsWith(prefix));
  const pattern = new RegExp(wanted?.getRegex() ?? '');
  return (event) => pattern.test(subject(event));
}
