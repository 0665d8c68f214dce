import { z } from 'zod';
import { AgreementId } from '../identifiers/ids.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import { Section } from './terms.js';

/** What a decision knows of the person and of the exchange with the organisation; recorded with it. */
export const Circumstances = z
  .object({
    /** Where the person lives, if the dossier holds it. */
    commune: NisCode.optional(),
    /** Whether the organisation made an inscription (inschrijving) for the person. */
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
