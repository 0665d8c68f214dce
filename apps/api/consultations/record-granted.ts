import type { ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { refusals, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { metadataOf } from '../handling/command-envelope.js';
import type { CommandEnvelope } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import {
  consultationIdOf,
  recordConsultation,
  type ConsultationNeeds,
  type GrantedConsultation,
  type Question,
  type RefusedConsultation,
} from './record-consultation.js';

/** The place in the question that a refusal is about. */
const placeOf: Partial<Record<RefusalCode, string>> = {
  INSZ_MALFORMED: '/insz',
  PERSON_NOT_ON_TERRITORY: '/insz',
  INSCRIPTION_MISSING: '/insz',
  EXCHANGE_PERSON_NOT_SHARED: '/insz',
  PURPOSE_NOT_AUTHORISED: '/purpose',
  SECTIONS_NOT_AUTHORISED: '/sections',
  SENDER_NOT_OF_ORGANISATION: '/senderUri',
};

/** What an operation of the API states of a question; the rest follows from the request. */
interface ApiQuestion extends Omit<
  Question,
  'id' | 'organisation' | 'at' | 'channel' | 'metadata' | 'becauseOfChange'
> {
  /** Of history that is loaded for another organisation. */
  readonly organisation?: KboNumber | undefined;
  /** Of history; otherwise it is asked now. */
  readonly at?: Date | undefined;
  /** The name of the operation, for the log. */
  readonly command: string;
  /** Tells the persons of one request apart. */
  readonly person?: string;
}

/** Decides and records a question of the API. @throws Problem of a refusal, and what `recordConsultation` throws */
export async function recordGranted(
  needs: ConsultationNeeds,
  envelope: CommandEnvelope,
  stated: ApiQuestion,
): Promise<GrantedConsultation & { readonly consultation: ConsultationId }> {
  const { organisation = KboNumber.parse(envelope.caller.organisation), at = needs.clock() } = stated;
  const metadata = metadataOf(needs, stated.command, envelope);
  const id = consultationIdOf(organisation, metadata, stated.person);
  const { purpose, sections, whole, senderUri, capacity, reference, user, emergency, subject } = stated;
  const recorded = await recordConsultation(needs, {
    id,
    organisation,
    at,
    channel: 'API',
    purpose,
    sections,
    whole,
    senderUri,
    capacity,
    reference,
    user,
    emergency,
    subject,
    metadata,
  });
  if (recorded.kind === 'refused') throw refusalProblem(recorded);
  return Object.assign(recorded, { consultation: id });
}

/** The problem of a refused consultation, with the place in the question and the agreement that it is about. */
function refusalProblem({ code, agreement }: RefusedConsultation): Problem {
  const detail = agreement === undefined ? {} : { detail: `Exchange agreement: ${agreement}` };
  const at = placeOf[code];
  return new Problem(code, at === undefined ? [] : [{ at, detail: refusals[code].en }], detail);
}
