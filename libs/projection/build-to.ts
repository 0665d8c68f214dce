import type { Position } from '../event-store/port.js';
import type { Projection } from './define.js';
import type { Failure } from './fold.js';
import { Scratch, type ScratchSources } from './scratch.js';

/** How a read model is being built as it was at a position. */
interface BuildToProgress {
  readonly projection: string;
  readonly version: number;
  /** `stopped`: at an event that it can't handle, see `failure`; but for `building`, they are the last. */
  readonly state: 'building' | 'built' | 'stopped' | 'cancelled';
  /** How far it has come. */
  readonly position: Position | undefined;
  /** Events handled. */
  readonly events: number;
  readonly failure?: Failure;
  /** Where the tables stand when it was built, the rows of each, and until when they are kept. */
  readonly built?: {
    readonly schema: string;
    readonly rows: Readonly<Record<string, number>>;
    readonly until: Date;
  };
}

/**
 * Builds a read model anew from the log up to a position, into a scratch schema that is kept for an hour: what was
 * known at that position, apart from how the serving build keeps it.
 * @param until undefined: before the first event @throws StoreUnavailable, and what PostgreSQL throws
 */
export async function* buildTo(
  projection: Projection,
  until: Position | undefined,
  sources: ScratchSources,
  signal: AbortSignal,
): AsyncGenerator<BuildToProgress, void, undefined> {
  const scratch = await Scratch.begin(projection, sources);
  const stand = () => ({
    projection: projection.name,
    version: projection.version,
    position: scratch.checkpoint,
    events: scratch.events,
  });
  let isKept = false;
  try {
    yield { ...stand(), state: 'building' };
    const rolling = scratch.rollForward(until);
    let step = await rolling.next();
    for (; !step.done; step = await rolling.next()) {
      yield { ...stand(), state: 'building' };
      if (signal.aborted) return yield { ...stand(), state: 'cancelled' };
    }
    if (step.value) return yield { ...stand(), state: 'stopped', failure: step.value };
    const rows = await scratch.countRows();
    const built = { schema: scratch.schema.replaceAll('"', ''), rows, until: await scratch.keep() };
    isKept = true;
    yield { ...stand(), state: 'built', built };
  } finally {
    if (!isKept) await scratch.drop();
  }
}
