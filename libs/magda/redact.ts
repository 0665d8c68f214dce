/** What of an official dossier may be given: the sections and fields of an authorisation, and nothing else of it. */
import type { Disclosure } from '../domain/consultation/decide.js';
import type { Sequence, Shape } from './table.js';
import type { XmlNode } from './tree.js';

/** What may be given of one element: all of it, that it is there, or what of its children may be given. */
interface Selection {
  whole: boolean;
  present: boolean;
  readonly below: Map<string, Selection>;
}

/**
 * A dossier without what the grant doesn't hold. An element of which only a part is given loses its text and
 * attributes; one of which only the presence is given is empty, and there once, however many there are.
 *
 * @param dossier the element around the sections
 */
export function redact(dossier: XmlNode, given: Disclosure): XmlNode {
  return pruned(dossier, selectionOf(given)) ?? { ...dossier, attributes: {}, text: '', children: [] };
}

/** The sections and places of a grant as one tree. A place in a section limits that section to its places. */
function selectionOf({ sections, fields, presenceOf }: Disclosure): Selection {
  const root = selection();
  for (const section of sections) root.below.set(section, selection());
  for (const path of fields) selectionAt(root, path).whole = true;
  for (const path of presenceOf) selectionAt(root, path).present = true;
  for (const section of sections) {
    const its = selectionAt(root, section);
    its.whole = its.below.size === 0;
  }
  return root;
}

const selection = (): Selection => ({ whole: false, present: false, below: new Map() });

/** The selection at a path, made on the way; a path in a section that isn't given leads to one that isn't used. */
function selectionAt(root: Selection, path: string): Selection {
  const [section = '', ...names] = path.split('/');
  let at = root.below.get(section) ?? selection();
  for (const name of names) {
    const next = at.below.get(name) ?? selection();
    at.below.set(name, next);
    at = next;
  }
  return at;
}

function pruned(node: XmlNode, { whole, present, below }: Selection): XmlNode | undefined {
  if (whole) return node;
  const children = node.children.flatMap((entry) => {
    const chosen = below.get(entry.name);
    return (chosen && pruned(entry, chosen)) ?? [];
  });
  if (!present && children.length === 0) return undefined;
  return { ...node, attributes: {}, text: '', children: children.filter(isNoRepeatedNothing) };
}

/** Of the entries that say no more than that there is one, the first says it. */
function isNoRepeatedNothing(entry: XmlNode, index: number, all: readonly XmlNode[]): boolean {
  return (
    !isEmpty(entry) || all.findIndex(({ name, ...other }) => name === entry.name && isEmpty(other)) === index
  );
}

const isEmpty = ({ text, children, attributes }: Omit<XmlNode, 'name'>): boolean =>
  text === '' && children.length === 0 && Object.keys(attributes).length === 0;

/** A place of a grant that can't be given, and why. */
export interface WrongPlace {
  /** The list that names it, and where in it; without one, the section as a whole. */
  readonly in: 'sections' | 'fields' | 'presenceOf';
  readonly index: number;
  readonly reason: string;
}

/**
 * What of a grant can't be given in a valid document of a table: places that it doesn't know, and parts of which it
 * asks more than is given.
 *
 * @param dossier the shape of the element around the sections
 */
export function wrongPlaces(given: Disclosure, dossier: Sequence): readonly WrongPlace[] {
  const { sections, fields, presenceOf } = given;
  const unknown = Object.entries({ fields, presenceOf }).flatMap(([list, paths]) =>
    paths.flatMap((path, index) =>
      shapeAt(dossier, path)
        ? []
        : [wrong(list as WrongPlace['in'], index, 'no element of the official dossier')],
    ),
  );
  if (unknown.length > 0) return unknown;
  const root = selectionOf(given);
  return sections.flatMap((section, index) => {
    const shape = shapeAt(dossier, section);
    const its = root.below.get(section);
    const missing = shape && its ? missingIn(shape, its, section) : [];
    return missing.map((place) =>
      wrong('sections', index, `the official dossier asks ${place} beside what is given`),
    );
  });
}

const wrong = (list: WrongPlace['in'], index: number, reason: string): WrongPlace => ({
  in: list,
  index,
  reason,
});

function shapeAt(shape: Shape, path: string): Shape | undefined {
  return path
    .split('/')
    .reduce<Shape | undefined>(
      (at, name) =>
        at?.kind === 'sequence' ? at.elements.find((one) => one.name === name)?.shape : undefined,
      shape,
    );
}

/** The places that a table asks in an element of which only a part is given, and that aren't given for sure. */
function missingIn(shape: Shape, { whole, below }: Selection, place: string): readonly string[] {
  if (whole) return [];
  if (shape.kind === 'text') return [`the text of ${place}`];
  return shape.elements.flatMap(({ name, min, shape: inside }) => {
    const chosen = below.get(name);
    const missing = chosen ? missingIn(inside, chosen, `${place}/${name}`) : [];
    const isAbsent = min > 0 && !(chosen && isThere(inside, chosen));
    return isAbsent && missing.length === 0 ? [`${place}/${name}`] : missing;
  });
}

/** Whether something of an element that is there is given, whatever of what is optional in it is there. */
function isThere(shape: Shape, { whole, present, below }: Selection): boolean {
  if (whole || present || shape.kind === 'text') return true;
  return shape.elements.some(({ name, min, shape: inside }) => {
    const chosen = below.get(name);
    return min > 0 && chosen !== undefined && isThere(inside, chosen);
  });
}
