import { z } from 'zod';

/** The codes of a closed list that gives each its meaning. */
export function codes<Code extends string | number>(meanings: Readonly<Record<Code, unknown>>) {
  return z.enum(Object.keys(meanings) as [`${Code}`, ...`${Code}`[]]);
}
