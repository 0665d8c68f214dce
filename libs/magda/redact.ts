/** Redacts an official dossier to the sections and fields of a grant. */
import type { Disclosure } from '../domain/consultation/decide.js';
import type { ContentSchema, SequenceSchema } from './schema.js';
import type { XmlNode } from './tree.js';

/** The part of an element that is granted. */
interface Selection {
  /** The whole element. */
  whole: boolean;
  /** The presence of the element, without its content. */
  present: boolean;
  /** Parts of its children, by name. */
  readonly children: Map<string, Selection>;
}

/**
 * A dossier without what is not granted. An element of which only a part is granted loses its text and attributes.
 * Elements of which only the presence is granted become one empty element.
 *
 * @param dossier the element that contains the sections
 */
export function redact(dossier: XmlNode, given: Disclosure): XmlNode {
  return pruned(dossier, selectionOf(given)) ?? { ...dossier, attributes: {}, text: '', children: [] };
}

/** The sections and paths of a grant as one tree. A path in a section limits the section to its paths. */
function selectionOf({ sections, fields, presenceOf }: Disclosure): Selection {
  const root = selection();
  for (const section of sections) root.children.set(section, selection());
  for (const path of fields) selectionAt(root, path).whole = true;
  for (const path of presenceOf) selectionAt(root, path).present = true;
  for (const section of sections) {
    const selected = selectionAt(root, section);
    selected.whole = selected.children.size === 0;
  }
  return root;
}

const selection = (): Selection => ({ whole: false, present: false, children: new Map() });

/** The selection at a path, created if needed; an unused one where the section is not granted. */
function selectionAt(root: Selection, path: string): Selection {
  const [section = '', ...names] = path.split('/');
  let at = root.children.get(section) ?? selection();
  for (const name of names) {
    const next = at.children.get(name) ?? selection();
    at.children.set(name, next);
    at = next;
  }
  return at;
}

function pruned(node: XmlNode, { whole, present, children: selections }: Selection): XmlNode | undefined {
  if (whole) return node;
  const children = node.children.flatMap((child) => {
    const selected = selections.get(child.name);
    return (selected && pruned(child, selected)) ?? [];
  });
  if (!present && children.length === 0) return undefined;
  return { ...node, attributes: {}, text: '', children: withEmptyOnesOnce(children) };
}

/** Of several empty elements of one name only the first is kept. */
function withEmptyOnesOnce(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const empty = new Set<string>();
  return nodes.filter((node) => !isEmpty(node) || empty.size < empty.add(node.name).size);
}

const isEmpty = ({ text, children, attributes }: XmlNode): boolean =>
  text === '' && children.length === 0 && Object.keys(attributes).length === 0;

/** A path of a grant that is wrong. */
interface WrongPlace {
  /** The list that contains the path; its place is `index`. */
  readonly in: 'sections' | 'fields' | 'presenceOf';
  readonly index: number;
  readonly reason: string;
}

/**
 * The paths of a grant that can't be granted: those that the schema doesn't have, and sections of which the schema
 * requires more than is granted, so that a redacted document would be invalid.
 *
 * @param dossier the schema of the element that contains the sections
 */
export function wrongPlaces(given: Disclosure, dossier: SequenceSchema): readonly WrongPlace[] {
  const reason = 'no element of the official dossier';
  const unknown = (['fields', 'presenceOf'] as const).flatMap((list) =>
    given[list].flatMap((path, index) => (contentAt(dossier, path) ? [] : [{ in: list, index, reason }])),
  );
  if (unknown.length > 0) return unknown;
  const root = selectionOf(given);
  return given.sections.flatMap((section, index) => {
    const content = contentAt(dossier, section);
    const selected = root.children.get(section);
    const missing = content && selected ? missingIn(content, selected, section) : [];
    return missing.map((place) => {
      return { in: 'sections', index, reason: `the official dossier asks ${place} beside what is given` };
    });
  });
}

function contentAt(content: ContentSchema, path: string): ContentSchema | undefined {
  return path
    .split('/')
    .reduce<ContentSchema | undefined>(
      (at, name) => (at?.kind === 'sequence' ? at.byName.get(name)?.content : undefined),
      content,
    );
}

/** The places that the schema requires in a partly granted element, and that may be absent after redaction. */
function missingIn(content: ContentSchema, { whole, children }: Selection, place: string): readonly string[] {
  if (whole) return [];
  if (content.kind === 'text') return [`the text of ${place}`];
  return content.elements.flatMap(({ name, min, content: inner }) => {
    const selected = children.get(name);
    const missing = selected ? missingIn(inner, selected, `${place}/${name}`) : [];
    const mayBeAbsent = min > 0 && !(selected && isAlwaysKept(inner, selected));
    return mayBeAbsent && missing.length === 0 ? [`${place}/${name}`] : missing;
  });
}

/** Whether an element is still present after redaction, also when it has none of its optional children. */
function isAlwaysKept(content: ContentSchema, { whole, present, children }: Selection): boolean {
  if (whole || present || content.kind === 'text') return true;
  return content.elements.some(({ name, min, content: inner }) => {
    const selected = children.get(name);
    return min > 0 && selected !== undefined && isAlwaysKept(inner, selected);
  });
}
