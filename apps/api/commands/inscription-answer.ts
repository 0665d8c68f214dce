import { z } from 'zod';
import type { DossierCommandAnswer } from './handle-dossier-command.js';

/** What a partner is told of its command. */
export const InscriptionAnswer = z
  .object({ outcome: z.enum(['recorded', 'unchanged']).describe('unchanged: what was asked held already') })
  .meta({ id: 'InscriptionAnswer', description: 'It is the same whether or not the KBI knows the person' });

/** Nothing but the outcome: anything more would tell whether the KBI knows the person. */
export const inscriptionAnswer = ({ outcome }: DossierCommandAnswer): z.output<typeof InscriptionAnswer> => ({
  outcome,
});
