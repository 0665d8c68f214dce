import { z } from 'zod';
import type { DateOnly } from '../kernel/dates.js';
import { isInscribed, type WithInscription } from '../dossier/inscription.js';
import { residenceOn, type WithResidence } from '../dossier/residence.js';
import { AgreementId } from '../identifiers/ids.js';
import type { KboNumber } from '../identifiers/organisation-numbers.js';
import { Residence, Section, type Purpose } from '../kernel/terms.js';

/** What a decision knows of the person and of the exchange with the organisation; recorded with it. */
export const Circumstances = z
  .object({
    /** Where the person lives, if the dossier holds it. */
    commune: Residence.optional(),
    /** Whether the organisation made an inscription (inschrijving) for the person and the purpose. */
    inscribed: z.boolean().optional(),
    /** Whether the person asks: the user of the question is who it is about. */
    byPerson: z.literal(true).optional(),
    /** What exchange agreements let flow to the organisation: the sections, or the code of why nothing. */
    exchange: z
      .object({
        agreement: AgreementId.optional(),
        sections: z.array(Section),
        held: z.string().optional(),
      })
      .optional(),
  })
  .meta({ id: 'Circumstances', description: 'What a decision knew beside the authorisations' });
export type Circumstances = z.output<typeof Circumstances>;

/** What agreements let flow, or hold back, as it is recorded. */
export type Exchange = NonNullable<Circumstances['exchange']>;

/** What a dossier says on a day of where the person lives, and of an inscription of the asker for the purpose. */
export function circumstancesIn(
  dossier: WithInscription & WithResidence,
  asker: { readonly organisation: KboNumber; readonly purpose: Purpose },
  on: DateOnly,
): Pick<Circumstances, 'commune' | 'inscribed'> {
  const commune = residenceOn(dossier, on);
  return { inscribed: isInscribed(dossier, asker, on), ...(commune !== undefined && { commune }) };
}
