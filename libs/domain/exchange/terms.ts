import { z } from 'zod';
import { eachOnce } from '../kernel/each-once.js';
import { labelled } from '../kernel/labels.js';
import { OrganisationType, Section } from '../kernel/terms.js';
import { DateOnly } from '../kernel/dates.js';
import { Name, note } from '../kernel/text.js';
import { KboNumber, NisCode } from '../identifiers/organisation-numbers.js';

/** A text of the agency about an agreement. It is public and about organisations, never about a person. */
const aboutOrganisations = 'A public text about organisations; never about a person';
export const PublicNote = note(500).meta({ id: 'Note', description: aboutOrganisations });

/** The partner of an agreement: one organisation; or those of a type, of communes, or of both. */
export const Partner = z
  .strictObject({
    organisation: KboNumber.optional(),
    organisationType: OrganisationType.optional(),
    communes: eachOnce(z.array(NisCode).min(1).max(600)).optional(),
  })
  .refine(
    (partner) => Object.values(partner).some((part) => part !== undefined),
    'name an organisation, a type or communes',
  )
  .meta({ id: 'Partner', description: 'One organisation; or those of a type, of communes, or of both' });
export type Partner = z.output<typeof Partner>;

/** How data reach the partner: by the crossroads bank of social security, by the Flemish platform, or directly. */
export const ExchangeRoute = labelled('Way', 'Way of the data', {
  KSZ: { nl: 'KSZ', en: 'Crossroads Bank for Social Security (KSZ)' },
  MAGDA: { nl: 'MAGDA', en: 'MAGDA' },
  DIRECT: { nl: 'rechtstreeks', en: 'directly' },
});

const stages = {
  APPROVED: { nl: 'goedgekeurd', en: 'approved' },
  BUILT: { nl: 'gebouwd', en: 'built' },
  IN_TEST: { nl: 'in test', en: 'in test' },
  IN_PRODUCTION: { nl: 'in productie', en: 'in production' },
} as const;
/** The steps from a project sheet to an exchange, in their order. Source: DOMAIN, exchanges and their decisions. */
export const Stage = labelled('Stage', 'A step from the project sheet to the exchange', stages);
export type Stage = z.output<typeof Stage>;

/** One thing that is exchanged. The partner can consult it when it names a section of the dossier. */
export const ExchangeItem = z
  .strictObject({
    item: Name.describe('What it is called'),
    direction: z.enum(['TO_PARTNER', 'FROM_PARTNER']),
    section: Section.optional().describe('The section of the dossier that the partner gets'),
  })
  .refine(({ direction, section }) => section === undefined || direction === 'TO_PARTNER', {
    error: 'only what goes to the partner is a section of the dossier',
    path: ['section'],
  })
  .meta({ id: 'ExchangeItem', description: 'One thing that is exchanged' });

/** The day on which each step is planned. */
export const StagePlanning = z
  .partialRecord(Stage, DateOnly)
  .meta({ id: 'Planning', description: 'The day on which each step is planned' });

/** The status of an agreement on a day, for its partner as a whole or for some communes of it. */
export const AgreementStatus = labelled('AgreementStatus', 'What an exchange agreement is on a day', {
  PROPOSED: { nl: 'voorgesteld', en: 'proposed' },
  SHEET_DRAWN_UP: { nl: 'projectfiche opgesteld', en: 'project sheet drawn up' },
  ...stages,
  SUSPENDED: { nl: 'opgeschort', en: 'suspended' },
  ENDED: { nl: 'beëindigd', en: 'ended' },
  UNDECIDED: { nl: 'onbeslist', en: 'undecided' },
  REFUSED: { nl: 'geweigerd', en: 'refused' },
});
export type AgreementStatus = z.output<typeof AgreementStatus>;
