import { LRUCache } from 'lru-cache';
import type { AnyFactEvent } from '../../../libs/domain/catalogue.js';
import { fold, type Dossier } from '../../../libs/domain/dossier/dossier.js';
import { joinedEvent } from '../../../libs/domain/dossier/joined.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { streams } from '../../../libs/domain/streams.js';
import type { EventStore, RecordedEvent } from '../../../libs/event-store/port.js';
import { readNewEvents } from '../../../libs/event-store/read-stream.js';
import { factsOf, openRecorded, type OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { KeyRing } from '../../../libs/privacy/key-ring.js';
import { derivedId, type CommandMetadata } from './command-envelope.js';
import {
  dossiersNamedIn,
  knownOf,
  knownOfPerson,
  type Cut,
  type Family,
  type KnownDossier,
} from './joined-dossiers.js';
import { newStream, type LoadedStream } from './loaded-stream.js';

/**
 * The dossier of a person with its whole history, as the log held it; `recorded`, `facts` and `state` are of the
 * dossiers that were joined to it too, and its stream is its own.
 */
export interface LoadedDossier extends LoadedStream, KnownDossier {
  readonly facts: readonly AnyFactEvent[];
  readonly state: Dossier;
  /** The streams of all dossiers that it was ever merged with. */
  readonly family: Family;
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
  mergedInto: undefined,
  members: [id],
  whole: [],
  facts: [],
  state: fold([]),
  family: new Map([[id, []]]),
});

/** Reads dossiers: one stream per person, or where two were found to be of one person, theirs. */
export class Dossiers {
  /**
   * Dossiers as they were read lately, so that only newer events are read. It is never out of date, because the log is
   * asked each time; nothing personal is open in it, so erasure needs nothing of it.
   */
  readonly #cache = new LRUCache<DossierId, LoadedDossier>({
    maxSize: mostCharacters,
    sizeCalculation: ({ family }) => [...family.values()].reduce((sum, events) => sum + sizeOf(events), 1),
  });

  constructor(
    private readonly store: Pick<EventStore, 'comparePositions' | 'readStream'>,
    private readonly keyRing: Pick<KeyRing, 'findKeys'>,
  ) {}

  /**
   * The dossier as the log holds it now; of one that was merged, the dossier that goes on for it, and of an unknown id,
   * an empty one. @throws StoreUnavailable
   */
  async load(id: DossierId): Promise<LoadedDossier> {
    const cached = this.#cache.get(id);
    const family = await this.#readFamily(id, cached?.family);
    if (cached?.family === family) return cached;
    const loaded = loadedOf(knownOf(this.store, family, id), family);
    if (loaded.recorded.length > 0) this.#cache.set(id, loaded);
    return loaded;
  }

  /**
   * The dossier of this very id, also where it was merged and takes no commands.
   * @param as as it will be once another is joined or separated @throws StoreUnavailable
   */
  async loadItself(
    id: DossierId,
    as: { readonly joining?: DossierId; readonly separating?: DossierId } = {},
  ): Promise<LoadedDossier> {
    const { family } = await this.load(as.joining ?? id);
    return loadedOf(knownOf(this.store, family, id, { ...as, itself: true }), family);
  }

  /** What was known of the person of a dossier, if it was asked for by this id. @param id of the same family */
  known({ family }: LoadedDossier, id: DossierId, cut: Cut): KnownDossier {
    return knownOf(this.store, family, id, { cut });
  }

  /** What was known of the person of a dossier, without what is of somebody else by what is known now. */
  knownOfPerson(now: LoadedDossier, cut: Cut): KnownDossier {
    return knownOfPerson(this.store, now, cut);
  }

  /** Opens what is sealed, each event with its own key, for an authorised reader. @throws SealBroken */
  async open({ id, recorded }: Pick<KnownDossier, 'id' | 'recorded'>): Promise<OpenedEvent[]> {
    return openedIn(id, await openRecorded(recorded, this.keyRing));
  }

  /** The streams of a dossier and of those that it was ever merged with; the same map when there is nothing new. */
  async #readFamily(id: DossierId, cached: Family | undefined): Promise<Family> {
    const family = new Map<DossierId, readonly RecordedEvent[]>();
    let missing: readonly DossierId[] = cached ? [...cached.keys()] : [id];
    while (missing.length > 0) {
      const read = await Promise.all(
        missing.map(async (each) => {
          const stream = streams.dossier.of(each);
          return [each, await readNewEvents(this.store, stream, cached?.get(each) ?? [])] as const;
        }),
      );
      if (cached && read.every(([each, events]) => cached.get(each) === events)) return cached;
      for (const [each, events] of read) family.set(each, events);
      const named = new Set(read.flatMap(([, events]) => dossiersNamedIn(events)));
      missing = [...named].filter((each) => !family.has(each));
    }
    return family;
  }
}

function loadedOf(known: KnownDossier, family: Family): LoadedDossier {
  const stream = streams.dossier.of(known.id);
  const facts = factsIn(known);
  const expected = family.get(known.id)?.at(-1)?.revision ?? 'noStream';
  return { ...known, stream, facts, state: fold(facts), expected, family };
}

/** Opened events as they count in a dossier. */
export function openedIn(id: DossierId, opened: OpenedEvent[]): OpenedEvent[] {
  const own = streams.dossier.of(id);
  if (opened.every(({ recorded }) => recorded.stream === own)) return opened;
  return opened.map((each) => ({ ...each, event: asJoined(each.recorded, each.event, own) }));
}

/** The facts of what counts in a dossier. */
export function factsIn({ id, recorded }: Pick<KnownDossier, 'id' | 'recorded'>): readonly AnyFactEvent[] {
  const own = streams.dossier.of(id);
  return recorded.map((event) => asJoined(event, factsOf(event), own));
}

/** An event as it counts in a dossier. @param own its stream */
const asJoined = ({ stream }: RecordedEvent, event: AnyFactEvent, own: string): AnyFactEvent =>
  stream === own ? event : joinedEvent(event, streams.dossier.idOf(stream));

const sizeOf = (events: readonly RecordedEvent[]): number =>
  events.reduce((sum, { dataText, metadataText }) => sum + dataText.length + metadataText.length, 0);
