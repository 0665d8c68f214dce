import { z } from 'zod';
import type { Label } from './labels.js';

/**
 * What an event is, as a value. Every field names its class, without a default:
 * - `fact`: what rules and statistics need (types, codes, levels, dates, organisations). Stored open.
 * - `identity`: who it is about or who wrote it (INSZ, names, birth date, free text). Stored sealed.
 * - `sensitive`: what may harm the person when known (health ground, literacy, motive of a breach). Stored sealed.
 * - `listed`: what should be a code of a list, a number or a day, and which a sender may state otherwise. Stored open
 *   where it is; else sealed. Of an object this holds for each of its fields.
 * Rules see facts only: `evolve` never gets the personal part, so that a decision can't depend on it. In an event about
 * a person no fact is a free text; a test goes through the catalogue.
 */
type FieldClass = 'fact' | 'identity' | 'sensitive' | 'listed';

interface Field<Class extends FieldClass, Schema extends z.ZodType, Open extends z.ZodType = Schema> {
  readonly class: Class;
  /** What may be stated. */
  readonly schema: Schema;
  /** What of it is stored open; of a fact, what may be shown of it when the person was erased. */
  readonly open: Open;
  /** What people read in place of its name, in Dutch. */
  readonly label: string;
}

const fieldOf =
  <const Class extends FieldClass>(fieldClass: Class) =>
  <Schema extends z.ZodType>(schema: Schema, label: string): Field<Class, Schema> => ({
    class: fieldClass,
    schema,
    open: schema,
    label,
  });
export const fact = fieldOf('fact');
/** A fact that names what is recorded already. @param open without words @param schema as older versions took it */
export const naming = <Open extends z.ZodType, Schema extends z.ZodType>(
  open: Open,
  schema: Schema,
  label: string,
): Field<'fact', Schema, Open> => ({ class: 'fact', schema, open, label });
export const identity = fieldOf('identity');
export const sensitive = fieldOf('sensitive');
/** @param open what is stored open; each field of an object is optional @param schema what may be stated */
export const listed = <Open extends z.ZodType, Schema extends z.ZodType>(
  open: Open,
  schema: Schema,
  label: string,
): Field<'listed', Schema, z.ZodOptional<Open>> => ({
  class: 'listed',
  schema,
  open: open.optional(),
  label,
});

type AnyField = Field<FieldClass, z.ZodType, z.ZodType>;
type Fields = Readonly<Record<string, AnyField>>;

/** The schemas of fields, for a command that states them. */
export const schemasOf = <F extends Fields>(fields: F): { [Name in keyof F]: F[Name]['schema'] } =>
  Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])) as never;

type Shape<F extends Fields, Class extends FieldClass, Which extends 'schema' | 'open' = 'schema'> = {
  [K in keyof F as F[K]['class'] extends Class ? K : never]: F[K][Which];
};
type Input<F extends Fields> = z.input<z.ZodObject<Shape<F, FieldClass>>>;

/** The open part of an event, as rules, projections and statistics see it. */
type FactsOf<F extends Fields> = z.output<z.ZodObject<Shape<F, 'fact' | 'listed', 'open'>>>;
/** The sealed part of an event, opened. */
type PersonalOf<F extends Fields> = z.output<z.ZodObject<Shape<F, 'identity' | 'sensitive'>>> &
  Partial<z.output<z.ZodObject<Shape<F, 'listed'>>>>;

/** An event in memory: what a decision yields. Its personal part is sealed before it reaches a store. */
export interface DomainEvent<Name extends string = string, Facts = object, Personal = object> {
  readonly type: Name;
  readonly version: number;
  readonly facts: Facts;
  readonly personal: Personal;
}

/** An event as rules and read models see it: without its personal part. */
export interface FactEvent<Name extends string = string, Facts = object> {
  readonly type: Name;
  readonly facts: Facts;
  /** By which it is named once it is recorded. */
  readonly id?: string | undefined;
}

/** Turns one part of an event of version n into that part of version n + 1. Parts are upcast apart, never mixed. */
interface Upcaster {
  readonly facts?: (facts: Record<string, unknown>) => Record<string, unknown>;
  readonly personal?: (personal: Record<string, unknown>) => Record<string, unknown>;
}

/** To a version that seals what the one before kept open: that text stays where it is, and is no fact any more. */
export const sealing: Upcaster = {};

/** A definition of which the fields are not known to the compiler. */
export interface AnyEventDefinition {
  readonly name: string;
  readonly version: number;
  /** What people read on a timeline, in Dutch. */
  readonly title: string;
  /** One sentence: what it means that this happened. */
  readonly meaning: string;
  readonly fields: Fields;
  /** `upcasters[n]` leads from version n to n + 1. */
  readonly upcasters: Readonly<Record<number, Upcaster>>;
  /** Of an event of a dossier: why no command records it, or why no import of an official document does. */
  readonly notByCommand: string | undefined;
  readonly notByImport: string | undefined;
  /** Of an event of a dossier: why it can't be corrected, where it can't. */
  readonly notCorrected: Label | undefined;
  of(fields: never): DomainEvent;
  /** The template of its keys, as `Definition.about` says; undefined where each event stands by itself. */
  readonly about: string | undefined;
  /**
   * The key of the entity of the dossier that an event of this definition is about: equal for events of which the later
   * takes the place of the earlier. @returns undefined where each event stands by itself
   */
  entityKeyOf(facts: object): string | undefined;
}

interface EventDefinition<Name extends string, F extends Fields> extends AnyEventDefinition {
  readonly name: Name;
  readonly fields: F;
  /** Checks all fields and splits them by class. @throws z.ZodError: a fault of the program, not of its user. */
  of(fields: Input<F>): DomainEvent<Name, FactsOf<F>, PersonalOf<F>>;
}

/** The event that a definition makes, whole. */
export type EventOf<D extends AnyEventDefinition> = ReturnType<D['of']>;
/** The event that a definition makes, as rules see it. */
export type FactEventOf<D extends AnyEventDefinition> = FactEvent<EventOf<D>['type'], EventOf<D>['facts']>;

/** Any event of a table of definitions, as rules see it. */
export type FactEventIn<Definitions extends Readonly<Record<string, AnyEventDefinition>>> = {
  [Name in keyof Definitions]: FactEventOf<Definitions[Name]>;
}[keyof Definitions];

/** What the definer of an event takes; the version is 1 unless its fields were changed. */
interface Definition<F extends Fields>
  extends
    Pick<AnyEventDefinition, 'title' | 'meaning'>,
    Partial<
      Pick<AnyEventDefinition, 'version' | 'upcasters' | 'notByCommand' | 'notByImport' | 'notCorrected'>
    > {
  /**
   * The key of the entity of a dossier that it is about: a path whose `{field}`s are identifiers in its facts. A later
   * event about the same entity takes the place of the one before. An entity that is over takes with it what is nested.
   */
  readonly about?: string | undefined;
  readonly fields: F;
}

/** Defines an event. @param name as it is stored: written here and never derived from the name of a class or a file */
export function event<const Name extends string, F extends Fields>(
  name: Name,
  definition: Definition<F>,
): EventDefinition<Name, F> {
  const { version = 1, title, meaning, about, fields, upcasters = {} } = definition;
  const { notByCommand, notByImport, notCorrected } = definition;
  const whole = z.object(schemasOf(fields));
  return {
    name,
    version,
    title,
    meaning,
    fields,
    upcasters,
    notByCommand,
    notByImport,
    notCorrected,
    about,
    entityKeyOf: keyBy(about),
    of(input) {
      const unknown = Object.keys(input).find((key) => !Object.hasOwn(fields, key));
      if (unknown !== undefined) throw new TypeError(`${name} has no field ${unknown}`);
      const { open, sealed } = parted(fields, whole.parse(input));
      return { type: name, version, facts: open as FactsOf<F>, personal: sealed as PersonalOf<F> };
    },
  };
}

/** Reads a key from facts: a path whose `{field}`s they fill in. */
function keyBy(path: string | undefined): AnyEventDefinition['entityKeyOf'] {
  if (path === undefined) return () => undefined;
  const steps = path.split(/[{}]/u); // in turns: a text, the name of a field
  return (facts) => {
    let key = '';
    for (const [turn, step] of steps.entries())
      key += turn % 2 === 0 ? step : String((facts as Identifiers)[step] ?? '');
    return key;
  };
}
type Identifiers = Readonly<Record<string, string | number | undefined>>;

interface Parted {
  readonly open: Record<string, unknown>;
  readonly sealed: Record<string, unknown>;
}

/** Parts values by the classes of their fields. What is absent stays absent. */
function parted(fields: Fields, values: Readonly<Record<string, unknown>>): Parted {
  const parts: Parted = { open: {}, sealed: {} };
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (value !== undefined) addTo(parts, name, field, value);
  }
  return parts;
}

function addTo({ open, sealed }: Parted, name: string, field: AnyField, value: unknown): void {
  if (field.class === 'fact') open[name] = value;
  else if (field.class !== 'listed') sealed[name] = value;
  else if (field.open.safeParse(value).success) open[name] = value;
  else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const part = field.open.safeParse({ [key]: inner }).success ? open : sealed;
      part[name] = { ...(part[name] as object | undefined), [key]: inner };
    }
  } else sealed[name] = value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All fields of an event: a `listed` object is put together of its open and its sealed fields. */
export function allFieldsOf({
  facts,
  personal,
}: Pick<DomainEvent, 'facts' | 'personal'>): Readonly<Record<string, unknown>> {
  const all: Record<string, unknown> = { ...facts };
  for (const [name, value] of Object.entries(personal)) {
    const open = all[name];
    all[name] = isObject(open) && isObject(value) ? { ...open, ...value } : value;
  }
  return all;
}

/**
 * The stored facts of an event as today's version has them. A text that an older version kept open and that is sealed
 * today is no fact any more: it is apart, as `onceOpen`, and may be shown to nobody who may not see what is sealed.
 * @throws RangeError see `upcast`
 */
export function factsToday(
  definition: AnyEventDefinition,
  version: number,
  stored: Record<string, unknown>,
): { readonly facts: Record<string, unknown>; readonly onceOpen: Record<string, unknown> | undefined } {
  if (version === definition.version) return { facts: stored, onceOpen: undefined };
  const { open, sealed } = parted(definition.fields, upcast(definition, 'facts', version, stored));
  return { facts: open, onceOpen: sealed };
}

/**
 * The facts that hold no text of anybody, also of an event of a version that took any: what may be shown when the
 * person was erased.
 */
export function factsWithoutText(
  { fields }: Pick<AnyEventDefinition, 'fields'>,
  facts: object,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => fields[name]?.open.safeParse(value).success),
  );
}

/** An event is of another version than those that this program can read: it stops there, and doesn’t guess. */
export class NotReadable extends RangeError {
  override readonly name = 'NotReadable';
}

/**
 * Leads the stored parts of an event to today's version of its definition.
 * @param part which part the text holds @param version the version that was stored
 * @throws NotReadable when a step is missing or the version is newer than this program
 */
export function upcast(
  definition: AnyEventDefinition,
  part: 'facts' | 'personal',
  version: number,
  stored: Record<string, unknown>,
): Record<string, unknown> {
  if (version > definition.version) {
    throw new NotReadable(`${definition.name} version ${version} is newer than this program knows`);
  }
  let current = stored;
  for (let from = version; from < definition.version; from += 1) {
    const step = definition.upcasters[from];
    if (!step) throw new NotReadable(`${definition.name} has no upcaster from version ${from}`);
    current = step[part]?.(current) ?? current;
  }
  return current;
}
