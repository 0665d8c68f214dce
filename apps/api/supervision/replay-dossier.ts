import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { eventsKnownAt } from '../../../libs/event-store/known-at.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { recordGranted, refusalsOfConsultation } from '../consultations/record-granted.js';
import { knownPerson } from '../handling/resolve-person.js';
import type { Received } from '../http/operation.js';
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

/**
 * A dossier's history as it was known at an instant, opened for an auditor.
 * @throws Problem DOSSIER_UNKNOWN, or that of a refused consultation: an audit is one, and recorded like any
 */
export async function replayDossier(
  needs: ConsultationNeeds,
  {
    parameters: { id: dossier },
    query,
    caller,
    requestId,
  }: Received<(typeof replaying)['parameters'], typeof ReplayParameters, undefined, 'audit'>,
): Promise<{
  readonly dossier: DossierId;
  readonly asOf: DateOnly;
  readonly knownAt: Date;
  readonly history: readonly OpenedEvent[];
}> {
  const { asOf = brusselsDay(needs.clock()), knownAt = needs.clock() } = query;
  const loaded = await needs.dossiers.load(dossier);
  if (loaded.recorded.length === 0) throw new Problem('DOSSIER_UNKNOWN');
  const envelope = { key: randomUUID(), body: null, caller, requestId };
  await recordGranted(needs, envelope, {
    ...wholeDossier,
    command: 'ReplayDossier',
    purpose: 'AUDIT',
    subject: { known: await knownPerson(needs, dossier) },
  });
  const history = await needs.dossiers.open({ recorded: eventsKnownAt(loaded.recorded, knownAt) });
  return { dossier, asOf, knownAt, history };
}
