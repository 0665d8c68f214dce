import { refusals, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import type { OwnException } from '../../../libs/magda/exceptions.js';
import type { MagdaService } from '../../../libs/magda/message-schema.js';
import type { Problem } from '../http/problem.js';

/** The exception for each reason of a refusal; any other is that access is refused. */
const codeOfRefusal: Partial<Record<RefusalCode, OwnException['code']>> = {
  INSZ_MALFORMED: 20002,
  INSCRIPTION_MISSING: 40003,
  EXCHANGE_PERSON_NOT_SHARED: 40003,
  CAPACITY_WITHOUT_PURPOSE: 40001,
  SENDER_NOT_OF_ORGANISATION: 40006,
  ORGANISATION_UNKNOWN: 40006,
};

/** A refused question, as MAGDA says it. */
export const exceptionOfRefusal = (code: RefusalCode): OwnException => ({
  code: codeOfRefusal[code] ?? 40005,
  circumstance: refusals[code].nl,
});

/** A question that could not be answered: it contradicts itself, is to be asked again, or there is a fault of ours. */
export function exceptionOfProblem(
  { code, title, retryAfter }: Problem,
  { question }: MagdaService,
): OwnException {
  if (code === 'IDEMPOTENCY_KEY_REUSED')
    return {
      code: 50000,
      circumstance:
        'Deze afzender gebruikte deze Referte al voor een andere vraag; geef elke vraag een eigen.',
      places: [`/${question.name}/Verzoek/Vragen/Vraag/Referte`],
    };
  if (retryAfter !== undefined) return { code: 99996, circumstance: title.nl };
  return code === 'REPORT_STANDS_STILL' ? { code: 60009, circumstance: title.nl } : { code: 60009 };
}
