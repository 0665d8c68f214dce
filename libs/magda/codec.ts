/**
 * Codecs between elements and values of events, derived from the schema. Writing what was read gives the same element:
 * an absent element is an undefined field, an empty one is `''` or `{}`, and a default is not filled in.
 */
import { DateOnly } from '../domain/kernel/dates.js';
import { entryOf, type ContentSchema, type SequenceSchema, type TextSchema } from './schema.js';
import { branch, leaf, type XmlNode } from './tree.js';

/** Values of an element, by the fields of its event. */
export type Values = Readonly<Record<string, unknown>>;

interface Codec<Value> {
  read(node: XmlNode): Value;
  write(name: string, value: Value): XmlNode;
}

/** A codec of an element that several fields keep. */
export interface FieldsCodec extends Codec<Values> {
  readonly fields: ReadonlySet<string>;
}

/** Whether a text is a value that events can keep; one that must be a day of the calendar may be none. */
export const isReadable = (text: string, { isDay }: TextSchema): boolean =>
  !isDay || DateOnly.safeParse(text).success;

/** The codec of a text that one field keeps. */
export function fieldCodec(field: string, content: TextSchema): FieldsCodec {
  const codec = textCodec(content);
  return {
    fields: new Set([field]),
    read: (node) => ({ [field]: codec.read(node) }),
    write: (name, values) => codec.write(name, values[field]),
  };
}

/** The codec of an element with other elements in it, each kept by the field that the schema names. */
export function fieldsCodec(content: SequenceSchema): FieldsCodec {
  const attributes = attributesCodec(content);
  const children = content.elements.flatMap(({ name, field, max, content: inner }) =>
    field === undefined ? [] : [{ name, field, isRepeated: max > 1, codec: codecOf(inner) }],
  );
  const byName = new Map(children.map((child) => [child.name, child]));
  return {
    fields: new Set([...attributes.fields, ...children.map(({ field }) => field)]),
    read(node) {
      const values = attributes.read(node);
      for (const child of node.children) {
        const known = byName.get(child.name);
        if (!known) continue;
        const { field, codec, isRepeated } = known;
        const value = codec.read(child);
        if (isRepeated) ((values[field] ??= []) as unknown[]).push(value);
        else values[field] = value;
      }
      return values;
    },
    write(name, values) {
      const nodes: XmlNode[] = [];
      for (const { name: element, field, codec, isRepeated } of children) {
        const value = values[field];
        if (value === undefined) continue;
        for (const entry of isRepeated ? (value as unknown[]) : [value])
          nodes.push(codec.write(element, entry));
      }
      return branch(name, nodes, attributes.write(values));
    },
  };
}

function codecOf(content: ContentSchema): Codec<unknown> {
  if (content.kind === 'text') return content.fields ? textWithAttributesCodec(content) : textCodec(content);
  const entry = entryOf(content);
  return (entry ? listCodec(entry.name, codecOf(entry.content)) : fieldsCodec(content)) as Codec<unknown>;
}

/** A day is kept as a `DateOnly`; a flag in its ordinary spelling as a boolean; any other text as it is stated. */
function textCodec({ isDay, type }: TextSchema): Codec<unknown> {
  if (isDay)
    return {
      read: ({ text }) => DateOnly.safeParse(text).data,
      write: (name, value) => leaf(name, (value as DateOnly | undefined) ?? ''),
    };
  if (type === 'boolean')
    return {
      read: ({ text }) => (text === 'true' || text === 'false' ? text === 'true' : text),
      write: (name, value) => leaf(name, String(value)),
    };
  return { read: ({ text }) => text, write: (name, value) => leaf(name, value as string) };
}

function textWithAttributesCodec(content: TextSchema): Codec<unknown> {
  const attributes = attributesCodec(content);
  const [field = ''] = Object.entries(content.fields ?? {}).find(([, path]) => path === 'text()') ?? [];
  return {
    read: (node) => Object.assign(attributes.read(node), { [field]: node.text }),
    write(name, value) {
      const values = value as Readonly<Record<string, string>>;
      return leaf(name, values[field] ?? '', attributes.write(values));
    },
  };
}

function listCodec(element: string, entry: Codec<unknown>): Codec<unknown> {
  return {
    read: ({ children }) => children.map((child) => entry.read(child)),
    write(name, values) {
      const entries = (values as readonly unknown[]).map((value) => entry.write(element, value));
      return branch(name, entries);
    },
  };
}

/** Reads the attributes of an element into their fields, and writes them from there. */
function attributesCodec({ fields = {} }: ContentSchema) {
  const paths = Object.entries(fields).flatMap(([field, path]) =>
    path === 'text()' ? [] : [{ field, attribute: path.slice(1) }],
  );
  return {
    fields: paths.map(({ field }) => field),
    read({ attributes }: XmlNode): Record<string, unknown> {
      const values: Record<string, unknown> = {};
      for (const { field, attribute } of paths)
        if (attributes[attribute] !== undefined) values[field] = attributes[attribute];
      return values;
    },
    write(values: Values): Record<string, string> {
      const attributes: Record<string, string> = {};
      for (const { field, attribute } of paths)
        if (values[field] !== undefined) attributes[attribute] = values[field] as string;
      return attributes;
    },
  };
}
