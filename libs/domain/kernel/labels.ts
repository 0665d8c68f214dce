import { z } from 'zod';

/** What people read in place of a code: Dutch (nl-BE) first, English second. */
export interface Label {
  readonly nl: string;
  readonly en: string;
}
type Labels = Readonly<Record<string, Label>>;
type EnumOf<Values extends Labels> = z.ZodEnum<{ [Value in keyof Values & string]: Value }>;

const byName = new Map<string, Labels>();
/** The labels of the values of every enumeration that is shown to people, by the name of the enumeration. */
export const enumerations: ReadonlyMap<string, Labels> = byName;

/**
 * An enumeration that is shown to people: every value has a Dutch and an English label, or it doesn't compile.
 * @param id its name in the OpenAPI document
 */
export const labelled = <const Values extends Labels>(
  id: string,
  description: string,
  labels: Values,
): EnumOf<Values> => labelledInline(id, labels).meta({ id, description });

/**
 * The same for an enumeration that the OpenAPI document writes out wherever it stands.
 * @param name tells its labels from those of other enumerations
 */
export function labelledInline<const Values extends Labels>(name: string, labels: Values): EnumOf<Values> {
  if (byName.has(name)) throw new TypeError(`there are two enumerations ${name}`);
  byName.set(name, labels);
  return z.enum(Object.keys(labels) as [keyof Values & string]) as z.ZodType as EnumOf<Values>;
}
