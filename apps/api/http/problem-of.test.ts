import { expect, test } from '@jest/globals';
import pg from 'pg';
import { OutcomeUnknown, StoreOverloaded, StoreUnavailable } from '../../../libs/event-store/port.js';
import { problemOf } from './problem-of.js';

/** What the driver throws when PostgreSQL answers with an error. */
const answered = (code: string) => Object.assign(new pg.DatabaseError('no', 2, 'error'), { code });
/** What Node throws when a connection fails. */
const failed = (code: string, message = code) => Object.assign(new Error(message), { code });

test.each([
  ...['53000', '53100', '53200', '53300', '53400', '57014', '57P01', '57P03', '57P05', '58000', '58030'],
  ...['25006', '25P03', '40001', '40P01', '55P03', '55006', '08006', '28P01', '3D000', '42501'],
])('while PostgreSQL answers %s the request is to be sent again', (code) => {
  expect(problemOf(answered(code))).toMatchObject({ code: 'STORE_UNAVAILABLE', status: 503, retryAfter: 2 });
});

test.each(['22003', '23505', '42P01', '42601', 'XX000'])('%s is a fault of ours', (code) => {
  expect(problemOf(answered(code))).toMatchObject({ code: 'INTERNAL', status: 500 });
});

test.each([
  [failed('ECONNREFUSED'), 'STORE_UNAVAILABLE'],
  [failed('ECONNRESET', 'read ECONNRESET'), 'STORE_UNAVAILABLE'],
  [failed('ENOTFOUND'), 'STORE_UNAVAILABLE'],
  [new Error('Connection terminated unexpectedly'), 'STORE_UNAVAILABLE'],
  [new Error('timeout exceeded when trying to connect'), 'STORE_UNAVAILABLE'],
  [new StoreUnavailable('away'), 'STORE_UNAVAILABLE'],
  [new OutcomeUnknown('no answer'), 'OUTCOME_UNKNOWN'],
  [new StoreOverloaded(), 'OVERLOADED'],
])('%s is to be sent again: %s', (error, code) => {
  const problem = problemOf(error);
  expect(problem).toMatchObject({ code, status: 503 });
  expect(problem.retryAfter).toBeGreaterThan(0);
});

test('a caller that went away is no failure of the store', () => {
  expect(problemOf(failed('ECONNRESET', 'aborted'))).toMatchObject({ code: 'BROKEN_OFF', status: 400 });
});
