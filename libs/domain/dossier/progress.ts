/** How far somebody came from registration to attest, and how long each step took, or takes already. */
import type { z } from 'zod';
import { dayAfter, lastDay, type DateOnly, type Period } from '../kernel/dates.js';
import { labelledInline } from '../kernel/labels.js';
import { stretchesOf } from '../kernel/stretches.js';
import type { TrajectoryId } from '../identifiers/ids.js';
import type { WithAttest } from './attest.js';
import { contractStretches } from './contract-standing.js';
import type { WithContract } from './contract.js';
import type { WithCourse } from './course.js';
import type { WithIntake } from './intake.js';
import type { WithLesson } from './lesson.js';
import { erasedOn, type WithPerson } from './person.js';
import type { WithRegistration } from './registration.js';
import type { WithDuty } from './target-group.js';
import { statusOn } from './trajectory-status.js';
import type { Trajectory, WithTrajectory } from './trajectory.js';
import type { NumberedSite } from './values.js';

export const ProgressStep = labelledInline('ProgressStep', {
  REGISTRATION_INTAKE: { nl: 'van aanmelding tot gesprek', en: 'from registration to intake' },
  INTAKE_CONTRACT: { nl: 'van gesprek tot contract', en: 'from intake to contract' },
  CONTRACT_LESSON: { nl: 'van contract tot eerste les', en: 'from contract to first lesson' },
  LESSON_COMPONENT: {
    nl: 'van eerste les tot eerste onderdeel voldaan',
    en: 'from first lesson to first component satisfied',
  },
  COMPONENT_ATTEST: {
    nl: 'van eerste onderdeel voldaan tot attest',
    en: 'from first component satisfied to attest',
  },
  REGISTRATION_CONTRACT: { nl: 'van aanmelding tot contract', en: 'from registration to contract' },
  CONTRACT_ATTEST: { nl: 'van contract tot attest', en: 'from contract to attest' },
  REGISTRATION_ATTEST: { nl: 'van aanmelding tot attest', en: 'from registration to attest' },
});
type ProgressStep = z.output<typeof ProgressStep>;

const milestones = ['REGISTRATION', 'INTAKE', 'CONTRACT', 'LESSON', 'COMPONENT', 'ATTEST'] as const;
type Milestone = (typeof milestones)[number];

/** A step that somebody began. It was reached, or was left without that, or goes on. */
interface Progress {
  readonly step: ProgressStep;
  readonly since: DateOnly;
  readonly until: DateOnly | undefined;
  /** From when on it isn't waited for any more, where it wasn't reached. */
  readonly left: DateOnly | undefined;
  /** The trajectory of the contract, or the first one that was opened. */
  readonly trajectory: TrajectoryId | undefined;
  /** Where the person registered. */
  readonly place: NumberedSite | undefined;
}

type Known = WithRegistration &
  WithIntake &
  WithContract &
  WithCourse &
  WithLesson &
  WithAttest &
  WithTrajectory &
  WithDuty &
  WithPerson;

/** One way from a registration on; what happened before any registration is one way too. */
interface Way {
  readonly days: { readonly [Name in Milestone]?: DateOnly | undefined };
  /** From when on what happens is of a later way: the next registration, or once there is a contract the next. */
  readonly ends: DateOnly | undefined;
  readonly place: NumberedSite | undefined;
}

/**
 * The steps that somebody began, by the registration with which their way begins. A registration anew begins a new way,
 * and ends the wait for a contract; what follows on a contract belongs to the way of that contract.
 */
export function progressOf(dossier: Known): readonly (readonly Progress[])[] {
  return waysOf(dossier).map((way) => {
    const entry = trajectoryOf(dossier, way);
    const ends = [way.ends, entry && closedFrom(entry), dossier.death.diedOn, erasedOn(dossier)];
    const unsigned = way.days.CONTRACT === undefined ? unsignedOf(dossier, way) : undefined;
    return ProgressStep.options.flatMap((step) => {
      const found = progress(way, step, ends, unsigned);
      return found ? [{ ...found, trajectory: entry?.trajectory, place: way.place }] : [];
    });
  });
}

/** @param ends when nothing is waited for any more @param unsigned without a contract: while one is to be signed */
function progress(
  { days }: Way,
  step: ProgressStep,
  ends: readonly (DateOnly | undefined)[],
  unsigned: readonly Period[] | undefined,
): Pick<Progress, 'step' | 'since' | 'until' | 'left'> | undefined {
  const [from, to] = step.split('_') as [Milestone, Milestone];
  const { [from]: since, [to]: until } = days;
  if (since === undefined || (until !== undefined && until < since)) return undefined;
  if (until !== undefined) return { step, since, until, left: undefined };
  const later = milestones.slice(milestones.indexOf(to) + 1).map((milestone) => days[milestone]);
  const all = [...ends, ...later];
  if (unsigned && (to === 'CONTRACT' || to === 'ATTEST')) {
    const last = unsigned.findLast((period) => period.until === undefined || period.until >= since);
    if (!last) return undefined; // need not or may not sign one
    all.push(last.until && dayAfter(last.until));
  }
  const left = first(
    all.flatMap((day) => day ?? []),
    since,
  );
  return { step, since, until, left };
}

function waysOf(dossier: Known): readonly Way[] {
  const { registrations } = dossier.registration;
  const begins = [...new Map(registrations.map((one) => [one.on, one] as const)).values()].sort((a, b) =>
    a.on < b.on ? -1 : 1,
  );
  const untilContract = [undefined, ...begins].map((registered, index): Way => {
    const ends = begins[index]?.on;
    return { days: daysUntilContract(dossier, registered?.on, ends), ends, place: registered?.place };
  });
  return untilContract.map((way, index) => {
    const { CONTRACT: contract } = way.days;
    if (contract === undefined) return { ...way, days: { ...way.days, ATTEST: attestIn(dossier, way) } };
    const ends = untilContract.slice(index + 1).flatMap(({ days }) => days.CONTRACT ?? [])[0];
    return { ...way, days: { ...way.days, ...daysAfter(dossier, contract, ends) }, ends };
  });
}

/** The first of some days from one on and before another. */
const first = (days: readonly DateOnly[], from?: DateOnly, before?: DateOnly): DateOnly | undefined =>
  days
    .filter((day) => (from === undefined || day >= from) && (before === undefined || day < before))
    .sort()[0];

function daysUntilContract(
  dossier: Known,
  registered: DateOnly | undefined,
  ends: DateOnly | undefined,
): Way['days'] {
  const talks = [...dossier.intake].filter(({ kind }) => kind === 'RECEPTION_OFFICE').map(({ on }) => on);
  const signed = contractsOf(dossier).map(({ on }) => on);
  return {
    REGISTRATION: registered,
    INTAKE: first(talks, registered, ends),
    CONTRACT: first(signed, registered, ends),
  };
}

function daysAfter(dossier: Known, contract: DateOnly, ends: DateOnly | undefined): Way['days'] {
  const lessons = [...dossier.lesson].flatMap(({ statements }) => statements.at(-1)?.on ?? []);
  const satisfied = [...dossier.trajectory].flatMap(({ components }) =>
    [...components].flatMap(({ decision }) => (decision?.code === 'VO' ? decision.on : [])),
  );
  const lesson = first(lessons, contract, ends);
  return {
    LESSON: lesson,
    COMPONENT: first(satisfied, lesson ?? contract, ends),
    ATTEST: first(attestsOf(dossier), contract, ends),
  };
}

/** Of who has no contract: an attest by recognised prior learning needs none. */
const attestIn = (dossier: Known, { days: { REGISTRATION }, ends }: Way): DateOnly | undefined =>
  first(attestsOf(dossier), REGISTRATION, ends);

/** The days of the attests that were not withdrawn, each as it was stated last. */
function attestsOf({ attest: { attests, withdrawals } }: WithAttest): readonly DateOnly[] {
  const last = [...new Map(attests.map((one) => [one.attest, one] as const)).values()];
  return last
    .filter(({ attest }) => !withdrawals.some((withdrawn) => withdrawn.attest === attest))
    .map(({ on }) => on);
}

/** Each contract as it was stated last. */
function contractsOf({ contract: { agreed } }: WithContract) {
  const signed = agreed.filter(({ addendum }) => addendum === undefined);
  return [...new Map(signed.map((one) => [one.contract, one] as const)).values()];
}

function trajectoryOf(dossier: Known, { days, ends }: Way): Trajectory | undefined {
  const { CONTRACT: contract, REGISTRATION: registered } = days;
  const signed = contractsOf(dossier).find(({ on }) => on === contract)?.trajectory;
  if (signed !== undefined) return dossier.trajectory.get(signed);
  const opened = first(
    [...dossier.trajectory].map(({ on }) => on),
    registered,
    ends,
  );
  return [...dossier.trajectory].find(({ on }) => on === opened);
}

/** The day from which on a trajectory is closed for good, if it is. */
function closedFrom(entry: Trajectory): DateOnly | undefined {
  const turns = [entry.on, ...entry.statuses.map(({ since }) => since)];
  const last = stretchesOf(turns, (day) => ({ status: statusOn(entry, day) })).at(-1);
  return last?.status === 'GS' ? last.from : undefined;
}

/** The days on which a contract is to be signed, on a way without one. */
const unsignedOf = (dossier: Known, { ends = lastDay }: Way): readonly Period[] =>
  contractStretches(dossier).filter(
    ({ standing, from }) =>
      (standing === 'toSign' || standing === 'postponed' || standing === 'signatureOverdue') && from < ends,
  );
