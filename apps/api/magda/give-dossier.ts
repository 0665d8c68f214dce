import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { Section } from '../../../libs/domain/consultation/terms.js';
import { Insz } from '../../../libs/domain/identifiers/insz.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { OwnException } from '../../../libs/magda/exceptions.js';
import { dossierQuestionIn, type DossierQuestion, type InvalidQuestion } from '../../../libs/magda/read.js';
import { answerReply, exceptionReply, type ReplyContext } from '../../../libs/magda/reply.js';
import type { XmlNode } from '../../../libs/magda/tree.js';
import type { XmlDocument } from '../../../libs/magda/xml.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { actOf } from '../act.js';
import { ConsultationLog } from '../consultations/consultation-log.js';
import { consultationIdOf } from '../consultations/consult.js';
import { readGranted } from '../consultations/granted-dossier.js';
import { problemOf } from '../http/problem.filter.js';
import { PARTS, type Parts } from '../parts.js';
import { exceptionOfProblem, exceptionOfRefusal } from './exceptions.js';
import { questionLimits } from './limits.js';
import { Turnstile } from './turnstile.js';

/** A reply to `GeefDossierKBI`, valid to its table. */
export interface Reply {
  readonly message: XmlNode;
  /** Seconds after which asking again makes sense. */
  readonly retryAfter?: number | undefined;
}

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
 * are its key: asked again, the same is answered and nothing is recorded. It always replies, if need be with an
 * exception.
 */
@CommandHandler(GiveDossier)
export class GiveDossierHandler implements ICommandHandler<GiveDossier, Reply> {
  readonly #log: ConsultationLog;
  readonly #turnstile = new Turnstile(questionLimits);

  constructor(@Inject(PARTS) private readonly parts: Parts) {
    this.#log = new ConsultationLog(parts);
  }

  async execute({ message, lineOf, caller, requestId }: GiveDossier): Promise<Reply> {
    const question = dossierQuestionIn(message, lineOf);
    if (question.outcome === 'invalid') {
      const context = this.#contextOf({ asker: question.sender });
      return { message: exceptionReply(context, invalid(question)) };
    }
    try {
      return await this.#turnstile.pass(() => this.#answer(question, caller, requestId));
    } catch (error) {
      return this.#failed(question, error, requestId);
    }
  }

  async #answer(question: DossierQuestion, caller: Caller, requestId: string): Promise<Reply> {
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
    const insz = Insz.safeParse(question.insz).data;
    const dossier = insz && (await this.parts.dossiers.find(insz)).dossier;
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
      subject: insz ? { insz, dossier } : 'malformed',
      act,
    });
    const context = this.#contextOf({ asker: sender.stated, reference: id, at: recorded.at });
    const without = (exception: OwnException) => answerReply(context, { reference, exceptions: [exception] });
    if (recorded.kind === 'refused') return { message: without(exceptionOfRefusal(recorded.code)) };
    const given = await readGranted(this.parts, dossier, recorded);
    if (!given) return { message: without({ code: 30001 }) };
    const exceptions: readonly OwnException[] = given.insz === insz ? [] : [{ code: 30004 }];
    return { message: answerReply(context, { reference, dossier: given.official, exceptions }) };
  }

  #failed({ sender, reference }: DossierQuestion, error: unknown, requestId: string): Reply {
    const problem = problemOf(error);
    const exception = exceptionOfProblem(problem);
    if (exception.code === 60009)
      this.parts.log.error('A question could not be answered', { requestId, error });
    const context = this.#contextOf({ asker: sender.stated });
    const message = answerReply(context, { reference, exceptions: [exception] });
    return { message, retryAfter: problem.retryAfter };
  }

  #contextOf(known: Pick<ReplyContext, 'asker'> & Partial<ReplyContext>): ReplyContext {
    const { magdaUri: ownUri } = this.parts.configuration;
    return { ownUri, reference: randomUUID(), at: this.parts.clock(), ...known };
  }
}

/** Says what is wrong with a question: every place, and why; nothing of what stands there. */
function invalid({ problems }: InvalidQuestion): OwnException {
  const [first] = problems;
  return {
    code: 50000,
    ...(first && { circumstance: `${first.place}: ${first.reason}` }),
    places: problems.map(({ place }) => place),
  };
}
