import { z } from 'zod';
import { DateOnly } from './dates.js';

/** On which ground something is allowed: a decree, or a deliberation of the competent body. */
export const LegalBasis = z
  .strictObject({
    number: z.string().trim().min(1).max(200),
    date: DateOnly,
    url: z.url().max(500).optional(),
  })
  .meta({ id: 'LegalBasis', description: 'A decree or a deliberation: number or name, date, address' });
export type LegalBasis = z.output<typeof LegalBasis>;

/** As people cite it: `Beraadslaging 17/021, 2017-05-02`. */
export const citation = ({ number, date }: LegalBasis): string => `${number}, ${date}`;
