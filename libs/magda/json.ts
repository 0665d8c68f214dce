/** The official dossier as JSON, derived from the schema: official names, in the official order. */
import { z } from 'zod';
import { dossier } from './edition-01/dossier.js';
import { entryOf, one, type ContentSchema, type ElementSchema, type TextSchema } from './schema.js';
import { children, withSingleSpaces, type XmlNode } from './tree.js';

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/**
 * A node as JSON. A list is an array; another element with elements in it is an object; a text is a string, a boolean
 * or a whole number; a text that may carry attributes is an object with these and its `value`. An absent element is
 * absent; an empty element with a default has that value.
 *
 * @param node valid by the schema
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
 * The zod schema of that JSON. Lengths and patterns are described and not validated, because only valid elements become
 * JSON.
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
  const { description, type, codes, minLength, maxLength, pattern } = text;
  if (type === 'boolean') return z.boolean();
  if (type === 'integer') return z.int();
  if (codes) return z.enum(codes);
  return z.string().meta({
    description,
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern && { pattern: pattern.source }),
  });
}

const hasAttributes = ({ attributes }: ContentSchema): boolean => Object.keys(attributes).length > 0;

const isRepeated = ({ max }: ElementSchema): boolean => max > 1;

/** The official dossier as JSON. @param node the element `KBIDossier` */
export const dossierJson = (node: XmlNode): DossierJson => jsonOf(node, dossier) as DossierJson;

/** The sections by their official names. */
export type DossierJson = { readonly [section: string]: Json };

export const DossierJson = jsonSchemaOf(one('KBIDossier', dossier), 2) as z.ZodType<DossierJson>;
