import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { ReportResult } from '../../../libs/projection/query.js';

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

/**
 * Tells whether a report that is made again, be it years later, is the same: SHA-256, in hexadecimal digits, over the
 * canonical JSON (RFC 8785) of its name, of what was asked and of its columns, rows and total. The position and the
 * version are left out: they may differ where the answer doesn't.
 */
export function digestOf(report: string, result: ReportResult): string {
  const { columns, rows, total } = result;
  const content = canonicalize({ report, query: queryOf(result), columns, rows, total });
  return createHash('sha256').update(content).digest('hex');
}
