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
  return renderXml(validTree(root, element));
}

/** A tree as it is written, for a place inside another. @throws InvalidTree when the table does not allow it */
export function validTree(root: XmlNode, element: Element): XmlNode {
  const ordered = inTableOrder({ ...root, namespace: element.namespace ?? '' }, element.shape);
  const problems = [...check(ordered, element), ...uncarriable(ordered)];
  if (problems.length > 0) throw new InvalidTree(problems);
  return ordered;
}

/** The XML text of a tree as it stands, whatever any table says of it. */
export function renderXml(root: XmlNode): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...lines(root, '', new Map()), ''].join('\n');
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

/** Namespaces that readers know by a prefix of their own; any other is that of a message of the KBI. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.xmlsoap.org/soap/envelope/': 'soap',
  'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
  'http://schemas.xmlsoap.org/wsdl/soap/': 'wsdlsoap',
  'http://www.w3.org/2001/XMLSchema': 'xsd',
};

/** @param declared the namespace behind each prefix that stands around the node */
function lines(node: XmlNode, indentation: string, declared: ReadonlyMap<string, string>): readonly string[] {
  const { namespace } = node;
  const prefix = prefixes[namespace] ?? 'kbi';
  const isNew = namespace !== '' && declared.get(prefix) !== namespace;
  const name = namespace === '' ? node.name : `${prefix}:${node.name}`;
  const attributes = Object.entries(node.attributes).map(
    ([attribute, value]) => ` ${attribute}="${escaped(value)}"`,
  );
  const declaration = isNew ? ` xmlns:${prefix}="${escaped(namespace)}"` : '';
  const start = `${indentation}<${name}${declaration}${attributes.join('')}`;
  if (node.children.length === 0) {
    return [node.text === '' ? `${start}/>` : `${start}>${escaped(node.text)}</${name}>`];
  }
  const known = isNew ? new Map(declared).set(prefix, namespace) : declared;
  const inside = node.children.flatMap((below) => lines(below, `${indentation}  `, known));
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
