import { createHmac } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import { LRUCache } from 'lru-cache';
import { streams } from '../domain/streams.js';
import type { KeyRing } from './key-ring.js';
import { birthDateAsKnown, digitsOfInsz, wordsOfName } from './normalise.js';

/** What a blind value serves; each has a key of its own, so that a value of one says nothing about another. */
const purposes = ['insz', 'name', 'birthDate', 'command', 'user'] as const;
export type BlindPurpose = (typeof purposes)[number];

/** Who works with the KBI does so all day: their blind values are kept. */
const mostUsers = 1_000;

/**
 * Finds without knowing: the same text always gives the same value (64 hexadecimal digits), and who has the values
 * and not the keys can't test a guess. Blind values are pseudonyms, not personal data in the clear.
 */
export interface BlindIndex {
  /** HMAC-SHA-256 of a text as it is; prefer the methods below, which bring it into one form first. */
  blind(purpose: BlindPurpose, text: string): string;
  /** @throws TypeError when it has not eleven digits */
  blindInsz(insz: string): string;
  /** The stream that leads from an INSZ to its dossier. @throws TypeError when it has not eleven digits */
  inszStream(insz: string): string;
  /** Each different word of a name, in no order that tells theirs. */
  blindName(name: string): string[];
  /** @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` @throws TypeError for another form */
  blindBirthDate(date: string): string;
  /** Somebody who asks for an organisation, by the name that they have there. */
  blindUser(organisation: string, user: string): string;
  /**
   * Recognises the same command again, whatever the order of its keys, and keeps nothing that can be guessed.
   * @param body as JSON.parse gives it
   */
  commandDigest(body: unknown): string;
}

/** Fetches the keys of all purposes, making those that are missing, and keeps them: they are of no person. */
export async function openBlindIndex(keyRing: Pick<KeyRing, 'indexKey'>): Promise<BlindIndex> {
  const keys = new Map(
    await Promise.all(purposes.map(async (purpose) => [purpose, await keyRing.indexKey(purpose)] as const)),
  );

  const blind = (purpose: BlindPurpose, text: string): string => {
    const key = keys.get(purpose);
    if (!key) throw new TypeError(`no blind index for ${purpose}`);
    return createHmac('sha256', key).update(text).digest('hex');
  };
  const users = new LRUCache<string, string>({ max: mostUsers, memoMethod: (named) => blind('user', named) });
  const blindInsz = (insz: string): string => blind('insz', digitsOfInsz(insz));

  return {
    blind,
    blindInsz,
    inszStream: (insz) => streams.insz.of(blindInsz(insz)),
    blindName: (name) => [...new Set(wordsOfName(name))].map((word) => blind('name', word)).sort(),
    blindBirthDate: (date) => blind('birthDate', birthDateAsKnown(date)),
    blindUser: (organisation, user) => users.memo(`${organisation}\n${user}`),
    commandDigest: (body) => blind('command', canonicalize(body)),
  };
}
