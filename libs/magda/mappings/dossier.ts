/** The official dossier as kinds of entries, in the order in which their facts build on each other. */
import {
  careerCourses,
  dutchCourses,
  emptySection,
  individualCourses,
  orientationCourses,
  tests,
} from './activities.js';
import { breaches } from './breaches.js';
import { attests, contracts, signaturePostponements } from './contracts.js';
import type { Mapping, Show } from './mapping.js';
import { personalia, registration, registrationPostponements, talks, targetGroup } from './person.js';
import {
  advice,
  housing,
  languages,
  literacy,
  nt2Levels,
  perspectives,
  preferences,
  waitingList,
} from './profile.js';
import { diplomaReferrals, partnerReferrals } from './referrals.js';
import { trajectories } from './trajectories.js';

export const mappings: readonly Mapping[] = [
  personalia,
  targetGroup,
  registration,
  registrationPostponements,
  talks,
  attests,
  contracts,
  signaturePostponements,
  trajectories,
  emptySection('VormingsActiviteiten'),
  orientationCourses,
  dutchCourses,
  individualCourses,
  careerCourses,
  tests,
  advice,
  perspectives,
  diplomaReferrals,
  partnerReferrals,
  breaches,
  emptySection('Talenkennis'),
  languages,
  literacy,
  nt2Levels,
  waitingList,
  preferences,
  housing,
];

const allKinds = (of: readonly Mapping[]): readonly Mapping[] =>
  of.flatMap((kind) => [kind, ...allKinds(kind.parts)]);

/** Which kinds an event speaks of, and what it makes of them. */
export const mappingsShowing: ReadonlyMap<string, readonly (readonly [Mapping, Show])[]> = (() => {
  const showing = new Map<string, (readonly [Mapping, Show])[]>();
  for (const kind of new Set(allKinds(mappings))) {
    for (const [event, show] of Object.entries(kind.shows))
      showing.set(event, [...(showing.get(event) ?? []), [kind, show]]);
  }
  return showing;
})();
