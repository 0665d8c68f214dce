import { z } from 'zod';
import { jsonOf, operation } from '../http/operation.js';
import { Problem, type ProblemCode } from '../http/problem.js';

/** A name under which there is nothing gets a clear answer, but only from those who may command. */
const unknown = (path: string, scope: 'command' | 'admin', code: ProblemCode) =>
  operation({
    method: 'post',
    path: `${path}/{name}`,
    tag: undefined,
    summary: 'There is no command of that name.',
    scope,
    idempotent: true,
    answer: jsonOf(z.never()),
    handle() {
      throw new Problem(code);
    },
  });

export default [
  unknown('/v1/commands', 'command', 'COMMAND_UNKNOWN'),
  unknown('/v1/organisation-commands', 'admin', 'COMMAND_UNKNOWN'),
  unknown('/v1/agreements', 'admin', 'COMMAND_UNKNOWN'),
];
