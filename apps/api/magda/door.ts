import { randomUUID } from 'node:crypto';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { JsonObject } from '../../../libs/event-store/port.js';
import type { OwnException } from '../../../libs/magda/exceptions.js';
import type { InvalidQuestion, MagdaQuestion } from '../../../libs/magda/question.js';
import {
  answerReply,
  exceptionReply,
  type MagdaAnswer,
  type ReplyContext,
} from '../../../libs/magda/reply.js';
import type { MagdaService } from '../../../libs/magda/message-schema.js';
import type { XmlNode } from '../../../libs/magda/tree.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { actOf } from '../act.js';
import { consultationIdOf } from '../consultations/consult.js';
import { ConsultationLog, type Asked, type Person } from '../consultations/consultation-log.js';
import { personOf } from '../consultations/informed.js';
import type { Granted } from '../consultations/granted-dossier.js';
import { problemOf } from '../http/problem.filter.js';
import type { Parts } from '../parts.js';
import { exceptionOfProblem, exceptionOfRefusal } from './exceptions.js';
import { questionLimits } from './limits.js';
import { Turnstile } from './turnstile.js';

/** A reply of a door, valid to its table. */
export interface Reply {
  readonly message: XmlNode;
  /** Seconds after which asking again makes sense. */
  readonly retryAfter?: number | undefined;
}

/** Who sent a question. */
interface From {
  readonly caller: Caller;
  readonly requestId: string;
}

/** A question about one person, whose INSZ is as stated. */
interface PersonQuestion extends MagdaQuestion {
  readonly insz: string;
}

/** What is particular to a door. */
interface About<Question> {
  /** What is asked, and what makes a question the same one beside its sender and reference. */
  asked(
    question: Question,
    organisation: KboNumber,
  ): Pick<Asked, 'purpose' | 'sections' | 'whole' | 'becauseOfChange'> & {
    readonly keyPrefix?: string;
    readonly body: JsonObject;
  };
  /** What a granted question is answered: content, exceptions, or both. */
  given(recorded: Granted, subject: Person, question: Question): Promise<Partial<MagdaAnswer>>;
}

/** What every door of MAGDA does around its answers: it always replies, if need be with an exception. */
export class MagdaDoor {
  readonly #turnstile = new Turnstile(questionLimits);
  readonly #log: ConsultationLog;

  constructor(
    private readonly service: MagdaService,
    private readonly parts: Parts,
  ) {
    this.#log = new ConsultationLog(parts);
  }

  /** Replies to a question with what answers it; to what is none, or is one too many, with the reason. */
  async reply<Question extends PersonQuestion>(
    question: Question | InvalidQuestion,
    from: From,
    about: About<Question>,
  ): Promise<Reply> {
    try {
      await this.parts.limits.take(from.caller.organisation);
      if (question.outcome === 'invalid') return { message: this.#unanswered(question, invalid(question)) };
      return { message: await this.#turnstile.pass(() => this.#answer(question, from, about)) };
    } catch (error) {
      return this.#failed(question, error, from.requestId);
    }
  }

  /**
   * Answers a question like every consultation: decided, recorded, and only then answered. Sender and reference are its
   * key: asked again, the same is answered and nothing is recorded.
   */
  async #answer<Question extends PersonQuestion>(
    question: Question,
    { caller, requestId }: From,
    about: About<Question>,
  ): Promise<XmlNode> {
    const { sender, reference, insz } = question;
    const { uri: senderUri, capacity, user } = sender;
    const organisation = KboNumber.parse(caller.organisation);
    const { keyPrefix = '', body, ...what } = about.asked(question, organisation);
    const act = actOf(this.parts.blindIndex, {
      command: this.service.question.name,
      key: `${keyPrefix}${senderUri}\n${reference}`,
      body: { capacity: capacity ?? null, user: user ?? null, ...body },
      caller,
      requestId,
    });
    const id = consultationIdOf(organisation, act);
    const subject = await this.parts.dossiers.meant(insz);
    const at = this.parts.clock();
    const sent = { senderUri, capacity, user, reference };
    const asked = { ...what, ...sent, id, organisation, at, channel: 'MAGDA', subject, act } as const;
    const recorded = await this.#log.ask(asked);
    const context = this.#contextOf({ receiver: sender.element, reference: id, at: recorded.at });
    if (recorded.kind === 'refused')
      return answerReply(context, { reference, exceptions: [exceptionOfRefusal(recorded.code)] });
    const given = await about.given(recorded, personOf(subject), question);
    return answerReply(context, { reference, exceptions: [], ...given });
  }

  /** What stands around a reply, with what is known of it. */
  #contextOf(known: Pick<ReplyContext, 'receiver'> & Partial<ReplyContext>): ReplyContext {
    const { magdaUri: ownUri } = this.parts.configuration;
    return { service: this.service, ownUri, reference: randomUUID(), at: this.parts.clock(), ...known };
  }

  #failed(question: MagdaQuestion | InvalidQuestion, error: unknown, requestId: string): Reply {
    const problem = problemOf(error);
    const exception = exceptionOfProblem(problem, this.service);
    if (exception.code === 60009)
      this.parts.log.error('A question could not be answered', { requestId, error });
    return { message: this.#unanswered(question, exception), retryAfter: problem.retryAfter };
  }

  #unanswered(question: MagdaQuestion | InvalidQuestion, exception: OwnException): XmlNode {
    if (question.outcome === 'invalid')
      return exceptionReply(this.#contextOf({ receiver: question.sender }), exception);
    const context = this.#contextOf({ receiver: question.sender.element });
    return answerReply(context, { reference: question.reference, exceptions: [exception] });
  }
}

/** Says what is wrong with a question: every place, and why; nothing of what stands there. */
function invalid({ violations }: InvalidQuestion): OwnException {
  const [first] = violations;
  return {
    code: 50000,
    ...(first && { circumstance: `${first.place}: ${first.reason}` }),
    places: violations.map(({ place }) => place),
  };
}
