import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
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
import type { Caller } from '../../../libs/platform/authentication.js';
import { servingBuild } from '../../../libs/projection/builds.js';
import { parse } from '../http/parse.js';
import { PARTS, type Parts } from '../parts.js';
import { auditorOf } from './auditor.js';
import { caughtUpBuild } from './caught-up-build.js';

export const EmergencyParameters = z.strictObject({
  state: ReviewState.optional().describe('Only those whose review stands so, today'),
  after: z.string().max(100).optional().describe('Answer only when this position of the log is counted in'),
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
export const mostEmergencies = 1_000;

export const EmergencyList = z
  .object({
    on: DateOnly.describe('As of this day: today'),
    emergencies: z.array(Emergency).describe('Those that are due first come first'),
    more: z.boolean().describe(`Whether there are more than ${String(mostEmergencies)}`),
  })
  .meta({ id: 'EmergencyList', description: 'Consultations that were granted as an emergency' });
export type EmergencyList = z.output<typeof EmergencyList>;

export class ListEmergencies extends Query<EmergencyList> {
  constructor(
    readonly parameters: unknown,
    readonly caller: Caller,
  ) {
    super();
  }
}

/** Lists emergencies and how their reviews stand: of every organisation to an auditor, of the own one to others. */
@QueryHandler(ListEmergencies)
export class ListEmergenciesHandler implements IQueryHandler<ListEmergencies, EmergencyList> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** @throws Problem QUERY_INVALID, AUTHORISATIONS_NOT_CURRENT, NOT_YET_THERE, REPORT_BEING_BUILT */
  async execute({ parameters, caller }: ListEmergencies): Promise<EmergencyList> {
    const { state, after } = parse(EmergencyParameters, parameters, 'QUERY_INVALID');
    const { organisation, auditsAll } = auditorOf(this.parts, caller);
    const { schema } = await caughtUpBuild(this.parts, 'emergencies', after);
    const on = brusselsDay(this.parts.clock());
    const bounds: ReviewBounds | undefined = state && reviewBounds(on)[state];
    const { rows } = await this.parts.pool.query<Row>(
      `select consultation, at, organisation, purpose, authorisation, lifted, dossier,
              due_on::text, reviewed_on::text, reviewer, verdict
         from ${schema}.emergencies
        where ($1::text is null or organisation = $1)
          and ($2::boolean is null or (reviewed_on is not null) = $2)
          and due_on between coalesce($3, '-infinity'::date) and coalesce($4, 'infinity'::date)
        order by due_on, at, consultation limit $5`,
      [
        auditsAll ? null : organisation,
        bounds?.reviewed,
        bounds?.dueFrom,
        bounds?.dueUntil,
        mostEmergencies + 1,
      ],
    );
    const emergencies = rows.slice(0, mostEmergencies).map((row) => this.#emergency(row, on));
    return { on, emergencies, more: rows.length > mostEmergencies };
  }

  #emergency({ due_on: dueOn, reviewed_on, reviewer, verdict, at, ...row }: Row, on: DateOnly) {
    const review = reviewed_on && reviewer && verdict && { on: reviewed_on, organisation: reviewer, verdict };
    return {
      ...row,
      at: at.toISOString(),
      organisationName: this.parts.organisations.nameOf(row.organisation, brusselsDay(at)),
      state: stateOfReview(dueOn, reviewed_on ?? undefined, on),
      dueOn,
      review: review || null,
    };
  }
}

/** How many emergencies nobody reviewed in time; undefined while they are counted for the first time. */
export async function countOverdue({
  pool,
  clock,
}: Pick<Parts, 'pool' | 'clock'>): Promise<number | undefined> {
  const build = await servingBuild(pool, 'emergencies');
  if (!build) return undefined;
  const { reviewed, dueUntil } = reviewBounds(brusselsDay(clock())).overdue;
  const { rows } = await pool.query<{ overdue: number }>(
    `select count(*)::int as overdue from ${build.schema}.emergencies
      where (reviewed_on is not null) = $1 and due_on <= $2`,
    [reviewed, dueUntil],
  );
  return rows[0]?.overdue;
}

type Asked = Pick<
  z.output<typeof Emergency>,
  'consultation' | 'organisation' | 'purpose' | 'authorisation' | 'lifted' | 'dossier'
>;
interface Row extends Asked {
  readonly at: Date;
  readonly due_on: DateOnly;
  readonly reviewed_on: DateOnly | null;
  readonly reviewer: KboNumber | null;
  readonly verdict: z.output<typeof Verdict> | null;
}
