import type { ArgumentsHost } from '@nestjs/common';
import { expect, test } from '@jest/globals';
import { StoreUnavailable } from '../../../libs/event-store/port.js';
import { createLog } from '../../../libs/platform/logging.js';
import { ProblemFilter } from './problem.filter.js';
import { Problem } from './problem.js';

/** What is logged when a request throws this. */
function logged(error: unknown): string {
  const lines: string[] = [];
  const log = createLog({ level: 'debug', readable: false, write: (line) => void lines.push(line) });
  const request = { method: 'GET', id: 'one', headers: {}, routeOptions: { url: '/v1' } };
  const reply = { header: () => reply, status: () => reply, type: () => reply, send: () => reply };
  const http = { getRequest: () => request, getResponse: () => reply };
  const filter = new ProblemFilter({ log, problemFormats: [] });
  filter.catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return lines.join('');
}

test('what the caller may try again is a warning without a stack', () => {
  for (const error of [new StoreUnavailable('away'), new Problem('NOT_YET_THERE', [], { retryAfter: 1 })]) {
    expect(logged(error)).toMatch('A request is to be tried again');
    expect(logged(error)).not.toMatch(/problem\.filter|stack/);
  }
});

test('what went wrong here is an error with its stack, and what the caller did wrong is nothing', () => {
  expect(logged(new TypeError('oops'))).toMatch('A request failed');
  expect(logged(new TypeError('oops'))).toMatch('problem.filter');
  expect(logged(new Problem('ROUTE_UNKNOWN'))).toBe('');
});
