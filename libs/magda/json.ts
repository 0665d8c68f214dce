/** The official document as JSON, by the same table: official names, in the official order. */
import { z } from 'zod';
import { dossier } from './edition-01/dossier.js';
import type { Element, Sequence, Shape, Text } from './table.js';
import { one } from './table.js';
import type { XmlNode } from './tree.js';
import { children, withSingleSpaces } from './tree.js';

export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/**
 * A node as JSON. A wrapper of entries is an array, other elements with elements in them are objects; a text is a
 * string, a boolean or a whole number; a text that may carry attributes is an object with them and its `value`. What
 * is absent is absent; an empty element that stands for a value has that value.
 *
 * @param node one that the table allows
 */
export function jsonOf(node: XmlNode, shape: Shape): Json {
  const attributes = attributesOf(node, shape);
  if (shape.kind === 'text') {
    const value = valueOf(node.text, shape);
    return hasAttributes(shape) ? { value, ...attributes } : value;
  }
  const entry = entryOf(shape);
  if (entry) return node.children.map((below) => jsonOf(below, entry.shape));
  const fields = shape.elements.flatMap((element) => {
    const [first, ...others] = children(node, element.name).map((below) => jsonOf(below, element.shape));
    if (first === undefined) return [];
    return [[element.name, isRepeated(element) ? [first, ...others] : first] as const];
  });
  return { ...attributes, ...Object.fromEntries(fields) };
}

function attributesOf(node: XmlNode, { attributes }: Shape): Readonly<Record<string, Json>> {
  const stated = Object.entries(attributes).flatMap(([name, text]) => {
    const value = node.attributes[name];
    return value === undefined ? [] : [[name, valueOf(value, text)] as const];
  });
  return Object.fromEntries(stated);
}

function valueOf(stated: string, text: Text): string | number | boolean {
  const value = stated === '' ? (text.default ?? '') : stated;
  if (text.type === 'boolean') return value === 'true' || value === '1';
  if (text.type === 'integer') return Number(value);
  return text.collapsed ? withSingleSpaces(value) : value;
}

/**
 * The schema of that JSON. It describes more than it checks: lengths and patterns are for readers, as only what the
 * table allows is ever written.
 *
 * @param named how many levels of elements, this one first, go by the name of their own
 */
export function jsonSchemaOf({ name, shape }: Element, named = 0): z.ZodType<Json> {
  const schema = schemaOf(shape, Math.max(0, named - 1));
  return named > 0 ? schema.meta({ id: name, description: `${name}, as in the official dossier` }) : schema;
}

function schemaOf(shape: Shape, named: number): z.ZodType<Json> {
  const attributes = Object.entries(shape.attributes).map(
    ([attribute, text]) => [attribute, textSchema(text).optional()] as const,
  );
  if (shape.kind === 'text') {
    return hasAttributes(shape) ? object([['value', textSchema(shape)], ...attributes]) : textSchema(shape);
  }
  const entry = entryOf(shape);
  if (entry) return z.array(jsonSchemaOf(entry, named)).min(1);
  const fields = shape.elements.map((element) => {
    const schema = jsonSchemaOf(element, named);
    const value = isRepeated(element) ? z.array(schema).min(1) : schema;
    return [element.name, element.min === 0 ? value.optional() : value] as const;
  });
  return object([...attributes, ...fields]);
}

const object = (fields: readonly (readonly [string, z.ZodType])[]) =>
  z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodType<Json>;

function textSchema({ is, type, codes, minLength, maxLength, pattern }: Text): z.ZodType<Json> {
  if (type === 'boolean') return z.boolean();
  if (type === 'integer') return z.int();
  if (codes) return z.enum(codes);
  return z.string().meta({
    description: is,
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern && { pattern: pattern.source }),
  });
}

const hasAttributes = ({ attributes }: Shape): boolean => Object.keys(attributes).length > 0;

const isRepeated = ({ max }: Element): boolean => max > 1;

/** What a wrapper holds: entries of one name and nothing else. */
function entryOf(shape: Sequence): Element | undefined {
  const [only, ...others] = shape.elements;
  return only && others.length === 0 && isRepeated(only) && !hasAttributes(shape) ? only : undefined;
}

/** The official dossier as JSON. @param node the element `KBIDossier` */
export const dossierJson = (node: XmlNode): DossierJson => jsonOf(node, dossier) as DossierJson;

/** Section by section, by their official names. */
export type DossierJson = { readonly [section: string]: Json };

export const DossierJson = jsonSchemaOf(one('KBIDossier', dossier), 2) as z.ZodType<DossierJson>;
