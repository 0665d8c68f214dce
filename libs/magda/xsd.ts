/** The table as an XML schema, so that programs of others can be made from it. */
import type { Element, Sequence, Shape, Text } from './table.js';
import type { XmlNode } from './tree.js';
import { branch } from './tree.js';

export const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';

/**
 * The schema of outermost elements that share a namespace: an `xsd:schema` with a named type for each shape, once.
 * White space around codes and patterns doesn't count, as nowhere in the table.
 */
export function schemaOf(elements: readonly Element[]): XmlNode {
  const types = new Types();
  const roots = elements.map(({ name, shape }) => xsd('element', { name, type: types.of(shape, name) }));
  const namespace = elements[0]?.namespace ?? '';
  return xsd(
    'schema',
    {
      'xmlns:kbi': namespace,
      targetNamespace: namespace,
      elementFormDefault: 'unqualified',
      attributeFormDefault: 'unqualified',
    },
    [...roots, ...types.nodes()],
  );
}

const xsd = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlNode[] = [],
): XmlNode => ({ ...branch(name, children, attributes), namespace: xsdNamespace });

const builtIn: Readonly<Record<Text['type'], string>> = {
  boolean: 'xsd:boolean',
  integer: 'xsd:int',
  string: 'xsd:string',
  dateTime: 'xsd:dateTime',
  anyURI: 'xsd:anyURI',
};

/** The types of a schema: two shapes that say the same are one type. */
class Types {
  readonly #names = new Map<string, string>();
  readonly #nodes = new Map<string, XmlNode>();

  nodes(): readonly XmlNode[] {
    return [...this.#nodes.values()];
  }

  /** The qualified name of the type of a shape. @param name of the element that holds it */
  of(shape: Shape, name: string): string {
    if (shape.kind === 'sequence') return this.#named(name, this.#sequence(shape));
    const plain = this.#text(shape, name);
    const attributes = this.#attributes(shape);
    if (attributes.length === 0) return plain;
    const extension = xsd('extension', { base: plain }, attributes);
    return this.#named(name, xsd('complexType', {}, [xsd('simpleContent', {}, [extension])]));
  }

  #sequence(shape: Sequence): XmlNode {
    const elements = shape.elements.map(({ name, shape: inside, min, max }) =>
      xsd('element', {
        name,
        type: this.of(inside, name),
        ...(min === 0 && !shape.choice && { minOccurs: '0' }),
        ...(max > 1 && { maxOccurs: max === Infinity ? 'unbounded' : String(max) }),
        ...(inside.kind === 'text' && inside.default !== undefined && { default: inside.default }),
      }),
    );
    return xsd('complexType', {}, [
      xsd(shape.choice ? 'choice' : 'sequence', {}, elements),
      ...this.#attributes(shape),
    ]);
  }

  #attributes({ attributes }: Shape): readonly XmlNode[] {
    return Object.entries(attributes).map(([name, text]) =>
      xsd('attribute', { name, type: this.#text(text, name) }),
    );
  }

  #text(text: Text, name: string): string {
    const { type, codes = [], minLength, maxLength, pattern, collapsed } = text;
    const facets = [
      ...codes.map((value) => xsd('enumeration', { value })),
      ...facet('minLength', minLength),
      ...facet('maxLength', maxLength),
      ...facet('pattern', pattern && xsdPattern(pattern)),
    ];
    const withoutSpace = collapsed === true || codes.length > 0 || pattern !== undefined;
    const base = type === 'string' && withoutSpace ? 'xsd:token' : builtIn[type];
    if (facets.length === 0) return base;
    return this.#named(name, xsd('simpleType', {}, [xsd('restriction', { base }, facets)]));
  }

  /** The name of a type, after the element that was the first to hold it. */
  #named(name: string, type: XmlNode): string {
    const content = JSON.stringify(type);
    const known = this.#names.get(content);
    if (known !== undefined) return known;
    const wanted = `${name.charAt(0).toUpperCase()}${name.slice(1)}Type`;
    let free = wanted;
    for (let number = 2; this.#nodes.has(free); number += 1) free = `${wanted}${String(number)}`;
    this.#nodes.set(free, { ...type, attributes: { name: free } });
    this.#names.set(content, `kbi:${free}`);
    return `kbi:${free}`;
  }
}

const facet = (name: string, value: string | number | undefined): readonly XmlNode[] =>
  value === undefined ? [] : [xsd(name, { value: String(value) })];

/** A pattern as XML schemas write it: always of the whole text, every group without a number. */
function xsdPattern({ source }: RegExp): string {
  return source.replace(/^\^/u, '').replace(/\$$/u, '').replaceAll('(?:', '(').replaceAll('-]', '\\-]');
}
