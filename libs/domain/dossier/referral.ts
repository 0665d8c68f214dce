import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity, sealing } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { EntryId } from '../identifiers/ids.js';
import { eventCommands } from './event-command.js';
import { dated } from './subject.js';
import { FreeText, StatedCode, statedId, StatedPartner, statedSite } from './values.js';

/** Why somebody was sent to the KBI. Source: KBI-01.00, ToeleidingReden. */
export const ReferralReason = labelledInline('ReferralReason', {
  INT_HVN: { nl: 'intake bij het Huis van het Nederlands', en: 'intake at the House of Dutch' },
  NIV_TEST: { nl: 'niveautest', en: 'level test' },
  INB_OPV: { nl: 'opvolging van inburgering', en: 'follow-up of inburgering' },
  DIPL_GEL: { nl: 'gelijkschakeling van diploma', en: 'recognition of a diploma' },
});

/** Source: KBI-01.00, ToeleidingStatus; the meanings are not published. */
export const ReferralStatus = z.enum(['OP', 'VW', 'NU', 'GW']);
/** Source: KBI-01.00, ToeleidingDiplomaGelijkschakelingStatus; the meanings are not published. */
export const DiplomaReferralStatus = z.enum(['BZ', 'GD', 'AN']);

export const PartnerReferralReceived = event('PartnerReferralReceived', {
  version: 2,
  title: 'Toegeleid door partner',
  meaning: 'A partner referred the person to a site that works in the KBI.',
  about: 'partnerReferral/{referral}',
  fields: {
    ...dated,
    referral: fact(EntryId, 'doorverwijzing'),
    externalId: statedId('extern nummer'),
    to: statedSite('naar'),
    status: fact(ReferralStatus.optional(), 'status'),
    why: fact(ReferralReason.optional(), 'waarom'),
    from: identity(StatedPartner.optional(), 'van'),
    description: identity(FreeText.optional(), 'omschrijving'),
  },
  upcasters: { 1: sealing },
});
export const DiplomaRecognitionReferred = event('DiplomaRecognitionReferred', {
  version: 2,
  title: 'Toegeleid voor gelijkschakeling van diploma',
  meaning: 'The person was referred for the recognition of a diploma, and how that stands.',
  about: 'diplomaReferral/{referral}',
  fields: {
    ...dated,
    referral: fact(EntryId, 'doorverwijzing'),
    status: fact(DiplomaReferralStatus.optional(), 'status'),
    why: identity(StatedCode.optional(), 'waarom'),
    kind: identity(StatedCode.optional(), 'soort'),
    submittedOn: fact(DateOnly.optional(), 'ingediend op'),
    answeredOn: fact(DateOnly.optional(), 'beantwoord op'),
    answer: identity(StatedCode.optional(), 'antwoord'),
    diploma: identity(FreeText.optional(), 'diploma'),
    school: identity(FreeText.optional(), 'school'),
    body: identity(StatedPartner.optional(), 'erkennende instantie'),
    commissionedBy: identity(FreeText.optional(), 'in opdracht van'),
    fileNumber: identity(FreeText.optional(), 'dossiernummer'),
  },
  upcasters: { 1: sealing },
});

export const referralCommands = eventCommands({
  ReceiveReferral: { event: PartnerReferralReceived, meaning: 'Records that a partner referred the person.' },
  ReferForDiplomaRecognition: {
    event: DiplomaRecognitionReferred,
    meaning: 'Refers the person for the recognition of a diploma, or states how that stands, whole.',
  },
});
