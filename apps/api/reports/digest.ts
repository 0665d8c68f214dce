import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { Answered } from '../../../libs/projection/query.js';

/** What was asked of a report, with what holds unless it is asked otherwise. */
export function askedOf({ question }: Answered) {
  const { filters, groupBy, asOf, knownAt } = question;
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
export function digestOf(report: string, answer: Answered): string {
  const { columns, rows, total } = answer;
  const content = canonicalize({ report, query: askedOf(answer), columns, rows, total });
  return createHash('sha256').update(content).digest('hex');
}
