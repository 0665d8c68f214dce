import { HttpException } from '@nestjs/common';
import { KnownAtInFuture } from '../../../libs/event-store/known-at.js';
import {
  EventStoreError,
  InvalidPosition,
  OutcomeUnknown,
  StoreOverloaded,
  StoreUnavailable,
} from '../../../libs/event-store/port.js';
import { MasterKeyProblem } from '../../../libs/privacy/master-key.js';
import { Problem, type ProblemCode } from './problem.js';

/** The problem behind anything that was thrown; what was not foreseen is INTERNAL. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreOverloaded) return new Problem('OVERLOADED', [], { retryAfter: 1 });
  if (error instanceof StoreUnavailable) return new Problem('STORE_UNAVAILABLE', [], { retryAfter: 2 });
  if (error instanceof OutcomeUnknown) return new Problem('OUTCOME_UNKNOWN', [], { retryAfter: 1 });
  if (error instanceof InvalidPosition)
    return new Problem('QUERY_INVALID', [{ at: '/after', detail: error.message }]);
  if (error instanceof KnownAtInFuture) {
    const detail = `an instant until ${error.latest.toISOString()}: later ones can’t be answered yet`;
    return new Problem('KNOWN_AT_IN_FUTURE', [{ at: '/knownAt', detail }]);
  }
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
