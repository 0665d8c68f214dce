import { HttpException } from '@nestjs/common';
import { types } from 'node:util';
import { KnownAtInFuture } from '../../../libs/event-store/known-at.js';
import {
  EventStoreError,
  InvalidPosition,
  OutcomeUnknown,
  StoreOverloaded,
  StoreUnavailable,
} from '../../../libs/event-store/port.js';
import { isUnavailable } from '../../../libs/event-store/postgres/failures.js';
import { JournalUnavailable } from '../../../libs/privacy/erasure-journal.js';
import { MasterKeyProblem } from '../../../libs/privacy/master-key.js';
import { Problem, type ProblemCode } from './problem.js';

// Errors of Node itself may come from another realm.
const { isNativeError } = types;

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
  if (error instanceof JournalUnavailable)
    return new Problem('ERASURE_JOURNAL_UNAVAILABLE', [], { retryAfter: 5 });
  if (error instanceof EventStoreError) return new Problem('INTERNAL');
  if (error instanceof MasterKeyProblem) return new Problem('MASTER_KEY', [], { detail: error.message });
  if (error instanceof HttpException) return new Problem(codeOfStatus[error.getStatus()] ?? 'INTERNAL');
  if (isBrokenOff(error)) return new Problem('BROKEN_OFF');
  if (isUnavailable(error)) return new Problem('STORE_UNAVAILABLE', [], { retryAfter: 2 });
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
  isNativeError(error) && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What Node reports of a request whose caller went away while it came in. */
const isBrokenOff = (error: unknown): boolean =>
  isNativeError(error) && codeOf(error) === 'ECONNRESET' && error.message === 'aborted';
