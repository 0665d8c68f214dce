/** XML as a plain tree: one shape for everything that is read from, checked against and written by a table. */

/** An element. Absent is no node; empty is a node with text `''` and no children. */
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

/** A node that holds a text. White space around it is not kept, as a reader drops it too. */
export function leaf(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): XmlNode {
  return { name, namespace: '', attributes, text: withoutSpaceAround(text), children: [] };
}

/** A node that holds other nodes. */
export function branch(
  name: string,
  children: readonly XmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): XmlNode {
  return { name, namespace: '', attributes, text: '', children };
}

/** The first node at a path such as `Repliek/Context`; `undefined` where a step of it is absent. */
export function child(node: XmlNode | undefined, path: string): XmlNode | undefined {
  if (!path.includes('/')) return node?.children.find(({ name }) => name === path);
  return path.split('/').reduce(child, node);
}

/** All children of that name, in document order. */
export function children(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The text at a path: `undefined` where the element is absent, `''` where it is empty. */
export function textOf(node: XmlNode | undefined, path: string): string | undefined {
  return child(node, path)?.text;
}

/** The children with the step that leads to each: `Type`, or `Traject[2]` where several share a name. */
export function steps(node: XmlNode): readonly { step: string; node: XmlNode }[] {
  const total = new Map<string, number>();
  const numbered = node.children.map((entry) => {
    const index = (total.get(entry.name) ?? 0) + 1;
    total.set(entry.name, index);
    return { entry, index };
  });
  return numbered.map(({ entry, index }) => ({
    step: total.get(entry.name) === 1 ? entry.name : `${entry.name}[${index}]`,
    node: entry,
  }));
}

/** An element where it stands in a document. Few are asked for their place, so it is made when it is asked for. */
export class Placed {
  #steps: ReturnType<typeof steps> | undefined;

  /** @param index which child of the outer element it is; the outermost element has no outer one */
  constructor(
    readonly node: XmlNode,
    private readonly outer?: Placed,
    private readonly index = 0,
  ) {}

  /** The way to it from the outermost element: `Trajecten/Traject[2]`, and `''` to that element itself. */
  get place(): string {
    return this.outer ? joinedPlace(this.outer.place, this.outer.#stepTo(this.index)) : '';
  }

  /** The elements at a path from this one on, which is given name by name. */
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

/** A place in a place. */
export const joinedPlace = (place: string, step: string): string =>
  place === '' || step === '' ? `${place}${step}` : `${place}/${step}`;

/** A node and everything below it, in document order, each with its place such as `/KBIDossier/Trajecten`. */
export function* walk(node: XmlNode, place = `/${node.name}`): Generator<{ place: string; node: XmlNode }> {
  yield { place, node };
  for (const { step, node: below } of steps(node)) yield* walk(below, `${place}/${step}`);
}

/** Space, tab, carriage return, line feed. */
const isWhiteSpace = (unit: number): boolean => unit === 32 || unit === 9 || unit === 13 || unit === 10;

/** Without the white space of XML around it; other blanks, such as a no-break space, are content. */
export function withoutSpaceAround(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** With one space for each run of the white space of XML, and none around it. */
export function withSingleSpaces(text: string): string {
  return text
    .split(/[ \t\r\n]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
