import type { z } from 'zod';

/**
 * A list of codes that stands for a set: one that is stated again is left out, and the others keep their order. So
 * nothing that follows from the list, an answer or a number, has it twice.
 */
export const eachOnce = <Code extends z.ZodType<string>>(list: z.ZodArray<Code>): z.ZodArray<Code> =>
  list.overwrite((codes) => [...new Set(codes)]);
