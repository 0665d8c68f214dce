/** Writes a tree as XML text in the order of its schema: the inverse of reading. */
import { isCarriable } from '../domain/kernel/text.js';
import type { ContentSchema, ElementSchema } from './schema.js';
import { walk, type XmlNode } from './tree.js';
import { validate, type Violation } from './validate.js';

/** The tree violates its schema and is not written; the message names places and reasons, and no values. */
export class InvalidTree extends Error {
  constructor(violations: readonly Violation[]) {
    super(`the tree is not valid: ${violations.map(({ place, reason }) => `${place} ${reason}`).join('; ')}`);
  }
}

/**
 * The XML text of a tree, indented by two spaces. Children and attributes may have any order and are written in that of
 * the schema; the outermost element gets the namespace of the schema.
 *
 * @throws InvalidTree when the tree violates the schema
 */
export function writeXml(root: XmlNode, element: ElementSchema): string {
  return renderXml(validTree(root, element));
}

/** A tree in the order of its schema, as it is written. @throws InvalidTree when the tree violates the schema */
export function validTree(root: XmlNode, element: ElementSchema): XmlNode {
  const ordered = inSchemaOrder({ ...root, namespace: element.namespace ?? '' }, element.content);
  const violations = [...validate(ordered, element), ...forbiddenCharactersIn(ordered)];
  if (violations.length > 0) throw new InvalidTree(violations);
  return ordered;
}

/** The XML text of a tree as it is, without a schema. */
export function renderXml(root: XmlNode): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...lines(root, '', new Map()), ''].join('\n');
}

function inSchemaOrder(node: XmlNode, content: ContentSchema): XmlNode {
  const { byName } = content.kind === 'sequence' ? content : { byName: new Map<string, ElementSchema>() };
  const children = sortedBy([...byName.keys()], node.children, ({ name }) => name);
  return {
    ...node,
    attributes: Object.fromEntries(
      sortedBy(Object.keys(content.attributes), Object.entries(node.attributes), ([name]) => name),
    ),
    children: children.map((child) => {
      const element = byName.get(child.name);
      return element ? inSchemaOrder(child, element.content) : child;
    }),
  };
}

/** The entries in the order of the names; entries of one name keep their order. */
function sortedBy<T>(
  names: readonly string[],
  entries: readonly T[],
  nameOf: (entry: T) => string,
): readonly T[] {
  if (entries.length < 2) return entries;
  return entries.toSorted((one, other) => names.indexOf(nameOf(one)) - names.indexOf(nameOf(other)));
}

function forbiddenCharactersIn(root: XmlNode): readonly Violation[] {
  return Array.from(walk(root))
    .filter(({ node }) => ![node.text, ...Object.values(node.attributes)].every(isCarriable))
    .map(({ place }) => ({ place, rule: 'wrong-form', reason: 'holds a character that XML does not allow' }));
}

/** Namespaces with a customary prefix; any other namespace is that of a message of the KBI. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.xmlsoap.org/soap/envelope/': 'soap',
  'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
  'http://schemas.xmlsoap.org/wsdl/soap/': 'wsdlsoap',
  'http://www.w3.org/2001/XMLSchema': 'xsd',
};

/** @param declared the namespaces that surround the node, by prefix */
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

/** White space other than a space is written as a reference, because readers would change or drop it. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/gu, (blank) => `&#${blank.charCodeAt(0)};`);
}
