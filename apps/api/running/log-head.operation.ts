import { z } from 'zod';
import type { Dependencies } from '../handling/dependencies.js';
import { jsonOf, operation } from '../http/operation.js';

const LogHead = z
  .object({ position: z.string().nullable().describe('None while the log is empty') })
  .meta({ id: 'LogHead', description: 'The last position of the log' });

/** Tells how far the log goes. */
export default operation({
  method: 'get',
  path: '/v1/log/head',
  tag: 'Operation',
  summary: 'The last position of the log.',
  scope: 'report',
  answer: jsonOf(LogHead),
  async handle(_, { store }: Pick<Dependencies, 'store'>) {
    return { position: (await store.head()) ?? null };
  },
});
