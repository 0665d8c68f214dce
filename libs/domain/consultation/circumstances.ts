import { z } from 'zod';
import type { DateOnly } from '../kernel/dates.js';
import { isInscribed, type WithInscription } from '../dossier/inscription.js';
import { residenceOn, type WithResidence } from '../dossier/residence.js';
import { ExchangeDecision } from '../exchange/decide.js';
import type { KboNumber } from '../identifiers/organisation-numbers.js';
import { Residence, type Purpose } from '../kernel/terms.js';

/** What a decision takes from the dossier of the person and from exchange agreements; recorded with it. */
export const Circumstances = z
  .object({
    /** Where the person lives, if the dossier holds it. */
    commune: Residence.optional(),
    /** Whether the organisation made an inscription (inschrijving) for the person and the purpose. */
    inscribed: z.boolean().optional(),
    /** Whether the person asks: the user of the question is the person it is about. */
    byPerson: z.literal(true).optional(),
    exchange: ExchangeDecision.optional(),
  })
  .meta({ id: 'Circumstances', description: 'What a decision knew beside the authorisations' });
export type Circumstances = z.output<typeof Circumstances>;

/** What a dossier holds on a day: where the person lives, and whether the organisation made an inscription. */
export function circumstancesIn(
  dossier: WithInscription & WithResidence,
  inscription: { readonly organisation: KboNumber; readonly purpose: Purpose },
  on: DateOnly,
): Pick<Circumstances, 'commune' | 'inscribed'> {
  const commune = residenceOn(dossier, on);
  return { inscribed: isInscribed(dossier, inscription, on), ...(commune !== undefined && { commune }) };
}
