import { z } from 'zod';
import { jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';

/** A name under which there is nothing gets a clear answer, but only from those who may command or report. */
const unknown = (method: 'get' | 'post', path: string, scope: 'command' | 'admin' | 'report') =>
  operation({
    method,
    path: `${path}/{name}`,
    tag: undefined,
    summary: 'There is nothing of that name.',
    scope,
    idempotent: method === 'post' ? true : undefined,
    answer: jsonOf(z.never()),
    handle() {
      throw new Problem(method === 'post' ? 'COMMAND_UNKNOWN' : 'REPORT_UNKNOWN');
    },
  });

export default [
  unknown('post', '/v1/commands', 'command'),
  unknown('post', '/v1/organisation-commands', 'admin'),
  unknown('post', '/v1/agreements', 'admin'),
  unknown('get', '/v1/reports', 'report'),
];
