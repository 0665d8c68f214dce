import type { ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { refusals, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { metadataOf } from '../handling/command-envelope.js';
import type { CommandEnvelope } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { refusedWhoever, type Question } from './decide-question.js';
import {
  consultationIdOf,
  recordConsultation,
  type ConsultationNeeds,
  type GrantedConsultation,
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

/** Whether a question might be granted about somebody; if not, nobody has to be searched for. */
export function mayBeGranted(
  needs: ConsultationNeeds,
  envelope: CommandEnvelope,
  stated: ApiQuestion,
): boolean {
  const question = questionOf(needs, envelope, stated);
  const known = needs.organisations.lookUp(question.organisation, brusselsDay(question.at));
  const agreements = needs.agreements.all();
  if (known === 'stale' || agreements === 'stale') return false;
  return refusedWhoever(question, { ...known, agreements: [...agreements] }) === undefined;
}

/** Decides and records a question of the API. @throws Problem of a refusal, and what `recordConsultation` throws */
export async function recordGranted(
  needs: ConsultationNeeds,
  envelope: CommandEnvelope,
  stated: ApiQuestion,
): Promise<GrantedConsultation & { readonly consultation: ConsultationId }> {
  const question = questionOf(needs, envelope, stated);
  const recorded = await recordConsultation(needs, question);
  if (recorded.kind === 'refused') throw refusalProblem(recorded);
  return Object.assign(recorded, { consultation: question.id });
}

function questionOf(needs: ConsultationNeeds, envelope: CommandEnvelope, stated: ApiQuestion): Question {
  const { organisation = KboNumber.parse(envelope.caller.organisation), at = needs.clock() } = stated;
  const isHistory = stated.at !== undefined || stated.organisation !== undefined;
  const metadata = metadataOf(needs, stated.command, {
    ...envelope,
    key: isHistory ? envelope.key : keyOfUser(envelope),
  });
  const id = consultationIdOf(organisation, metadata, stated.person);
  const { purpose, sections, whole, senderUri, capacity, reference, user, emergency, list, subject } = stated;
  return {
    id,
    organisation,
    at,
    channel: list === undefined ? 'API' : 'LIST',
    purpose,
    sections,
    whole,
    senderUri,
    capacity,
    reference,
    user,
    emergency,
    list,
    subject,
    metadata,
  };
}

/**
 * The key of a question, which is that of the user who asks: an answer is repeated to nobody else of the organisation,
 * who may not be allowed the same, and would be recorded nowhere. History that is loaded is no answer, and is loaded
 * once by whoever loads it.
 */
export const keyOfUser = ({ key, caller }: Pick<CommandEnvelope, 'key' | 'caller'>): string =>
  `${caller.user}\n${key}`;

/** The problem of a refused consultation, with the place in the question and the agreement that it is about. */
function refusalProblem({ code, agreement }: RefusedConsultation): Problem {
  const detail = agreement === undefined ? {} : { detail: `Exchange agreement: ${agreement}` };
  const at = placeOf[code];
  return new Problem(
    code,
    at === undefined ? [] : [{ at, detail: refusals[code].en, nl: refusals[code].nl }],
    detail,
  );
}
