/** Reads XML text into a tree: strictly, within limits, and without ever quoting the text in a reason. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { XmlNode } from './tree.js';
import { withoutSpaceAround } from './tree.js';

/** What was read: the outermost element, and for each of its nodes the line on which it starts, from 1. */
export interface XmlDocument {
  readonly root: XmlNode;
  readonly lineOf: (node: XmlNode) => number | undefined;
}

/** Why a text is not XML that this service takes; the reason continues "the text …". */
export interface XmlRefusal {
  readonly refused: string;
  readonly line?: number;
}

/** The longest text that is read, in UTF-16 units; the largest official sample has 19,000. */
export const longestText = 5_000_000;

/** The deepest nesting that is read; the official reply has 15 levels. */
const deepestNesting = 60;

/** A character that XML 1.0 cannot carry, not even as a reference. */
const forbiddenCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Whether XML can carry this text. */
export function canCarry(text: string): boolean {
  return !forbiddenCharacter.test(text);
}

/**
 * Reads XML 1.0 text. Comments and processing instructions are skipped; character references and the five
 * predefined entities are resolved; a DOCTYPE or any other declaration is refused, and so is text that is too long
 * or too deeply nested.
 */
export function readXml(text: string): XmlDocument | XmlRefusal {
  if (text.length > longestText) return { refused: `is longer than ${longestText} characters` };
  const source = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  return refusalOf(source) ?? treeOf(source);
}

function refusalOf(source: string): XmlRefusal | undefined {
  const forbidden = source.search(forbiddenCharacter);
  if (forbidden >= 0) {
    return {
      refused: 'holds a character that XML does not allow',
      line: lineAt(lineStarts(source), forbidden),
    };
  }
  const declaration = source.search(/<!(?!--|\[CDATA\[)/u);
  if (declaration >= 0) {
    const line = lineAt(lineStarts(source), declaration);
    return { refused: 'holds a DOCTYPE or another declaration, which is not accepted', line };
  }
  // Marked as deprecated for a package of its own; this one is kept and released with the parser.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const verdict = XMLValidator.validate(source);
  if (verdict !== true) return { refused: 'is not well-formed XML', line: verdict.err.line };
  const rest = withoutSpaceAround(source.slice(source.lastIndexOf('>') + 1));
  return rest === '' ? undefined : { refused: 'goes on after its last element' };
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  captureMetaData: true,
  maxNestedTags: deepestNesting,
});

const positionKey = XMLParser.getMetaDataSymbol() as symbol;

/** As the parser gives a node: its content under its name (or `#text`, `#cdata`), its attributes under `:@`. */
type Parsed = Readonly<Record<string, unknown>> & {
  readonly ':@'?: Readonly<Record<string, string>>;
  readonly '#text'?: string;
  readonly '#cdata'?: readonly Parsed[];
};

/** Leaves the recursion at the first thing that cannot be read; caught in `treeOf`. */
class Unreadable extends Error {}

function treeOf(source: string): XmlDocument | XmlRefusal {
  const starts = lineStarts(source);
  const lines = new WeakMap<XmlNode, number>();

  function nodeOf(parsed: Parsed, inherited: Namespaces): XmlNode {
    const name = Object.keys(parsed).find((key) => key !== ':@') ?? '';
    const content = parsed[name] as readonly Parsed[];
    const { namespaces, attributes } = split(parsed[':@'] ?? {}, inherited);
    const node = {
      ...resolve(name, namespaces),
      attributes,
      text: withoutSpaceAround(content.map(textIn).join('')),
      children: content.filter(isElement).map((part) => nodeOf(part, namespaces)),
    };
    lines.set(node, lineAt(starts, startOf(parsed)));
    return node;
  }

  try {
    const [root, ...others] = parse(source).map((parsed) => nodeOf(parsed, new Map([['', '']])));
    if (root === undefined || others.length > 0)
      return { refused: 'must have exactly one outermost element' };
    return { root, lineOf: (node) => lines.get(node) };
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.message };
    throw error;
  }
}

function parse(source: string): readonly Parsed[] {
  try {
    return (parser.parse(source) as readonly Parsed[]).filter(isElement);
  } catch {
    throw new Unreadable(
      `is nested deeper than ${deepestNesting} levels or uses a name that is not accepted`,
    );
  }
}

function isElement(parsed: Parsed): boolean {
  return parsed['#text'] === undefined && parsed['#cdata'] === undefined;
}

function textIn(parsed: Parsed): string {
  return (
    decoded(parsed['#text'] ?? '') + (parsed['#cdata'] ?? []).map((part) => part['#text'] ?? '').join('')
  );
}

/** From prefix to namespace; the prefix `''` is that of names without one. */
type Namespaces = ReadonlyMap<string, string>;

/** Parts namespace declarations from attributes; a hint to where a schema lies is neither. */
function split(stated: Readonly<Record<string, string>>, inherited: Namespaces) {
  const namespaces = new Map(inherited);
  const attributes: Record<string, string> = {};
  for (const [name, raw] of Object.entries(stated)) {
    const value = decoded(raw.replaceAll(/[\t\n]/gu, ' '));
    const declares = /^xmlns(?::(?<prefix>.*))?$/u.exec(name);
    if (declares) namespaces.set(declares.groups?.['prefix'] ?? '', value);
    else if (!/:(?:schemaLocation|noNamespaceSchemaLocation)$/u.test(name)) attributes[name] = value;
  }
  return { namespaces, attributes };
}

function resolve(qualified: string, namespaces: Namespaces) {
  const colon = qualified.indexOf(':');
  const namespace = namespaces.get(qualified.slice(0, Math.max(colon, 0)));
  if (namespace === undefined) throw new Unreadable('uses a namespace prefix that is not declared');
  return { name: qualified.slice(colon + 1), namespace };
}

const predefined = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
]);

/** Resolves references; a bare `&` or a reference to anything but a character is refused. */
function decoded(text: string): string {
  return text.replaceAll(/&([^;&\s]*);?/gu, (whole, reference: string) => {
    const character = predefined.get(reference) ?? numbered(reference);
    if (character === undefined || !whole.endsWith(';')) {
      throw new Unreadable('refers to an entity or character that is not accepted');
    }
    return character;
  });
}

function numbered(reference: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/u.exec(reference) ?? [];
  const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  if (!(point <= 0x10ffff)) return undefined;
  const character = String.fromCodePoint(point);
  return canCarry(character) ? character : undefined;
}

function startOf(parsed: Parsed): number {
  const position = (parsed as Readonly<Record<symbol, { readonly startIndex?: number } | undefined>>)[
    positionKey
  ];
  return position?.startIndex ?? 0;
}

function lineStarts(source: string): readonly number[] {
  return [0, ...Array.from(source.matchAll(/\n/gu), (newline) => newline.index + 1)];
}

/** The number of the line that holds the index: how many lines start at or before it. */
function lineAt(starts: readonly number[], index: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}
