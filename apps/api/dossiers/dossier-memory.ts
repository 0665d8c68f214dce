import { LRUCache } from 'lru-cache';
import type { DossierId } from '../../../libs/domain/identifiers/ids.js';
import type { LoadedDossier } from './dossier-repository.js';

/** What is kept at most, in characters of the events: with what is made of them, some 150 MB. */
const mostCharacters = 32_000_000;

/**
 * Dossiers that were loaded lately, as they were then, so that only what came after is read. Nothing personal is open
 * in them: what is sealed in the log is sealed here.
 */
export class DossierMemory {
  readonly #loaded = new LRUCache<DossierId, LoadedDossier>({
    maxSize: mostCharacters,
    sizeCalculation: ({ recorded }) =>
      recorded.reduce((sum, { dataText, metadataText }) => sum + dataText.length + metadataText.length, 1),
  });

  recall(id: DossierId): LoadedDossier | undefined {
    return this.#loaded.get(id);
  }

  keep(dossier: LoadedDossier): void {
    this.#loaded.set(dossier.id, dossier);
  }
}
