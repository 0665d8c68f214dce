import type { Entry } from './log.js';
import type { streamsPb } from './wire.js';

/** Which events of $all a reader wants, and how often it hears how far was looked. */
export interface Filter {
  readonly lets: (event: Entry) => boolean;
  /** A checkpoint is sent after so many events were looked at. */
  readonly checkpointEvery: number;
}

/** Events looked at before a checkpoint is considered, when the request does not say. */
const defaultWindow = 32;

/** The filter of a request; without one everything passes and no checkpoints are sent. */
export function filterOf(options: streamsPb.ReadReq.Options): Filter {
  const filter = options.getFilter();
  if (!filter) return { lets: () => true, checkpointEvery: Infinity };
  const window = filter.hasMax() ? filter.getMax() : defaultWindow;
  return {
    lets: expression(filter),
    checkpointEvery: Math.max(1, window * (filter.getCheckpointintervalmultiplier() || 1)),
  };
}

function expression(filter: streamsPb.ReadReq.Options.FilterOptions): (event: Entry) => boolean {
  const byStream = filter.getStreamIdentifier();
  const wanted = byStream ?? filter.getEventType();
  const subject = (event: Entry) => (byStream ? event.stream : event.type);
  const prefixes = wanted?.getPrefixList() ?? [];
  if (prefixes.length > 0) return (event) => prefixes.some((prefix) => subject(event).startsWith(prefix));
  const pattern = new RegExp(wanted?.getRegex() ?? '');
  return (event) => pattern.test(subject(event));
}
