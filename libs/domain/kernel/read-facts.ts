/** Reads one kind of value in the facts of recorded events otherwise than it stands there, wherever it stands. */
import { z } from 'zod';
import type { AnyEventDefinition } from './event.js';

export type Facts = Readonly<Record<string, unknown>>;

/**
 * Reads a value; gives the very same one where nothing in it is read otherwise.
 * @param place its JSON pointer @param context of the event that is read
 */
export type Reader<Context> = (value: unknown, place: string, context: Context) => unknown;

/** How the values of a schema are read that is no list or object; none where they are read as they are. */
type LeafReader<Context> = (schema: unknown) => Reader<Context> | undefined;

/** Makes the readers of facts, one for each definition. @param leaf the kind of value that is read otherwise */
export function factsReader<Context>(
  leaf: LeafReader<Context>,
): (definition: AnyEventDefinition) => Reader<Context> {
  const readers = new WeakMap<AnyEventDefinition, Reader<Context>>();
  return (definition) => {
    const known = readers.get(definition);
    if (known) return known;
    const fields = Object.entries(definition.fields).filter(
      ([, field]) => field.class === 'fact' || field.class === 'listed',
    );
    const open = fields.map(([name, { open }]) => [name, open] as const);
    const made = membersReader(open, leaf) ?? ((value: unknown) => value);
    readers.set(definition, made);
    return made;
  };
}

/** The reader of the values of a schema; none where none of them is read otherwise. */
function readerOf<Context>(schema: unknown, leaf: LeafReader<Context>): Reader<Context> | undefined {
  const reader = leaf(schema);
  if (reader) return reader;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return readerOf(schema.unwrap(), leaf);
  if (schema instanceof z.ZodArray) return eachReader(readerOf(schema.element, leaf));
  if (schema instanceof z.ZodRecord) return eachReader(readerOf(schema.valueType, leaf));
  if (schema instanceof z.ZodObject)
    return membersReader(Object.entries(schema.shape as z.ZodRawShape), leaf);
  if (!(schema instanceof z.ZodUnion)) return undefined;
  const options = schema.options.flatMap((option) => readerOf(option, leaf) ?? []);
  if (options.length === 0) return undefined;
  return (value, place, context) => options.reduce((read, option) => option(read, place, context), value);
}

function membersReader<Context>(
  members: readonly (readonly [name: string, schema: unknown])[],
  leaf: LeafReader<Context>,
): Reader<Context> | undefined {
  const known = members.flatMap(([name, schema]) => {
    const reader = readerOf(schema, leaf);
    return reader ? [[name, reader] as const] : [];
  });
  if (known.length === 0) return undefined;
  return (value, place, context) => {
    if (typeof value !== 'object' || value === null) return value;
    let read = value as Facts;
    for (const [name, reader] of known) read = withMember(read, name, reader, place, context);
    return read;
  };
}

function eachReader<Context>(reader: Reader<Context> | undefined): Reader<Context> | undefined {
  if (!reader) return undefined;
  return (value, place, context) => {
    if (Array.isArray(value)) {
      const entries = value as readonly unknown[];
      const read = entries.map((entry, index) => reader(entry, `${place}/${String(index)}`, context));
      return read.some((entry, index) => entry !== entries[index]) ? read : entries;
    }
    if (typeof value !== 'object' || value === null) return value;
    let read = value as Facts;
    for (const name of Object.keys(value)) read = withMember(read, name, reader, place, context);
    return read;
  };
}

function withMember<Context>(
  facts: Facts,
  name: string,
  reader: Reader<Context>,
  place: string,
  context: Context,
): Facts {
  const value = facts[name];
  if (value === undefined) return facts;
  const read = reader(value, `${place}/${name}`, context);
  return read === value ? facts : { ...facts, [name]: read };
}
