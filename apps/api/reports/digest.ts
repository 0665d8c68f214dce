import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { ReportResult } from '../../../libs/projection/result.js';

/** What was asked of a report, with what holds unless it is asked otherwise. */
export function queryOf({ query }: ReportResult) {
  const { groupBy, asOf, knownAt, after: _, ...filters } = query;
  const asked = Object.entries(filters).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(asked),
    groupBy: [...groupBy],
    asOf: asOf ?? null,
    knownAt: knownAt?.toISOString() ?? null,
  };
}

/** Which bytes are hashed, for who checks an answer: docs/digest.md has a check of a few lines. */
export const digestDescription =
  'SHA-256, in 64 lower-case hexadecimal digits, of the UTF-8 bytes of the canonical JSON (RFC 8785) of an object ' +
  'with exactly these members of this answer, as they stand in it: `report`, `query`, `columns`, `rows`, `total`. ' +
  'Asked with the same `knownAt`, a report made again has the same one; without `knownAt` it changes with the log. ' +
  'docs/digest.md has a check of a few lines';

/**
 * Tells whether a report that is made again, be it years later, is the same. The position and the version are left out:
 * they may differ where the answer doesn't. What it says of itself is `digestDescription`.
 */
export function digestOf(report: string, result: ReportResult): string {
  const { columns, rows, total } = result;
  const content = canonicalize({ report, query: queryOf(result), columns, rows, total });
  return createHash('sha256').update(content).digest('hex');
}
