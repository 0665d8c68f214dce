import { z } from 'zod';

/** What people read in place of a code: Dutch (nl-BE) first, English second. */
export interface Label {
  readonly nl: string;
  readonly en: string;
}
type Labels = Readonly<Record<string, Label>>;

const registry = z.registry<{ readonly labels: Labels }>();

/**
 * An enumeration that is shown to people: every value has a Dutch and an English label, or it doesn't compile.
 * @param id its name in the OpenAPI document
 */
export function labelled<const Values extends Labels>(
  id: string,
  description: string,
  labels: Values,
): z.ZodEnum<{ [Value in keyof Values & string]: Value }> {
  const values = Object.keys(labels) as [keyof Values & string];
  const schema = z.enum(values).meta({ id, description });
  registry.add(schema, { labels });
  return schema as z.ZodEnum<{ [Value in keyof Values & string]: Value }>;
}

/** The labels of an enumeration that `labelled` defined, by value; undefined for any other schema. */
export const labelsOf = (schema: z.ZodType): Labels | undefined => registry.get(schema)?.labels;
