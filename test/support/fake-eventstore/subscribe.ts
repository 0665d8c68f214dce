import { randomUUID } from 'node:crypto';
import { streamDeleted } from './failures.js';
import { type Filter, filterOf } from './filter.js';
import type { LogEntry } from './log.js';
import type { Node } from './node.js';
import type { ReadResponse } from './read-response.js';
import { streamNameOf, streamsPb } from './wire.js';

/** A live subscription has fallen behind when so many new events are there at once. */
const liveBuffer = 1_000;

/** The events that a subscription has still to deliver. */
interface Source {
  readonly name: string;
  /** Takes the next event; undefined when there is none on disk. @throws Failure */
  next(): LogEntry | undefined;
}

/**
 * A catch-up subscription: a confirmation, the events that are there, "caught up", then new events. It lasts until the
 * reader disconnects.
 */
export async function subscribe(
  node: Node,
  response: ReadResponse,
  options: streamsPb.ReadReq.Options,
): Promise<void> {
  const source = options.hasStream()
    ? streamSource(node, options.getStream())
    : allSource(node, options.getAll());
  node.counters.subscriptions += 1;
  try {
    await response.write(confirmation());
    await follow(node, response, source, filterOf(options));
  } finally {
    node.counters.subscriptions -= 1;
  }
}

async function follow(
  node: Node,
  response: ReadResponse,
  source: Source,
  { matches, checkpointEvery }: Filter,
): Promise<void> {
  let live = false;
  let examined = 0;

  while (!response.disconnected.aborted) {
    const known = node.replica.durable;
    for (let entry = source.next(), behind = 0; entry; entry = source.next(), behind++) {
      if (live && behind >= liveBuffer) {
        live = false;
        await response.write(fellBehind());
      }
      if (matches(entry) && !(await response.event(entry))) return;
      if (++examined % checkpointEvery === 0) await response.write(checkpoint(entry));
    }
    if (live && node.faults.take('live', source.name)) {
      live = false;
      await response.write(fellBehind());
    }
    if (!live) {
      live = true;
      await response.write(new streamsPb.ReadResp().setCaughtUp(new streamsPb.ReadResp.CaughtUp()));
    }
    await node.replica.beyond(known, response.disconnected);
  }
}

/** Everything after a position. */
function allSource(node: Node, from: streamsPb.ReadReq.Options.AllOptions | undefined): Source {
  const start = startOfAll(node, from);
  const given = from?.getPosition()?.getCommitPosition();
  let index =
    given !== undefined && String(node.replica.entry(start)?.position) === given ? start + 1 : start;
  return {
    name: '$all',
    next: () => {
      const entry = node.replica.entry(index);
      if (entry) index += 1;
      return entry;
    },
  };
}

/** Everything of a stream after a revision; the stream need not exist yet. @throws Failure when it is tombstoned */
function streamSource(node: Node, from: streamsPb.ReadReq.Options.StreamOptions | undefined): Source {
  const name = streamNameOf(from?.getStreamIdentifier());
  let after = from?.hasRevision() ? Number(from.getRevision()) : -1;
  if (from?.hasEnd()) after = eventsOf(node, name).at(-1)?.revision ?? -1;
  let page: readonly LogEntry[] = [];
  let taken = 0;
  return {
    name,
    next: () => {
      if (taken === page.length) {
        page = eventsOf(node, name).filter((event) => event.revision > after);
        taken = 0;
      }
      const entry = page[taken];
      if (entry) taken += 1;
      after = entry?.revision ?? after;
      return entry;
    },
  };
}

function eventsOf(node: Node, name: string): readonly LogEntry[] {
  const view = node.replica.view(name);
  if (view.kind === 'tombstoned') throw streamDeleted(name);
  return view.kind === 'found' ? view.events : [];
}

function confirmation(): streamsPb.ReadResp {
  return new streamsPb.ReadResp().setConfirmation(
    new streamsPb.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID()),
  );
}

function fellBehind(): streamsPb.ReadResp {
  return new streamsPb.ReadResp().setFellBehind(new streamsPb.ReadResp.FellBehind());
}

function checkpoint({ position }: LogEntry): streamsPb.ReadResp {
  const at = String(position);
  return new streamsPb.ReadResp().setCheckpoint(
    new streamsPb.ReadResp.Checkpoint().setCommitPosition(at).setPreparePosition(at),
  );
}

/** The index of the first entry at or after the start of a request; backward, entries before it are read. */
export function startOfAll(node: Node, from: streamsPb.ReadReq.Options.AllOptions | undefined): number {
  if (from?.hasEnd()) return node.replica.durable;
  const position = from?.getPosition();
  return position ? node.replica.indexOf(BigInt(position.getCommitPosition())) : 0;
}
