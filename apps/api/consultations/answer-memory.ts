import { LRUCache } from 'lru-cache';
import type { Disclosure } from '../../../libs/domain/consultation/decide.js';
import type { DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { DossierId } from '../../../libs/domain/identifiers/ids.js';
import type { GrantedDossier } from './granted-dossier.js';

/** How long an answer may be kept, in milliseconds: it is personal, and open. */
const keptMs = 60_000;
/** What is kept at most, in characters of the answers as JSON; their trees take some ten times as much memory. */
const mostCharacters = 8_000_000;

/** What an answer is made of, and of nothing else: two with the same are the same. */
export interface AnswerBasis {
  readonly dossier: DossierId;
  /** The id of the last event that it knows. */
  readonly upTo: string | undefined;
  readonly on: DateOnly;
  readonly given: Disclosure;
}

/**
 * Answers that were made within the last minute. Who asks for one has asked the log first whether the person is still
 * there and which event is the last, so that none is ever out of date.
 */
export class AnswerMemory {
  readonly #answers = new LRUCache<string, GrantedDossier>({
    ttl: keptMs,
    ttlAutopurge: true,
    maxSize: mostCharacters,
    sizeCalculation: ({ json }) => JSON.stringify(json).length,
  });

  /** The answer of this basis, made now unless it is known. */
  async recall(
    { dossier, upTo, on, given }: AnswerBasis,
    make: () => Promise<GrantedDossier | undefined>,
  ): Promise<GrantedDossier | undefined> {
    const name = JSON.stringify([dossier, upTo, on, given.sections, given.fields, given.presenceOf]);
    const known = this.#answers.get(name);
    if (known) return known;
    const made = await make();
    if (made) this.#answers.set(name, made);
    return made;
  }

  /** Lets go of everything about a person who is erased; nobody would get it, and it is not to lie about. */
  forget(dossier: DossierId): void {
    const begin = JSON.stringify([dossier]).slice(0, -1);
    for (const name of this.#answers.keys()) if (name.startsWith(begin)) this.#answers.delete(name);
  }
}
