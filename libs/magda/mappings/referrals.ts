/** Where the person was sent: partners, and recognition of a diploma. */
import { DiplomaRecognitionReferred, PartnerReferralReceived } from '../../domain/dossier/referral.js';
import { coded, day, fields, text } from '../codec.js';
import { calendarDay, mapping } from './mapping.js';
import { office, partner } from './parts.js';

export const partnerReferrals = mapping({
  path: 'ToeleidingenPartner/ToeleidingPartner',
  event: PartnerReferralReceived,
  id: ['referral', ({ on }) => ['referral', calendarDay(on)]],
  way: fields({
    externalId: ['ExterneID', text],
    from: ['Van', partner],
    to: ['Naar', office],
    on: ['DatumOntvangen', day],
    status: ['Status', text],
    why: ['Reden', text],
    description: ['RedenOmschrijving', text],
  }),
});

export const diplomaReferrals = mapping({
  path: 'ToeleidingenDiplomaGelijkschakeling/ToeleidingDiplomaGelijkschakeling',
  event: DiplomaRecognitionReferred,
  id: ['referral', ({ on }) => ['diploma', calendarDay(on)]],
  way: fields({
    on: ['StartDatum', day],
    status: ['Status', text],
    diploma: ['DiplomaNaam', text],
    school: ['OnderwijsInstelling', text],
    body: ['ErkenningsInstantie', partner],
    why: ['Reden', coded],
    kind: ['Type', coded],
    submittedOn: ['DatumIngediendBijPartner', day],
    answeredOn: ['DatumAntwoordPartner', day],
    answer: ['AntwoordPartnerCode', coded],
    commissionedBy: ['Opdrachtgever', text],
    fileNumber: ['DossiernummerBijPartner', text],
  }),
});
