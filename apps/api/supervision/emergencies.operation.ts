import { z } from 'zod';
import { Verdict } from '../../../libs/domain/consultation/events.js';
import {
  reviewBounds,
  ReviewState,
  stateOfReview,
  type ReviewBounds,
} from '../../../libs/domain/consultation/review.js';
import { Condition, Purpose } from '../../../libs/domain/kernel/terms.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { AuthorisationId, ConsultationId, DossierId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { Dependencies } from '../handling/dependencies.js';
import { After } from '../../../libs/projection/report-query.js';
import { jsonOf, operation } from '../http/operation.js';
import { auditorOf } from './auditor.js';
import { caughtUpBuild, unready, waitFor } from '../handling/caught-up-build.js';

const EmergencyParameters = z.strictObject({
  state: ReviewState.optional().describe('Only those whose review stands so, today'),
  after: After,
});

const Emergency = z.object({
  consultation: ConsultationId,
  at: z.iso.datetime().describe('When it was asked'),
  organisation: KboNumber,
  organisationName: z.string().nullable(),
  purpose: Purpose,
  authorisation: AuthorisationId,
  lifted: z.array(Condition).describe('What it set aside; empty when it would have been granted anyhow'),
  dossier: DossierId.nullable().describe('null: the person has none'),
  state: ReviewState,
  dueOn: DateOnly.describe('Last day on which the review is on time'),
  review: z
    .object({ on: DateOnly, organisation: KboNumber.describe('Of the reviewer'), verdict: Verdict })
    .nullable(),
});

/** The most emergencies of one answer. */
const mostEmergencies = 1_000;

const EmergencyList = z
  .object({
    on: DateOnly.describe('As of this day: today'),
    emergencies: z.array(Emergency).describe('Those that are due first come first'),
    more: z.boolean().describe(`Whether there are more than ${String(mostEmergencies)}`),
  })
  .meta({ id: 'EmergencyList', description: 'Consultations that were granted as an emergency' });

type Needs = Pick<Dependencies, 'clock' | 'organisations' | 'pool' | 'positions' | 'projections' | 'store'>;

/** Lists emergencies and how their reviews stand: of every organisation to an auditor, of the own one to others. */
export default operation({
  method: 'get',
  path: '/v1/audit/emergencies',
  tag: 'Audit',
  summary: 'Consultations that were granted as an emergency, and how their reviews stand today.',
  description:
    'Of every organisation for who holds an authorisation for AUDIT, else of the own one. It says nothing of the ' +
    'person; what the emergency was is in the log of the person, `POST /v1/audit/log`.',
  scope: 'audit',
  work: 'audits',
  query: EmergencyParameters,
  answer: jsonOf(EmergencyList),
  problems: unready,
  awaits: async ({ query: { after }, caller }, needs: Needs) =>
    waitFor(needs, 'emergencies', await needs.positions.readReached(after, caller)),
  async handle({ query: { state, after }, caller }, needs: Needs) {
    const { organisation, auditsAll } = auditorOf(needs, caller);
    const { schema } = await caughtUpBuild(needs, 'emergencies', needs.positions.read(after, caller));
    const on = brusselsDay(needs.clock());
    const bounds: ReviewBounds | undefined = state && reviewBounds(on)[state];
    const { rows } = await needs.pool.query<Row>(
      `select consultation, at, organisation, purpose, authorisation, lifted, dossier,
              to_char(due_on, 'YYYY-MM-DD') as due_on, to_char(reviewed_on, 'YYYY-MM-DD') as reviewed_on, reviewer,
              verdict
         from ${schema}.emergencies
        where ($1::text is null or organisation = $1)
          and ($2::boolean is null or (reviewed_on is not null) = $2)
          and due_on between coalesce($3, '-infinity'::date) and coalesce($4, 'infinity'::date)
        order by emergencies.due_on, at, consultation limit $5`,
      [
        auditsAll ? null : organisation,
        bounds?.reviewed,
        bounds?.dueFrom,
        bounds?.dueUntil,
        mostEmergencies + 1,
      ],
    );
    const emergencies = rows.slice(0, mostEmergencies).map((row) => emergencyOf(row, on, needs));
    return { on, emergencies, more: rows.length > mostEmergencies };
  },
});

function emergencyOf(
  { due_on: dueOn, reviewed_on, reviewer, verdict, at, ...row }: Row,
  on: DateOnly,
  { organisations }: Needs,
): z.output<typeof Emergency> {
  const review = reviewed_on && reviewer && verdict && { on: reviewed_on, organisation: reviewer, verdict };
  return {
    ...row,
    at: at.toISOString(),
    organisationName: organisations.nameOf(row.organisation, brusselsDay(at)),
    state: stateOfReview(dueOn, reviewed_on ?? undefined, on),
    dueOn,
    review: review || null,
  };
}

interface Row extends Pick<
  z.output<typeof Emergency>,
  'consultation' | 'organisation' | 'purpose' | 'authorisation' | 'lifted' | 'dossier'
> {
  readonly at: Date;
  readonly due_on: DateOnly;
  readonly reviewed_on: DateOnly | null;
  readonly reviewer: KboNumber | null;
  readonly verdict: z.output<typeof Verdict> | null;
}
