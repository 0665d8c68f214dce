/** Where the person was sent: partners, and recognition of a diploma. */
import { code, listOf, optional, sequence } from '../table.js';
import { DiplomaReferralStatus, ReferralReason, ReferralStatus } from '../../domain/dossier/referral.js';
import { office, partner } from './parts.js';
import { coded, day, freeText, uuid } from './values.js';

export const partnerReferrals = listOf(
  'ToeleidingPartner',
  sequence(
    optional('ExterneID', uuid),
    optional('Van', partner),
    optional('Naar', office),
    optional('DatumOntvangen', day),
    optional('Status', code(ReferralStatus.options)),
    optional('Reden', code(ReferralReason.options)),
    optional('RedenOmschrijving', freeText),
  ),
);

export const diplomaReferrals = listOf(
  'ToeleidingDiplomaGelijkschakeling',
  sequence(
    optional('StartDatum', day),
    optional('Status', code(DiplomaReferralStatus.options)),
    optional('DiplomaNaam', freeText),
    optional('OnderwijsInstelling', freeText),
    optional('ErkenningsInstantie', partner),
    optional('Reden', coded),
    optional('Type', coded),
    optional('DatumIngediendBijPartner', day),
    optional('DatumAntwoordPartner', day),
    optional('AntwoordPartnerCode', coded),
    optional('Opdrachtgever', freeText),
    optional('DossiernummerBijPartner', freeText),
  ),
);
