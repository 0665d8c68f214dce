import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity } from '../kernel/event.js';
import { EntryId } from '../identifiers/ids.js';
import { eventCommands } from './event-command.js';
import { dated } from './subject.js';
import { FreeText, Partner, StatedCode, StatedId, StatedSite } from './values.js';

/** Why somebody was sent to the KBI. Source: KBI-01.00, ToeleidingReden. */
export const referralReasons = {
  INT_HVN: 'intake at the House of Dutch',
  NIV_TEST: 'level test',
  INB_OPV: 'follow-up of inburgering',
  DIPL_GEL: 'recognition of a diploma',
} as const;
const ReferralReason = z.enum(Object.keys(referralReasons) as [keyof typeof referralReasons]);

/** Source: KBI-01.00, ToeleidingStatus; the meanings are not published. */
export const ReferralStatus = z.enum(['OP', 'VW', 'NU', 'GW']);
/** Source: KBI-01.00, ToeleidingDiplomaGelijkschakelingStatus; the meanings are not published. */
export const DiplomaReferralStatus = z.enum(['BZ', 'GD', 'AN']);

export const PartnerReferralReceived = event({
  name: 'PartnerReferralReceived',
  version: 1,
  title: 'Toegeleid door partner',
  meaning: 'A partner referred the person to a site that works in the KBI.',
  about: 'partnerReferral/{referral}',
  fields: {
    ...dated,
    referral: fact(EntryId),
    externalId: fact(StatedId.optional()),
    to: fact(StatedSite.optional()),
    status: fact(ReferralStatus.optional()),
    why: fact(ReferralReason.optional()),
    from: identity(Partner.optional()),
    description: identity(FreeText.optional()),
  },
});
export const DiplomaRecognitionReferred = event({
  name: 'DiplomaRecognitionReferred',
  version: 1,
  title: 'Toegeleid voor gelijkschakeling van diploma',
  meaning: 'The person was referred for the recognition of a diploma, and how that stands.',
  about: 'diplomaReferral/{referral}',
  fields: {
    ...dated,
    referral: fact(EntryId),
    status: fact(DiplomaReferralStatus.optional()),
    why: fact(StatedCode.optional()),
    kind: fact(StatedCode.optional()),
    submittedOn: fact(DateOnly.optional()),
    answeredOn: fact(DateOnly.optional()),
    answer: fact(StatedCode.optional()),
    diploma: identity(FreeText.optional()),
    school: identity(FreeText.optional()),
    body: identity(Partner.optional()),
    commissionedBy: identity(FreeText.optional()),
    fileNumber: identity(FreeText.optional()),
  },
});

export const referralCommands = eventCommands({
  ReceiveReferral: { event: PartnerReferralReceived, meaning: 'Records that a partner referred the person.' },
  ReferForDiplomaRecognition: {
    event: DiplomaRecognitionReferred,
    meaning: 'Refers the person for the recognition of a diploma, or states how that stands, whole.',
  },
});
