import { LRUCache } from 'lru-cache';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { OwnException } from '../../../libs/magda/exceptions.js';
import type { InvalidQuestion, MagdaQuestion } from '../../../libs/magda/question.js';
import {
  answerReply,
  exceptionReply,
  type MagdaAnswer,
  type ReplyContext,
} from '../../../libs/magda/reply.js';
import type { MagdaService } from '../../../libs/magda/message-schema.js';
import { readEnvelope, writeEnvelope, writeFault } from '../../../libs/magda/soap.js';
import type { XmlNode } from '../../../libs/magda/tree.js';
import { wsdlOf } from '../../../libs/magda/wsdl.js';
import type { XmlDocument } from '../../../libs/magda/xml.js';
import type { Caller, Scope } from '../../../libs/platform/authentication.js';
import type { Dependencies } from '../handling/dependencies.js';
import { Bulkhead } from '../http/bulkhead.js';
import { unchanging } from '../http/unchanging.js';
import { operation, Reply, textOf, xml, type Operation, type Work } from '../http/operation.js';
import { problemOf } from '../http/problem-of.js';
import type { ProblemFormat } from '../http/problem.filter.js';
import { Problem, problems } from '../http/problem.js';
import type { RateLimits } from '../http/rate-limits.js';
import { exceptionOfProblem } from './exceptions.js';
import { MAGDA_PREFIX, questionLimits } from './limits.js';

/** Who sent a question. */
export interface Asker {
  readonly caller: Caller;
  readonly requestId: string;
}

/** What a SOAP interface answers a question with, and what of its record stands around the reply. */
export interface SoapAnswer {
  readonly answer: Partial<MagdaAnswer>;
  /** Of the reply: the id of the consultation. */
  readonly reference: string;
  /** When it was asked. */
  readonly at: Date;
}

/** A SOAP interface of one question, as data. */
interface SoapInterface<Question extends MagdaQuestion, Needs> {
  readonly service: MagdaService;
  readonly scope: Scope;
  /** Where answering may take long. */
  readonly work?: Work;
  /** Of the endpoint, and of its WSDL. */
  readonly summary: readonly [endpoint: string, wsdl: string];
  readonly description: string;
  /** Reads a message that should be a question. @param lineOf the line on which a node begins */
  readonly read: (message: XmlNode, lineOf: XmlDocument['lineOf']) => Question | InvalidQuestion;
  /** Answers a question that could be read. @throws Problem, which is told as an exception in the reply */
  readonly answer: (question: Question, asker: Asker, needs: Needs) => Promise<SoapAnswer>;
}

type SoapNeeds = Pick<Dependencies, 'clock' | 'configuration' | 'log'> & {
  readonly limits: RateLimits;
  readonly bulkheads: Readonly<Record<Work, Bulkhead>>;
};

/** By how many addresses of the service its WSDL is kept: a caller chooses by which one it asks. */
const mostOrigins = 16;

const XML_TYPE = 'text/xml; charset=utf-8';

/** At the SOAP endpoints a problem is told as a SOAP fault. */
export const soapFaults: ProblemFormat = {
  prefix: MAGDA_PREFIX,
  type: XML_TYPE,
  text({ status, stated, title, detail }) {
    const reason = [`${stated}: ${title.nl}`, detail?.nl].filter((part) => part !== undefined).join(' ');
    return writeFault(status >= 500 ? 'Server' : 'Client', reason, 'nl');
  },
};

const faults = [
  'TOKEN_PROBLEM',
  'SCOPE_MISSING',
  'BODY_TOO_SLOW',
  'BODY_TOO_LARGE',
  'MEDIA_TYPE',
  'ENVELOPE_UNREADABLE',
  'INTERNAL',
  'ISSUER_UNREACHABLE',
] as const;

/**
 * Defines a SOAP 1.1 interface (document/literal, one message a request): its endpoint and its WSDL. Every question
 * that can be read gets a reply (200), if need be with an exception; a message that is none gets a fault.
 */
export function soapInterface<Question extends MagdaQuestion, Needs>(
  definition: SoapInterface<Question, Needs>,
): readonly Operation<Needs & SoapNeeds>[] {
  const { service, scope, work, summary, description } = definition;
  const bulkhead = new Bulkhead(questionLimits);
  const descriptions = new LRUCache<string, Reply>({ max: mostOrigins });
  const path = `${MAGDA_PREFIX}${service.question.name}-${service.version.slice(0, 5)}`;
  const endpoint = operation({
    method: 'post',
    path,
    tag: 'MAGDA',
    summary: summary[0],
    description,
    scope,
    ...(work && { work }),
    countsItself: true,
    soap: true,
    body: xml('text/xml'),
    answer: textOf('text/xml'),
    problems: faults,
    async handle({ body, caller, requestId }, needs: Needs & SoapNeeds) {
      const envelope =
        typeof body === 'string'
          ? readEnvelope(body)
          : { outcome: 'fault' as const, code: 'Client' as const, reason: `the text ${body.refused}` };
      if (envelope.outcome === 'fault') {
        const fault = writeFault(envelope.code, `ENVELOPE_UNREADABLE: ${envelope.reason}`, 'en');
        return new Reply(fault, { type: XML_TYPE, status: problems.ENVELOPE_UNREADABLE.status });
      }
      const question = definition.read(envelope.message, envelope.lineOf);
      return reply(definition, bulkhead, question, { caller, requestId }, needs);
    },
  });
  const wsdl = operation({
    method: 'get',
    path,
    tag: 'MAGDA',
    summary: summary[1],
    soap: true,
    query: z.object({ wsdl: z.literal('').optional() }),
    answer: textOf('text/xml'),
    problems: ['ROUTE_UNKNOWN'],
    handle({ edge }) {
      if (!Object.keys(edge.query).some((name) => name.toLowerCase() === 'wsdl'))
        throw new Problem('ROUTE_UNKNOWN', [], { detail: 'Vraag ?wsdl, of stuur een vraag met POST.' });
      const { origin } = edge;
      const known = descriptions.get(origin);
      if (known) return known;
      const made = unchanging(wsdlOf(service, `${origin}${path}`), XML_TYPE);
      descriptions.set(origin, made);
      return made;
    },
  });
  return [endpoint, wsdl];
}

/** Replies to a question with what answers it; to what is none, or is one too many, with the reason. */
async function reply<Question extends MagdaQuestion, Needs>(
  { service, work, answer }: SoapInterface<Question, Needs>,
  bulkhead: Bulkhead,
  question: Question | InvalidQuestion,
  asker: Asker,
  needs: Needs & SoapNeeds,
): Promise<Reply> {
  const contextOf = (known: Pick<ReplyContext, 'receiver'> & Partial<ReplyContext>): ReplyContext => ({
    reference: randomUUID(),
    at: needs.clock(),
    ...known,
    service,
    ownUri: needs.configuration.magdaUri,
  });
  const unanswered = (exception: OwnException): XmlNode =>
    question.outcome === 'invalid'
      ? exceptionReply(contextOf({ receiver: question.sender }), exception)
      : answerReply(contextOf({ receiver: question.sender.element }), {
          reference: question.reference,
          exceptions: [exception],
        });
  try {
    await needs.limits.take(asker.caller.organisation);
    if (question.outcome === 'invalid') return envelopeOf(unanswered(invalid(question)));
    const given = await bulkhead.run(() =>
      work ? needs.bulkheads[work].run(() => answer(question, asker, needs)) : answer(question, asker, needs),
    );
    const context = contextOf({
      receiver: question.sender.element,
      reference: given.reference,
      at: given.at,
    });
    return envelopeOf(
      answerReply(context, { exceptions: [], ...given.answer, reference: question.reference }),
    );
  } catch (error) {
    const problem = problemOf(error);
    const exception = exceptionOfProblem(problem, service);
    if (exception.code === 60009)
      needs.log.error('A question could not be answered', { requestId: asker.requestId, error });
    return envelopeOf(unanswered(exception), problem.retryAfter);
  }
}

function envelopeOf(message: XmlNode, retryAfter?: number): Reply {
  const headers = retryAfter === undefined ? {} : { 'Retry-After': retryAfter };
  return new Reply(writeEnvelope(message), { type: XML_TYPE, headers });
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
