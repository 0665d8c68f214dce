import { z } from 'zod';
import { rulesByPart } from '../law/rules.js';
import type { Row } from '../kernel/rule.js';

/** A rule of law, for people: what it is called, and where it is written; of more rows also since when. */
export const RuleReference = z
  .object({ id: z.string(), nl: z.string(), en: z.string(), source: z.string() })
  .meta({ id: 'RuleReference', description: 'A rule of law: its name, and where it is written' });
type RuleReference = z.output<typeof RuleReference>;

const authority = (row: Row<unknown>): string => ('source' in row ? row.source : `assumed: ${row.assumed}`);

const references: ReadonlyMap<string, RuleReference> = new Map(
  Object.values(rulesByPart).flatMap((part) =>
    Object.values(part).map(({ id, nl, en, rows }) => {
      const sources = rows.map((row) => `${authority(row)}${row.from ? ` (from ${row.from})` : ''}`);
      return [id, { id, nl, en, source: [...new Set(sources)].join('; ') }] as const;
    }),
  ),
);

/** The rule with an id. @throws RangeError when there is none */
export function ruleReference(id: string): RuleReference {
  const found = references.get(id);
  if (!found) throw new RangeError(`there is no rule ${id}`);
  return found;
}
