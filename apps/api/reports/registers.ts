import type { RegisterView } from '../../../libs/domain/organisation/register.js';
import { knownAt as knownAtInstant } from '../../../libs/event-store/known-at.js';
import type { Dependencies } from '../handling/dependencies.js';
import { registerKnownAt } from '../handling/register-known-at.js';

/** The register of organisations and communes, read once and only where a report needs it. */
export interface Registers {
  /** By all that the log holds. */
  readonly now: () => Promise<RegisterView>;
  /** As it was known at the instant that a report asks about. @throws KnownAtInFuture */
  readonly then: () => Promise<RegisterView>;
}

/** @param knownAt the instant that a report asks about */
export function registersAt(
  { store, clock, organisations }: Pick<Dependencies, 'store' | 'clock' | 'organisations'>,
  knownAt: Date | undefined,
): Registers {
  const read = async (instant: Date | undefined) => {
    const { until } = await knownAtInstant(store, clock, instant);
    return (await registerKnownAt({ organisations }, until)).register;
  };
  const now = once(() => read(undefined));
  return { now, then: knownAt ? once(() => read(knownAt)) : now };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
