/** Referrals of the person: by partners, and for recognition of a diploma. */
import { code, optional, sequence } from '../schema.js';
import { DiplomaReferralStatus, ReferralReason, ReferralStatus } from '../../domain/dossier/referral.js';
import { office, partner } from './shared-elements.js';
import { coded, day, freeText, uuid } from './values.js';

export const partnerReferral = sequence(
  optional('ExterneID', uuid, 'externalId'),
  optional('Van', partner, 'from'),
  optional('Naar', office, 'to'),
  optional('DatumOntvangen', day, 'on'),
  optional('Status', code(ReferralStatus.options), 'status'),
  optional('Reden', code(ReferralReason.options), 'why'),
  optional('RedenOmschrijving', freeText, 'description'),
);

export const diplomaReferral = sequence(
  optional('StartDatum', day, 'on'),
  optional('Status', code(DiplomaReferralStatus.options), 'status'),
  optional('DiplomaNaam', freeText, 'diploma'),
  optional('OnderwijsInstelling', freeText, 'school'),
  optional('ErkenningsInstantie', partner, 'body'),
  optional('Reden', coded, 'why'),
  optional('Type', coded, 'kind'),
  optional('DatumIngediendBijPartner', day, 'submittedOn'),
  optional('DatumAntwoordPartner', day, 'answeredOn'),
  optional('AntwoordPartnerCode', coded, 'answer'),
  optional('Opdrachtgever', freeText, 'commissionedBy'),
  optional('DossiernummerBijPartner', freeText, 'fileNumber'),
);
