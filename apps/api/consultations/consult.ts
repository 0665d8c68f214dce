import { z } from 'zod';
import { eachOnce } from '../../../libs/domain/kernel/each-once.js';
import { DossierStanding } from '../../../libs/domain/dossier/standing.js';
import { ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { Purpose, Section } from '../../../libs/domain/kernel/terms.js';
import { DossierJson } from '../../../libs/magda/json.js';
import type { CommandEnvelope } from '../http/operation.js';
import { personOf, resolvePerson } from '../handling/resolve-person.js';
import { Problem } from '../http/problem.js';
import type { AnswerCache } from './answer-cache.js';
import { readGranted, type GrantedDossier } from './granted-dossier.js';
import type { ConsultationNeeds } from './record-consultation.js';
import { recordGranted } from './record-granted.js';

export const ConsultationRequest = z
  .strictObject({
    insz: z
      .string()
      .max(40)
      .describe('INSZ of the person; a malformed one is refused, and the refusal recorded'),
    purpose: Purpose,
    sections: eachOnce(z.array(Section).min(1).max(Section.options.length)).describe(
      'A section that is stated again is given once',
    ),
    reference: z.string().min(1).max(200).optional().describe('Your own reference; kept sealed'),
    emergency: z
      .strictObject({
        reason: z.string().trim().min(1).max(1_000).describe('What it is; sealed with the key of the person'),
      })
      .optional()
      .describe(
        'Emergency access (noodtoegang): without the conditions on territory and inscription, where an ' +
          'authorisation allows that; each is reviewed by somebody else within days',
      ),
    senderUri: z
      .string()
      .max(120)
      .optional()
      .describe('In whose name you ask: one of your organisation’s own URIs'),
    capacity: z.string().max(40).optional(),
    at: z.iso
      .datetime({ precision: 3 })
      .optional()
      .describe('When it was asked, for history; asks scope import'),
    organisation: KboNumber.optional().describe('Who asked, for history; asks scope import'),
  })
  .meta({ id: 'ConsultationRequest', description: 'A question about one person' });
type ConsultationRequest = z.output<typeof ConsultationRequest>;

export const ConsultationAnswer = z
  .object({
    consultation: ConsultationId,
    content: z.enum(['given', 'none']).describe('none: the person has no dossier'),
    sectionsGiven: z.array(Section),
    authorisation: z.uuid(),
    dossier: DossierJson.nullable().describe('The sections that are given, as in the official dossier'),
    standing: DossierStanding.nullable(),
    position: z.string(),
  })
  .meta({ id: 'ConsultationAnswer', description: 'The sections that the authorisation covers' });

export type ConsultNeeds = ConsultationNeeds & { readonly answers: AnswerCache<GrantedDossier> };

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
  if (isHistory && !envelope.caller.scopes.has('import'))
    throw new Problem('SCOPE_MISSING', [{ at: '/at', detail: 'history asks scope import' }]);
  const subject = await resolvePerson(needs, insz);
  const recorded = await recordGranted(needs, envelope, {
    command: 'Consult',
    purpose,
    sections,
    reference,
    emergency,
    senderUri,
    capacity,
    at: at === undefined ? undefined : new Date(at),
    organisation,
    subject,
  });
  const given = await readGranted(needs, personOf(subject), recorded);
  return {
    consultation: recorded.consultation,
    authorisation: recorded.authorisation,
    sectionsGiven: [...recorded.sections],
    position: recorded.position,
    content: given ? 'given' : 'none',
    dossier: given?.json ?? null,
    standing: given?.standing ?? null,
  };
}
