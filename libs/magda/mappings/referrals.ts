/** Referrals of the person: by partners, and for recognition of a diploma. */
import { DiplomaRecognitionReferred, PartnerReferralReceived } from '../../domain/dossier/referral.js';
import { diplomaReferral, partnerReferral } from '../edition-01/referrals.js';
import { mapping } from './mapping.js';

export const partnerReferrals = mapping(
  'ToeleidingenPartner/ToeleidingPartner',
  PartnerReferralReceived,
  partnerReferral,
  {
    id: 'referral',
    otherEvents: {
      /** Of a referral that was sent to a partner, the edition has nothing. */
      ReferralAnswered: ({ facts }, latest) =>
        latest && { ...latest.values, status: (facts as { readonly status: string }).status },
    },
  },
);

export const diplomaReferrals = mapping(
  'ToeleidingenDiplomaGelijkschakeling/ToeleidingDiplomaGelijkschakeling',
  DiplomaRecognitionReferred,
  diplomaReferral,
  { id: 'referral', stem: 'diploma' },
);
