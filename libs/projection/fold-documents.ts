import type { RecordedEvent } from '../event-store/port.js';
import { readWholeStream } from '../event-store/read-stream.js';
import type { DocumentFold, Projection, SeenEvent } from './define.js';
import { changeRows, comparedRows, type ChangedTable, type Document } from './documents.js';
import { personalPartsOf, seenEvent, type FoldSources } from './seen-event.js';
import { isUnreadable } from './unreadable.js';

/** So many streams are read together. */
const AT_ONCE = 16;

/** The documents of a batch: those before it, and as its events change them. */
export class DocumentsOfBatch {
  readonly #documents = new Map<string, Document>();
  /** Why the document of a stream can’t be folded: told at the first event that needs it. */
  readonly #failures = new Map<string, Error>();
  /** What folding threw, and not what reading did. */
  readonly #ofFold = new Set<unknown>();
  /** Documents that were folded anew, by the position of the event after which that is done. */
  readonly #anew = new Map<string, Document>();
  /** The events after which rows are compared, by position. */
  readonly #told: ReadonlySet<string>;
  #isOfInstantBefore = false;

  private constructor(
    private readonly projection: Projection,
    private readonly folding: DocumentFold,
    events: readonly RecordedEvent[],
  ) {
    this.#told = lastOfInstants(events);
  }

  /** Reads what the events of a batch need: the streams whose documents are not kept, and those to fold anew. */
  static async before(
    projection: Projection,
    folding: DocumentFold,
    events: readonly RecordedEvent[],
    sources: FoldSources,
  ): Promise<DocumentsOfBatch> {
    const batch = new DocumentsOfBatch(projection, folding, events);
    const first = new Map<string, RecordedEvent>();
    for (const event of events) if (!first.has(event.stream)) first.set(event.stream, event);
    const tried = (stream: string, work: () => Promise<void>) =>
      work().catch((error: unknown) => {
        // While the log or the keys are away nothing is at fault: it is tried again.
        if (!batch.#ofFold.has(error) && !isUnreadable(error)) throw error;
        batch.#failures.set(stream, error as Error);
      });
    await inParallel([...first.values()], ({ stream, revision }) =>
      tried(stream, async () => {
        batch.#documents.set(
          stream,
          sources.kept?.find(stream) ?? (await batch.#before(stream, revision, sources)),
        );
      }),
    );
    batch.#isOfInstantBefore = [...first.values()].some(
      ({ stream, recordedAt }) => batch.#documents.get(stream)?.at?.getTime() === recordedAt.getTime(),
    );
    await inParallel(
      events.filter(({ type }) => folding.anewAfter.has(type)),
      ({ stream, revision, position }) =>
        tried(stream, async () => {
          batch.#anew.set(position, await batch.#before(stream, revision + 1, sources));
        }),
    );
    return batch;
  }

  /** Whether the batch begins with events of an instant of which a document had others in the batch before. */
  get isOfInstantBefore(): boolean {
    return this.#isOfInstantBefore;
  }

  /** The documents after the events that were applied. */
  get documents(): ReadonlyMap<string, Document> {
    return this.#documents;
  }

  /** Applies an event to the document of its stream, and what that changes to the tables. */
  apply(event: SeenEvent, tablesOf: (sign: 1) => Readonly<Record<string, ChangedTable>>): void {
    const { stream, recordedAt: at } = event;
    const failure = this.#failures.get(stream);
    if (failure !== undefined) throw failure;
    const before = this.#documents.get(stream) ?? this.#folded([], stream);
    const { state, events } = this.#anew.get(event.position) ?? this.#evolved(before, event);
    if (!this.#told.has(event.position)) {
      this.#documents.set(stream, { state, rows: before.rows, events, at });
      return;
    }
    const rows = comparedRows(this.folding.rows(state, stream));
    changeRows(tablesOf(1), before.rows, rows);
    this.#documents.set(stream, { state, rows, events, at });
  }

  #evolved({ state, events }: Document, event: SeenEvent): Omit<Document, 'rows' | 'at'> {
    return { state: this.folding.evolve(state, event, event.stream), events: events + 1 };
  }

  #folded(events: readonly SeenEvent[], stream: string): Document {
    const { evolve, initial, rows } = this.folding;
    try {
      const state = events.reduce((before, event) => evolve(before, event, stream), initial);
      // A stream without events has no rows, whatever those of its document would be.
      const rowsOfState = events.length > 0 ? comparedRows(rows(state, stream)) : {};
      return { state, rows: rowsOfState, events: events.length, at: events.at(-1)?.recordedAt };
    } catch (error) {
      this.#ofFold.add(error);
      throw error;
    }
  }

  /** The document of a stream before a revision. */
  async #before(stream: string, revision: number, sources: FoldSources): Promise<Document> {
    if (revision === 0) return this.#folded([], stream);
    const own = await this.#read(stream, sources, revision);
    const last = own.findLast(({ type }) => this.folding.anewAfter.has(type));
    if (!last) return this.#folded(own, stream);
    const { store } = sources;
    const all = [...own];
    const streams = new Set(this.folding.others(own));
    for (const other of streams) {
      if (other === stream) continue;
      const found = await this.#read(other, sources);
      const known = found.filter(({ position }) => store.comparePositions(position, last.position) < 0);
      all.push(...known);
      for (const further of this.folding.others(known)) streams.add(further);
    }
    return this.#folded(
      all.sort((a, b) => store.comparePositions(a.position, b.position)),
      stream,
    );
  }

  async #read(stream: string, sources: FoldSources, before?: number): Promise<readonly SeenEvent[]> {
    const recorded = await readWholeStream(sources.store, stream, before);
    const read = recorded.filter(
      ({ type, position }) => this.projection.types.has(type) && !sources.skipped?.has(position),
    );
    const parts = await personalPartsOf(this.projection.withPersonalPart, read, sources);
    return read.map((event, index) => seenEvent(event, parts[index]));
  }
}

/**
 * The positions of the events after which the rows of their stream are compared: nobody can ask what was known between
 * two events of one instant, and a large import has thousands of them.
 */
function lastOfInstants(events: readonly RecordedEvent[]): ReadonlySet<string> {
  const next = new Map<string, number>();
  const last = new Set<string>();
  for (const { stream, recordedAt, position } of events.toReversed()) {
    if (next.get(stream) !== recordedAt.getTime()) last.add(position);
    next.set(stream, recordedAt.getTime());
  }
  return last;
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
