import { z } from 'zod';
import { DateOnly } from './dates.js';
import { line, WebAddress } from './text.js';

/** On which ground something is allowed: a decree, or a deliberation of the competent body. */
export const LegalBasis = z
  .strictObject({
    number: line(200),
    date: DateOnly,
    url: WebAddress.optional(),
  })
  .meta({ id: 'LegalBasis', description: 'A decree or a deliberation: number or name, date, address' });
export type LegalBasis = z.output<typeof LegalBasis>;

/** As people cite it: `Beraadslaging 17/021, 2017-05-02`. */
export const citation = ({ number, date }: LegalBasis): string => `${number}, ${date}`;
