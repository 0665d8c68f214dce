/** Reads the official XSDs as schemas of the project, so that the two can be compared. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Attributes, ElementSchema, ContentSchema, TextSchema } from '../../libs/magda/schema.js';
import {
  anyUri,
  choice,
  dateTime,
  flag,
  one,
  sequence,
  text,
  wholeNumber,
  withAttributes,
  withDefault,
} from '../../libs/magda/schema.js';
import type { XmlNode } from '../../libs/magda/tree.js';
import { child, children } from '../../libs/magda/tree.js';
import { readXml } from '../../libs/magda/xml.js';

/** One schema file: its path, its text, and its root with the namespaces that prefixes stand for. */
interface SchemaFile {
  readonly path: string;
  readonly contents: string;
  readonly root: XmlNode;
  readonly prefixes: ReadonlyMap<string, string>;
}

/** The file and all files that it imports or includes, each once. */
export function schemaFiles(path: string, seen = new Set<string>()): readonly SchemaFile[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const contents = readFileSync(path, 'utf8');
  const read = readXml(contents);
  if ('refused' in read) throw new Error(`${path} ${read.refused}`);
  const declarations = contents.matchAll(/xmlns(?::(\w+))?\s*=\s*"([^"]*)"/gu);
  const prefixes = new Map(
    Array.from(declarations, ([, prefix = '', namespace = '']) => [prefix, namespace]),
  );
  // A hint to where a schema lies is no attribute to the reader, but here it is the road to the next file.
  const locations = Array.from(contents.matchAll(/\sschemaLocation\s*=\s*"([^"]*)"/gu));
  const others = locations.flatMap(([, location = '']) => schemaFiles(join(dirname(path), location), seen));
  return [{ path, contents, root: read.root, prefixes }, ...others];
}

const xs = 'http://www.w3.org/2001/XMLSchema';

/** The element that a schema declares on its outermost level, with everything in it. */
export function elementOfSchema(path: string, name: string): ElementSchema {
  const files = schemaFiles(path);

  function find(
    kind: string,
    qualified: string,
    from: SchemaFile,
  ): { node: XmlNode; file: SchemaFile } | undefined {
    const [prefix = '', local = ''] = qualified.includes(':') ? qualified.split(':') : ['', qualified];
    const namespace = from.prefixes.get(prefix);
    for (const file of files.filter(({ root }) => root.attributes['targetNamespace'] === namespace)) {
      const node = file.root.children.find(
        (entry) => entry.name === kind && entry.attributes['name'] === local,
      );
      if (node) return { node, file };
    }
    return undefined;
  }

  function contentOf(qualified: string, file: SchemaFile): ContentSchema {
    const complex = find('complexType', qualified, file);
    return complex ? complexContent(complex.node, complex.file) : textOf(qualified, file);
  }

  function complexContent(type: XmlNode, file: SchemaFile): ContentSchema {
    expectOnly(type, ['annotation', 'sequence', 'choice', 'simpleContent', 'attribute']);
    const extension = child(type, 'simpleContent/extension');
    if (extension) return withAttributes(textOf(base(extension), file), attributesOf(extension, file));
    const alternatives = child(type, 'choice');
    if (alternatives) return choice(...alternativesOf(alternatives, file));
    const list = child(type, 'sequence');
    if (list) expectOnly(list, ['annotation', 'element']);
    const elements = children(list, 'element').map((entry) => elementOf(entry, file));
    return withAttributes(sequence(...elements), attributesOf(type, file));
  }

  function alternativesOf(list: XmlNode, file: SchemaFile): readonly ElementSchema[] {
    expectOnly(list, ['element']);
    return children(list, 'element').map((entry) => ({ ...elementOf(entry, file), min: 0 as const }));
  }

  function attributesOf(holder: XmlNode, file: SchemaFile): Attributes {
    const stated = children(holder, 'attribute').map(({ attributes }) => attributes);
    if (stated.some(({ use, default: value }) => use ?? value))
      throw new Error('an attribute with a use or default');
    return Object.fromEntries(stated.map(({ name = '', type = '' }) => [name, textOf(type, file)]));
  }

  function elementOf({ attributes, children: inside }: XmlNode, file: SchemaFile): ElementSchema {
    const { name = '', type, minOccurs = '1', maxOccurs = '1', default: value } = attributes;
    const inline = inside.find((entry) => entry.name === 'complexType');
    const content = type === undefined ? complexContent(inline!, file) : contentOf(type, file);
    return {
      name,
      content: value !== undefined && content.kind === 'text' ? withDefault(content, value) : content,
      min: Number(minOccurs) as 0 | 1,
      max: maxOccurs === 'unbounded' ? Infinity : Number(maxOccurs),
    };
  }

  function textOf(qualified: string, file: SchemaFile): TextSchema {
    const builtIn = file.prefixes.get(qualified.split(':')[0]!) === xs ? qualified.split(':')[1]! : undefined;
    if (builtIn !== undefined) return builtInTexts[builtIn] ?? fail(`the built-in type ${builtIn}`);
    const simple = find('simpleType', qualified, file) ?? fail(`the type ${qualified}`);
    const restriction = child(simple.node, 'restriction') ?? fail(`the form of ${qualified}`);
    return { ...textOf(base(restriction), simple.file), ...facetsOf(restriction) };
  }

  const [main] = files;
  const declared = main!.root.children.find((entry) => entry.attributes['name'] === name);
  const namespace = main!.root.attributes['targetNamespace']!;
  return { ...one(name, elementOf(declared!, main!).content), namespace };
}

const builtInTexts: Readonly<Record<string, TextSchema>> = {
  string: text('a text'),
  boolean: flag,
  int: wholeNumber,
  dateTime,
  anyURI: anyUri,
};

function base(node: XmlNode): string {
  return node.attributes['base'] ?? fail('a base type');
}

function facetsOf(restriction: XmlNode): Partial<TextSchema> {
  expectOnly(restriction, [
    'annotation',
    'enumeration',
    'length',
    'minLength',
    'maxLength',
    'pattern',
    'whiteSpace',
  ]);
  const values = (name: string) => children(restriction, name).map(({ attributes }) => attributes['value']!);
  const [length] = values('length').map(Number);
  const minLength = length ?? values('minLength').map(Number)[0];
  const maxLength = length ?? values('maxLength').map(Number)[0];
  const patterns = values('pattern').map((pattern) => `(?:${pattern})`);
  return {
    ...(values('enumeration').length > 0 && { codes: values('enumeration') }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(patterns.length > 0 && { pattern: patternOf(patterns) }),
    ...(values('whiteSpace').includes('collapse') && { collapsed: true as const }),
  };
}

/** The comparison would be blind to a construct that it does not know, so it refuses one. */
function expectOnly(node: XmlNode, known: readonly string[]): void {
  const stranger = node.children.find(({ name }) => !known.includes(name));
  if (stranger) fail(`<${stranger.name}> in <${node.name}>`);
}

function fail(what: string): never {
  throw new Error(`the schema holds something this comparison does not know: ${what}`);
}

/** `\s` is the white space of XML, and not all that ECMAScript takes for it. */
const patternOf = (patterns: readonly string[]): RegExp =>
  new RegExp(`^(?:${patterns.join('|').replaceAll('\\s', ' \\t\\r\\n')})$`, 'u');
