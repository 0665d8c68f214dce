/** The form in which it is told where a person stands, by the section of the official dossier. */
import { z } from 'zod';
import { CourseId, EntryId, known, LeaseId, ProofId, TestId, TrajectoryId } from '../identifiers/ids.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { DateOnly } from '../kernel/dates.js';
import { labelledInline } from '../kernel/labels.js';
import { BreachGround, SanctioningAuthority, SanctionOutcome } from './breach-codes.js';
import { ContractPart } from './contract-codes.js';
import { Contradiction } from './language-levels.js';
import { CourseTrack, Level, Skill } from './levels.js';
import { Hindrance, StepTowards } from './level-goals.js';
import { StepKind } from './next-steps.js';
import { RuleReference } from './rule-reference.js';

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
export const HousingStanding = labelledInline('HousingStanding', {
  notApplicable: { nl: 'niet van toepassing', en: 'not applicable' },
  willingness: { nl: 'enkel bereidheid gevraagd', en: 'willingness only' },
  open: { nl: 'open', en: 'open' },
  postponed: { nl: 'uitgesteld', en: 'postponed' },
  met: { nl: 'voldaan', en: 'met' },
  exempt: { nl: 'vrijgesteld', en: 'exempt' },
  overdue: { nl: 'te laat', en: 'overdue' },
  inNotice: { nl: 'aangemaand', en: 'in notice' },
  fined: { nl: 'beboet', en: 'fined' },
});
const Housing = stretches({
  standing: HousingStanding,
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

const Contract = stretches({
  standing: labelledInline('ContractStanding', {
    notApplicable: { nl: 'niet van toepassing', en: 'not applicable' },
    toSign: { nl: 'te tekenen', en: 'to be signed' },
    postponed: { nl: 'uitgesteld', en: 'postponed' },
    signatureOverdue: { nl: 'te laat getekend', en: 'signature overdue' },
    toStart: { nl: 'te starten', en: 'to be started' },
    startOverdue: { nl: 'te laat gestart', en: 'start overdue' },
    suspended: { nl: 'opgeschort', en: 'suspended' },
    running: { nl: 'loopt', en: 'running' },
    fulfilled: { nl: 'vervuld', en: 'fulfilled' },
  }),
  contract: known(EntryId).optional(),
  since: DateOnly.optional(),
  waiversDue: DateOnly.optional().describe('Until when it is decided which parts are waived'),
});
const Part = stretches({
  standing: labelledInline('PartStanding', {
    notApplicable: { nl: 'niet van toepassing', en: 'not applicable' },
    waived: { nl: 'vrijgesteld', en: 'waived' },
    open: { nl: 'open', en: 'open' },
    overdue: { nl: 'te laat', en: 'overdue' },
    met: { nl: 'voldaan', en: 'met' },
  }),
  contract: known(EntryId).optional(),
  since: DateOnly.optional(),
  by: z.enum(['ATTENDANCE', 'OBJECTIVES']).optional().describe('How the part was met'),
});
const OralB1 = stretches({
  standing: labelledInline('OralB1Standing', {
    notAsked: { nl: 'niet gevraagd', en: 'not asked' },
    open: { nl: 'open', en: 'open' },
    overdue: { nl: 'te laat', en: 'overdue' },
    met: { nl: 'voldaan', en: 'met' },
    exempt: { nl: 'vrijgesteld', en: 'exempt' },
  }),
  since: DateOnly.optional(),
});
export const BreachStanding = labelledInline('BreachStanding', {
  found: { nl: 'vastgesteld', en: 'found' },
  inTerm: { nl: 'in de termijn van de aanmaning', en: 'in the term of the notice' },
  noticed: { nl: 'aangemaand', en: 'given notice' },
  heard: { nl: 'gehoord', en: 'heard' },
  sanctioned: { nl: 'gesanctioneerd', en: 'sanctioned' },
  appealed: { nl: 'in beroep', en: 'appealed' },
  paid: { nl: 'betaald', en: 'paid' },
  lapsed: { nl: 'vervallen', en: 'lapsed' },
  closed: { nl: 'afgesloten', en: 'closed' },
});
const Breach = stretches({
  standing: BreachStanding,
}).extend({
  breach: known(EntryId),
  ground: BreachGround.optional(),
  part: ContractPart.optional(),
  authority: SanctioningAuthority.optional(),
  outcome: SanctionOutcome.optional(),
  amount: z.int().optional().describe('Of the fine, after an appeal if there was one, in euros'),
  paid: z.int().optional().describe('In euros'),
  appealBy: DateOnly.optional().describe('The last day to appeal'),
});

const Attendance = z.object({
  course: known(CourseId),
  held: z.int().describe('Lessons held by that day'),
  attended: z.int(),
  justified: z.int().describe('Absent with a justification'),
  percent: z.number().optional().describe('Of the lessons held, those attended or justified'),
  isRegular: z.boolean().describe('By the rule regular-attendance'),
  isBelowHalf: z.boolean().describe('By the rule half-attendance'),
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
    BehaaldeAttesten: z.object({ oralB1: OralB1 }).optional(),
    Contracten: Contract.optional(),
    Aanmelding: Registration.optional(),
    Trajecten: z
      .object({ parts: z.partialRecord(ContractPart, Part) })
      .optional()
      .describe('The parts of the contract in force'),
    VormingsActiviteiten: z
      .object({ attendance: z.array(Attendance).readonly() })
      .optional()
      .describe('How the lessons were attended, of each course that had any'),
    Inbreuken: z
      .object({ breaches: z.array(Breach).readonly() })
      .optional()
      .describe('Those that were found by that day'),
    Talenkennis: Language.optional(),
    Wooncode: Housing.optional(),
  })
  .meta({
    id: 'Standing',
    description: 'What the rules derive for the sections that are given, on that day',
  });
export type DossierStanding = z.output<typeof DossierStanding>;
