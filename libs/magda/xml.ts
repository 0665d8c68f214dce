/** Reads XML text into a tree: strictly, and within limits. Reasons for a refusal never quote the text. */
import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { withoutSpaceAround, type XmlNode } from './tree.js';

/** The outermost element, and for each of its nodes the line on which it starts, from 1. */
export interface XmlDocument {
  readonly root: XmlNode;
  readonly lineOf: (node: XmlNode) => number | undefined;
}

/** Why a text is refused; the reason continues "the text …". */
export interface XmlRefusal {
  readonly refused: string;
  readonly line?: number;
}

/** The longest text that is read, in UTF-16 units; the largest official sample has 19,000. */
export const longestText = 5_000_000;

/** The most elements that are read; the largest official sample has 300; ten years of lessons are some 10,000. */
export const mostElements = 20_000;

/** The deepest nesting that is read; the official reply has 15 levels. */
const deepestNesting = 60;

/** Aborts parsing; caught in `readXml`. */
class NotAccepted extends Error {}

/**
 * Reads XML 1.0 text. Comments and processing instructions are skipped; character references and the five predefined
 * entities are resolved. Refused are a DOCTYPE, a declared encoding other than UTF-8, and too many characters, elements
 * or levels.
 */
export function readXml(text: string): XmlDocument | XmlRefusal {
  if (text.length > longestText) return { refused: `is longer than ${longestText} characters` };
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const document = treeBuilder(parser);
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const refused = error instanceof NotAccepted ? error.message : reasonOf(error.message);
    return { refused, line: parser.line };
  }
  return document();
}

/** A node whose children and text are still being read. */
interface MutableNode extends XmlNode {
  text: string;
  readonly children: XmlNode[];
}

/**
 * Builds the tree from the events of the parser.
 * @returns gives the document, after the parser has reached the end without an error
 */
function treeBuilder(parser: SaxesParser<{ xmlns: true }>): () => XmlDocument {
  const open: MutableNode[] = [];
  const nodes: MutableNode[] = [];
  const lines: number[] = [];
  const addText = (text: string) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  // No more than these six handlers: with seven, V8 keeps the parser as a dictionary, and it is five times slower.
  parser.on('doctype', () => {
    throw new NotAccepted('holds a DOCTYPE, which is not accepted');
  });
  parser.on('opentagstart', () => {
    if (nodes.length === 0) refuseOtherEncoding(parser.xmlDecl.encoding);
    lines.push(parser.line);
  });
  parser.on('opentag', ({ local: name, uri: namespace, attributes }) => {
    if (open.length >= deepestNesting)
      throw new NotAccepted(`is nested deeper than ${deepestNesting} levels`);
    if (nodes.length >= mostElements) throw new NotAccepted(`has more than ${mostElements} elements`);
    const node = { name, namespace, attributes: contentAttributes(attributes), text: '', children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
    nodes.push(node);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const node = open.pop();
    if (node) node.text = withoutSpaceAround(node.text);
  });
  return () => {
    const [root] = nodes;
    if (!root) throw new Error('the parser accepted a text without an outermost element');
    let byNode: Map<XmlNode, number> | undefined; // built on first use: most documents are valid
    const lineOf = (node: XmlNode) => {
      byNode ??= new Map(nodes.map((each, index) => [each, lines[index] ?? 0]));
      return byNode.get(node);
    };
    return { root, lineOf };
  };
}

function refuseOtherEncoding(declared: string | undefined): void {
  if (declared !== undefined && !/^(utf-8|us-ascii)$/iu.test(declared))
    throw new NotAccepted('says that it is in another encoding than UTF-8');
}

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';

const noAttributes: Readonly<Record<string, string>> = {};

/** The attributes without namespace declarations and locations of schemas. */
function contentAttributes(
  attributes: Readonly<Record<string, SaxesAttributeNS>>,
): Readonly<Record<string, string>> {
  let own: [string, string][] | undefined; // most elements have none
  for (const name in attributes) {
    const attribute = attributes[name];
    if (attribute && !isAboutXml(name, attribute)) (own ??= []).push([name, attribute.value]);
  }
  return own ? Object.fromEntries(own) : noAttributes;
}

const isAboutXml = (name: string, { prefix, local, uri }: SaxesAttributeNS): boolean =>
  prefix === 'xmlns' ||
  name === 'xmlns' ||
  (uri === schemaInstance && /^(schemaLocation|noNamespaceSchemaLocation)$/u.test(local));

/** Reasons by the message of the parser, which itself may quote the text. */
const reasons: readonly (readonly [message: RegExp, reason: string])[] = [
  [/entity/u, 'refers to an entity or character that is not accepted'],
  [/disallowed character\.$/u, 'holds a character that XML does not allow'],
  [/unbound namespace prefix/u, 'uses a namespace prefix that is not declared'],
  [/only one root/u, 'must have exactly one outermost element'],
  [/outside of root/u, 'has text outside its outermost element'],
];

function reasonOf(message: string): string {
  return reasons.find(([pattern]) => pattern.test(message))?.[1] ?? 'is not well-formed XML';
}
