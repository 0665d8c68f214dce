/** Texts that are unique in the world, put in every place of a schema that takes one, so that none is forgotten. */
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { dossier as dossierSchema } from '../../libs/magda/edition-01/dossier.js';
import type { ContentSchema, ElementSchema, TextSchema } from '../../libs/magda/schema.js';
import { branch, leaf, type XmlNode } from '../../libs/magda/tree.js';

/** Letters that no hexadecimal number has; in capitals, because an official identifier takes no others beyond `f`. */
const LETTERS = 'GHJKLMNPQRSTVWXZ';

/** Marks of one test: each is different, and all begin the same. */
export interface Marks {
  /** With what all of them begin, ten letters. */
  readonly stem: string;
  /** With what a mark begins that had to fit in six characters. */
  readonly short: string;
  /** A new mark, in each of the forms in which a place may take it; the most telling one first. */
  next(): readonly string[];
}

export function marksOf(): Marks {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length));
  const stem = Array.from({ length: 10 }, letter).join('');
  let count = 0;
  return {
    stem,
    short: stem.slice(0, 6),
    next() {
      const mark = stem + (count += 1).toString(36).toUpperCase().padStart(2, '0');
      return [mark, `${mark}@example.org`, `AAAAAAAA-AAAA-AAAA-AAAA-${mark.slice(0, 12)}`, stem.slice(0, 6)];
    },
  };
}

/** Values of places that take no mark, by the name of the place or for any. */
export type Samples = Readonly<Record<string, unknown>>;
const anywhere = [
  ...['1', '2018-03-01', '09:30', '0543307391', '9000', '21004', 'nl', 'BEL'],
  ...['8a80a29e-58ce-4abf-8158-de3a84a400f4', '2018-03-01T09:30:00.000Z'],
];

/**
 * A value that a schema takes, with all that is optional in it and a mark in every place that takes one.
 * @param samples values by the names of fields
 */
export function marked(schema: z.core.$ZodType, marks: Marks, samples: Samples, name = ''): unknown {
  const within = (inner: z.core.$ZodType, its = name) => marked(inner, marks, samples, its);
  if (name in samples) return samples[name];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return within(schema.unwrap());
  if (schema instanceof z.ZodArray) return [within(schema.element)];
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape as z.ZodRawShape).map(([key, inner]) => [key, within(inner, key)]),
    );
  if (schema instanceof z.ZodUnion) {
    const values = schema.options.map((option) => within(option));
    return values.find((value) => JSON.stringify(value ?? null).includes(marks.stem)) ?? values[0];
  }
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNumber) return 2;
  return [...marks.next(), ...anywhere].find((text) => z.safeParse(schema, text).success);
}

/** The same value with a mark in the place of every text, whatever the schema says. */
export function markedThroughout(value: unknown, marks: Marks): unknown {
  if (typeof value === 'string') return marks.next()[0];
  if (Array.isArray(value)) return value.map((item) => markedThroughout(item, marks));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, markedThroughout(inner, marks)]),
  );
}

/** Every section of the official dossier, with every element and a mark in each text that takes one. */
export function markedSections(marks: Marks): readonly XmlNode[] {
  return dossierSchema.elements
    .filter(({ name }) => name !== 'Personalia')
    .map((each) => nodeOf(each, marks));
}

function nodeOf({ name, content }: ElementSchema, marks: Marks): XmlNode {
  const attributes = Object.fromEntries(
    Object.entries(content.attributes).map(([attribute, text]) => [attribute, textOf(text, marks)]),
  );
  return content.kind === 'text'
    ? leaf(name, textOf(content, marks), attributes)
    : branch(name, childrenOf(content, marks), attributes);
}

const childrenOf = (content: ContentSchema & { kind: 'sequence' }, marks: Marks): readonly XmlNode[] =>
  content.elements.map((element) => nodeOf(element, marks));

function textOf(
  { codes, type, minLength = 0, maxLength = Infinity, pattern = /^/u }: TextSchema,
  marks: Marks,
) {
  if (codes) return codes[0] ?? '';
  if (type === 'boolean') return 'true';
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength && pattern.test(text);
  const texts = type === 'string' ? marks.next() : [];
  return [...texts, ...anywhere].find(fits) ?? '';
}
