/** Compares two XML documents by their elements, independently of the message tables and the reader of libs/magda. */
import { XMLParser } from 'fast-xml-parser';

/** Where two documents differ, and how; without the texts themselves, which may be personal data. */
interface Difference {
  /** Such as `KBIDossier/Trajecten/Traject[2]/Type`; `/@Naam` at the end for an attribute. */
  readonly place: string;
  readonly what: string;
}

/** The most differences that are reported of one document. */
const MAX_DIFFERENCES = 20;

const MISSING = 'is missing';
const EXTRA = 'should not be there';

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

/** An element. Its name has its prefix; its text is that of its own, without white space around. */
interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly children: readonly Element[];
}

/** As the parser gives a node: its content under its name (or `#text`, `#cdata`), its attributes under `:@`. */
type Parsed = Readonly<Record<string, unknown>>;

/**
 * The differences between the first elements of this name in two documents: other child elements, in another number or
 * order, other attributes or texts. White space around a text and comments don't count. An absent element, an empty one
 * and one with the default value are three different things.
 */
export function differencesIn(name: string, expected: string, received: string): readonly Difference[] {
  return compareElements(elementIn(expected, name), elementIn(received, name), name).slice(
    0,
    MAX_DIFFERENCES,
  );
}

/** The text of the element at a path below the first element of this name; undefined when it is absent. */
export function textIn(document: string, name: string, path: string): string | undefined {
  const found = path
    .split('/')
    .reduce((at, step) => at?.children.find((child) => child.name === step), elementIn(document, name));
  return found?.text;
}

function elementIn(document: string, name: string): Element | undefined {
  return find((parser.parse(document) as readonly Parsed[]).filter(isElement).map(toElement), name);
}

function find(elements: readonly Element[], name: string): Element | undefined {
  for (const element of elements) {
    const found = element.name.replace(/^.*:/u, '') === name ? element : find(element.children, name);
    if (found) return found;
  }
  return undefined;
}

function toElement(parsed: Parsed): Element {
  const name = Object.keys(parsed).find((key) => key !== ':@') ?? '';
  const content = parsed[name] as readonly Parsed[];
  const stated = Object.entries((parsed[':@'] ?? {}) as Readonly<Record<string, string>>);
  return {
    name,
    attributes: new Map(
      stated.filter(([key]) => !isDeclaration(key)).map(([key, value]) => [key, attributeValue(value)]),
    ),
    text: trimmed(content.map(textOf).join('')),
    children: content.filter(isElement).map(toElement),
  };
}

const isElement = (parsed: Parsed): boolean =>
  !('#text' in parsed) && !('#cdata' in parsed) && !Object.keys(parsed).some((key) => key.startsWith('?'));

/** Whether an attribute declares a namespace or locates a schema. */
const isDeclaration = (attribute: string): boolean =>
  /^xmlns(:|$)|:(schemaLocation|noNamespaceSchemaLocation)$/u.test(attribute);

function textOf(parsed: Parsed): string {
  const section = parsed['#cdata'] as readonly Parsed[] | undefined;
  return section ? section.map(textOf).join('') : ((parsed['#text'] ?? '') as string);
}

/** XML attribute-value normalisation: a line break or tab becomes a space. */
const attributeValue = (raw: string): string => trimmed(raw.replaceAll(/[\t\r\n]/gu, ' '));

const trimmed = (text: string): string => /[^ \t\r\n](?:[^]*[^ \t\r\n])?/u.exec(text)?.[0] ?? '';

/** The differences of two elements; of one that is only in one document, that it is missing or should not be there. */
function compareElements(
  expected: Element | undefined,
  received: Element | undefined,
  place: string,
): readonly Difference[] {
  if (!expected || !received) return compareTexts(expected?.text, received?.text, place);
  const attributes = new Set([...expected.attributes.keys(), ...received.attributes.keys()]);
  return [
    ...[...attributes].flatMap((name) =>
      compareTexts(expected.attributes.get(name), received.attributes.get(name), `${place}/@${name}`),
    ),
    ...compareTexts(expected.text, received.text, place),
    ...compareChildren(expected.children, received.children, place),
  ];
}

function compareTexts(
  expected: string | undefined,
  received: string | undefined,
  place: string,
): readonly Difference[] {
  if (expected === received) return [];
  if (expected === undefined) return [{ place, what: EXTRA }];
  if (received === undefined) return [{ place, what: MISSING }];
  if (expected === '') return [{ place, what: 'should be empty' }];
  return [{ place, what: received === '' ? 'should not be empty' : 'has another text' }];
}

/** Children are compared name by name, so that one too many is one difference and not many. */
function compareChildren(
  expected: readonly Element[],
  received: readonly Element[],
  place: string,
): readonly Difference[] {
  const names = (elements: readonly Element[]): readonly string[] => elements.map(({ name }) => name);
  const differences = [...new Set(names([...expected, ...received]))].flatMap((name) => {
    const [wanted, found] = [expected, received].map((all) => all.filter((child) => child.name === name));
    const count = Math.max(wanted?.length ?? 0, found?.length ?? 0);
    return Array.from({ length: count }, (_, index) =>
      compareElements(
        wanted?.[index],
        found?.[index],
        `${place}/${name}${count > 1 ? `[${index + 1}]` : ''}`,
      ),
    ).flat();
  });
  const isComplete =
    expected.length === received.length &&
    !differences.some(({ what }) => what === MISSING || what === EXTRA);
  if (isComplete && names(expected).join('\n') !== names(received).join('\n'))
    return [{ place, what: 'holds its elements in another order' }, ...differences];
  return differences;
}
