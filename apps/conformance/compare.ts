/** Compares two answers as any reader of XML sees them, without our table and without our reader. */
import { XMLParser } from 'fast-xml-parser';

/** Where two documents differ, and how; never what stands there. */
export interface Difference {
  /** Such as `KBIDossier/Trajecten/Traject[2]/Type`; `/@Naam` at the end for an attribute. */
  readonly place: string;
  readonly what: string;
}

/** No more than this many differences are told of one document. */
const mostDifferences = 20;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  cdataPropName: '#cdata',
  processEntities: true,
  htmlEntities: true, // numbered references are among these
});

/** An element: its name as written, its attributes, its own text without white space around, what is in it. */
interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly children: readonly Node[];
}

/** As the parser gives a node: its content under its name (or `#text`, `#cdata`), its attributes under `:@`. */
type Parsed = Readonly<Record<string, unknown>>;

/**
 * The differences between the elements of a name in two documents: other elements, in another number or order, other
 * attributes or texts. White space around a text and comments don't count; absent, empty and default are three
 * different things.
 */
export function differencesIn(name: string, expected: string, received: string): readonly Difference[] {
  const [one, other] = [expected, received].map((text) => elementIn(text, name));
  if (one && other) return differences(one, other, name).slice(0, mostDifferences);
  if (!one && !other) return [];
  return [{ place: name, what: one ? 'is missing' : 'should not be there' }];
}

/** The text of the first element at a path below the one of a name; undefined where it is absent. */
export function textIn(document: string, name: string, path: string): string | undefined {
  const found = path
    .split('/')
    .reduce((at, step) => at?.children.find((child) => child.name === step), elementIn(document, name));
  return found?.text;
}

function elementIn(text: string, name: string): Node | undefined {
  return find((parser.parse(text) as readonly Parsed[]).filter(isElement).map(nodeOf), name);
}

function find(nodes: readonly Node[], name: string): Node | undefined {
  for (const node of nodes) {
    const found = node.name.replace(/^.*:/u, '') === name ? node : find(node.children, name);
    if (found) return found;
  }
  return undefined;
}

function nodeOf(parsed: Parsed): Node {
  const name = Object.keys(parsed).find((key) => key !== ':@') ?? '';
  const content = parsed[name] as readonly Parsed[];
  const stated = Object.entries((parsed[':@'] ?? {}) as Readonly<Record<string, string>>);
  return {
    name,
    attributes: new Map(
      stated.filter(([key]) => !isAboutReading(key)).map(([key, value]) => [key, attributeValue(value)]),
    ),
    text: trimmed(content.map(textOf).join('')),
    children: content.filter(isElement).map(nodeOf),
  };
}

const isElement = (parsed: Parsed): boolean =>
  !('#text' in parsed) && !('#cdata' in parsed) && !Object.keys(parsed).some((key) => key.startsWith('?'));

/** Namespace declarations, and hints to where a schema lies. */
const isAboutReading = (attribute: string): boolean =>
  /^xmlns(:|$)|:(schemaLocation|noNamespaceSchemaLocation)$/u.test(attribute);

function textOf(parsed: Parsed): string {
  const section = parsed['#cdata'] as readonly Parsed[] | undefined;
  return section ? section.map(textOf).join('') : ((parsed['#text'] ?? '') as string);
}

/** A line break in an attribute is a blank to a reader of XML. */
const attributeValue = (raw: string): string => trimmed(raw.replaceAll(/[\t\r\n]/gu, ' '));

const trimmed = (text: string): string => text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '');

function differences(expected: Node, received: Node, place: string): readonly Difference[] {
  return [
    ...attributeDifferences(expected.attributes, received.attributes, place),
    ...(expected.text === received.text
      ? []
      : [{ place, what: textDifference(expected.text, received.text) }]),
    ...childDifferences(expected.children, received.children, place),
  ];
}

function attributeDifferences(
  expected: Node['attributes'],
  received: Node['attributes'],
  place: string,
): readonly Difference[] {
  const names = new Set([...expected.keys(), ...received.keys()]);
  return Array.from(names).flatMap((name) => {
    const [one, other] = [expected.get(name), received.get(name)];
    if (one === other) return [];
    if (one === undefined) return [{ place: `${place}/@${name}`, what: 'should not be there' }];
    return [
      { place: `${place}/@${name}`, what: other === undefined ? 'is missing' : textDifference(one, other) },
    ];
  });
}

function textDifference(expected: string, received: string): string {
  if (expected === '') return 'should be empty';
  return received === '' ? 'should not be empty' : 'has another text';
}

/** Children are compared name by name, so that one too many is one difference and not many. */
function childDifferences(
  expected: readonly Node[],
  received: readonly Node[],
  place: string,
): readonly Difference[] {
  const names = (nodes: readonly Node[]): string => nodes.map(({ name }) => name).join('\n');
  const different = [...new Set([...expected, ...received].map(({ name }) => name))].flatMap((name) =>
    entryDifferences(
      name,
      expected.filter((node) => node.name === name),
      received.filter((node) => node.name === name),
      place,
    ),
  );
  const isComplete = expected.length === received.length && !different.some(({ what }) => counting.has(what));
  if (isComplete && names(expected) !== names(received))
    return [{ place, what: 'holds its elements in another order' }, ...different];
  return different;
}

const counting = new Set(['is missing', 'should not be there']);

function entryDifferences(
  name: string,
  expected: readonly Node[],
  received: readonly Node[],
  place: string,
): readonly Difference[] {
  const most = Math.max(expected.length, received.length);
  return Array.from({ length: most }, (_, index) => {
    const at = `${place}/${name}${most > 1 ? `[${index + 1}]` : ''}`;
    const [one, other] = [expected[index], received[index]];
    if (one && other) return differences(one, other, at);
    return [{ place: at, what: one ? 'is missing' : 'should not be there' }];
  }).flat();
}
