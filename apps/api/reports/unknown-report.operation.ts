import { z } from 'zod';
import { jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';

/** A name under which there is no report gets a clear answer, but only from those who may report. */
export default operation({
  method: 'get',
  path: '/v1/reports/{name}',
  tag: undefined,
  summary: 'There is no report of that name.',
  scope: 'report',
  answer: jsonOf(z.never()),
  handle() {
    throw new Problem('REPORT_UNKNOWN');
  },
});
