import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  EventStoreError,
  StoreOverloaded,
  StoreUnavailable,
  InvalidPosition,
  OutcomeUnknown,
} from '../../../libs/event-store/port.js';
import { writeFault } from '../../../libs/magda/soap.js';
import { MasterKeyProblem } from '../../../libs/privacy/master-key.js';
import { MAGDA_PREFIX } from '../magda/limits.js';
import { PARTS, type Parts } from '../parts.js';
import { Problem, type ProblemCode } from './problem.js';

/** Turns whatever was thrown into a problem document (RFC 9457); what we did not foresee is logged, not told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = problemOf(error);
    if (problem.status >= 500) {
      const { method, id } = request;
      const details = {
        method,
        requestId: id,
        route: request.routeOptions.url ?? '',
        status: problem.status,
        code: problem.stated,
      };
      if (problem.retryAfter === undefined) this.parts.log.error('A request failed', { ...details, error });
      else this.parts.log.warn('A request is to be tried again', details);
    }
    send(http.getResponse<FastifyReply>(), request, problem);
  }
}

export const XML_TYPE = 'text/xml; charset=utf-8';

/**
 * Answers with a problem document, in the language that the caller prefers: Dutch unless English is asked. At the doors
 * of MAGDA it is a SOAP fault.
 */
export function send(reply: FastifyReply, request: FastifyRequest, problem: Problem): void {
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  if (problem.retryAfter !== undefined) reply.header('Retry-After', problem.retryAfter);
  const [type, text] = request.routeOptions.url?.startsWith(MAGDA_PREFIX)
    ? [XML_TYPE, faultOf(problem)]
    : ['application/problem+json', JSON.stringify(problem.document(languageOf(request)))];
  reply.status(problem.status).type(type).send(text);
}

function faultOf({ status, stated, title, detail }: Problem): string {
  const reason = [`${stated}: ${title.nl}`, detail].filter((part) => part !== undefined).join(' ');
  return writeFault(status >= 500 ? 'Server' : 'Client', reason, 'nl');
}

export function languageOf(request: FastifyRequest): 'nl' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'nl';
}

/** The problem behind anything that was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreOverloaded) return new Problem('OVERLOADED', [], { retryAfter: 1 });
  if (error instanceof StoreUnavailable) return new Problem('STORE_UNAVAILABLE', [], { retryAfter: 2 });
  if (error instanceof OutcomeUnknown) return new Problem('OUTCOME_UNKNOWN', [], { retryAfter: 1 });
  if (error instanceof InvalidPosition)
    return new Problem('QUERY_INVALID', [{ at: '/after', detail: 'this is no position of the log' }]);
  if (error instanceof EventStoreError) return new Problem('INTERNAL');
  if (error instanceof MasterKeyProblem) return new Problem('MASTER_KEY', [], { detail: error.message });
  if (error instanceof HttpException) return new Problem(codeOfStatus[error.getStatus()] ?? 'INTERNAL');
  if (isDatabaseAway(error)) return new Problem('STORE_UNAVAILABLE', [], { retryAfter: 2 });
  return new Problem(codeOfFastify(codeOf(error)) ?? 'INTERNAL');
}

/** Errors of the framework. */
const codeOfStatus: Readonly<Partial<Record<number, ProblemCode>>> = {
  400: 'BODY_NOT_JSON',
  404: 'ROUTE_UNKNOWN',
  406: 'NOT_ACCEPTABLE',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE',
};

function codeOfFastify(code: string): ProblemCode | undefined {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'BODY_TOO_LARGE';
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'MEDIA_TYPE';
  return code.startsWith('FST_ERR_CTP') ? 'BODY_NOT_JSON' : undefined;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Errors of the database's driver while the database is away; some have a code, some only their text. */
function isDatabaseAway(error: unknown): boolean {
  if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|53300|08\w{3})$/.test(codeOf(error))) return true;
  const text =
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;
  return error instanceof Error && text.test(error.message);
}
