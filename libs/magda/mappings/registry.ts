/** All mappings of the official dossier, in the order in which their facts build on each other. */
import * as activities from './activities.js';
import { breaches } from './breaches.js';
import { attests, contracts, signaturePostponements } from './contracts.js';
import type { Mapping, ToValues } from './mapping.js';
import * as person from './person.js';
import * as profile from './profile.js';
import { diplomaReferrals, partnerReferrals } from './referrals.js';
import { trajectories } from './trajectories.js';

export const mappings: readonly Mapping[] = [
  person.personalia,
  person.targetGroup,
  person.registration,
  person.registrationPostponements,
  person.talks,
  attests,
  contracts,
  signaturePostponements,
  trajectories,
  activities.emptySection('VormingsActiviteiten'),
  activities.groupCourses,
  activities.dutchCourses,
  activities.individualCourses,
  activities.careerCourses,
  activities.tests,
  profile.advice,
  profile.perspectives,
  diplomaReferrals,
  partnerReferrals,
  breaches,
  activities.emptySection('Talenkennis'),
  profile.languages,
  profile.literacy,
  profile.nt2Levels,
  profile.waitingList,
  profile.preferences,
  profile.housing,
];

const withNested = (some: readonly Mapping[]): readonly Mapping[] =>
  some.flatMap((mapping) => [mapping, ...withNested(mapping.nested)]);

/** For each type of event the mappings of the entries that it changes. */
export const mappingsByEvent: ReadonlyMap<string, readonly (readonly [Mapping, ToValues])[]> = (() => {
  const byEvent = new Map<string, (readonly [Mapping, ToValues])[]>();
  for (const mapping of new Set(withNested(mappings)))
    for (const [type, toValues] of mapping.toValues)
      byEvent.set(type, [...(byEvent.get(type) ?? []), [mapping, toValues]]);
  return byEvent;
})();
