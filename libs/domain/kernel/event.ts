import { z } from 'zod';

/**
 * What an event is, as a value. Every field names its class, without a default:
 * - `fact`: what rules and statistics need (types, codes, levels, dates, organisations). Stored open.
 * - `identity`: who it is about or who wrote it (INSZ, names, birth date, free text). Stored sealed.
 * - `sensitive`: what may harm the person when known (health ground, literacy, motive of a breach). Stored sealed.
 * Rules see facts only: `evolve` never gets the personal part, so that a decision can't depend on it.
 */
export type FieldClass = 'fact' | 'identity' | 'sensitive';

export interface Field<Class extends FieldClass, Schema extends z.ZodType> {
  readonly class: Class;
  readonly schema: Schema;
}

export const fact = <Schema extends z.ZodType>(schema: Schema): Field<'fact', Schema> => ({
  class: 'fact',
  schema,
});
export const identity = <Schema extends z.ZodType>(schema: Schema): Field<'identity', Schema> => ({
  class: 'identity',
  schema,
});
export const sensitive = <Schema extends z.ZodType>(schema: Schema): Field<'sensitive', Schema> => ({
  class: 'sensitive',
  schema,
});

export type Fields = Readonly<Record<string, Field<FieldClass, z.ZodType>>>;

type Shape<F extends Fields, Class extends FieldClass> = {
  [K in keyof F as F[K]['class'] extends Class ? K : never]: F[K]['schema'];
};
type Input<F extends Fields> = z.input<z.ZodObject<Shape<F, FieldClass>>>;

/** The open part of an event, as rules, projections and statistics see it. */
export type FactsOf<F extends Fields> = z.output<z.ZodObject<Shape<F, 'fact'>>>;
/** The sealed part of an event, opened. */
export type PersonalOf<F extends Fields> = z.output<z.ZodObject<Shape<F, 'identity' | 'sensitive'>>>;

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
}

/** Turns one part of an event of version n into that part of version n + 1. Parts are upcast apart, never mixed. */
export interface Upcaster {
  readonly facts?: (facts: Record<string, unknown>) => Record<string, unknown>;
  readonly personal?: (personal: Record<string, unknown>) => Record<string, unknown>;
}

/** A definition of which the fields are not known to the compiler. */
export interface AnyEventDefinition {
  readonly name: string;
  readonly version: number;
  /** What people read on a timeline, in Dutch. */
  readonly title: string;
  /** One sentence: what it means that this happened. */
  readonly meaning: string;
  /** The key of the entity that it is about, see `event`; undefined for one that nothing takes the place of. */
  readonly about: string | undefined;
  readonly fields: Fields;
  /** `upcasters[n]` leads from version n to n + 1. */
  readonly upcasters: Readonly<Record<number, Upcaster>>;
  of(fields: never): DomainEvent;
}

export interface EventDefinition<Name extends string, F extends Fields> extends AnyEventDefinition {
  readonly name: Name;
  readonly fields: F;
  /** Checks all fields and parts them by class. @throws z.ZodError: a fault of the program, not of its user. */
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

/** What the definer of an event takes. */
interface Definition<Name extends string, F extends Fields> {
  /** As it is stored: written here and never derived from the name of a class or a file. */
  readonly name: Name;
  readonly version: number;
  /** What people read on a timeline, in Dutch. */
  readonly title?: string;
  /** One sentence: what it means that this happened. */
  readonly meaning: string;
  /**
   * The key of the entity of the dossier that it is about: a path whose `{field}`s are identifiers in its facts. A later
   * event about the same entity takes the place of the one before; what is nested under a path goes with it.
   */
  readonly about?: string;
  readonly fields: F;
  readonly upcasters?: Readonly<Record<number, Upcaster>>;
}

/** Defines an event. */
export function event<const Name extends string, F extends Fields>({
  name,
  version,
  title,
  meaning,
  about,
  fields,
  upcasters = {},
}: Definition<Name, F>): EventDefinition<Name, F> {
  const whole = partSchema(fields, () => true);
  const names = Object.keys(fields);
  const namesOfFacts = names.filter((each) => fields[each]?.class === 'fact');
  const namesOfPersonal = names.filter((each) => fields[each]?.class !== 'fact');
  return {
    name,
    version,
    title: title ?? name,
    meaning,
    about,
    fields,
    upcasters,
    of(input) {
      const unknown = Object.keys(input).find((key) => !Object.hasOwn(fields, key));
      if (unknown !== undefined) throw new TypeError(`${name} has no field ${unknown}`);
      const values = whole.parse(input);
      const facts = present(values, namesOfFacts) as FactsOf<F>;
      return { type: name, version, facts, personal: present(values, namesOfPersonal) as PersonalOf<F> };
    },
  };
}

/** The schema of one part of an event; other fields than those of the part are left out. */
export function partSchema(fields: Fields, belongs: (fieldClass: FieldClass) => boolean): z.ZodObject {
  const shape = Object.entries(fields).filter(([, field]) => belongs(field.class));
  return z.object(Object.fromEntries(shape.map(([key, field]) => [key, field.schema])));
}

/**
 * Leads the stored parts of an event to today's version of its definition.
 * @param part which part the text holds @param version the version that was stored
 * @throws RangeError when a step is missing or the version is newer than this program
 */
export function upcast(
  definition: AnyEventDefinition,
  part: 'facts' | 'personal',
  version: number,
  stored: Record<string, unknown>,
): Record<string, unknown> {
  if (version > definition.version) {
    throw new RangeError(`${definition.name} version ${version} is newer than this program knows`);
  }
  let current = stored;
  for (let from = version; from < definition.version; from += 1) {
    const step = definition.upcasters[from];
    if (!step) throw new RangeError(`${definition.name} has no upcaster from version ${from}`);
    current = step[part]?.(current) ?? current;
  }
  return current;
}

/** Of some values those that are there. */
function present(values: Readonly<Record<string, unknown>>, names: readonly string[]) {
  const there: Record<string, unknown> = {};
  for (const name of names) if (values[name] !== undefined) there[name] = values[name];
  return there;
}
