/** The schemas of all texts within a schema, each with its place. */
import type { z } from 'zod';

export interface StringLeaf {
  readonly place: string;
  readonly schema: z.ZodType;
}

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly in?: z.ZodType;
  readonly valueType?: z.ZodType;
}

export function stringLeaves(schema: z.ZodType, place = ''): readonly StringLeaf[] {
  const { type, innerType, element, shape, options, in: input, valueType } = schema.def as unknown as Def;
  if (type === 'string') return [{ place, schema }];
  const inner = [
    ...Object.entries(shape ?? {}).map(([name, field]) => [`${place}/${name}`, field] as const),
    ...(options ?? []).map((option) => [place, option] as const),
    ...[innerType, input].flatMap((one) => (one ? [[place, one] as const] : [])),
    ...[element, valueType].flatMap((one) => (one ? [[`${place}/*`, one] as const] : [])),
  ];
  return inner.flatMap(([below, field]) => stringLeaves(field, below));
}

/** Whether a text is taken, and still holds what it should not. */
export function takes({ schema }: StringLeaf, hostile: string): boolean {
  return [hostile, `a${hostile}b`].some((text) => {
    const { success, data } = schema.safeParse(text);
    return success && String(data).includes(hostile);
  });
}
