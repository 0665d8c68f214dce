import type { handleServerStreamingCall } from '@grpc/grpc-js';
import { invalid, streamDeleted } from './failures.js';
import { filterOf } from './filter.js';
import type { LogEntry } from './log.js';
import { type Node, handleCall } from './node.js';
import type { Fault } from './faults.js';
import { ReadResponse } from './read-response.js';
import { startOfAll, subscribe } from './subscribe.js';
import { streamIdentifier, streamNameOf, streamsPb } from './wire.js';

/** Streams.Read: pages and subscriptions, of one stream or of $all. */
export function readHandler(node: Node): handleServerStreamingCall<streamsPb.ReadReq, streamsPb.ReadResp> {
  return (call) => {
    const options = call.request.getOptions() ?? new streamsPb.ReadReq.Options();
    const point = options.hasSubscription() ? 'subscribe' : 'read';
    const stream = options.hasStream() ? streamNameOf(options.getStream()?.getStreamIdentifier()) : '$all';
    const work = async (fault: Fault | undefined) => {
      refuseCombinations(options);
      const response = new ReadResponse(node, call, options.getResolveLinks(), fault);
      if (options.hasSubscription()) return subscribe(node, response, options);
      if (options.hasStream()) await readStream(node, response, options, stream);
      else await readAll(node, response, options);
      call.end();
    };
    handleCall(node, call, point, stream, work).catch((error: unknown) => {
      if (!call.cancelled) call.emit('error', error);
    });
  };
}

/** Refuses requests whose options contradict each other. Source: Streams.Read in the server's code. @throws Failure */
function refuseCombinations(options: streamsPb.ReadReq.Options): void {
  const backwards = options.getReadDirection() === BACKWARDS;
  const filter = options.getFilter();
  const multiplier = filter?.getCheckpointintervalmultiplier();
  if (!options.hasUuidOption()) throw invalid('uuid_option is missing');
  if (!options.hasFilter() && !options.hasNoFilter()) throw invalid('filter_option is missing');
  if (options.hasStream() === options.hasAll()) throw invalid('one of stream and all is needed');
  if (options.hasSubscription() === options.hasCount())
    throw invalid('one of count and subscription is needed');
  if (options.hasStream() && options.hasFilter()) throw invalid('a stream has no filter');
  if (options.hasSubscription() && backwards) throw invalid('a subscription goes forwards');
  if (filter && !filter.hasMax() && !filter.hasCount()) throw invalid('the window of the filter is missing');
  if (options.hasSubscription() && multiplier === 0) throw invalid('the checkpoint interval is 0');
}

const { BACKWARDS } = streamsPb.ReadReq.Options.ReadDirection;

async function readStream(
  node: Node,
  response: ReadResponse,
  options: streamsPb.ReadReq.Options,
  name: string,
): Promise<void> {
  const view = node.replica.view(name);
  if (view.kind === 'tombstoned') throw streamDeleted(name);
  if (view.kind === 'missing') {
    const missing = new streamsPb.ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(name));
    await response.write(new streamsPb.ReadResp().setStreamNotFound(missing));
    return;
  }
  const from = options.getStream();
  const backwards = options.getReadDirection() === BACKWARDS;
  const revision = from?.hasRevision() ? Number(from.getRevision()) : from?.hasEnd() ? Infinity : 0;
  const wanted = backwards
    ? view.events.filter((event) => event.revision <= revision).reverse()
    : view.events.filter((event) => event.revision >= revision);
  for (const event of wanted.slice(0, Number(options.getCount()))) if (!(await response.event(event))) return;
}

async function readAll(
  node: Node,
  response: ReadResponse,
  options: streamsPb.ReadReq.Options,
): Promise<void> {
  const { matches } = filterOf(options);
  const step = options.getReadDirection() === BACKWARDS ? -1 : 1;
  const start = startOfAll(node, options.getAll());
  let left = Number(options.getCount());
  for (let index = step > 0 ? start : start - 1; left > 0; index += step) {
    const entry: LogEntry | undefined = node.replica.entry(index);
    if (!entry) return;
    if (!matches(entry)) continue;
    left -= 1;
    if (!(await response.event(entry))) return;
  }
}
