/**
 * Two ways between an element and a value: what the one reads, the other writes back, unchanged. Absent, empty and
 * default stay three different things: a field that is undefined, `''` or `{}`, and a value.
 */
import type { z } from 'zod';
import { DateOnly } from '../domain/kernel/dates.js';
import type { Flag, StatedCode } from '../domain/dossier/values.js';
import type { XmlNode } from './tree.js';
import { branch, leaf } from './tree.js';

export interface Codec<Value> {
  read(node: XmlNode): Value;
  write(name: string, value: Value): XmlNode;
  /** The children and attributes that it reads, by name; `@` before an attribute. */
  readonly knows: ReadonlyMap<string, Codec<unknown> | undefined>;
  /** Whether the element stands there as often as needed, each time with an entry of the value. */
  readonly isRepeated?: true;
  /** Whether a value can be made of what stands there; without it, always. */
  readonly understands?: ((node: XmlNode) => boolean) | undefined;
}
/** A way of which the value has fields. */
export interface FieldsCodec<Value> extends Codec<Value> {
  readonly fields: readonly string[];
}
export type ValueOf<W> = W extends { read(node: XmlNode): infer Value } ? Value : never;

const nothing: Codec<unknown>['knows'] = new Map();
const attributesOf = (names: readonly string[]) => names.map((name) => [`@${name}`, undefined] as const);

/** The text of an element. */
export const text: Codec<string> = { knows: nothing, read: (node) => node.text, write: leaf };

/** A text of which a schema knows every value that the table allows. */
export function as<Schema extends z.ZodType<string>>(schema: Schema): Codec<z.output<Schema>> {
  return { knows: nothing, read: (node) => schema.parse(node.text), write: leaf };
}

/** A day of the calendar; undefined where the schema allows one that doesn't exist. */
export const day: Codec<DateOnly | undefined> = {
  knows: nothing,
  understands: (node) => DateOnly.safeParse(node.text).success,
  read: (node) => DateOnly.safeParse(node.text).data,
  write: (name, value) => leaf(name, value ?? ''),
};

/** Yes or no, in the spelling in which it stands. */
export const flag: Codec<Flag> = {
  knows: nothing,
  read: ({ text: stated }) =>
    stated === 'true' || stated === 'false' ? stated === 'true' : (stated as Flag),
  write: (name, value) => leaf(name, String(value)),
};

/** A text with attributes beside it: each field by the name of its attribute, the text under one of its own. */
export function withText<Field extends string, Names extends Readonly<Record<string, string>>>(
  field: Field,
  attributes: Names,
): Codec<{ readonly [F in Field]: string } & { readonly [F in keyof Names]?: string }> {
  return {
    knows: new Map(attributesOf(Object.values(attributes))),
    read: (node) => ({ [field]: node.text, ...attributesIn(node, attributes) }) as never,
    write: (name, value) =>
      leaf(name, (value as Readonly<Record<string, string>>)[field] ?? '', attributesFrom(value, attributes)),
  };
}

/** A code of an open list, with the names beside it. */
export const coded: Codec<StatedCode> = withText('code', { shortName: 'KorteNaam', name: 'Naam' });

type Ways = Readonly<Record<string, readonly [element: string, way: Codec<unknown>]>>;
type Fields<W extends Ways> = { readonly [F in keyof W]?: ValueOf<W[F][1]> };
type Attributes = Readonly<Record<string, string>>;

/** An element that holds others: each field of the value by the name of its element and its way, or its attribute. */
export function fields<const W extends Ways>(ways: W, attributes: Attributes = {}): FieldsCodec<Fields<W>> {
  const entries = Object.entries(ways as unknown as Readonly<Record<string, [string, Codec<unknown>]>>);
  const byElement = new Map(entries.map(([field, [element, way]]) => [element, { field, way }]));
  return {
    fields: [...Object.keys(ways), ...Object.keys(attributes)],
    knows: new Map([
      ...entries.map(([, [element, way]]) => [element, way as Codec<unknown>] as const),
      ...attributesOf(Object.values(attributes)),
    ]),
    read(node) {
      const value: Record<string, unknown> = attributesIn(node, attributes);
      for (const child of node.children) {
        const known = byElement.get(child.name);
        if (!known) continue;
        const { field, way } = known;
        const read = way.read(child);
        const before = way.isRepeated && (value[field] as readonly unknown[] | undefined);
        value[field] = before ? [...before, ...(read as unknown[])] : read;
      }
      return value as never;
    },
    write(name, value) {
      const stated = value as Readonly<Record<string, unknown>>;
      const children = entries.flatMap(([field, [element, way]]) =>
        entriesOf(way, stated[field]).map((entry) => way.write(element, entry)),
      );
      return branch(name, children, attributesFrom(value, attributes));
    },
  };
}

function entriesOf(way: Codec<unknown>, value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return way.isRepeated ? (value as readonly unknown[]).map((entry) => [entry]) : [value];
}

/** Elements of one name that stand side by side, without a wrapper. */
export function repeated<Value>(way: Codec<Value>): Codec<readonly Value[]> {
  return {
    knows: way.knows,
    isRepeated: true,
    read: (node) => [way.read(node)],
    write: (name, [value]) => way.write(name, value as Value),
  };
}

/** An element without children, as a value with one field. */
export function only<Field extends string, Value>(
  field: Field,
  way: Codec<Value>,
): FieldsCodec<{ readonly [F in Field]: Value }> {
  return {
    fields: [field],
    knows: way.knows,
    understands: (node) => way.understands?.(node) ?? true,
    read: (node) => ({ [field]: way.read(node) }) as never,
    write: (name, value) => way.write(name, value[field]),
  };
}

/** A wrapper that holds entries of one name. */
export function listOf<Value>(element: string, way: Codec<Value>): Codec<readonly Value[]> {
  return {
    knows: new Map([[element, way as Codec<unknown>]]),
    read: (node) => node.children.map((child) => way.read(child)),
    write: (name, values) =>
      branch(
        name,
        values.map((value) => way.write(element, value)),
      ),
  };
}

/** What stands in an element and a way doesn't read, as paths: `Status/Code`, `Reden/@Naam`. */
export function unread(node: XmlNode, way: Codec<unknown>): readonly string[] {
  const found: string[] = [];
  addUnread(node, way, [], found);
  return found;
}

/** @param trail the names of the elements that lead to this one */
function addUnread(node: XmlNode, { knows }: Codec<unknown>, trail: string[], found: string[]): void {
  for (const name in node.attributes)
    if (!knows.has(`@${name}`)) found.push([...trail, `@${name}`].join('/'));
  for (const child of node.children) {
    const way = knows.get(child.name);
    trail.push(child.name);
    if (!way || way.understands?.(child) === false) found.push(trail.join('/'));
    else addUnread(child, way, trail, found);
    trail.pop();
  }
}

function attributesIn(node: XmlNode, names: Attributes): Record<string, unknown> {
  const stated: Record<string, unknown> = {};
  for (const [field, name] of Object.entries(names)) {
    const value = node.attributes[name];
    if (value !== undefined) stated[field] = value;
  }
  return stated;
}

function attributesFrom(value: unknown, names: Attributes): Record<string, string> {
  const fieldsOf = value as Readonly<Record<string, string | undefined>>;
  const stated = Object.entries(names).flatMap(([field, name]) => {
    const text = fieldsOf[field];
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(stated);
}
