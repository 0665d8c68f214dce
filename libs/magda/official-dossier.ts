/** The official dossier, edition 01.00, from the events of a dossier: the inverse of observing one. */
import { withoutWhatWasWrong } from '../domain/dossier/dossier.js';
import type { DateOnly } from '../domain/kernel/dates.js';
import { derivedFrom } from './derived.js';
import { StatedEntries } from './entries.js';
import { onOf, sourceOf, type HistoryEvent, type Mapping } from './mappings/mapping.js';
import { mappings } from './mappings/registry.js';
import { branch, type XmlNode } from './tree.js';

/**
 * The element `KBIDossier`: what a source stated, until a later fact of our own replaces it, and what is derived from
 * our own facts. Its children are in no order; writing it puts them in the order of the schema.
 * @param history the events of the dossier, decrypted; those that can't be decrypted are left out
 * @param asOf the valid time
 */
export function officialDossier(history: readonly HistoryEvent[], asOf: DateOnly): XmlNode {
  const known = withoutWhatWasWrong(history).filter((event) => validFrom(event) <= asOf);
  const entries = new StatedEntries([...known, ...derivedFrom(known, asOf)], asOf);
  const root = opened(branch('KBIDossier', []));
  for (const mapping of mappings) addEntries(root, mapping, entries);
  return root;
}

/** A source may state a fact with a later date: it is part of the dossier from the day it was stated. */
function validFrom(event: HistoryEvent): DateOnly {
  const [on, statedOn] = [onOf(event), sourceOf(event)?.statedOn];
  return statedOn !== undefined && statedOn < on ? statedOn : on;
}

/** An element to which children are still added. */
interface OpenElement extends XmlNode {
  readonly children: OpenElement[];
}
const opened = (node: XmlNode): OpenElement => ({ ...node, children: node.children.map(opened) });

/** Adds the entries of a mapping, each inside the elements in its path. */
function addEntries(container: OpenElement, mapping: Mapping, entries: StatedEntries, parent?: string): void {
  const { names, codec, nested } = mapping;
  for (const { values, entityKey } of entries.entries(mapping, parent)) {
    const element = opened(codec.write(names.at(-1) ?? '', values));
    names.slice(0, -1).reduce(childOf, container).children.push(element);
    for (const inner of nested) addEntries(element, inner, entries, entityKey);
  }
}

/** The child with a name, added when there is none. */
function childOf({ children }: OpenElement, name: string): OpenElement {
  const known = children.find((child) => child.name === name);
  if (known) return known;
  const added = opened(branch(name, []));
  children.push(added);
  return added;
}
