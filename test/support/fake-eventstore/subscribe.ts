import { randomUUID } from 'node:crypto';
import { streamDeleted } from './failures.js';
import { type Filter, filterOf } from './filter.js';
import type { Entry } from './log.js';
import type { Node } from './node.js';
import type { Outlet } from './outlet.js';
import { startOfAll } from './read.js';
import { streamNameOf, streamsPb } from './wire.js';

/** So many new events at once and a live subscription has fallen behind. */
const liveBuffer = 1_000;

/** The events of a subscription that are on disk, from where it stands. */
interface Source {
  readonly name: string;
  /** The next event, if it is on disk; it is taken. @throws Failure */
  next(): Entry | undefined;
}

/**
 * A catch-up subscription: confirmation, what is there, "caught up", then what comes. It lasts until the reader is
 * gone.
 */
export async function subscribe(
  node: Node,
  outlet: Outlet,
  options: streamsPb.ReadReq.Options,
): Promise<void> {
  const source = options.hasStream()
    ? streamSource(node, options.getStream())
    : allSource(node, options.getAll());
  node.counters.subscriptions += 1;
  try {
    await outlet.write(confirmation());
    await follow(node, outlet, source, filterOf(options));
  } finally {
    node.counters.subscriptions -= 1;
  }
}

async function follow(
  node: Node,
  outlet: Outlet,
  source: Source,
  { lets, checkpointEvery }: Filter,
): Promise<void> {
  let live = false;
  let looked = 0;

  while (!outlet.gone.aborted) {
    const known = node.replica.durable;
    for (let entry = source.next(), behind = 0; entry; entry = source.next(), behind++) {
      if (live && behind >= liveBuffer) {
        live = false;
        await outlet.write(fellBehind());
      }
      if (lets(entry) && !(await outlet.event(entry))) return;
      if (++looked % checkpointEvery === 0) await outlet.write(checkpoint(entry));
    }
    if (live && node.orders.take('live', source.name)) {
      live = false;
      await outlet.write(fellBehind());
    }
    if (!live) {
      live = true;
      await outlet.write(new streamsPb.ReadResp().setCaughtUp(new streamsPb.ReadResp.CaughtUp()));
    }
    await node.replica.beyond(known, outlet.gone);
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

/** Everything of a stream after a revision; the stream may still have to come. @throws Failure when it is closed */
function streamSource(node: Node, from: streamsPb.ReadReq.Options.StreamOptions | undefined): Source {
  const name = streamNameOf(from?.getStreamIdentifier());
  let after = from?.hasRevision() ? Number(from.getRevision()) : -1;
  if (from?.hasEnd()) after = eventsOf(node, name).at(-1)?.revision ?? -1;
  let page: readonly Entry[] = [];
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

function eventsOf(node: Node, name: string): readonly Entry[] {
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

function checkpoint({ position }: Entry): streamsPb.ReadResp {
  const at = String(position);
  return new streamsPb.ReadResp().setCheckpoint(
    new streamsPb.ReadResp.Checkpoint().setCommitPosition(at).setPreparePosition(at),
  );
}
