import { z } from 'zod';
import { eachOnce } from '../../../libs/domain/kernel/each-once.js';
import { DossierStanding } from '../../../libs/domain/dossier/standing-schema.js';
import { EmergencyReason } from '../../../libs/domain/consultation/events.js';
import { ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { AskedInsz } from '../../../libs/domain/identifiers/insz.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { Instant, liesAhead } from '../../../libs/domain/kernel/dates.js';
import { Reference } from '../../../libs/domain/kernel/text.js';
import { Capacity, SenderUri } from '../../../libs/domain/organisation/sender.js';
import { Purpose, Section } from '../../../libs/domain/kernel/terms.js';
import { DossierFindings, DossierJson } from '../../../libs/magda/json.js';
import type { CommandEnvelope } from '../http/operation.js';
import type { Dependencies } from '../handling/dependencies.js';
import { Position } from '../handling/positions.js';
import { Problem } from '../http/problem.js';
import { subjectOf } from '../handling/resolve-person.js';
import type { AnswerCache } from './answer-cache.js';
import { readGranted, type GrantedDossier } from './granted-dossier.js';
import type { ConsultationNeeds } from './record-consultation.js';
import { recordGranted } from './record-granted.js';

export const ConsultationRequest = z
  .strictObject({
    insz: AskedInsz,
    purpose: Purpose,
    sections: eachOnce(z.array(Section).min(1).max(Section.options.length)).describe(
      'A section that is stated again is given once',
    ),
    reference: Reference.optional().describe('Your own reference; kept sealed'),
    emergency: z
      .strictObject({
        reason: EmergencyReason.describe('What it is; sealed with the key of the person'),
      })
      .optional()
      .describe(
        'Emergency access (noodtoegang): without the conditions on territory and inscription, where an ' +
          'authorisation allows that; each is reviewed by somebody else within days',
      ),
    senderUri: SenderUri.optional().describe('In whose name you ask: one of your organisation’s own URIs'),
    capacity: Capacity.optional(),
    at: Instant.optional().describe(
      'When it was asked, for history, not ahead of now; asks scope history, and is recorded without an answer',
    ),
    organisation: KboNumber.optional().describe('Who asked, for history; asks scope history'),
  })
  .meta({ id: 'ConsultationRequest', description: 'A question about one person' });
type ConsultationRequest = z.output<typeof ConsultationRequest>;

export const ConsultationAnswer = z
  .object({
    consultation: ConsultationId,
    content: z
      .enum(['given', 'none', 'withheld'])
      .describe('none: the person has no dossier; withheld: history is recorded, and answered with nothing'),
    sectionsGiven: z.array(Section),
    authorisation: z.uuid(),
    dossier: DossierJson.nullable().describe('The sections that are given, as in the official dossier'),
    standing: DossierStanding.nullable(),
    findings: DossierFindings,
    position: Position.nullable(),
  })
  .meta({ id: 'ConsultationAnswer', description: 'The sections that the authorisation covers' });

export type ConsultNeeds = ConsultationNeeds &
  Pick<Dependencies, 'positions' | 'rights'> & { readonly answers: AnswerCache<GrantedDossier> };

/**
 * Answers a question about a person: it is decided, recorded, and only then answered, from what the log held by then.
 * So the same question under the same key gets the same answer, and never news that no consultation stands for.
 * @param request the body of the envelope, checked @throws Problem when it is refused, or can't be recorded
 */
export async function consult(
  needs: ConsultNeeds,
  request: ConsultationRequest,
  envelope: CommandEnvelope,
): Promise<z.output<typeof ConsultationAnswer>> {
  const { insz, purpose, sections, reference, emergency, senderUri, capacity, at, organisation } = request;
  const isHistory = at !== undefined || organisation !== undefined;
  if (isHistory) needs.rights.check(envelope.caller, 'history');
  const askedAt = at === undefined ? undefined : new Date(at);
  if (askedAt && liesAhead(askedAt, needs.clock()))
    throw new Problem('BODY_INVALID', [{ at: '/at', detail: 'an instant that has been' }]);
  const recorded = await recordGranted(needs, envelope, {
    command: 'Consult',
    purpose,
    sections,
    reference,
    emergency,
    senderUri,
    capacity,
    at: askedAt,
    organisation,
    subject: subjectOf(insz),
  });
  const given = isHistory ? undefined : await readGranted(needs, recorded);
  return {
    consultation: recorded.consultation,
    authorisation: recorded.authorisation,
    sectionsGiven: [...recorded.sections],
    position: needs.positions.shown(recorded.position, envelope.caller),
    content: isHistory ? 'withheld' : given ? 'given' : 'none',
    dossier: given?.json ?? null,
    standing: given?.standing ?? null,
    findings: given?.findings ?? [],
  };
}
