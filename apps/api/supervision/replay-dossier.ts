import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { eventsKnownAt } from '../../../libs/event-store/known-at.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import { consultationIdOf } from '../consultations/question.js';
import { recordConsultation, type ConsultationNeeds } from '../consultations/record-consultation.js';
import { refusalProblem, refusalsOfConsultation } from '../consultations/refusal-problem.js';
import { metadataOf } from '../handling/command-envelope.js';
import { knownPerson } from '../handling/resolve-person.js';
import { Problem } from '../http/problem.js';
import { wholeDossier } from './access-log.js';

/** The parameters of a replay: as of which day, as known at which instant. */
const ReplayParameters = z.strictObject({
  asOf: DateOnly.optional().describe('As it was on this day; without it, today'),
  knownAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional()
    .describe('As it was known at this instant; without it, now'),
});

/** What both operations on a dossier's history have in common. */
export const replaying = {
  method: 'get',
  tag: 'Audit',
  description: 'An audit is recorded as a consultation, before it is answered.',
  scope: 'audit',
  parameters: z.object({ id: DossierId }),
  notFound: 'DOSSIER_UNKNOWN',
  query: ReplayParameters,
  problems: ['QUERY_INVALID', 'DOSSIER_UNKNOWN', ...refusalsOfConsultation, 'AUTHORISATIONS_NOT_CURRENT'],
} as const;

interface ReplayRequest {
  readonly parameters: { readonly id: DossierId };
  readonly query: z.output<typeof ReplayParameters>;
  readonly caller: Caller;
  readonly requestId: string;
}

/** A dossier's history as it was known at an instant, opened for an auditor. */
interface Replay {
  readonly dossier: DossierId;
  readonly asOf: DateOnly;
  readonly knownAt: Date;
  readonly history: readonly OpenedEvent[];
}

/** @throws Problem DOSSIER_UNKNOWN, or that of a refused consultation: an audit is one, and recorded like any */
export async function replayDossier(
  needs: ConsultationNeeds,
  { parameters: { id: dossier }, query, caller, requestId }: ReplayRequest,
): Promise<Replay> {
  const { asOf = brusselsDay(needs.clock()), knownAt = needs.clock() } = query;
  const loaded = await needs.dossiers.load(dossier);
  if (loaded.recorded.length === 0) throw new Problem('DOSSIER_UNKNOWN');
  const envelope = { key: randomUUID(), body: null, caller, requestId };
  const metadata = metadataOf(needs, 'ReplayDossier', envelope);
  const organisation = KboNumber.parse(caller.organisation);
  const recorded = await recordConsultation(needs, {
    ...wholeDossier,
    id: consultationIdOf(organisation, metadata),
    organisation,
    at: needs.clock(),
    channel: 'API',
    purpose: 'AUDIT',
    subject: { known: await knownPerson(needs, dossier) },
    metadata,
  });
  if (recorded.kind === 'refused') throw refusalProblem(recorded);
  const history = await needs.dossiers.open({ recorded: eventsKnownAt(loaded.recorded, knownAt) });
  return { dossier, asOf, knownAt, history };
}
