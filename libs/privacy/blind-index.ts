import { createHmac } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import { LRUCache } from 'lru-cache';
import { streams } from '../domain/streams.js';
import type { KeyRing } from './key-ring.js';
import { digitsOfInsz, knownBirthDate, wordsOfName } from './normalise.js';

/** What blind values are for. Each purpose has its own key, so that values of two purposes can't be linked. */
const purposes = ['insz', 'name', 'birthDate', 'command', 'user'] as const;
type BlindPurpose = (typeof purposes)[number];

/** The most users whose blind values are cached: users of the KBI work with it all day. */
const maxUsers = 1_000;

/**
 * Makes it possible to search for personal data without storing it: the same text always gives the same value (64
 * hexadecimal digits), and without the keys nobody can test a guess. Blind values are pseudonyms.
 */
export type BlindIndex = Awaited<ReturnType<typeof openBlindIndex>>;

/** Reads the keys of all purposes, making missing ones, and keeps them in memory: they belong to no person. */
export async function openBlindIndex(keyRing: Pick<KeyRing, 'indexKey'>) {
  const keys = new Map(
    await Promise.all(purposes.map(async (purpose) => [purpose, await keyRing.indexKey(purpose)] as const)),
  );

  /** HMAC-SHA-256 of a text as it is. Prefer the functions below, which normalise it first. */
  const blind = (purpose: BlindPurpose, text: string): string => {
    const key = keys.get(purpose);
    if (!key) throw new TypeError(`no blind index for ${purpose}`);
    return createHmac('sha256', key).update(text).digest('hex');
  };
  /** @throws TypeError when it has not eleven digits */
  const blindInsz = (insz: string): string => blind('insz', digitsOfInsz(insz));
  const users = new LRUCache<string, string>({ max: maxUsers, memoMethod: (name) => blind('user', name) });

  return {
    blind,
    blindInsz,
    /** The stream of the INSZ pointer, which leads to the dossier. @throws TypeError when it has not eleven digits */
    inszStream: (insz: string) => streams.insz.of(blindInsz(insz)),
    /** A value for each different word of a name, in an order that does not reveal theirs. */
    blindName: (name: string) => [...new Set(wordsOfName(name))].map((word) => blind('name', word)).sort(),
    /** The words of a name that is searched for: all of somebody's. @throws TypeError when it has none */
    blindNameSought(name: string) {
      const words = this.blindName(name);
      if (words.length === 0) throw new TypeError('a name without letters would be found with everybody');
      return words;
    },
    /** @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` @throws TypeError for another form */
    blindBirthDate: (date: string) => blind('birthDate', knownBirthDate(date)),
    /** A user of an organisation, by the name that the organisation gives them. */
    blindUser: (organisation: string, user: string) => users.memo(`${organisation}\n${user}`),
    /**
     * A digest by which the same command is recognised, whatever the order of its keys. It reveals nothing of the
     * body.
     * @param body as JSON.parse gives it
     */
    commandDigest: (body: unknown) => blind('command', canonicalize(body)),
  };
}
