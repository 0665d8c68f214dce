import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Section } from '../../../libs/domain/consultation/terms.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { dossierService } from '../../../libs/magda/edition-01/messages.js';
import type { OwnException } from '../../../libs/magda/exceptions.js';
import { dossierQuestionIn, type DossierQuestion } from '../../../libs/magda/read.js';
import { answerReply } from '../../../libs/magda/reply.js';
import type { XmlNode } from '../../../libs/magda/tree.js';
import type { XmlDocument } from '../../../libs/magda/xml.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { actOf } from '../act.js';
import { ConsultationLog } from '../consultations/consultation-log.js';
import { consultationIdOf } from '../consultations/consult.js';
import { readGranted } from '../consultations/granted-dossier.js';
import { PARTS, type Parts } from '../parts.js';
import { MagdaDoor, type Reply } from './door.js';
import { exceptionOfRefusal } from './exceptions.js';

/** A message that should be a question `GeefDossierKBI`, edition 01.00. */
export class GiveDossier extends Command<Reply> {
  constructor(
    readonly message: XmlNode,
    readonly lineOf: XmlDocument['lineOf'],
    readonly caller: Caller,
    readonly requestId: string,
  ) {
    super();
  }
}

/**
 * Answers a question of MAGDA like every consultation: decided, recorded, and only then answered. Sender and reference
 * are its key: asked again, the same is answered and nothing is recorded.
 */
@CommandHandler(GiveDossier)
export class GiveDossierHandler implements ICommandHandler<GiveDossier, Reply> {
  readonly #log: ConsultationLog;
  readonly #door: MagdaDoor;

  constructor(@Inject(PARTS) private readonly parts: Parts) {
    this.#log = new ConsultationLog(parts);
    this.#door = new MagdaDoor(dossierService, parts);
  }

  execute({ message, lineOf, caller, requestId }: GiveDossier): Promise<Reply> {
    return this.#door.reply(dossierQuestionIn(message, lineOf), { caller, requestId }, (question) =>
      this.#answer(question, caller, requestId),
    );
  }

  async #answer(question: DossierQuestion, caller: Caller, requestId: string): Promise<XmlNode> {
    const { sender, reference, becauseOfChange } = question;
    const { uri: senderUri, capacity, user } = sender;
    const act = actOf(this.parts.blindIndex, {
      command: 'GeefDossierKBI',
      key: `${senderUri}\n${reference}`,
      body: { capacity: capacity ?? null, user: user ?? null, insz: question.insz, becauseOfChange },
      caller,
      requestId,
    });
    const organisation = KboNumber.parse(caller.organisation);
    const id = consultationIdOf(organisation, act);
    const subject = await this.parts.dossiers.meant(question.insz);
    const { insz, dossier } = subject === 'malformed' ? {} : subject;
    const recorded = await this.#log.ask({
      id,
      organisation,
      at: this.parts.clock(),
      channel: 'MAGDA',
      sections: Section.options,
      senderUri,
      capacity,
      reference,
      user,
      becauseOfChange,
      subject,
      act,
    });
    const context = this.#door.contextOf({ asker: sender.stated, reference: id, at: recorded.at });
    const without = (exception: OwnException) => answerReply(context, { reference, exceptions: [exception] });
    if (recorded.kind === 'refused') return without(exceptionOfRefusal(recorded.code));
    const given = await readGranted(this.parts, dossier, recorded);
    if (!given) return without({ code: 30001 });
    const exceptions: readonly OwnException[] = given.insz === insz ? [] : [{ code: 30004 }];
    return answerReply(context, { reference, content: given.official, exceptions });
  }
}
