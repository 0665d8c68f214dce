import { LRUCache } from 'lru-cache';
import type { DossierId } from '../../../libs/domain/identifiers/ids.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import type { LoadedDossier } from './dossier-repository.js';

/** What is kept of dossiers at most, in characters of their events: with what is made of them, some 150 MB. */
const mostCharacters = 32_000_000;
const mostRoads = 20_000;
/** How long a road may be kept, in milliseconds: where it leads is sealed in the log. */
const keptMs = 60_000;

/** A road that was followed: its last event, and where that says that it leads. */
export interface KnownRoad {
  readonly event: RecordedEvent;
  readonly dossier: DossierId;
}

/**
 * Dossiers and roads that were read lately, as they were then, so that only what came after is read. Nothing personal
 * is open in them: what is sealed in the log is sealed here, but for where a road leads.
 */
export class DossierMemory {
  readonly #roads = new LRUCache<string, KnownRoad>({ max: mostRoads, ttl: keptMs, ttlAutopurge: true });
  readonly #loaded = new LRUCache<DossierId, LoadedDossier>({
    maxSize: mostCharacters,
    sizeCalculation: ({ recorded }) =>
      recorded.reduce((sum, { dataText, metadataText }) => sum + dataText.length + metadataText.length, 1),
  });

  dossier(id: DossierId): LoadedDossier | undefined {
    return this.#loaded.get(id);
  }

  keepDossier(dossier: LoadedDossier): void {
    this.#loaded.set(dossier.id, dossier);
  }

  road(stream: string): KnownRoad | undefined {
    return this.#roads.get(stream);
  }

  keepRoad(stream: string, road: KnownRoad): void {
    this.#roads.set(stream, road);
  }

  /** Lets go of the roads that lead to somebody. */
  forgetRoads(to: DossierId): void {
    for (const [stream, { dossier }] of this.#roads.entries()) if (dossier === to) this.#roads.delete(stream);
  }
}
