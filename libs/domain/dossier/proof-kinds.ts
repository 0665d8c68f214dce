import type { z } from 'zod';
import { labelled, labelledInline } from '../kernel/labels.js';

/** What proves Dutch for the Wooncode beside an NT2 test or course of this dossier. Source: DOMAIN, met by. */
export const ProofKind = labelled('ProofKind', 'What proves knowledge of Dutch for the Wooncode', {
  MANIFEST_TO_LANDLORD: { nl: 'kennelijk voor de verhuurder', en: 'manifest to the landlord' },
  DUTCH_LANGUAGE_EDUCATION: { nl: 'Nederlandstalig onderwijs', en: 'Dutch-language education' },
  EDUCATION_NETHERLANDS: { nl: 'onderwijs in Nederland', en: 'education in the Netherlands' },
  EDUCATION_OVERSEAS_OR_SURINAME: {
    nl: 'onderwijs overzee of in Suriname',
    en: 'education overseas or in Suriname',
  },
  INTEGRATION_ORGANISATION: {
    nl: 'bewijs van een integratieorganisatie',
    en: 'proof by an integration organisation',
  },
  CERTIFICATE_DUTCH_AS_FOREIGN_LANGUAGE: {
    nl: 'Certificaat Nederlands als Vreemde Taal',
    en: 'Certificate of Dutch as a Foreign Language',
  },
  EMPLOYMENT_SERVICE: {
    nl: 'bewijs van een arbeidsbemiddelingsdienst',
    en: 'proof by an employment service',
  },
  SELOR: { nl: 'taalcertificaat van SELOR', en: 'language certificate of SELOR' },
});
export type ProofKind = z.output<typeof ProofKind>;

/** Lasting hindrance by illness or disability, or the limit of learning was reached. Source: DOMAIN, exempt. */
export const ExemptionGround = labelledInline('ExemptionGround', {
  HEALTH: { nl: 'gezondheid', en: 'health' },
  LEARNING_LIMIT: { nl: 'uitgeleerd', en: 'limit of learning reached' },
});
export type ExemptionGround = z.output<typeof ExemptionGround>;
