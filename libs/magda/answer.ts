/** The official dossier, edition 01.00, as the events of a dossier say it: the inverse of observing one. */
import type { DateOnly } from '../domain/kernel/dates.js';
import { derivedFrom } from './derived.js';
import { StatedEntries, type StatedEntry } from './entries.js';
import { mappings } from './mappings/dossier.js';
import { onOf, sourceOf, type HeldEvent, type Mapping } from './mappings/mapping.js';
import type { XmlNode } from './tree.js';
import { branch } from './tree.js';
import type { Codec } from './codec.js';

/**
 * The element `KBIDossier` as of a day: what a source stated, until a later fact of ours takes its place, else what
 * follows from the facts. Its children are in no order; writing it puts them in that of the table.
 * @param history the events of the dossier as known, opened; what was forgotten is left out
 */
export function officialDossier(history: readonly HeldEvent[], asOf: DateOnly): XmlNode {
  const known = history.filter((event) => shownSince(event) <= asOf);
  const holdings = new StatedEntries([...known, ...derivedFrom(known, asOf)], asOf);
  const root = openElement('KBIDossier');
  for (const kind of mappings) addEntries(root, kind, holdings);
  return closed(root);
}

/** What a source stated of a day to come is shown as soon as it was stated. */
function shownSince(event: HeldEvent): DateOnly {
  const [on, stated] = [onOf(event), sourceOf(event)?.statedOn];
  return stated !== undefined && stated < on ? stated : on;
}

/** An element to which others are still added. */
interface OpenElement {
  readonly node: XmlNode;
  readonly added: OpenElement[];
}
const openElement = (name: string): OpenElement => ({ node: branch(name, []), added: [] });

function closed({ node, added }: OpenElement): XmlNode {
  return added.length === 0 ? node : { ...node, children: [...node.children, ...added.map(closed)] };
}

function addEntries(parent: OpenElement, kind: Mapping, holdings: StatedEntries, matter?: string): void {
  for (const entry of holdings.entries(kind, matter)) {
    const element = addEntry(parent, kind, entry);
    for (const part of kind.parts) addEntries(element, part, holdings, entry.matter);
  }
}

/** Adds an entry, within the wrappers that lead to it. */
function addEntry(parent: OpenElement, { path, way }: Mapping, { values }: StatedEntry): OpenElement {
  const steps = path.split('/');
  const name = steps.pop() ?? path;
  const list = steps.reduce(wrapper, parent);
  const element = { node: (way as Codec<unknown>).write(name, values), added: [] };
  list.added.push(element);
  return element;
}

function wrapper(parent: OpenElement, name: string): OpenElement {
  const known = parent.added.find(({ node }) => node.name === name);
  if (known) return known;
  const made = openElement(name);
  parent.added.push(made);
  return made;
}
