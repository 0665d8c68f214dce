import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { JsonObject } from '../../../libs/event-store/port.js';
import type { MagdaQuestion } from '../../../libs/magda/question.js';
import type { MagdaService } from '../../../libs/magda/message-schema.js';
import {
  consultationIdOf,
  recordConsultation,
  type ConsultationNeeds,
  type RecordedConsultation,
} from '../consultations/record-consultation.js';
import type { Question } from '../consultations/decide-question.js';
import { metadataOf } from '../handling/command-envelope.js';
import { subjectOf } from '../handling/resolve-person.js';
import { exceptionOfRefusal } from './exceptions.js';
import type { Asker, SoapAnswer } from './soap-operation.js';

/** What of a consultation is particular to a SOAP interface. */
interface Particulars extends Pick<Question, 'purpose' | 'sections' | 'whole' | 'becauseOfChange'> {
  /** What makes a question the same one, beside its sender and reference. */
  readonly body: JsonObject;
  /** Keeps the references of one interface apart from those of another. */
  readonly keyPrefix?: string;
}

/**
 * Decides and records a question like every consultation. Sender and reference are its key: asked again, the same is
 * answered and nothing is recorded.
 */
export async function recordQuestion(
  needs: ConsultationNeeds,
  service: MagdaService,
  { sender, reference, insz }: MagdaQuestion & { readonly insz: string },
  { caller, requestId }: Asker,
  { keyPrefix = '', body, ...asked }: Particulars,
): Promise<{
  readonly recorded: RecordedConsultation;
  /** The answer with what stands around it. */
  readonly answerWith: (answer: SoapAnswer['answer']) => SoapAnswer;
}> {
  const { uri: senderUri, capacity, user } = sender;
  const organisation = KboNumber.parse(caller.organisation);
  const metadata = metadataOf(needs, service.question.name, {
    key: `${keyPrefix}${senderUri}\n${reference}`,
    body: { ...body, capacity: capacity ?? null, user: user ?? null },
    caller,
    requestId,
  });
  const id = consultationIdOf(organisation, metadata);
  const recorded = await recordConsultation(needs, {
    ...asked,
    senderUri,
    capacity,
    user,
    reference,
    id,
    organisation,
    at: needs.clock(),
    channel: 'MAGDA',
    subject: subjectOf(insz),
    metadata,
  });
  return {
    recorded,
    answerWith: (answer) => ({ answer, reference: id, at: recorded.at }),
  };
}

/** A refused question, as an exception in the reply. */
export const refusedAnswer = ({ code }: Extract<RecordedConsultation, { kind: 'refused' }>) => ({
  exceptions: [exceptionOfRefusal(code)],
});
