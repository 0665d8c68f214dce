/** What the parts of an event of a definition may hold, and nothing else. */
import { z } from 'zod';
import type { AnyEventDefinition } from '../../libs/domain/kernel/event.js';

type Definition = Pick<AnyEventDefinition, 'fields'>;

export function factsSchema({ fields }: Definition): z.ZodObject {
  const open = Object.entries(fields).filter(
    ([, field]) => field.class === 'fact' || field.class === 'listed',
  );
  return z.strictObject(
    Object.fromEntries(open.map(([name, its]) => [name, its.class === 'fact' ? its.schema : its.open])),
  );
}

export function personalSchema({ fields }: Definition): z.ZodObject {
  const sealed = Object.entries(fields).filter(([, field]) => field.class !== 'fact');
  const schemas = sealed.map(([name, { class: its, schema }]) => [
    name,
    its === 'listed' ? schema.optional() : schema,
  ]);
  return z.strictObject(Object.fromEntries(schemas) as z.ZodRawShape);
}
