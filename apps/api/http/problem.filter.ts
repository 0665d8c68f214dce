import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../../../libs/platform/logging.js';
import { JournalUnavailable } from '../../../libs/privacy/erasure-journal.js';
import { jsonText } from './json-text.js';
import { DEPENDENCIES } from './nest.js';
import { problemOf } from './problem-of.js';
import type { Problem } from './problem.js';

/** How problems are told at the addresses with a prefix, where it isn't by a problem document. */
export interface ProblemFormat {
  readonly prefix: string;
  readonly type: string;
  text(problem: Problem): string;
}

interface Needs {
  readonly log: Log;
  readonly problemFormats: readonly ProblemFormat[];
}

/** Turns whatever was thrown into a problem document (RFC 9457); what we did not foresee is logged, not told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(DEPENDENCIES) private readonly needs: Needs) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = problemOf(error);
    const { log, problemFormats } = this.needs;
    if (problem.status >= 500) {
      const { method, id } = request;
      const details = {
        method,
        requestId: id,
        route: request.routeOptions.url ?? '',
        status: problem.status,
        code: problem.stated,
      };
      if (problem.retryAfter === undefined) log.error('A request failed', { ...details, error });
      else log.warn('A request is to be tried again', { ...details, ...reasonOf(error) });
    }
    sendProblem(http.getResponse<FastifyReply>(), request, problem, problemFormats);
  }
}

/**
 * What the database said, by its SQLSTATE, so that an operator sees that its disk is full; and why the journal of
 * erasures takes nothing.
 */
function reasonOf(error: unknown): { readonly reason?: string } {
  if (error instanceof JournalUnavailable) return { reason: error.message };
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(code))
    return { reason: `PostgreSQL answered ${code}` };
  return cause instanceof Error ? reasonOf(cause) : {};
}

/**
 * Answers with a problem: a document in the language that the caller prefers, unless its address has another format.
 */
export function sendProblem(
  reply: FastifyReply,
  request: FastifyRequest,
  problem: Problem,
  formats: readonly ProblemFormat[],
): void {
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  if (problem.retryAfter !== undefined) reply.header('Retry-After', problem.retryAfter);
  const format = formats.find(({ prefix }) => request.routeOptions.url?.startsWith(prefix));
  const text = format?.text(problem) ?? jsonText(problem.document(languageOf(request)));
  reply
    .status(problem.status)
    .type(format?.type ?? 'application/problem+json')
    .send(text);
}

/** Dutch unless English is asked. */
const languageOf = ({ headers }: FastifyRequest): 'nl' | 'en' =>
  /^\s*en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'nl';
