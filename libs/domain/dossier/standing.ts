import { z } from 'zod';
import type { Section } from '../kernel/terms.js';
import { DateOnly } from '../kernel/dates.js';
import { CourseId, known, LeaseId, ProofId, TestId } from '../identifiers/ids.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import type { Dossier } from './dossier.js';
import { housingLanguageStanding } from './housing-standing.js';
import { leasesOn } from './lease.js';
import { Level, Skill } from './levels.js';
import { levels } from './nt2.js';
import { registrationDue, registrationStanding } from './registration.js';

const Proof = z.union([
  z.object({ test: known(TestId) }),
  z.object({ course: known(CourseId) }),
  z.object({ proof: known(ProofId), kind: z.string() }),
]);
const Evidence = z.object({ skill: Skill, level: Level, on: DateOnly, by: Proof });

const Registration = z.object({
  standing: z.enum(['registered', 'open', 'overdue', 'notRequired']),
  due: DateOnly.optional().describe('The last day on which an obliged person may register'),
});
const Levels = z.object({
  levels: z
    .partialRecord(Skill, z.object({ highest: Evidence, latest: Evidence }).optional())
    .describe('Per skill the highest and the latest level, each with what proves it'),
});
const Housing = z.object({
  standing: z
    .object({
      standing: z.enum([
        'notApplicable',
        'willingness',
        'met',
        'exempt',
        'open',
        'postponed',
        'overdue',
        'inNotice',
        'fined',
      ]),
      lease: known(LeaseId).optional(),
      level: Level.optional(),
      since: DateOnly.optional(),
      due: DateOnly.optional(),
      proof: Proof.optional(),
      age: z
        .enum(['LAST_POSSIBLE_DAY', 'notDeterminable'])
        .optional()
        .describe('Of a member of the household: on what the answer about the age rests'),
    })
    .describe('Where the person stands with the language requirement of the lease in force'),
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

/** What the rules derive from a dossier on a day, by the section of the official dossier to which it belongs. */
export const DossierStanding = z
  .object({
    Aanmelding: Registration.optional(),
    Talenkennis: Levels.optional(),
    Wooncode: Housing.optional(),
  })
  .meta({
    id: 'Standing',
    description: 'What the rules derive for the sections that are given, on that day',
  });
export type DossierStanding = z.output<typeof DossierStanding>;

const rules: {
  readonly [Section in keyof DossierStanding]-?: (
    dossier: Dossier,
    date: DateOnly,
  ) => NonNullable<DossierStanding[Section]>;
} = {
  Aanmelding: (dossier, date) => ({
    standing: registrationStanding(dossier, date).standing,
    due: registrationDue(dossier, date),
  }),
  Talenkennis: (dossier) => ({ levels: levels(dossier) }),
  Wooncode: (dossier, date) => {
    const { rule: _, ...standing } = { rule: undefined, ...housingLanguageStanding(dossier, date) };
    return { standing, leases: leasesOn(dossier, date) };
  },
};

/** What the rules derive for these sections, and for no other. @param dossier folded as of `date` */
export function standingOf(sections: readonly Section[], dossier: Dossier, date: DateOnly): DossierStanding {
  const named = Object.entries(rules).filter(([name]) => sections.some((section) => section === name));
  return Object.fromEntries(named.map(([name, rule]) => [name, rule(dossier, date)]));
}
