import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { purposeOfSender, type StatedSender } from '../../../libs/domain/consultation/sender.js';
import type { Purpose } from '../../../libs/domain/consultation/terms.js';
import type { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { matchingEntries } from '../../../libs/magda/audit-log/entries.js';
import { auditLogService } from '../../../libs/magda/audit-log/messages.js';
import { auditLogQuestionIn, type AuditLogQuestion } from '../../../libs/magda/audit-log/read.js';
import type { OwnException } from '../../../libs/magda/exceptions.js';
import type { MagdaAnswer } from '../../../libs/magda/reply.js';
import { branch, type XmlNode } from '../../../libs/magda/tree.js';
import { renderXml } from '../../../libs/magda/write.js';
import type { XmlDocument } from '../../../libs/magda/xml.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { mostEntries, PersonLog } from '../audit/person-log.js';
import type { Person } from '../consultations/consultation-log.js';
import { askedOfAudit } from '../audit/read-audit-log.js';
import type { Granted } from '../consultations/granted-dossier.js';
import { PARTS, type Parts } from '../parts.js';
import { MagdaDoor, type Reply } from './door.js';

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
  readonly #ofPerson: PersonLog;
  readonly #door: MagdaDoor;

  constructor(@Inject(PARTS) private readonly parts: Parts) {
    this.#ofPerson = new PersonLog(parts);
    this.#door = new MagdaDoor(auditLogService, parts);
  }

  execute({ message, lineOf, ...from }: GiveAuditLog): Promise<Reply> {
    return this.#door.reply(auditLogQuestionIn(message, lineOf), from, {
      asked: ({ criteria, sender: { uri: senderUri, capacity } }, organisation) => ({
        keyPrefix: 'GeefAuditLogging\n',
        body: { criteria: renderXml(criteria) },
        ...askedOfAudit,
        ...this.#purposeOf(organisation, { senderUri, capacity }),
      }),
      given: (recorded, subject, question) => this.#given(recorded, subject, question),
    });
  }

  async #given(
    { purpose, position: before }: Granted,
    subject: Person,
    { criteria, from, until }: AuditLogQuestion,
  ): Promise<Partial<MagdaAnswer>> {
    const reader = purpose === 'OWN_DATA' ? 'person' : 'auditor';
    const { entries, more } = await this.#ofPerson.read(subject, { from, until, before, reader });
    if (more) return { exceptions: [tooMany] };
    const chosen = matchingEntries(entries, criteria);
    if (chosen.length === 0) return { exceptions: [{ code: 30001 }] };
    return { content: branch('AuditLoggings', chosen) };
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
