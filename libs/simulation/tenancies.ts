import type { Chance } from './chance.js';
import { dayOf, weekdayFrom, type Day } from './days.js';
import { published, shares } from './figures-2017.js';

/** The lease of a social home, and what becomes of the language that it asks. */
export interface Tenancy {
  readonly starts: Day;
  /** Of a lease under the requirement of knowledge, and of somebody who doesn't reach the level by courses. */
  readonly becomes: 'NOTHING' | 'EXEMPT' | 'POSTPONED' | 'OVERDUE' | 'NOTICE' | 'FINE';
}

/** From this day a lease asks that Dutch is known, and no longer only willingness. Source: decree of 10 March 2017. */
const KNOWLEDGE = dayOf('2017-11-01');
const LAST_START = dayOf('2017-12-29');

interface Tenant {
  readonly number: number;
  readonly arrives: Day;
  readonly outcome: string;
}

/** Who rents a social home, by the number of the person. */
export function tenanciesFor(
  persons: readonly Tenant[],
  scale: number,
  chance: Chance,
): ReadonlyMap<number, Tenancy> {
  const leases = Math.round(persons.length * shares.leases);
  const ofKnowledge = Math.round(leases * shares.leasesOfKnowledge);
  const tenants = chance.shuffled(persons);
  const before = tenants.filter(({ arrives }) => arrives + 1 < KNOWLEDGE).slice(0, leases - ofKnowledge);
  const earlier = new Set(before);
  const since = tenants.filter((tenant) => !earlier.has(tenant)).slice(0, ofKnowledge);
  const become = consequences(scale);
  return new Map([
    ...before.map(({ number, arrives }) => {
      const starts = chance.whole(arrives + 1, KNOWLEDGE - 1);
      return [number, { starts, becomes: 'NOTHING' }] as const;
    }),
    ...since.map(({ number, arrives, outcome }) => {
      const starts = weekdayFrom(
        chance.whole(Math.max(arrives + 1, KNOWLEDGE), Math.max(arrives + 1, LAST_START)),
      );
      return [number, { starts, becomes: outcome === 'ATTEST' ? 'NOTHING' : become() }] as const;
    }),
  ]);
}

/** What becomes of tenants who don't learn Dutch, one after the other: those of the figures first, then in turn. */
function consequences(scale: number): () => Tenancy['becomes'] {
  const fines = Math.round(published.housingFines.value * scale);
  const notices = Math.round(published.housingNotices.value * scale);
  let told = 0;
  return () => {
    told += 1;
    if (told <= fines) return 'FINE';
    if (told <= notices) return 'NOTICE';
    return (['OVERDUE', 'EXEMPT', 'OVERDUE', 'POSTPONED'] as const)[told % 4] ?? 'OVERDUE';
  };
}
