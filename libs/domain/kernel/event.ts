import { z } from 'zod';

/**
 * What an event is, as a value. Every field names its class, without a default:
 * - `fact`: what rules and statistics need (types, codes, levels, dates, organisations). Stored open.
 * - `identity`: who it is about or who wrote it (INSZ, names, birth date, free text). Stored sealed.
 * - `sensitive`: what may harm the person when known (health ground, literacy, motive of a breach). Stored sealed.
 * Rules see facts only: `evolve` never gets the personal part, so that a decision can't depend on it.
 */
type FieldClass = 'fact' | 'identity' | 'sensitive';

interface Field<Class extends FieldClass, Schema extends z.ZodType> {
  readonly class: Class;
  readonly schema: Schema;
  /** What people read in place of its name, in Dutch. */
  readonly label: string;
}

const fieldOf =
  <const Class extends FieldClass>(fieldClass: Class) =>
  <Schema extends z.ZodType>(schema: Schema, label: string): Field<Class, Schema> => ({
    class: fieldClass,
    schema,
    label,
  });
export const fact = fieldOf('fact');
export const identity = fieldOf('identity');
export const sensitive = fieldOf('sensitive');

type Fields = Readonly<Record<string, Field<FieldClass, z.ZodType>>>;

/** The schemas of fields, for a command that states them. */
export const schemasOf = <F extends Fields>(fields: F): { [Name in keyof F]: F[Name]['schema'] } =>
  Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])) as never;

type Shape<F extends Fields, Class extends FieldClass> = {
  [K in keyof F as F[K]['class'] extends Class ? K : never]: F[K]['schema'];
};
type Input<F extends Fields> = z.input<z.ZodObject<Shape<F, FieldClass>>>;

/** The open part of an event, as rules, projections and statistics see it. */
type FactsOf<F extends Fields> = z.output<z.ZodObject<Shape<F, 'fact'>>>;
/** The sealed part of an event, opened. */
type PersonalOf<F extends Fields> = z.output<z.ZodObject<Shape<F, 'identity' | 'sensitive'>>>;

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
interface Upcaster {
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
  readonly fields: Fields;
  /** `upcasters[n]` leads from version n to n + 1. */
  readonly upcasters: Readonly<Record<number, Upcaster>>;
  /** Of an event of a dossier: why no command records it, or why no import of an official document does. */
  readonly notByCommand: string | undefined;
  readonly notByImport: string | undefined;
  of(fields: never): DomainEvent;
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
    Partial<Pick<AnyEventDefinition, 'version' | 'upcasters' | 'notByCommand' | 'notByImport'>> {
  /**
   * The key of the entity of a dossier that it is about: a path whose `{field}`s are identifiers in its facts. A later
   * event about the same entity takes the place of the one before. An entity that is over takes with it what is nested.
   */
  readonly about?: string;
  readonly fields: F;
}

/** Defines an event. @param name as it is stored: written here and never derived from the name of a class or a file */
export function event<const Name extends string, F extends Fields>(
  name: Name,
  { version = 1, title, meaning, about, notByCommand, notByImport, fields, upcasters = {} }: Definition<F>,
): EventDefinition<Name, F> {
  const whole = partSchema(fields, () => true);
  const names = Object.keys(fields);
  const namesOfFacts = names.filter((each) => fields[each]?.class === 'fact');
  const namesOfPersonal = names.filter((each) => fields[each]?.class !== 'fact');
  return {
    name,
    version,
    title,
    meaning,
    fields,
    upcasters,
    notByCommand,
    notByImport,
    entityKeyOf: keyBy(about),
    of(input) {
      const unknown = Object.keys(input).find((key) => !Object.hasOwn(fields, key));
      if (unknown !== undefined) throw new TypeError(`${name} has no field ${unknown}`);
      const values = whole.parse(input);
      const facts = present(values, namesOfFacts) as FactsOf<F>;
      return { type: name, version, facts, personal: present(values, namesOfPersonal) as PersonalOf<F> };
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

/** The schema of one part of an event; other fields than those of the part are left out. */
export function partSchema(fields: Fields, belongs: (fieldClass: FieldClass) => boolean): z.ZodObject {
  const ofPart = Object.entries(fields).filter(([, field]) => belongs(field.class));
  return z.object(schemasOf(Object.fromEntries(ofPart)));
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

/** The named values that are present. */
function present(values: Readonly<Record<string, unknown>>, names: readonly string[]) {
  const there: Record<string, unknown> = {};
  for (const name of names) if (values[name] !== undefined) there[name] = values[name];
  return there;
}
