/** A read model folded from a log in memory, to look at what its tables know at any instant without a database. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import { sealEvent } from '../../libs/privacy/event-sealing.js';
import { sequences, type Step } from '../model/steps.js';
import type { Projection } from '../../libs/projection/define.js';
import { foldBatch, type RowVersion, type StoredRow } from '../../libs/projection/fold.js';
import { KeptDocuments } from '../../libs/projection/documents.js';
import type { FoldSources } from '../../libs/projection/seen-event.js';
import type { MemoryLog } from '../model/memory-log.js';

/** The rows of a table as known at an instant. */
type Known = (table: string, instant: Date) => readonly StoredRow[];

/** @param batch so many events are folded together */
export async function foldedInMemory(projection: Projection, log: MemoryLog, batch: number): Promise<Known> {
  const tables = new Map<string, Map<string, RowVersion[]>>();
  const kept = new KeptDocuments().begin(projection);
  const sources = {
    store: log,
    kept,
    openPersonalParts: () => Promise.resolve([]),
  } as unknown as FoldSources;
  for (let first = 0; first < log.all.length; first += batch) {
    const folded = await foldBatch(projection, log.all.slice(first, first + batch), sources);
    if (folded.failure) throw new Error(`${projection.name}: ${folded.failure.reason}`);
    kept?.keep(folded.documents);
    for (const { name, versions } of folded.changes) {
      const table = tables.get(name) ?? new Map<string, RowVersion[]>();
      tables.set(name, table);
      for (const [key, more] of versions) table.set(key, [...(table.get(key) ?? []), ...more]);
    }
  }
  return (table, instant) =>
    [...(tables.get(table)?.values() ?? [])].flatMap((versions) => {
      const last = versions.findLast(({ from }) => from <= instant);
      return last?.values ? [{ ...last.key, ...last.values }] : [];
    });
}

/** Records one more event of a stream, without its personal part, for which there is no key. @returns its id */
export async function recordInMemory(log: MemoryLog, stream: string, event: DomainEvent): Promise<string> {
  const id = randomUUID();
  const expected = log.stream(stream).length === 0 ? 'noStream' : log.stream(stream).length - 1;
  await log.append(stream, expected, [sealEvent({ id, stream, event: { ...event, personal: {} } })]);
  return id;
}

/** Random histories of two dossiers: of most they were found to be of one person, of many of these not after all. */
export const histories: fc.Arbitrary<readonly Step[]> = fc
  .tuple(sequences, sequences, sequences, fc.nat(255), fc.nat(3))
  .map(([before, meanwhile, after, moved, chance]) => [
    ...before,
    ...(chance === 0 ? [] : [{ kind: 'merge' as const }, ...meanwhile]),
    ...(chance < 2 ? [] : [{ kind: 'unmerge' as const, moved }, ...after]),
  ]);
