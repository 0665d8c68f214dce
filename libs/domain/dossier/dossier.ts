import type { DateOnly } from '../kernel/dates.js';
import type { FactEvent, FactEventOf } from '../kernel/event.js';
import { course } from './course.js';
import { housingLanguage } from './housing-language.js';
import { inscription } from './inscription.js';
import { intake } from './intake.js';
import { languageProof } from './language-proof.js';
import { lease } from './lease.js';
import { nt2 } from './nt2.js';
import { officialAnswer } from './official-answer.js';
import { person } from './person.js';
import { registration } from './registration.js';
import { residence } from './residence.js';
import { said } from './said.js';
import { dateOf, sayAnew, type Dated } from './subject.js';
import { liesUnder, entityKeyOf } from './entity-key.js';
import { targetGroup } from './target-group.js';
import { trajectory } from './trajectory.js';

/** The parts of a dossier, each in a file of its own: events, state, evolve, decide. */
export const subjects = {
  person,
  residence,
  inscription,
  targetGroup,
  registration,
  intake,
  trajectory,
  course,
  nt2,
  lease,
  languageProof,
  housingLanguage,
  said,
  officialAnswer,
};
type Subjects = typeof subjects;

/** All that is known of one person, folded from the events of one stream. */
export type Dossier = { readonly [Name in keyof Subjects]: Subjects[Name]['initial'] };

export const dossierEvents = {
  ...person.events,
  ...residence.events,
  ...inscription.events,
  ...targetGroup.events,
  ...registration.events,
  ...intake.events,
  ...trajectory.events,
  ...course.events,
  ...nt2.events,
  ...lease.events,
  ...languageProof.events,
  ...housingLanguage.events,
  ...said.events,
  ...officialAnswer.events,
};
type DossierEvents = typeof dossierEvents;
export type DossierEventName = keyof DossierEvents;
/** Any event of a dossier, without its personal part. */
export type DossierEvent = { [Name in DossierEventName]: FactEventOf<DossierEvents[Name]> }[DossierEventName];

type Fold = (state: unknown, event: FactEvent) => unknown;
const folds = new Map<string, { readonly part: keyof Subjects; readonly fold: Fold }>(
  (Object.keys(subjects) as (keyof Subjects)[]).flatMap((part) =>
    Object.entries(subjects[part].evolve).map(
      ([name, fold]) => [name, { part, fold: fold as Fold }] as const,
    ),
  ),
);

/** A person of whom nothing is known. */
export const emptyDossier = Object.fromEntries(
  Object.entries(subjects).map(([part, { initial }]) => [part, initial]),
) as unknown as Dossier;

/** The dossier after one more event. @throws RangeError for an event of another kind of stream */
export function evolve(dossier: Dossier, event: FactEvent): Dossier {
  const found = folds.get(event.type);
  if (!found) throw new RangeError(`${event.type} is no event of a dossier`);
  const { part, fold } = found;
  const isStated = (event.facts as Dated).source !== undefined && part !== 'said';
  const said = isStated && entityKeyOf(event) !== undefined ? sayAnew(dossier.said, event) : dossier.said;
  return { ...dossier, said, [part]: fold(dossier[part], event) };
}

/**
 * The dossier as of a day: every fact that held on or before it, in the order in which facts were recorded.
 * @param events the history as known; leave out the later ones to see what was known at an earlier moment
 * @param asOf default: all facts
 */
export function fold(events: Iterable<FactEvent>, asOf?: DateOnly): Dossier {
  const held = [...events].filter(({ facts }) => asOf === undefined || dateOf(facts as Dated) <= asOf);
  return withoutWhatIsOver(held).reduce(evolve, emptyDossier);
}

/** The events without those that a source stated and later stated no more. */
export function withoutWhatIsOver<Event extends FactEvent>(events: readonly Event[]): readonly Event[] {
  if (!events.some(({ type }) => type === 'NoLongerStated')) return events;
  const over: string[] = [];
  const kept = events.toReversed().filter((event) => {
    if (event.type === 'NoLongerStated') over.push((event.facts as { matter: string }).matter);
    const matter = entityKeyOf(event);
    const isStated = (event.facts as Dated).source !== undefined;
    return !(isStated && matter !== undefined && over.some((each) => liesUnder(matter, each)));
  });
  return kept.reverse();
}
