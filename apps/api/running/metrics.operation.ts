import type { Metrics } from '../http/metrics.js';
import { operation, Reply, textOf } from '../http/operation.js';

export default operation({
  method: 'get',
  path: '/metrics',
  tag: 'Operation',
  summary: 'Figures of the process, the routes and the read models, for Prometheus',
  scope: 'report',
  answer: textOf('text/plain'),
  async handle(_, { metrics }: { readonly metrics: Metrics }) {
    return new Reply(await metrics.text(), { type: 'text/plain; version=0.0.4; charset=utf-8' });
  },
});
