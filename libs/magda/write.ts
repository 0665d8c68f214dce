/** Writes a tree as XML text in the order of its table: the inverse of reading. */
import type { Problem } from './check.js';
import { check } from './check.js';
import type { Element, Shape } from './table.js';
import type { XmlNode } from './tree.js';
import { walk } from './tree.js';
import { canCarry } from './xml.js';

/** A tree that its table does not allow, so that nothing invalid ever leaves; the message names places and rules. */
export class InvalidTree extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`the tree is not valid: ${problems.map(({ place, reason }) => `${place} ${reason}`).join('; ')}`);
  }
}

/**
 * The XML text of a tree, indented by two spaces. Children and attributes may come in any order and leave in that of
 * the table; the outermost element gets the namespace of the table.
 *
 * @throws InvalidTree when the table does not allow the tree
 */
export function writeXml(root: XmlNode, element: Element): string {
  const ordered = inTableOrder({ ...root, namespace: element.namespace ?? '' }, element.shape);
  const problems = [...check(ordered, element), ...uncarriable(ordered)];
  if (problems.length > 0) throw new InvalidTree(problems);
  return renderXml(ordered);
}

/** The XML text of a tree as it stands, whatever any table says of it. */
export function renderXml(root: XmlNode): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...lines(root, ''), ''].join('\n');
}

function inTableOrder(node: XmlNode, shape: Shape): XmlNode {
  const attributes = sortedBy(
    Object.keys(shape.attributes),
    Object.entries(node.attributes),
    ([name]) => name,
  );
  const known = shape.kind === 'sequence' ? shape.elements : [];
  const children = sortedBy(
    known.map(({ name }) => name),
    node.children,
    ({ name }) => name,
  );
  return {
    ...node,
    attributes: Object.fromEntries(attributes),
    children: children.map((below) => {
      const element = known.find(({ name }) => name === below.name);
      return element ? inTableOrder(below, element.shape) : below;
    }),
  };
}

/** The entries in the order of the names; entries of one name keep theirs. */
function sortedBy<T>(
  names: readonly string[],
  entries: readonly T[],
  nameOf: (entry: T) => string,
): readonly T[] {
  return entries.toSorted((one, other) => names.indexOf(nameOf(one)) - names.indexOf(nameOf(other)));
}

function uncarriable(root: XmlNode): readonly Problem[] {
  return Array.from(walk(root))
    .filter(({ node }) => ![node.text, ...Object.values(node.attributes)].every(canCarry))
    .map(({ place }) => ({ place, rule: 'wrong-form', reason: 'holds a character that XML does not allow' }));
}

const prefix = 'kbi';

function lines(node: XmlNode, indentation: string): readonly string[] {
  const name = node.namespace === '' ? node.name : `${prefix}:${node.name}`;
  const declaration = node.namespace === '' ? '' : ` xmlns:${prefix}="${escaped(node.namespace)}"`;
  const attributes = Object.entries(node.attributes).map(
    ([attribute, value]) => ` ${attribute}="${escaped(value)}"`,
  );
  const start = `${indentation}<${name}${declaration}${attributes.join('')}`;
  if (node.children.length === 0) {
    return [node.text === '' ? `${start}/>` : `${start}>${escaped(node.text)}</${name}>`];
  }
  const inside = node.children.flatMap((below) => lines(below, `${indentation}  `));
  return [`${start}>${escaped(node.text)}`, ...inside, `${indentation}</${name}>`];
}

/** White space other than a space is written as a reference, because readers change or drop it otherwise. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/gu, (blank) => `&#${blank.charCodeAt(0)};`);
}
