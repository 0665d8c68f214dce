import type { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { Insz, withoutSeparators } from '../../../libs/domain/identifiers/insz.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import { Problem } from '../http/problem.js';
import type { Dependencies } from './dependencies.js';
import type { LoadedDossier } from './dossiers.js';

/** A person whom a question is about: by INSZ, with a dossier, or both; or nobody who was found. */
export interface Person {
  readonly insz?: Insz | undefined;
  readonly known?: KnownPerson | undefined;
}

/** A person who has a dossier, as it was loaded before the decision on the question. */
interface KnownPerson {
  readonly dossier: LoadedDossier;
  /** Seals who asked about the person. */
  readonly accessKey: DataKey | 'destroyed';
}

/** Whom a question means; `malformed` where its INSZ can't be one. */
export type Subject = Person | 'malformed';

/** What is known of the person whom a question means. */
export const personOf = (subject: Subject): Person => (subject === 'malformed' ? {} : subject);

type Needs = Pick<Dependencies, 'pointers' | 'dossiers' | 'keyRing'>;

/**
 * Whom an INSZ means: somebody with an INSZ whose check digits are right, or one that an official document stated
 * although they are wrong. Where the pointer most likely leads is loaded at the same time as the pointer is followed.
 */
export async function resolvePerson(needs: Needs, stated: string): Promise<Subject> {
  const { success, data } = Insz.safeParse(stated);
  const digits = data ?? withoutSeparators(stated);
  if (!/^\d{11}$/.test(digits)) return 'malformed';
  const insz = digits as Insz;
  const likely = needs.pointers.prefetched(insz);
  const [{ dossier }, prefetched] = await Promise.all([
    needs.pointers.find(insz),
    likely && knownPerson(needs, likely),
  ]);
  if (dossier === undefined) return success ? { insz } : 'malformed';
  return { insz, known: prefetched && dossier === likely ? prefetched : await knownPerson(needs, dossier) };
}

/** The person of a dossier that an auditor names. @throws Problem DOSSIER_UNKNOWN when nothing was recorded in it */
export async function personOfDossier(
  { dossiers, keyRing }: Pick<Needs, 'dossiers' | 'keyRing'>,
  id: DossierId,
): Promise<KnownPerson> {
  const dossier = await dossiers.load(id);
  if (dossier.recorded.length === 0) throw new Problem('DOSSIER_UNKNOWN'); // and no key is made for it
  return { dossier, accessKey: await keyRing.ensureKey(id, 'accessLog') };
}

/** Whom an auditor means, by INSZ or by dossier. @throws Problem DOSSIER_UNKNOWN */
export async function subjectOf(
  needs: Needs,
  named: { readonly insz: string } | { readonly dossier: DossierId },
): Promise<Subject> {
  if ('insz' in named) return resolvePerson(needs, named.insz);
  return { known: await personOfDossier(needs, named.dossier) };
}

/** The person of a dossier, loaded. */
export async function knownPerson(
  { dossiers, keyRing }: Pick<Needs, 'dossiers' | 'keyRing'>,
  id: DossierId,
): Promise<KnownPerson> {
  const [dossier, accessKey] = await Promise.all([dossiers.load(id), keyRing.ensureKey(id, 'accessLog')]);
  return { dossier, accessKey };
}
