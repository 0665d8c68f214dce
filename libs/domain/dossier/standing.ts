/** Where a person stands on a day, and what is next, by the section of the official dossier to which it belongs. */
import type { DateOnly } from '../kernel/dates.js';
import { stretchOn } from '../kernel/stretches.js';
import { Section } from '../kernel/terms.js';
import { b1Stretches } from './b1.js';
import { breachFactsOn, breachStretches } from './breach-standing.js';
import { contractStretches } from './contract-standing.js';
import type { Dossier } from './dossier.js';
import { housingStretches } from './housing-standing.js';
import { levels } from './language-levels.js';
import { leasesOn } from './lease.js';
import { attendanceOf } from './lesson.js';
import { nextSteps, type NextStep } from './next-steps.js';
import { partsStretches } from './parts.js';
import { registrationStretches } from './registration-standing.js';
import { ruleReference } from './rule-reference.js';
import type { DossierStanding } from './standing-schema.js';

/**
 * A standing on a day with the stretches before and after it, each with what its rule is called and where it stands.
 * @param otherwise the standing on a day of which no fact says anything
 */
function along<
  Stretch extends {
    readonly standing: string;
    readonly from: DateOnly;
    readonly rule?: string | undefined;
    readonly ruledOn?: DateOnly | undefined;
  },
  const Otherwise extends string,
>(all: readonly Stretch[], date: DateOnly, otherwise: Otherwise) {
  const named = all.map(({ rule, ruledOn, ...stretch }) => ({
    ...stretch,
    rule: rule === undefined ? undefined : ruleReference(rule, ruledOn ?? stretch.from),
  }));
  const stretch = stretchOn(named, date);
  return { ...(stretch ?? { standing: otherwise }), stretches: named };
}

/** What a step tells beside levels: it is given where all of these are. */
const toldBy: Readonly<Record<NextStep['towards'], readonly Section[]>> = {
  TRAJECTORY: ['Trajecten', 'Adviezen'],
  ORAL_B1: ['BehaaldeAttesten', 'Adviezen'],
  WOONCODE: ['Wooncode', 'Adviezen'],
};
const toldByHindrance: Readonly<Record<NextStep['blockedBy'][number], Section>> = {
  TRAJECTORY_STOPPED: 'Trajecten',
  WAITING_LIST: 'Wachtlijst',
  SUSPENDED: 'Contracten',
};

function stepsShown(dossier: Dossier, date: DateOnly, given: ReadonlySet<Section>) {
  return nextSteps(dossier, date)
    .filter(({ towards }) => toldBy[towards].every((section) => given.has(section)))
    .map(({ blockedBy, rules: ids, ruledOn, ...step }) => ({
      ...step,
      blockedBy: blockedBy.filter((hindrance) => given.has(toldByHindrance[hindrance])),
      rules: ids.map((id) => ruleReference(id, ruledOn)),
    }));
}

/** What is derived for each section that has a standing. What a section adds begins here. */
const derived: {
  readonly [Name in keyof DossierStanding]-?: (
    dossier: Dossier,
    date: DateOnly,
    given: ReadonlySet<Section>,
  ) => NonNullable<DossierStanding[Name]>;
} = {
  BehaaldeAttesten: (dossier, date) => ({ oralB1: along(b1Stretches(dossier), date, 'notAsked') }),
  Contracten: (dossier, date) => along(contractStretches(dossier), date, 'notApplicable'),
  Trajecten: (dossier, date) => ({
    parts: Object.fromEntries(
      Object.entries(partsStretches(dossier))
        .filter(([, all]) => all.length > 0)
        .map(([part, all]) => [part, along(all, date, 'notApplicable')]),
    ),
  }),
  VormingsActiviteiten: (dossier, date) => ({
    attendance: [...dossier.course].flatMap(({ course }) => {
      const attendance = attendanceOf(dossier, course, date);
      return attendance.held === 0 ? [] : [{ course, ...attendance }];
    }),
  }),
  Inbreuken: (dossier, date) => ({
    breaches: breachStretches(dossier).flatMap(({ breach, stretches }) => {
      const entry = dossier.breach.get(breach);
      return entry && stretches.some(({ from }) => from <= date)
        ? [{ breach, ...breachFactsOn(entry, date), ...along(stretches, date, 'found') }]
        : [];
    }),
  }),
  Aanmelding: (dossier, date) => along(registrationStretches(dossier), date, 'notRequired'),
  Talenkennis: (dossier, date, given) => ({
    levels: levels(dossier, date),
    next: stepsShown(dossier, date, given),
  }),
  Wooncode: (dossier, date) => ({
    ...along(housingStretches(dossier), date, 'notApplicable'),
    leases: leasesOn(dossier, date),
  }),
};

/** What a standing rests on beside its own section: it is given where all of these are given too. */
const restsOn: Partial<Readonly<Record<Section, readonly Section[]>>> = {
  BehaaldeAttesten: ['Talenkennis'],
  Contracten: ['BehaaldeAttesten', 'VormingsActiviteiten'],
  Trajecten: ['Contracten', 'VormingsActiviteiten', 'AfgelegdeTesten', 'Talenkennis'],
};

/** The sections from which what is derived for one follows: it is given where all of these are. */
export const sectionsBehind = (section: Section): readonly Section[] => [
  section,
  ...(restsOn[section] ?? []),
];

/** The sections of which a standing tells something: those asked where none is named. */
export const sectionsOfStanding: readonly Section[] = Section.options.filter(
  (name) =>
    name in derived ||
    [toldBy, restsOn, toldByHindrance].some((table) => Object.values(table).flat().includes(name)),
);

/**
 * What the rules derive for these sections, and for no other.
 * @param dossier folded whole: the stretches lead as far back and ahead as its facts @param date which is asked
 */
export function standingOf(sections: readonly Section[], dossier: Dossier, date: DateOnly): DossierStanding {
  const given = new Set(sections);
  const named = Object.entries(derived).filter(([name]) =>
    sectionsBehind(name as Section).every((section) => given.has(section)),
  );
  return Object.fromEntries(named.map(([name, derive]) => [name, derive(dossier, date, given)]));
}
