import { randomUUID } from 'node:crypto';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { isInsz, withoutSeparators, type Insz } from '../../../libs/domain/identifiers/insz.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import type { Dependencies } from './dependencies.js';
import type { LoadedDossier } from './dossiers.js';
import type { Cut, KnownDossier } from './joined-dossiers.js';

/**
 * Whom a question means, as it was stated and before anything is looked up: an INSZ (eleven digits, of which the check
 * may be wrong), a dossier, or nobody who was found; `malformed` where what was stated can be no INSZ.
 */
export type Subject = { readonly insz: Insz } | { readonly dossier: DossierId } | 'nobody' | 'malformed';

/** A person whom a question is about, looked up: by INSZ, with a dossier, or both; or nobody who was found. */
export interface Person {
  readonly insz?: Insz | undefined;
  readonly known?: KnownPerson | undefined;
}

/** A person who has a dossier, as it was loaded before the decision on the question. */
interface KnownPerson {
  readonly dossier: LoadedDossier;
  /** The id by which it was found: its own, or that of one that was merged with it. */
  readonly foundBy: DossierId;
  /** Seals who asked about the person; undefined when nobody was told anything about them yet. */
  readonly accessKey: DataKey | 'destroyed' | undefined;
}

/** Whom a text means by its form alone: eleven digits are a number that an official document may have stated. */
export function subjectOf(stated: string): Subject {
  const digits = withoutSeparators(stated);
  return /^\d{11}$/.test(digits) ? { insz: digits as Insz } : 'malformed';
}

/** The INSZ that was stated, if one was. */
export const inszOf = (subject: Subject): Insz | undefined =>
  typeof subject === 'object' && 'insz' in subject ? subject.insz : undefined;

/** Whether an INSZ was stated of which the check digits are wrong: somebody may still have been imported under it. */
export function failsCheck(subject: Subject): boolean {
  const insz = inszOf(subject);
  return insz !== undefined && !isInsz(insz);
}

type Needs = Pick<Dependencies, 'pointers' | 'dossiers' | 'keyRing'>;

/**
 * Looks up whom a question means. Where the pointer most likely leads is loaded at the same time as the pointer is
 * followed. @throws StoreUnavailable
 */
export async function lookUp(needs: Needs, subject: Subject): Promise<Person> {
  const insz = inszOf(subject);
  const likely = insz && needs.pointers.prefetched(insz);
  if (insz === undefined || likely === undefined) return lookUpEvenly(needs, subject);
  const [{ dossier }, prefetched] = await Promise.all([needs.pointers.find(insz), personAt(needs, likely)]);
  return { insz, known: dossier === likely ? prefetched : dossier && (await personAt(needs, dossier)) };
}

/**
 * As `lookUp`, by the same statements for who is known, lately asked about or not, and who isn't: of nobody a dossier
 * is read that isn't there. @throws StoreUnavailable
 */
export async function lookUpEvenly(needs: Needs, subject: Subject): Promise<Person> {
  const insz = inszOf(subject);
  if (insz === undefined) {
    const named = typeof subject === 'object' && 'dossier' in subject ? subject.dossier : undefined;
    return { known: await personAt(needs, named ?? DossierId.parse(randomUUID())) };
  }
  const { dossier, likely } = await needs.pointers.findEvenly(insz);
  const found = await personAt(needs, likely);
  return { insz, known: dossier && found };
}

/** The person of a dossier; undefined when nothing was recorded in it. */
async function personAt({ dossiers, keyRing }: Needs, id: DossierId): Promise<KnownPerson | undefined> {
  const [dossier, key] = await Promise.all([dossiers.load(id), keyRing.findKey(id, 'accessLog')]);
  if (dossier.recorded.length === 0) return undefined;
  const accessKey = dossier.id === id ? key : await keyRing.findKey(dossier.id, 'accessLog');
  return { dossier, foundBy: id, accessKey };
}

/** The dossier of a person now, and what was known of it. */
interface KnownThen {
  readonly now: LoadedDossier;
  /** Undefined where the number by which the person is asked for led nowhere yet. */
  readonly then: KnownDossier | undefined;
}

/**
 * What was known of a person, read anew, since events may have come in before the position up to which it is asked. Of
 * dossiers that weren't merged yet it is the one to which the number led, or that was named.
 * @returns undefined for somebody without a dossier @throws StoreUnavailable
 */
export async function readKnown(
  { dossiers, pointers }: Pick<Dependencies, 'dossiers' | 'pointers'>,
  { insz, known }: Person,
  cut: Cut,
): Promise<KnownThen | undefined> {
  if (!known) return undefined;
  const { foundBy } = known;
  const now = await dossiers.load(foundBy);
  const id = now.family.size === 1 || insz === undefined ? foundBy : await pointers.ledTo(insz, cut);
  if (id === undefined) return { now, then: undefined };
  const family = now.family.has(id) ? now : await dossiers.load(id);
  return { now, then: dossiers.known(family, id, cut) };
}

/**
 * As `readKnown`, for whoever may see this person and not everybody: of a merger that was undone since, nothing is told
 * of the other person. @throws StoreUnavailable
 */
export async function readKnownOfPerson(
  needs: Pick<Dependencies, 'dossiers' | 'pointers'>,
  person: Person,
  cut: Cut,
): Promise<KnownThen | undefined> {
  const known = await readKnown(needs, person, cut);
  if (!known?.then) return known;
  const { now, then } = known;
  const isOfPerson = then.members.every((each) => now.members.includes(each));
  return isOfPerson ? known : { now, then: needs.dossiers.knownOfPerson(now, cut) };
}
