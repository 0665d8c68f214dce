import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { purposeOfSender, type StatedSender } from '../../../libs/domain/consultation/sender.js';
import type { Purpose } from '../../../libs/domain/consultation/terms.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { chosenEntries } from '../../../libs/magda/audit-log/entries.js';
import { auditLogService } from '../../../libs/magda/audit-log/messages.js';
import { auditLogQuestionIn, type AuditLogQuestion } from '../../../libs/magda/audit-log/read.js';
import type { OwnException } from '../../../libs/magda/exceptions.js';
import { answerReply } from '../../../libs/magda/reply.js';
import { branch, type XmlNode } from '../../../libs/magda/tree.js';
import { renderXml } from '../../../libs/magda/write.js';
import type { XmlDocument } from '../../../libs/magda/xml.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { actOf } from '../act.js';
import { mostEntries, PersonLog } from '../audit/person-log.js';
import { auditOf, subjectOf } from '../audit/read-audit-log.js';
import { ConsultationLog } from '../consultations/consultation-log.js';
import { consultationIdOf } from '../consultations/consult.js';
import { PARTS, type Parts } from '../parts.js';
import { MagdaDoor, type Reply } from './door.js';
import { exceptionOfRefusal } from './exceptions.js';

/** A message that should be a question `GeefAuditLogging`, edition 02.00. */
export class GiveAuditLog extends Command<Reply> {
  constructor(
    readonly message: XmlNode,
    readonly lineOf: XmlDocument['lineOf'],
    readonly caller: Caller,
    readonly requestId: string,
  ) {
    super();
  }
}

/** Tells MAGDA who asked what about a person: to an auditor, or to the person, as the purpose of the sender says. */
@CommandHandler(GiveAuditLog)
export class GiveAuditLogHandler implements ICommandHandler<GiveAuditLog, Reply> {
  readonly #log: ConsultationLog;
  readonly #ofPerson: PersonLog;
  readonly #door: MagdaDoor;

  constructor(@Inject(PARTS) private readonly parts: Parts) {
    this.#log = new ConsultationLog(parts);
    this.#ofPerson = new PersonLog(parts);
    this.#door = new MagdaDoor(auditLogService, parts);
  }

  execute({ message, lineOf, caller, requestId }: GiveAuditLog): Promise<Reply> {
    return this.#door.reply(auditLogQuestionIn(message, lineOf), { caller, requestId }, (question) =>
      this.#answer(question, caller, requestId),
    );
  }

  async #answer(question: AuditLogQuestion, caller: Caller, requestId: string): Promise<XmlNode> {
    const { sender, reference, criteria, from, until } = question;
    const { uri: senderUri, capacity, user } = sender;
    const act = actOf(this.parts.blindIndex, {
      command: 'GeefAuditLogging',
      key: `GeefAuditLogging\n${senderUri}\n${reference}`,
      body: { capacity: capacity ?? null, user: user ?? null, criteria: renderXml(criteria) },
      caller,
      requestId,
    });
    const organisation = KboNumber.parse(caller.organisation);
    const id = consultationIdOf(organisation, act);
    const subject = await subjectOf(this.parts, question.insz);
    const recorded = await this.#log.ask({
      ...auditOf(subject),
      ...this.#purposeOf(organisation, { senderUri, capacity }),
      id,
      organisation,
      at: this.parts.clock(),
      channel: 'MAGDA',
      senderUri,
      capacity,
      reference,
      user,
      act,
    });
    const context = this.#door.contextOf({ asker: sender.stated, reference: id, at: recorded.at });
    const without = (exception: OwnException) => answerReply(context, { reference, exceptions: [exception] });
    if (recorded.kind === 'refused') return without(exceptionOfRefusal(recorded.code));
    const reader = recorded.purpose === 'OWN_DATA' ? 'person' : 'auditor';
    const extent = { from, until, before: recorded.position, reader } as const;
    const { entries, more } = await this.#ofPerson.read(subject === 'malformed' ? {} : subject, extent);
    if (more) return without(tooMany);
    const chosen = chosenEntries(entries, criteria);
    if (chosen.length === 0) return without({ code: 30001 });
    return answerReply(context, { reference, content: branch('AuditLoggings', chosen), exceptions: [] });
  }

  /** A sender that speaks for something else than looking at the log is refused as an auditor that it is not. */
  #purposeOf(organisation: KboNumber, sender: StatedSender): { purpose?: Purpose } {
    const known = this.parts.organisations.lookUp(organisation);
    const purpose = known !== 'stale' && purposeOfSender(known.organisation, sender);
    if (typeof purpose !== 'string') return {};
    return { purpose: purpose === 'OWN_DATA' ? purpose : 'AUDIT' };
  }
}

const tooMany: OwnException = {
  code: 50000,
  circumstance: `Er zijn meer dan ${String(mostEntries)} vragen; vraag een kortere Periode.`,
  places: ['/GeefAuditLogging/Verzoek/Vragen/Vraag/Inhoud/Criteria/Periode'],
};
