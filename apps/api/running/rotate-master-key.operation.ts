import { z } from 'zod';
import type { Dependencies } from '../handling/dependencies.js';
import { jsonOf, operation } from '../http/operation.js';

export default operation({
  method: 'post',
  path: '/v1/master-key/rotate',
  tag: 'Operation',
  summary: 'Replaces the master key and wraps every key anew with it.',
  scope: 'admin',
  answer: jsonOf(z.object({ rotated: z.literal(true) }).meta({ id: 'Rotation' })),
  problems: ['MASTER_KEY'],
  async handle(_, { keyRing }: Pick<Dependencies, 'keyRing'>) {
    await keyRing.rotateMasterKey();
    return { rotated: true };
  },
});
