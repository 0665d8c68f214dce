import { dossierEvents } from '../catalogue.js';
import type { DateOnly } from '../kernel/dates.js';
import type { FactEvent } from '../kernel/event.js';
import { attest } from './attest.js';
import { b1 } from './b1.js';
import { contract } from './contract.js';
import { corrected, correction, FactCorrected, rightAfter } from './correction.js';
import { courseAdvice } from './course-advice.js';
import { breach } from './breach.js';
import { course } from './course.js';
import { death } from './death.js';
import { holds } from './holds.js';
import { finding } from './finding.js';
import { housingLanguage } from './housing-language.js';
import { housingSupervision } from './housing-supervision.js';
import { inscription } from './inscription.js';
import { intake } from './intake.js';
import { lesson } from './lesson.js';
import { languageProof } from './language-proof.js';
import { lease } from './lease.js';
import { nt2Skills } from './nt2-skills.js';
import { nt2 } from './nt2.js';
import { orientationTest } from './orientation-test.js';
import { manager } from './manager.js';
import { DossierSeparated, separatedIn } from './merging.js';
import { moments } from './moments.js';
import { NoLongerStated, officialAnswer } from './official-answer.js';
import { person } from './person.js';
import { referral } from './referral.js';
import { registration } from './registration.js';
import { residence } from './residence.js';
import {
  dateOf,
  eventsOf,
  liesUnder,
  type Dated,
  type History,
  type WithHistory,
  type WithLatestStatements,
} from './subject.js';
import { targetGroup } from './target-group.js';
import { trajectory } from './trajectory.js';
import { work } from './work.js';
import { waitingList } from './waiting-list.js';

/** The parts of a dossier that rules read, each in a file of its own: events, state, evolve, decide. */
export const subjects = {
  person,
  holds,
  death,
  residence,
  inscription,
  targetGroup,
  referral,
  registration,
  intake,
  trajectory,
  manager,
  attest,
  b1,
  contract,
  waitingList,
  course,
  lesson,
  nt2,
  nt2Skills,
  orientationTest,
  work,
  courseAdvice,
  lease,
  languageProof,
  housingLanguage,
  housingSupervision,
  breach,
  moments,
  officialAnswer,
  correction,
  finding,
};
type Subjects = typeof subjects;

/** All that is known of one person, folded from the events of one stream. */
export type Dossier = {
  readonly [Name in keyof Subjects]: Subjects[Name]['initial'];
} & WithLatestStatements &
  WithHistory & {
    /** Of its history what counts: as it should have been recorded, and without what a source states no longer. */
    readonly counting: History;
  };

/** A person of whom nothing is known. */
export const emptyDossier = {
  ...Object.fromEntries(Object.entries(subjects).map(([part, { initial }]) => [part, initial])),
  latestStatements: undefined,
  history: undefined,
  counting: undefined,
} as unknown as Dossier;

/** What an event changes: the part of the dossier that it belongs to; none for an event that no rule reads yet. */
interface Change {
  readonly part: keyof Subjects;
  readonly fold: (state: unknown, event: FactEvent) => unknown;
}
const changes: ReadonlyMap<string, Change> = new Map(
  (Object.keys(subjects) as (keyof Subjects)[]).flatMap((part) =>
    Object.entries(subjects[part].evolve).map(
      ([name, fold]) => [name, { part, fold: fold as Change['fold'] }] as const,
    ),
  ),
);

/**
 * The dossier after one more event; after one that leaves others out it is folded anew, with what is right in their
 * places. @throws RangeError for an event of another kind of stream
 */
export function evolve(dossier: Dossier, event: FactEvent): Dossier {
  const history = { event, before: dossier.history };
  return leavesOut.has(event.type) || isAwaited(dossier)
    ? fold(eventsOf({ history }))
    : { ...withEvent(dossier, event), history };
}
const leavesOut: ReadonlySet<string> = new Set(
  [FactCorrected, DossierSeparated, NoLongerStated].map(({ name }) => name),
);

/** Whether the last correction is still to be followed by what is right. */
function isAwaited({ history, correction }: Dossier): boolean {
  if (correction.length === 0) return false;
  let following = 0;
  let last = history;
  for (; last && last.event.type !== FactCorrected.name; last = last.before) following += 1;
  return last !== undefined && following < rightAfter(last.event);
}

function withEvent(dossier: Dossier, event: FactEvent): Dossier {
  const change = changes.get(event.type);
  const key = !change || isStated(event) ? entityKeyOf(event) : undefined;
  const { latestStatements: before } = dossier;
  const latestStatements = key === undefined ? before : { key, event, before };
  const counting = { event, before: dossier.counting };
  if (!change) return { ...dossier, latestStatements, counting };
  return { ...dossier, latestStatements, counting, [change.part]: change.fold(dossier[change.part], event) };
}

/** The key of the entity that an event is about, if any. @throws RangeError for an event of another kind of stream */
function entityKeyOf({ type, facts }: FactEvent): string | undefined {
  if (!Object.hasOwn(dossierEvents, type)) throw new RangeError(`${type} is no event of a dossier`);
  return dossierEvents[type as keyof typeof dossierEvents].entityKeyOf(facts);
}

const isStated = ({ facts }: FactEvent): boolean => (facts as Dated).source !== undefined;

/**
 * The dossier as of a day: every fact that held on or before it, in the order in which facts were recorded; what was
 * corrected is as it should have been recorded.
 * @param events the history as known; leave out the later ones to see what was known at an earlier moment
 * @param asOf default: all facts
 */
export function fold(events: Iterable<FactEvent>, asOf?: DateOnly): Dossier {
  const all = [...events];
  const held = withoutWhatWasWrong(all).filter(
    ({ facts }) => asOf === undefined || dateOf(facts as Dated) <= asOf,
  );
  const history = all.reduce<History>((before, event) => ({ event, before }), undefined);
  return { ...withoutWhatIsOver(held).reduce(withEvent, emptyDossier), history };
}

/**
 * The events as they should have been recorded, whenever it was found out: without those that were corrected, with what
 * is right in their places, and without those that were of somebody else when dossiers were separated.
 */
export const withoutWhatWasWrong = <Event extends FactEvent>(events: readonly Event[]): readonly Event[] =>
  corrected(events, separatedIn(events));

/** The events without those that a source stated and in a later answer no longer states. */
export function withoutWhatIsOver<Event extends FactEvent>(events: readonly Event[]): readonly Event[] {
  if (!events.some(({ type }) => type === NoLongerStated.name)) return events;
  const over = new Set<string>();
  const kept = events.toReversed().filter((event) => {
    if (event.type === NoLongerStated.name) over.add((event.facts as { matter: string }).matter);
    const key = isStated(event) ? entityKeyOf(event) : undefined;
    return key === undefined || !liesUnder(key, over);
  });
  return kept.reverse();
}
