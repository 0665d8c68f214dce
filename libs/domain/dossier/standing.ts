/** Where a person stands on a day, and what is next, by the section of the official dossier to which it belongs. */
import { z } from 'zod';
import { CourseId, known, LeaseId, ProofId, TestId, TrajectoryId } from '../identifiers/ids.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { DateOnly } from '../kernel/dates.js';
import { labelledInline } from '../kernel/labels.js';
import { stretchOn } from '../kernel/stretches.js';
import { Section } from '../kernel/terms.js';
import type { Dossier } from './dossier.js';
import { housingStretches } from './housing-standing.js';
import { Contradiction, levels } from './language-levels.js';
import { leasesOn } from './lease.js';
import { CourseTrack, Level, Skill } from './levels.js';
import { Hindrance, nextSteps, StepKind, StepTowards, type NextStep } from './next-steps.js';
import { registrationStretches } from './registration-standing.js';
import { RuleReference, ruleReference } from './rule-reference.js';

/** A standing as stretches of days, with the fields of the one that holds on the day asked; none where none does. */
const stretches = <Fields extends z.ZodRawShape & { readonly standing: z.ZodType }>(fields: Fields) => {
  const stretch = z.object({
    from: DateOnly,
    until: DateOnly.optional().describe('The last day; without it, as far ahead as today’s facts lead'),
    due: DateOnly.optional().describe('The last day on which to do what is asked'),
    rule: RuleReference.optional(),
    ...fields,
  });
  return stretch.partial().extend({ standing: fields.standing, stretches: z.array(stretch).readonly() });
};

const Registration = stretches({
  standing: labelledInline('RegistrationStanding', {
    notRequired: { nl: 'niet verplicht', en: 'not required' },
    open: { nl: 'open', en: 'open' },
    postponed: { nl: 'uitgesteld', en: 'postponed' },
    registered: { nl: 'aangemeld', en: 'registered' },
    overdue: { nl: 'te laat', en: 'overdue' },
    breach: { nl: 'inbreuk', en: 'breach' },
  }),
  on: DateOnly.optional().describe('The day of the registration in force'),
});

const Proof = z.union([
  z.object({ test: known(TestId) }),
  z.object({ course: known(CourseId) }),
  z.object({ recognition: known(ProofId) }),
  z.object({ proof: known(ProofId), kind: z.string() }),
]);
const Housing = stretches({
  standing: labelledInline('HousingStanding', {
    notApplicable: { nl: 'niet van toepassing', en: 'not applicable' },
    willingness: { nl: 'enkel bereidheid gevraagd', en: 'willingness only' },
    open: { nl: 'open', en: 'open' },
    postponed: { nl: 'uitgesteld', en: 'postponed' },
    met: { nl: 'voldaan', en: 'met' },
    exempt: { nl: 'vrijgesteld', en: 'exempt' },
    overdue: { nl: 'te laat', en: 'overdue' },
    inNotice: { nl: 'aangemaand', en: 'in notice' },
    fined: { nl: 'beboet', en: 'fined' },
  }),
  age: z
    .enum(['LAST_POSSIBLE_DAY', 'notDeterminable'])
    .optional()
    .describe('Of a member of the household: on what the answer about the age rests'),
  lease: known(LeaseId).optional(),
  level: Level.optional(),
  since: DateOnly.optional(),
  proof: Proof.optional(),
}).extend({
  leases: z
    .array(
      z.object({
        lease: known(LeaseId),
        on: DateOnly,
        signedOn: DateOnly,
        landlord: KboNumber,
        role: z.string(),
        endedOn: DateOnly.optional(),
        rehousing: z.object({ because: z.string(), previous: known(LeaseId) }).optional(),
      }),
    )
    .readonly(),
});

const Evidence = z.object({ skill: Skill, level: Level, on: DateOnly, by: Proof });
const Aged = Evidence.extend({ days: z.int().describe('How many days ago') });
const Levels = z.object({
  skills: z
    .partialRecord(Skill, z.object({ highest: Aged, latest: Aged, entry: Aged }))
    .describe('Per skill the highest, the latest and the first level, each with what proves it'),
  oral: Level.optional().describe('The lower of the highest levels in listening and speaking'),
  written: Level.optional().describe('The lower of the highest levels in reading and writing'),
  global: Level.optional().describe('The lower of the oral and the written level'),
  stated: z
    .object({ on: DateOnly, highest: Level.optional(), latest: Level.optional() })
    .optional()
    .describe('What an official source states, without a skill'),
  contradictions: z
    .array(Evidence.extend({ contradiction: Contradiction, proven: Evidence }))
    .readonly()
    .describe('Where a later result lies below what was proven'),
});
const Step = z.object({
  towards: StepTowards,
  trajectory: known(TrajectoryId).optional(),
  lease: known(LeaseId).optional(),
  goal: Level,
  due: DateOnly.optional(),
  step: StepKind,
  level: Level.optional(),
  skills: z.array(Skill).readonly(),
  course: known(CourseId).optional(),
  track: CourseTrack.optional().describe('As a House of Dutch advised'),
  hours: z.int().optional(),
  blockedBy: z.array(Hindrance).readonly(),
  rules: z.array(RuleReference).readonly(),
});
const Language = z.object({
  levels: Levels,
  next: z
    .array(Step)
    .readonly()
    .describe('The next course or test, for what is asked in the sections that are given'),
});

/** What the rules derive from a dossier on a day, by the section of the official dossier to which it belongs. */
export const DossierStanding = z
  .object({
    Aanmelding: Registration.optional(),
    Talenkennis: Language.optional(),
    Wooncode: Housing.optional(),
  })
  .meta({
    id: 'Standing',
    description: 'What the rules derive for the sections that are given, on that day',
  });
export type DossierStanding = z.output<typeof DossierStanding>;

/**
 * A standing on a day with the stretches before and after it, each with what its rule is called and where it stands.
 * @param otherwise the standing on a day of which no fact says anything
 */
function along<
  Stretch extends { readonly standing: string; readonly from: DateOnly; readonly rule?: string | undefined },
>(all: readonly Stretch[], date: DateOnly, otherwise: Stretch['standing']) {
  const named = all.map(({ rule, ...stretch }) => ({
    ...stretch,
    rule: rule === undefined ? undefined : ruleReference(rule),
  }));
  const { standing = otherwise, ...stretch } = stretchOn(named, date) ?? {};
  return { standing, ...stretch, stretches: named };
}

/** What a step tells beside levels: it is given where all of these are. */
const toldBy: Readonly<Record<NextStep['towards'], readonly Section[]>> = {
  TRAJECTORY: ['Trajecten', 'Adviezen'],
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
    .map(({ blockedBy, rules: ids, ...step }) => ({
      ...step,
      blockedBy: blockedBy.filter((hindrance) => given.has(toldByHindrance[hindrance])),
      rules: ids.map(ruleReference),
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

/** The sections of which a standing tells something: those asked where none is named. */
export const sectionsOfStanding: readonly Section[] = Section.options.filter(
  (name) =>
    name in derived || [...Object.values(toldBy).flat(), ...Object.values(toldByHindrance)].includes(name),
);

/**
 * What the rules derive for these sections, and for no other.
 * @param dossier folded whole: the stretches lead as far back and ahead as its facts @param date which is asked
 */
export function standingOf(sections: readonly Section[], dossier: Dossier, date: DateOnly): DossierStanding {
  const given = new Set(sections);
  const named = Object.entries(derived).filter(([name]) => sections.some((section) => section === name));
  return Object.fromEntries(named.map(([name, derive]) => [name, derive(dossier, date, given)]));
}
