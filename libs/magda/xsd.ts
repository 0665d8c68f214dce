/** A schema as XSD, from which others can generate programs. */
import type { ContentSchema, ElementSchema, SequenceSchema, TextSchema } from './schema.js';
import { branch, type XmlNode } from './tree.js';

const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';

/**
 * The element `xsd:schema` with outermost elements of one namespace, and one named type for each distinct content.
 * White space around codes and patterns doesn't count.
 */
export function xsdOf(elements: readonly ElementSchema[]): XmlNode {
  const types = new Types();
  const roots = elements.map(({ name, content }) => xsd('element', { name, type: types.of(content, name) }));
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
): XmlNode => branch(name, children, attributes, xsdNamespace);

const builtIn: Readonly<Record<TextSchema['type'], string>> = {
  boolean: 'xsd:boolean',
  integer: 'xsd:int',
  string: 'xsd:string',
  dateTime: 'xsd:dateTime',
  anyURI: 'xsd:anyURI',
};

/** The named types of an XSD; equal contents have one type. */
class Types {
  readonly #names = new Map<string, string>();
  readonly #nodes = new Map<string, XmlNode>();

  nodes(): readonly XmlNode[] {
    return [...this.#nodes.values()];
  }

  /** The qualified name of the type of a content. @param name of the element that has it */
  of(content: ContentSchema, name: string): string {
    if (content.kind === 'sequence') return this.#named(name, this.#sequence(content));
    const plain = this.#text(content, name);
    const attributes = this.#attributes(content);
    if (attributes.length === 0) return plain;
    const extension = xsd('extension', { base: plain }, attributes);
    return this.#named(name, xsd('complexType', {}, [xsd('simpleContent', {}, [extension])]));
  }

  #sequence(sequence: SequenceSchema): XmlNode {
    const elements = sequence.elements.map(({ name, content, min, max }) =>
      xsd('element', {
        name,
        type: this.of(content, name),
        ...(min === 0 && !sequence.choice && { minOccurs: '0' }),
        ...(max > 1 && { maxOccurs: max === Infinity ? 'unbounded' : String(max) }),
        ...(content.kind === 'text' && content.default !== undefined && { default: content.default }),
      }),
    );
    return xsd('complexType', {}, [
      xsd(sequence.choice ? 'choice' : 'sequence', {}, elements),
      ...this.#attributes(sequence),
    ]);
  }

  #attributes({ attributes }: ContentSchema): readonly XmlNode[] {
    return Object.entries(attributes).map(([name, text]) =>
      xsd('attribute', { name, type: this.#text(text, name) }),
    );
  }

  #text(text: TextSchema, name: string): string {
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

  /** The qualified name of a type; a new type is named after the element. */
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

/** A pattern in the notation of XSD, which always matches the whole text and has no numbered groups. */
function xsdPattern({ source }: RegExp): string {
  return source.replace(/^\^/u, '').replace(/\$$/u, '').replaceAll('(?:', '(').replaceAll('-]', '\\-]');
}
