import { LRUCache } from 'lru-cache';
import type { AnyFactEvent } from '../../../libs/domain/catalogue.js';
import { fold, type Dossier } from '../../../libs/domain/dossier/dossier.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { streams } from '../../../libs/domain/streams.js';
import type { EventStore } from '../../../libs/event-store/port.js';
import { readNewEvents } from '../../../libs/event-store/read-stream.js';
import { factsOf, openRecorded, type OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { KeyRing } from '../../../libs/privacy/key-ring.js';
import { derivedId, type CommandMetadata } from './command-envelope.js';
import { newStream, type LoadedStream } from './loaded-stream.js';

/** The dossier of a person with its whole history, as the log held it. */
export interface LoadedDossier extends LoadedStream {
  readonly id: DossierId;
  readonly facts: readonly AnyFactEvent[];
  readonly state: Dossier;
}

/** The most that is cached of dossiers, in characters of their events: with what is made of them, some 150 MB. */
const mostCharacters = 32_000_000;

/**
 * The id of a dossier: that of the command that opens it, so that a retry meets itself; nothing of the INSZ is in it.
 */
export const dossierIdOf = ({ commandId }: CommandMetadata): DossierId =>
  DossierId.parse(derivedId('dossier', commandId));

/** The dossier of somebody to whom no INSZ pointer ever led, so that nothing can have been recorded in it. */
export const newDossier = (id: DossierId): LoadedDossier => ({
  ...newStream(streams.dossier.of(id)),
  id,
  facts: [],
  state: fold([]),
});

/** Reads dossiers: one stream per person, sealed with the person's key. */
export class Dossiers {
  /**
   * Dossiers as they were read lately, so that only newer events are read. It is never out of date, because the log is
   * asked each time; nothing personal is open in it, so erasure needs nothing of it.
   */
  readonly #cache = new LRUCache<DossierId, LoadedDossier>({
    maxSize: mostCharacters,
    sizeCalculation: ({ recorded }) =>
      recorded.reduce((sum, { dataText, metadataText }) => sum + dataText.length + metadataText.length, 1),
  });

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly keyRing: Pick<KeyRing, 'findKeys'>,
  ) {}

  /** The dossier as the log holds it now; of an unknown id, an empty one. @throws StoreUnavailable */
  async load(id: DossierId): Promise<LoadedDossier> {
    const cached = this.#cache.get(id);
    const stream = streams.dossier.of(id);
    const recorded = await readNewEvents(this.store, stream, cached?.recorded ?? []);
    if (cached?.recorded === recorded) return cached;
    const facts = recorded.map((event) => factsOf(event));
    const expected = recorded.at(-1)?.revision ?? 'noStream';
    const loaded = { id, stream, recorded, facts, state: fold(facts), expected } as const;
    if (recorded.length > 0) this.#cache.set(id, loaded);
    return loaded;
  }

  /** Opens what is sealed, for an authorised reader. @throws SealBroken */
  open({ recorded }: Pick<LoadedDossier, 'recorded'>): Promise<OpenedEvent[]> {
    return openRecorded(recorded, this.keyRing);
  }
}
