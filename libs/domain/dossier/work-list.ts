/** What is open about somebody on any day: what it is, by when it is due, who is waited for, and who manages it. */
import type { z } from 'zod';
import { firstDay, lastBegun, type DateOnly, type Period } from '../kernel/dates.js';
import { labelledInline } from '../kernel/labels.js';
import { stretchesBefore, stretchesOf } from '../kernel/stretches.js';
import { b1Stretches } from './b1.js';
import { breachStretches } from './breach-standing.js';
import { contractStretches } from './contract-standing.js';
import type { Dossier } from './dossier.js';
import { managerOn, type WithManager } from './manager.js';
import { partsStretches } from './parts.js';
import { erasedOn } from './person.js';
import { registrationStretches } from './registration-standing.js';
import { remembered } from './remembered.js';
import { registeredOn, type WithRegistration } from './registration.js';
import type { Trajectory, WithTrajectory } from './trajectory.js';
import { statusOn } from './trajectory-status.js';
import { waitingStretches } from './waiting-list.js';

/** What may be open about somebody. */
export const Matter = labelledInline('Matter', {
  TRAJECTORY: { nl: 'traject', en: 'trajectory' },
  REGISTRATION: { nl: 'aanmelding', en: 'registration' },
  CONTRACT: { nl: 'contract', en: 'contract' },
  PART: { nl: 'onderdeel van het contract', en: 'part of the contract' },
  COURSE: { nl: 'plaats in een cursus', en: 'place in a course' },
  ORAL_B1: { nl: 'mondeling B1 na het attest', en: 'oral B1 after the attest' },
  BREACH: { nl: 'inbreuk', en: 'breach' },
});
export type Matter = z.output<typeof Matter>;

/** Who is to do something next. */
export const WaitingFor = labelledInline('WaitingFor', {
  PERSON: { nl: 'de inburgeraar', en: 'the person' },
  MANAGER: { nl: 'de trajecthouder', en: 'the manager' },
  PROVIDER: { nl: 'een aanbieder van cursussen', en: 'a course provider' },
  AUTHORITY: { nl: 'de sanctionerende overheid', en: 'the sanctioning authority' },
});
export type WaitingFor = z.output<typeof WaitingFor>;

interface Open {
  readonly standing: string;
  readonly due: DateOnly | undefined;
  readonly waitingFor: WaitingFor;
  readonly from: DateOnly;
  readonly until: DateOnly | undefined;
}
interface OpenMatter {
  readonly matter: Matter;
  /** Of several: the part, or the how manieth it is. */
  readonly entry: string;
  readonly open: readonly Open[];
}

/** The standings of each matter in which something is to be done, and by whom (assumed). The others are over. */
const waitsFor = {
  TRAJECTORY: { OP: 'MANAGER', TS: 'PERSON' },
  REGISTRATION: { open: 'PERSON', postponed: 'PERSON', overdue: 'PERSON', breach: 'MANAGER' },
  CONTRACT: {
    ...{ toSign: 'MANAGER', postponed: 'PERSON', signatureOverdue: 'MANAGER' },
    ...{ toStart: 'MANAGER', startOverdue: 'MANAGER', suspended: 'PERSON', running: 'PERSON' },
  },
  PART: { open: 'PERSON', overdue: 'PERSON' },
  COURSE: { waiting: 'PROVIDER', offered: 'PERSON' },
  ORAL_B1: { open: 'PERSON', overdue: 'PERSON' },
  BREACH: {
    ...{ found: 'AUTHORITY', inTerm: 'PERSON', noticed: 'AUTHORITY', heard: 'AUTHORITY' },
    ...{ sanctioned: 'PERSON', appealed: 'AUTHORITY' },
  },
} as const satisfies Readonly<Record<Matter, Readonly<Record<string, WaitingFor>>>>;

/** Who is to do something next about a matter that stands so; undefined when nobody is. */
export const waitedFor = (matter: Matter, standing: string): WaitingFor | undefined =>
  (waitsFor[matter] as Readonly<Record<string, WaitingFor>>)[standing];

interface Stood extends Period {
  readonly standing: string;
  readonly due?: DateOnly | undefined;
}
const openIn = (matter: Matter, stretches: readonly Stood[], entry = ''): OpenMatter => ({
  matter,
  entry,
  open: stretches.flatMap(({ standing, due, from, until }) => {
    const waitingFor = waitedFor(matter, standing);
    return waitingFor ? [{ standing, due, waitingFor, from, until }] : [];
  }),
});

const ofDuty = ['targetGroup', 'residence', 'death'] as const;

/** What is open about somebody beside the trajectories themselves, whoever manages them. */
const matters = [
  remembered(['registration', 'person', ...ofDuty], (dossier) => [
    openIn('REGISTRATION', registrationStretches(dossier)),
  ]),
  remembered(['contract', 'attest', 'course', 'registration', 'trajectory', ...ofDuty], (dossier) => [
    openIn('CONTRACT', contractStretches(dossier)),
  ]),
  remembered(
    [
      ...(['contract', 'course', 'lesson', 'nt2', 'nt2Skills', 'courseAdvice'] as const),
      ...(['orientationTest', 'work', ...ofDuty] as const),
    ],
    (dossier) =>
      Object.entries(partsStretches(dossier)).map(([part, stretches]) => openIn('PART', stretches, part)),
  ),
  remembered(['waitingList', 'death'], (dossier) =>
    waitingStretches(dossier).map(({ stretches }, nth) => openIn('COURSE', stretches, String(nth + 1))),
  ),
  remembered(['b1', 'attest', 'course', 'nt2', 'person', 'trajectory', 'work', ...ofDuty], (dossier) => [
    openIn('ORAL_B1', b1Stretches(dossier)),
  ]),
  remembered(['breach'], (dossier) =>
    breachStretches(dossier).map(({ stretches }, nth) => openIn('BREACH', stretches, String(nth + 1))),
  ),
] as const;

type Organisation = string | undefined;
const isUnderWay = (entry: Trajectory, date: DateOnly): boolean => {
  const status = statusOn(entry, date);
  return status === 'OP' || status === 'TS';
};

/**
 * The organisations that manage a dossier on a day: those of the trajectories that are under way; of none, that of the
 * trajectory which was opened last; before any, the one where the person registered. Undefined where it isn't known.
 */
export function managersOn(
  dossier: WithManager & WithTrajectory & WithRegistration,
  date: DateOnly,
): ReadonlySet<Organisation> {
  const opened = [...dossier.trajectory].filter(({ on }) => on <= date);
  const underWay = opened.filter((entry) => isUnderWay(entry, date));
  const last = lastBegun(opened, ({ on }) => on);
  const managed = underWay.length > 0 ? underWay : last ? [last] : [];
  if (managed.length === 0) return new Set([registeredOn(dossier, date)?.place?.organisation]);
  return new Set(managed.map(({ trajectory }) => managerOn(dossier, trajectory, date)?.organisation));
}

/** The days on which it may change who manages a dossier. */
const turnsOfManagers = ({ trajectory, manager, registration }: Parameters<typeof managersOn>[0]) => [
  firstDay,
  ...[...trajectory].flatMap(({ on, statuses }) => [on, ...statuses.map(({ since }) => since)]),
  ...[...manager, ...registration.registrations].map(({ on }) => on),
];

export interface Work extends Open {
  readonly manager: Organisation;
  readonly matter: Matter;
  readonly entry: string;
}

/** Who manages a dossier, and the trajectories that are under way, each open to its manager; as stretches. */
const management = remembered(['trajectory', 'manager', 'registration'], (dossier) => {
  const turns = turnsOfManagers(dossier);
  const managers = new Set(turns.flatMap((turn) => [...managersOn(dossier, turn)]));
  const managed = [...managers].flatMap((manager) =>
    stretchesOf(turns, (date) => (managersOn(dossier, date).has(manager) ? { manager } : undefined)),
  );
  const trajectories = [...dossier.trajectory].flatMap((entry, nth) =>
    stretchesOf(turns, (date) => {
      const standing = statusOn(entry, date);
      const waitingFor = standing && waitedFor('TRAJECTORY', standing);
      if (!waitingFor) return undefined;
      const manager = managerOn(dossier, entry.trajectory, date)?.organisation;
      return { standing, due: undefined, waitingFor, manager };
    }).map(({ until, ...stretch }): Work => ({
      ...stretch,
      ...{ until, matter: 'TRAJECTORY', entry: String(nth + 1) },
    })),
  );
  return { managed, trajectories };
});

/** The parts of a dossier from which follows what is open. */
export const partsOfWork = [
  ...(['registration', 'trajectory', 'manager', 'contract', 'course', 'lesson', 'attest', 'nt2'] as const),
  ...(['nt2Skills', 'courseAdvice', 'orientationTest', 'work', 'b1', 'breach', 'waitingList'] as const),
  ...(['person', ...ofDuty] as const),
] as const;

/** What is open about somebody, on which days, and whose work it is; nothing once they are erased. */
export function workOf(dossier: Pick<Dossier, (typeof partsOfWork)[number]>): readonly Work[] {
  const { managed, trajectories } = management(dossier);
  const others = matters.flatMap((mattersOf) =>
    mattersOf(dossier).flatMap(({ matter, entry, open }) =>
      open.flatMap((one) =>
        managed.flatMap(({ manager, from, until }) => {
          const both = overlap(one, { from, until });
          return both ? [{ ...one, ...both, manager, matter, entry }] : [];
        }),
      ),
    ),
  );
  return stretchesBefore([...trajectories, ...others], erasedOn(dossier));
}

/** The days of two periods that are the same. */
function overlap(one: Period, other: Period): Pick<Open, 'from' | 'until'> | undefined {
  const from = one.from > other.from ? one.from : other.from;
  const until = [one.until, other.until].flatMap((day) => day ?? []).sort()[0];
  return until !== undefined && until < from ? undefined : { from, until };
}
