/** The official dossier as JSON, derived from the schema: official names, in the official order. */
import { z } from 'zod';
import { dossier } from './edition-01/dossier.js';
import { fitted, misfits, type Misfit } from './fit.js';
import { entryOf, one, type ContentSchema, type ElementSchema, type TextSchema } from './schema.js';
import { children, withSingleSpaces, type XmlNode } from './tree.js';

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/**
 * A node as JSON. A list is an array; another element with elements in it is an object; a text is a string, a boolean
 * or a whole number; a text that may carry attributes is an object with these and its `value`. An absent element is
 * absent; an empty element with a default has that value.
 *
 * @param node made by the schema; its texts may be longer than that allows
 */
export function jsonOf(node: XmlNode, schema: ContentSchema): Json {
  const attributes = attributesOf(node, schema);
  if (schema.kind === 'text') {
    const value = valueOf(node.text, schema);
    return hasAttributes(schema) ? { value, ...attributes } : value;
  }
  const entry = entryOf(schema);
  if (entry) return node.children.map((child) => jsonOf(child, entry.content));
  const fields = schema.elements.flatMap((element) => {
    const [first, ...others] = children(node, element.name).map((child) => jsonOf(child, element.content));
    if (first === undefined) return [];
    return [[element.name, isRepeated(element) ? [first, ...others] : first] as const];
  });
  return { ...attributes, ...Object.fromEntries(fields) };
}

function attributesOf(node: XmlNode, { attributes }: ContentSchema): Readonly<Record<string, Json>> {
  const stated = Object.entries(attributes).flatMap(([name, text]) => {
    const value = node.attributes[name];
    return value === undefined ? [] : [[name, valueOf(value, text)] as const];
  });
  return Object.fromEntries(stated);
}

function valueOf(stated: string, text: TextSchema): string | number | boolean {
  const value = stated === '' ? (text.default ?? '') : stated;
  if (text.type === 'boolean') return value === 'true' || value === '1';
  if (text.type === 'integer') return Number(value);
  return text.collapsed ? withSingleSpaces(value) : value;
}

/**
 * The zod schema of that JSON. Lengths and patterns are those of the official document: JSON gives a text as it was
 * recorded, whole.
 *
 * @param named for how many levels of elements, this one included, the schema gets an id of its own
 */
function jsonSchemaOf({ name, content }: ElementSchema, named = 0): z.ZodType<Json> {
  const schema = contentJsonSchema(content, Math.max(0, named - 1));
  return named > 0 ? schema.meta({ id: name, description: `${name}, as in the official dossier` }) : schema;
}

function contentJsonSchema(content: ContentSchema, named: number): z.ZodType<Json> {
  const attributes = Object.entries(content.attributes).map(
    ([attribute, text]) => [attribute, textSchema(text).optional()] as const,
  );
  if (content.kind === 'text') {
    const value = textSchema(content);
    return hasAttributes(content) ? object([['value', value], ...attributes]) : value;
  }
  const entry = entryOf(content);
  if (entry) return z.array(jsonSchemaOf(entry, named)).min(1);
  const fields = content.elements.map((element) => {
    const schema = jsonSchemaOf(element, named);
    const value = isRepeated(element) ? z.array(schema).min(1) : schema;
    return [element.name, element.min === 0 ? value.optional() : value] as const;
  });
  return object([...attributes, ...fields]);
}

const object = (fields: readonly (readonly [string, z.ZodType])[]) =>
  z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodType<Json>;

function textSchema(text: TextSchema): z.ZodType<Json> {
  const { description, type, codes, maxLength } = text;
  if (type === 'boolean') return z.boolean();
  if (type === 'integer') return z.int();
  if (codes) return z.enum(codes);
  const limit = maxLength === undefined ? '' : `; the official document gives ${maxLength} characters of it`;
  return z.string().meta({ description: `${description}${limit}` });
}

const hasAttributes = ({ attributes }: ContentSchema): boolean => Object.keys(attributes).length > 0;

const isRepeated = ({ max }: ElementSchema): boolean => max > 1;

/** What the official document of a dossier can't say as it was recorded. */
export const DossierFindings = z
  .array(z.object({ code: z.enum(misfits), place: z.string().describe('A path in KBIDossier') }))
  .meta({
    id: 'DossierFindings',
    description:
      'Where the official document says less than this: shortened, with other characters, or left out',
  });

/** The same of one dossier. @param node the element `KBIDossier` */
export const dossierFindings = (node: XmlNode): Misfit[] => [
  ...fitted(node, one(node.name, dossier)).misfits,
];

/** The official dossier as JSON. @param node the element `KBIDossier` */
export const dossierJson = (node: XmlNode): DossierJson => jsonOf(node, dossier) as DossierJson;

/** The sections by their official names. */
export type DossierJson = { readonly [section: string]: Json };

export const DossierJson = jsonSchemaOf(one('KBIDossier', dossier), 2) as z.ZodType<DossierJson>;
