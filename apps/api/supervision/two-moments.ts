/** The two moments between which it is told what changed. */
import { AskedInstant } from '../../../libs/domain/kernel/dates.js';
import { knownAt as knownAtInstant } from '../../../libs/event-store/known-at.js';
import type { Dependencies } from '../handling/dependencies.js';
import { Problem } from '../http/problem.js';

export const since = AskedInstant.describe('The first moment: as it was known at this instant');
export const knownAt = AskedInstant.optional().describe(
  'The second moment: as it was known at this instant; without it, everything that is recorded',
);

/** What was known at each. @throws Problem QUERY_INVALID when the first one is the later; KnownAtInFuture */
export async function knownAtBoth(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  asked: { readonly since: Date; readonly knownAt?: Date | undefined },
) {
  const second = await knownAtInstant(store, clock, asked.knownAt);
  if (asked.since > second.at) {
    const detail = `not later than the second moment, ${second.at.toISOString()}`;
    throw new Problem('QUERY_INVALID', [{ at: '/since', detail }]);
  }
  return { first: await knownAtInstant(store, clock, asked.since), second };
}
