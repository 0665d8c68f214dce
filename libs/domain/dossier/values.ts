import { z } from 'zod';
import { KbiNumber, KboNumber } from '../identifiers/organisation-numbers.js';

/** A short text written by people; it may name somebody, so events seal it. */
export const Text = z.string().trim().min(1).max(1_000).meta({ id: 'Text' });

/** A code of a list that the partner keeps: up to 100 characters. */
export const Code = z.string().trim().min(1).max(100).meta({ id: 'Code' });

/** Where something happened or who did it: an organisation, one of its sites, or both. */
export const Site = z
  .strictObject({ organisation: KboNumber.optional(), site: KbiNumber.optional() })
  .refine(
    (site) => site.organisation !== undefined || site.site !== undefined,
    'name the organisation or the site',
  )
  .meta({ id: 'Site', description: 'An organisation (KBO), one of its sites (KBI number), or both' });
export type Site = z.output<typeof Site>;

/** The same as stated by an official document, whose identifiers are kept as they are. */
export const StatedSite = z.object({ organisation: z.string().optional(), site: z.string().optional() });
export type StatedSite = z.output<typeof StatedSite>;

/** The names that an official document gives beside a code of an open list; `{}` beside an empty code. */
export const CodeNames = z.object({ shortName: z.string().optional(), name: z.string().optional() });
export type CodeNames = z.output<typeof CodeNames>;

/** A code of an open list as an official document states it; it may be empty. */
export const StatedCode = CodeNames.extend({ code: z.string() });
export type StatedCode = z.output<typeof StatedCode>;

/** How to reach somebody who works for an organisation. */
export const Contact = z.object({
  familyNames: z.array(z.string()).optional(),
  givenNames: z.array(z.string()).optional(),
  email: z.string().optional(),
  telephone: z.string().optional(),
  mobile: z.string().optional(),
  fax: z.string().optional(),
});
export type Contact = z.output<typeof Contact>;

/** Whether two values say the same, field by field; absent and undefined are the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) =>
    same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
