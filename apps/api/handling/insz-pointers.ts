import { LRUCache } from 'lru-cache';
import { randomUUID } from 'node:crypto';
import { InszLinked } from '../../../libs/domain/dossier/person.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import type { Insz } from '../../../libs/domain/identifiers/insz.js';
import type { EventStore, ExpectedRevision, RecordedEvent } from '../../../libs/event-store/port.js';
import { readNewEvents } from '../../../libs/event-store/read-stream.js';
import type { BlindIndex } from '../../../libs/privacy/blind-index.js';
import { openRecorded, sealedOf, sealEvent } from '../../../libs/privacy/event-sealing.js';
import type { DataKey, KeyRing } from '../../../libs/privacy/key-ring.js';
import type { CommandMetadata } from './command-envelope.js';

/** The pointer from an INSZ to a dossier: where it leads, if it does, and at which revision its stream stands. */
export interface InszPointer {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly dossier: DossierId | undefined;
}

/** A pointer that was followed: its last event, and the dossier to which that leads. */
interface CachedPointer {
  readonly event: RecordedEvent;
  readonly dossier: DossierId;
}

const mostPointers = 20_000;
/** How long a pointer may be cached, in milliseconds: in the log it is sealed. */
const keptMs = 60_000;

/**
 * The streams that lead from an INSZ to a dossier. Each has a key of its own (`road`), and nothing that the events of
 * the dossier have too, so that after erasure nothing in the log leads from one to the other.
 */
export class InszPointers {
  readonly #cache = new LRUCache<string, CachedPointer>({
    max: mostPointers,
    ttl: keptMs,
    ttlAutopurge: true,
  });

  constructor(
    private readonly store: EventStore,
    private readonly keyRing: KeyRing,
    private readonly blindIndex: BlindIndex,
  ) {}

  /** Follows the pointer of an INSZ. One whose key was destroyed leads nowhere, and may be appended anew. */
  async find(insz: Insz): Promise<InszPointer> {
    const stream = this.blindIndex.inszStream(insz);
    const cached = this.#cache.get(stream);
    if (cached && (await this.#isUnchanged(stream, cached)))
      return { stream, expected: cached.event.revision, dossier: cached.dossier };
    const { events } = await this.store.readStream(stream, { direction: 'backward', limit: 1 });
    const [opened] = await openRecorded(events, this.keyRing);
    if (!opened) return { stream, expected: 'noStream', dossier: undefined };
    const { recorded: event, personal } = opened;
    const dossier = typeof personal === 'string' ? undefined : DossierId.parse(personal['dossier']);
    if (dossier) this.#cache.set(stream, { event, dossier });
    return { stream, expected: event.revision, dossier };
  }

  /**
   * Where the pointer of an INSZ led when it was followed last, if that is cached: so that the dossier can be
   * prefetched.
   */
  prefetched(insz: Insz): DossierId | undefined {
    return this.#cache.get(this.blindIndex.inszStream(insz))?.dossier;
  }

  /** Whether the last event of a pointer is still the same, and its key is there. */
  async #isUnchanged(stream: string, { event, dossier }: CachedPointer): Promise<boolean> {
    const [events, key] = await Promise.all([
      readNewEvents(this.store, stream, [event]),
      this.keyRing.currentKeyId(dossier, 'road'),
    ]);
    return events.at(-1) === event && key === sealedOf(event)?.key;
  }

  /** Appends a pointer to an open dossier. @throws WrongExpectedRevision when another was appended meanwhile */
  async append(pointer: InszPointer, dossier: DossierId, metadata: CommandMetadata): Promise<void> {
    await this.#append(pointer, dossier, await this.keyRing.ensureKey(dossier, 'road'), metadata);
  }

  /** Appends the pointer to a dossier that begins, and makes the key of its person with its own. @throws as `append` */
  async appendFirst(
    pointer: InszPointer,
    dossier: DossierId,
    metadata: CommandMetadata,
  ): Promise<DataKey | 'destroyed'> {
    const keys = await this.keyRing.ensureKeys(dossier, ['dossier', 'road']);
    if (keys.dossier !== 'destroyed') await this.#append(pointer, dossier, keys.road, metadata);
    return keys.dossier;
  }

  async #append(
    { stream, expected }: InszPointer,
    dossier: DossierId,
    key: DataKey | 'destroyed',
    { command, organisation }: CommandMetadata,
  ): Promise<void> {
    if (key === 'destroyed') throw new TypeError('a pointer leads to an open dossier only');
    const event = InszLinked.of({ dossier });
    const metadata = { command, organisation };
    await this.store.append(stream, expected, [
      sealEvent({ id: randomUUID(), stream, event, key, metadata }),
    ]);
  }

  /** Forgets the pointers to a person who is erased: they lead nowhere any more. */
  forget(dossier: DossierId): void {
    for (const [stream, cached] of this.#cache.entries())
      if (cached.dossier === dossier) this.#cache.delete(stream);
  }
}
