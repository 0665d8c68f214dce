/** The official dossier, edition 01.00, from the events of a dossier: the inverse of observing one. */
import type { DateOnly } from '../domain/kernel/dates.js';
import { derivedFrom } from './derived.js';
import { StatedEntries, type StatedEntry } from './entries.js';
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
  const known = history.filter((event) => validFrom(event) <= asOf);
  const entries = new StatedEntries([...known, ...derivedFrom(known, asOf)], asOf);
  const root = openElement('KBIDossier');
  for (const mapping of mappings) addEntries(root, mapping, entries);
  return closed(root);
}

/** A source may state a fact with a later date: it is part of the dossier from the day it was stated. */
function validFrom(event: HistoryEvent): DateOnly {
  const [on, statedOn] = [onOf(event), sourceOf(event)?.statedOn];
  return statedOn !== undefined && statedOn < on ? statedOn : on;
}

/** An element to which children are still added. */
interface OpenElement {
  readonly node: XmlNode;
  readonly added: OpenElement[];
}
const openElement = (name: string): OpenElement => ({ node: branch(name, []), added: [] });

function closed({ node, added }: OpenElement): XmlNode {
  return added.length === 0 ? node : { ...node, children: [...node.children, ...added.map(closed)] };
}

function addEntries(container: OpenElement, mapping: Mapping, entries: StatedEntries, parent?: string): void {
  for (const entry of entries.entries(mapping, parent)) {
    const element = addEntry(container, entry);
    for (const nested of mapping.nested) addEntries(element, nested, entries, entry.entityKey);
  }
}

/** Adds an entry, inside the elements in its path. */
function addEntry(container: OpenElement, { mapping: { names, codec }, values }: StatedEntry): OpenElement {
  const list = names.slice(0, -1).reduce(childOf, container);
  const element = { node: codec.write(names.at(-1) ?? '', values), added: [] };
  list.added.push(element);
  return element;
}

/** The child with a name, added when there is none. */
function childOf(container: OpenElement, name: string): OpenElement {
  const known = container.added.find(({ node }) => node.name === name);
  if (known) return known;
  const element = openElement(name);
  container.added.push(element);
  return element;
}
