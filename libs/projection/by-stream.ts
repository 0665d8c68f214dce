import type pg from 'pg';
import type { Position } from '../event-store/port.js';
import { inTransaction } from '../event-store/postgres/transaction.js';
import { foldReadable, type DecidedSources } from './apply.js';
import { moveByStream, moveCheckpoint, type Build } from './builds.js';
import type { Projection } from './define.js';
import type { TableChanges } from './fold.js';
import { BEGIN, tablesIn } from './schema.js';
import { BEGIN_DURABLE, isValueRefused, writeNewRows } from './writer.js';

interface Sources extends DecidedSources {
  readonly pool: pg.Pool;
  readonly fencingToken: string;
  /** At most so many events a batch, unless a single stream has more. */
  readonly batchSize: number;
  /** Called after each batch. */
  readonly onAdvanced: () => void;
  readonly signal: AbortSignal;
}

/**
 * Builds documents stream by stream, as the log stands now; what comes later follows in the order of the log. In that
 * order a stream would be read again whenever it goes on, unless its document is still in memory, and its rows would be
 * closed one by one. So each stream is read once and each row written once, however long the log is. A build that was
 * interrupted goes on after the last stream that was written.
 * @returns the position up to which it is built; undefined when it has to be built in the order of the log: its tables
 *   are empty then. So it is when an event can't be handled, for it stops at the first one in that order.
 * @throws LeaseLost, StoreUnavailable, the reason of the signal, and what PostgreSQL throws
 */
export async function buildByStream(
  projection: Projection,
  build: Build,
  { pool, fencingToken, batchSize: limit, onAdvanced, signal, ...sources }: Sources,
): Promise<Position | undefined> {
  const { folding } = projection;
  const { store } = sources;
  const { readByStream } = store;
  if (folding.kind !== 'documents' || folding.prefix === undefined || !readByStream) return undefined;
  if (build.byStream === 'given up') return undefined;
  const until = build.byStream?.until ?? (await store.head());
  if (until === undefined) return undefined;
  const asked = { prefix: folding.prefix, until, types: [...projection.types], limit };
  const kept = { find: () => ({ state: folding.initial, rows: {}, events: 0 }), keep: () => undefined };
  const read = (after: string | undefined) => meanwhile(readByStream({ ...asked, after }));
  const write = (rows: readonly TableChanges[], events: number, last: string | undefined) =>
    inTransaction(pool, BEGIN_DURABLE, async (db) => {
      const handled = { checkpoint: until, events, failure: undefined };
      if (last === undefined) await moveCheckpoint(db, build.id, fencingToken, handled);
      else await moveByStream(db, build.id, fencingToken, { until, after: last }, events);
      await writeNewRows(db, build.schema, rows);
    }).then(onAdvanced);
  // While a page is folded, the one before it is written, and the next one is read.
  let reading = read(build.byStream?.after);
  let writing = Promise.resolve(true);
  try {
    for (;;) {
      signal.throwIfAborted();
      const { events, last } = await reading;
      if (last !== undefined) reading = read(last);
      const { changes, handled, failure } = await foldReadable(projection, events, { ...sources, kept });
      if (!(await writing) || failure) break;
      writing = meanwhile(unlessValueRefused(write(changes, handled.length, last)));
      if (last === undefined && (await writing)) return until;
      if (last === undefined) break;
    }
  } finally {
    await Promise.allSettled([reading, writing]);
  }
  await giveUp(pool, projection, build, fencingToken);
  return undefined;
}

/** What is waited for later: until then its failure is nobody's. */
function meanwhile<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

/** @returns whether it was written; a value that PostgreSQL refuses is no failure of the server */
const unlessValueRefused = (writing: Promise<void>): Promise<boolean> =>
  writing.then(
    () => true,
    (error: unknown) => {
      if (isValueRefused(error)) return false;
      throw error;
    },
  );

function giveUp(
  pool: pg.Pool,
  projection: Projection,
  { id, schema }: Build,
  fencingToken: string,
): Promise<void> {
  return inTransaction(pool, BEGIN, async (db) => {
    await moveByStream(db, id, fencingToken, 'given up', 0);
    await db.query(`truncate ${tablesIn(projection, schema)}`);
  });
}
