import { randomUUID } from 'node:crypto';
import type { OwnException } from '../../../libs/magda/exceptions.js';
import type { InvalidQuestion, MagdaQuestion } from '../../../libs/magda/question.js';
import { answerReply, exceptionReply, type ReplyContext } from '../../../libs/magda/reply.js';
import type { MagdaService } from '../../../libs/magda/service.js';
import type { XmlNode } from '../../../libs/magda/tree.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { problemOf } from '../http/problem.filter.js';
import type { Parts } from '../parts.js';
import { exceptionOfProblem } from './exceptions.js';
import { questionLimits } from './limits.js';
import { Turnstile } from './turnstile.js';

/** A reply of a door, valid to its table. */
export interface Reply {
  readonly message: XmlNode;
  /** Seconds after which asking again makes sense. */
  readonly retryAfter?: number | undefined;
}

/** What every door of MAGDA does around its answers: it always replies, if need be with an exception. */
export class MagdaDoor {
  readonly #turnstile = new Turnstile(questionLimits);

  constructor(
    private readonly service: MagdaService,
    private readonly parts: Pick<Parts, 'clock' | 'log' | 'configuration' | 'limits'>,
  ) {}

  /** Replies to a question with what answers it; to what is none, or is one too many, with the reason. */
  async reply<Question extends MagdaQuestion>(
    question: Question | InvalidQuestion,
    { caller, requestId }: { readonly caller: Caller; readonly requestId: string },
    answer: (question: Question) => Promise<XmlNode>,
  ): Promise<Reply> {
    try {
      await this.parts.limits.take(caller.organisation);
      if (question.outcome === 'invalid') return { message: this.#unanswered(question, invalid(question)) };
      return { message: await this.#turnstile.pass(() => answer(question)) };
    } catch (error) {
      return this.#failed(question, error, requestId);
    }
  }

  /** What stands around a reply, with what is known of it. */
  contextOf(known: Pick<ReplyContext, 'asker'> & Partial<ReplyContext>): ReplyContext {
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
      return exceptionReply(this.contextOf({ asker: question.sender }), exception);
    const context = this.contextOf({ asker: question.sender.stated });
    return answerReply(context, { reference: question.reference, exceptions: [exception] });
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
