/** XML as a plain tree, for reading, validating and writing by a schema. */

/** An element. An absent element has no node; an empty element has the text `''` and no children. */
export interface XmlNode {
  /** The name without its prefix. */
  readonly name: string;
  /** `''` for an element that is in no namespace. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly inside, without the white space around it. */
  readonly text: string;
  readonly children: readonly XmlNode[];
}

/** A node with a text. White space around the text is dropped, as it is when XML is read. */
export function leaf(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): XmlNode {
  return { name, namespace: '', attributes, text: withoutSpaceAround(text), children: [] };
}

/** A node with children. */
export function branch(
  name: string,
  children: readonly XmlNode[],
  attributes: Readonly<Record<string, string>> = {},
  namespace = '',
): XmlNode {
  return { name, namespace, attributes, text: '', children };
}

/** The first node at a path such as `Repliek/Context`; `undefined` when there is none. */
export function child(node: XmlNode | undefined, path: string): XmlNode | undefined {
  if (!path.includes('/')) return node?.children.find(({ name }) => name === path);
  return path.split('/').reduce(child, node);
}

/** All children with a name, in document order. */
export function children(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The text at a path: `undefined` where the element is absent, `''` where it is empty. */
export function textOf(node: XmlNode | undefined, path: string): string | undefined {
  return child(node, path)?.text;
}

/** The children with their steps in a place: `Type`, or `Traject[2]` where several share a name. */
function steps(node: XmlNode): readonly { step: string; node: XmlNode }[] {
  const total = new Map<string, number>();
  const numbered = node.children.map((entry) => {
    const index = (total.get(entry.name) ?? 0) + 1;
    total.set(entry.name, index);
    return { node: entry, step: `${entry.name}[${index}]` };
  });
  return numbered.map((each) => (total.get(each.node.name) === 1 ? { ...each, step: each.node.name } : each));
}

/** An element with its place in the document. The place is computed on demand, because few elements need it. */
export class Placed {
  #steps: ReturnType<typeof steps> | undefined;

  /** @param outer undefined for the outermost element @param index of this element among the children of `outer` */
  constructor(
    readonly node: XmlNode,
    private readonly outer?: Placed,
    private readonly index = 0,
  ) {}

  /** The path from the outermost element: `Trajecten/Traject[2]`; `''` for that element itself. */
  get place(): string {
    return this.outer ? joinedPlace(this.outer.place, this.outer.#stepTo(this.index)) : '';
  }

  /** The elements at a path from this one. @param path the names in the path */
  at(path: readonly string[]): readonly Placed[] {
    let found: readonly Placed[] = [this];
    for (const name of path) {
      const named: Placed[] = [];
      for (const outer of found) outer.#addNamed(name, named);
      if (named.length === 0) return named;
      found = named;
    }
    return found;
  }

  #addNamed(name: string, named: Placed[]): void {
    const { children } = this.node;
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (child?.name === name) named.push(new Placed(child, this, index));
    }
  }

  #stepTo(index: number): string {
    this.#steps ??= steps(this.node);
    return this.#steps[index]?.step ?? '';
  }
}

/** Joins two parts of a path; either may be `''`. */
export const joinedPlace = (place: string, step: string): string =>
  place === '' || step === '' ? `${place}${step}` : `${place}/${step}`;

/** A place without the numbers of repeated elements: `Contracten/Contract/Type` for `Contracten/Contract[2]/Type`. */
export const elementOf = (place: string): string => place.replaceAll(/\[\d+\]/gu, '');

/** A node and all nodes below it, in document order, each with its place such as `/KBIDossier/Trajecten`. */
export function* walk(node: XmlNode, place = `/${node.name}`): Generator<{ place: string; node: XmlNode }> {
  yield { place, node };
  for (const { step, node: below } of steps(node)) yield* walk(below, `${place}/${step}`);
}

/** Space, tab, carriage return, line feed. */
const isWhiteSpace = (unit: number): boolean => unit === 32 || unit === 9 || unit === 13 || unit === 10;

/** Trims the white space of XML; other blanks, such as a no-break space, are content. */
export function withoutSpaceAround(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Replaces each run of the white space of XML by one space, and trims it. */
export function withSingleSpaces(text: string): string {
  return withoutSpaceAround(text).replaceAll(/[ \t\r\n]+/gu, ' ');
}
