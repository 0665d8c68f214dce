import { LRUCache } from 'lru-cache';
import { randomUUID } from 'node:crypto';
import { InszLinked } from '../../../libs/domain/dossier/person.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import type { Insz } from '../../../libs/domain/identifiers/insz.js';
import type { EventStore, ExpectedRevision, RecordedEvent } from '../../../libs/event-store/port.js';
import { readNewEvents, readWholeStream } from '../../../libs/event-store/read-stream.js';
import type { BlindIndex } from '../../../libs/privacy/blind-index.js';
import { openRecorded, sealedOf, sealEvent } from '../../../libs/privacy/event-sealing.js';
import type { DataKey, KeyRing } from '../../../libs/privacy/key-ring.js';
import type { CommandMetadata } from './command-envelope.js';
import { eventsIn, type Cut } from './joined-dossiers.js';

/** The pointer from an INSZ to a dossier: where it leads, if it does, and at which revision its stream stands. */
export interface InszPointer {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly dossier: DossierId | undefined;
  /**
   * Where it leads, or else an id of no dossier that is read in its place: so that the same is read of a person who is
   * known and of one who isn't. A partner's first inscription may make it the id of the dossier.
   */
  readonly likely: DossierId;
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
  readonly #cache: LRUCache<string, CachedPointer>;

  /** @param most pointers that are cached; room for them is made at once */
  constructor(
    private readonly store: EventStore,
    private readonly keyRing: KeyRing,
    private readonly blindIndex: BlindIndex,
    most = mostPointers,
  ) {
    this.#cache = new LRUCache({ max: most, ttl: keptMs, ttlAutopurge: true });
  }

  /** Follows the pointer of an INSZ. One whose key was destroyed leads nowhere, and may be appended anew. */
  async find(insz: Insz): Promise<InszPointer> {
    const stream = this.blindIndex.inszStream(insz);
    const cached = this.#cache.get(stream);
    if (cached && (await this.#isUnchanged(stream, cached))) {
      const { event, dossier } = cached;
      return { stream, expected: event.revision, dossier, likely: dossier };
    }
    return this.findEvenly(insz);
  }

  /** As `find`, by the same statements wherever it leads, whoever was asked about before. */
  async findEvenly(insz: Insz): Promise<InszPointer> {
    const stream = this.blindIndex.inszStream(insz);
    const { events } = await this.store.readStream(stream, { direction: 'backward', limit: 1 });
    const [event] = events;
    const nobody = DossierId.parse(randomUUID());
    if (!event) {
      await this.keyRing.findKeys([nobody]);
      return { stream, expected: 'noStream', dossier: undefined, likely: nobody };
    }
    const [opened] = await openRecorded([event], this.keyRing);
    const dossier =
      typeof opened?.personal === 'object' ? DossierId.parse(opened.personal['dossier']) : undefined;
    if (dossier) this.#cache.set(stream, { event, dossier });
    return { stream, expected: event.revision, dossier, likely: dossier ?? nobody };
  }

  /** Where the pointer of an INSZ led by what was known; undefined where there was none, or its key was destroyed. */
  async ledTo(insz: Insz, cut: Cut): Promise<DossierId | undefined> {
    const events = await readWholeStream(this.store, this.blindIndex.inszStream(insz));
    const last = eventsIn(this.store, events, cut).slice(-1);
    const [opened] = await openRecorded(last, this.keyRing);
    return typeof opened?.personal === 'object' ? DossierId.parse(opened.personal['dossier']) : undefined;
  }

  /** Where the pointer of an INSZ led when it was followed last, if that is cached: so that it can be prefetched. */
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

  /**
   * Appends a pointer for a partner's inscription, to the dossier of somebody new or anew to that of somebody known,
   * and ensures the keys of the person: what is written is the same. @returns the person's key @throws as `append`
   */
  async appendEvenly(
    pointer: InszPointer,
    dossier: DossierId,
    metadata: CommandMetadata,
  ): Promise<DataKey | 'destroyed'> {
    const keys = await this.keyRing.ensureKeysEvenly(dossier, ['dossier', 'road']);
    if (keys.dossier !== 'destroyed') await this.#append(pointer, dossier, keys.road, metadata);
    return keys.dossier;
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
