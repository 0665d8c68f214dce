import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { inForce, type Rule } from '../kernel/rule.js';
import { rulesByPart } from '../law/rules.js';

/** A rule of law as it held on the day of a fact, for people. */
export const RuleReference = z
  .object({
    id: z.string(),
    nl: z.string(),
    en: z.string(),
    says: z.string().describe('The row that holds, as a sentence'),
    source: z.string().describe('Where it is written; or that it is assumed, and why'),
    from: DateOnly.optional().describe('The first day of that row; none where it always held'),
  })
  .meta({
    id: 'RuleReference',
    description: 'A rule of law: its name, what it says and where it is written',
  });

const rules: ReadonlyMap<string, Rule<unknown>> = new Map(
  Object.values(rulesByPart).flatMap((part) => Object.values(part).map((rule) => [rule.id, rule] as const)),
);

/**
 * The rule with an id, by the row of a day; before the first row, or after a repeal, by the last one.
 * @throws RangeError when there is none
 */
export function ruleReference(id: string, on: DateOnly): z.output<typeof RuleReference> {
  const found = rules.get(id);
  const row = found && (inForce(found, on) ?? found.rows.at(-1));
  if (!found || !row) throw new RangeError(`there is no rule ${id}`);
  const { nl, en } = found;
  const source = 'source' in row ? row.source : `assumed: ${row.assumed}`;
  return { id, nl, en, says: row.says, source, ...(row.from && { from: row.from }) };
}
