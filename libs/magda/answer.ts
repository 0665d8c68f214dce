/** Turns the history of a dossier into the official document: the inverse of observing. */
import type { DateOnly } from '../domain/dates.js';
import { dateOf, type Dated } from '../domain/dossier/subject.js';
import type { HeldEvent } from './observe/statements.js';
import type { XmlNode } from './tree.js';
import { branch, leaf } from './tree.js';

/** The element `KBIDossier` as of a day. @param history the events of the person's dossier, opened */
export function officialDossier(history: readonly HeldEvent[], asOf: DateOnly): XmlNode {
  const held = history.filter(({ facts }) => dateOf(facts as Dated) <= asOf);
  const stated = held.findLast(({ personal }) => 'insz' in personal);
  const insz = (stated?.personal as { readonly insz?: string } | undefined)?.insz;
  return branch('KBIDossier', insz === undefined ? [] : [branch('Personalia', [leaf('INSZ', insz)])]);
}
