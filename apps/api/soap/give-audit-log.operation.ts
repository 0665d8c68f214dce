import { purposeOfSender } from '../../../libs/domain/consultation/stated-sender.js';
import { wholeDossier } from '../../../libs/domain/consultation/use.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { Purpose } from '../../../libs/domain/kernel/terms.js';
import { matchingEntries } from '../../../libs/magda/audit-log/entries.js';
import { auditLogService } from '../../../libs/magda/audit-log/messages.js';
import { auditLogQuestionIn, type AuditLogQuestion } from '../../../libs/magda/audit-log/read.js';
import type { OwnException } from '../../../libs/magda/exceptions.js';
import { branch } from '../../../libs/magda/tree.js';
import { renderXml } from '../../../libs/magda/write.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { mostEntries, readAccessLog, type AccessLogNeeds } from '../supervision/access-log.js';
import { recordQuestion, refusedAnswer } from './record-question.js';
import { soapInterface, type Asker } from './soap-operation.js';

type Needs = ConsultationNeeds & AccessLogNeeds;

/** Tells MAGDA who asked what about a person: to an auditor, or to the person, as the purpose of the sender says. */
export default soapInterface({
  service: auditLogService,
  scope: 'audit',
  work: 'audits',
  summary: [
    'The official door of the log: a question GeefAuditLogging 02.00 in SOAP 1.1, document/literal.',
    'The WSDL of that door, at `?wsdl`.',
  ],
  description:
    'Who asked what about a person (Sleutel of Type INSZ), when, why, on which ground. The sender speaks for ' +
    'AUDIT, or for OWN_DATA: then the user (Gebruiker) must be the person, and sees organisations only. The ' +
    'question is a consultation itself. More than 1,000 entries are refused: ask a shorter Periode.',
  read: auditLogQuestionIn,
  async answer(question: AuditLogQuestion, asker, needs: Needs) {
    const { criteria, from, until } = question;
    const { recorded, answerWith } = await recordQuestion(needs, auditLogService, question, asker, {
      ...wholeDossier,
      ...purposeOf(question, asker, needs),
      keyPrefix: 'GeefAuditLogging\n',
      body: { criteria: renderXml(criteria) },
    });
    if (recorded.kind === 'refused') return answerWith(refusedAnswer(recorded));
    const reader = recorded.purpose === 'OWN_DATA' ? 'person' : 'auditor';
    const extent = { from, until, before: recorded.position, reader } as const;
    const { entries, more } = await readAccessLog(needs, recorded.person, extent);
    if (more) return answerWith({ exceptions: [tooMany] });
    const chosen = matchingEntries(entries, criteria);
    if (chosen.length === 0) return answerWith({ exceptions: [{ code: 30001 }] });
    return answerWith({ content: branch('AuditLoggings', chosen) });
  },
});

/** A sender that speaks for something else than looking at the log is refused as an auditor that it is not. */
function purposeOf(
  { sender: { uri: senderUri, capacity } }: AuditLogQuestion,
  { caller }: Asker,
  { organisations }: Needs,
): { purpose?: Purpose } {
  const known = organisations.lookUp(KboNumber.parse(caller.organisation));
  const purpose = known !== 'stale' && purposeOfSender(known.organisation, { senderUri, capacity });
  if (typeof purpose !== 'string') return {};
  return { purpose: purpose === 'OWN_DATA' ? purpose : 'AUDIT' };
}

const tooMany: OwnException = {
  code: 50000,
  circumstance: `Er zijn meer dan ${String(mostEntries)} vragen; vraag een kortere Periode.`,
  places: ['/GeefAuditLogging/Verzoek/Vragen/Vraag/Inhoud/Criteria/Periode'],
};
