import { LRUCache } from 'lru-cache';
import type { Disclosure } from '../../../libs/domain/consultation/decide.js';
import type { DossierId } from '../../../libs/domain/identifiers/ids.js';
import type { DateOnly } from '../../../libs/domain/kernel/dates.js';

/** How long an answer may be cached, in milliseconds: it is personal, and open. */
const keptMs = 60_000;
/** The most that is cached, in characters of the answers as JSON; their trees take some ten times as much memory. */
const mostCharacters = 8_000_000;

interface AnswerKey {
  readonly dossier: DossierId;
  readonly members: readonly DossierId[];
  readonly upTo: string | undefined;
  readonly on: DateOnly;
  readonly disclosed: Disclosure;
}

/**
 * Answers that were made within the last minute. Who asks for one has read the log first: whether the person is still
 * there and which event is the last. So none is ever out of date.
 */
export class AnswerCache<Answer extends { readonly json: object } = { readonly json: object }> {
  readonly #answers = new LRUCache<string, Answer>({
    ttl: keptMs,
    ttlAutopurge: true,
    maxSize: mostCharacters,
    sizeCalculation: ({ json }) => JSON.stringify(json).length,
  });

  /**
   * The answer made of these, made now unless it is cached.
   * @param members the dossiers of which it is made @param upTo the id of the last event that it knows
   */
  async get(
    { dossier, ...of }: AnswerKey,
    make: () => Promise<Answer | undefined>,
  ): Promise<Answer | undefined> {
    const key = JSON.stringify([dossier, of]);
    const cached = this.#answers.get(key);
    if (cached) return cached;
    const made = await make();
    if (made) this.#answers.set(key, made);
    return made;
  }

  /** Forgets every answer about a person who is erased: no personal data outlives its key in memory. */
  forget(dossier: DossierId): void {
    const begin = JSON.stringify([dossier]).slice(0, -1);
    for (const key of this.#answers.keys()) if (key.startsWith(begin)) this.#answers.delete(key);
  }
}
