/** Referrals of the person: by partners, and for recognition of a diploma. */
import { DiplomaRecognitionReferred, PartnerReferralReceived } from '../../domain/dossier/referral.js';
import { diplomaReferral, partnerReferral } from '../edition-01/referrals.js';
import { mapping } from './mapping.js';

export const partnerReferrals = mapping({
  path: 'ToeleidingenPartner/ToeleidingPartner',
  event: PartnerReferralReceived,
  content: partnerReferral,
  id: 'referral',
});

export const diplomaReferrals = mapping({
  path: 'ToeleidingenDiplomaGelijkschakeling/ToeleidingDiplomaGelijkschakeling',
  event: DiplomaRecognitionReferred,
  content: diplomaReferral,
  id: 'referral',
  stem: 'diploma',
});
