import { z } from 'zod';
import { DateOnly, lastBegun } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { event, fact, identity, sealing } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { same } from '../kernel/same.js';
import { EntryId, known } from '../identifiers/ids.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { Entries } from './entries.js';
import { eventCommands } from './event-command.js';
import { DossierOpened, Identity, open, type WithPerson } from './person.js';
import { dated, dateOf, NOT_IN_EDITION, put, refersTo, subject } from './subject.js';
import { FreeText, Site, StatedCode, StatedId, statedId, StatedPartner, statedSite, Text } from './values.js';

/** Why somebody was sent to the KBI. Source: KBI-01.00, ToeleidingReden. */
export const ReferralReason = labelledInline('ReferralReason', {
  INT_HVN: { nl: 'intake bij het Huis van het Nederlands', en: 'intake at the House of Dutch' },
  NIV_TEST: { nl: 'niveautest', en: 'level test' },
  INB_OPV: { nl: 'opvolging van inburgering', en: 'follow-up of inburgering' },
  DIPL_GEL: { nl: 'gelijkschakeling van diploma', en: 'recognition of a diploma' },
});

/** Source: KBI-01.00, ToeleidingStatus; the meanings are not published. */
export const ReferralStatus = z.enum(['OP', 'VW', 'NU', 'GW']);
type ReferralStatus = z.output<typeof ReferralStatus>;
/** Who refers, or is referred to. Source: RegistreerToeleiding-01.00, type of partner. */
export const ReferralPartner = labelledInline('ReferralPartner', {
  KBI: { nl: 'KBI', en: 'KBI' },
  VDAB: { nl: 'VDAB', en: 'VDAB' },
  VMSW: { nl: 'VMSW', en: 'VMSW' },
  OCMW: { nl: 'OCMW', en: 'OCMW' },
});

/** Source: KBI-01.00, ToeleidingDiplomaGelijkschakelingStatus; the meanings are not published. */
export const DiplomaReferralStatus = z.enum(['BZ', 'GD', 'AN']);

export const PartnerReferralReceived = event('PartnerReferralReceived', {
  version: 3,
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
    partner: fact(ReferralPartner.optional(), 'soort partner'),
    by: fact(KboNumber.optional(), 'door'),
    appointment: fact(DateOnly.optional(), 'afspraak op'),
  },
  upcasters: { 1: sealing, 2: {} },
});
const ReferralAnswered = event('ReferralAnswered', {
  title: 'Doorverwijzing beantwoord',
  meaning: 'How a referral stands from a day on.',
  about: 'partnerReferral/{referral}',
  notByImport: 'edition 01.00 states the status with the referral itself',
  fields: {
    ...dated,
    referral: refersTo(EntryId, 'doorverwijzing'),
    status: fact(ReferralStatus, 'status'),
  },
});
const ReferralSent = event('ReferralSent', {
  title: 'Doorverwezen naar partner',
  meaning: 'The KBI referred the person to a partner.',
  about: 'sentReferral/{referral}',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...dated,
    referral: fact(EntryId, 'doorverwijzing'),
    partner: fact(ReferralPartner, 'soort partner'),
    toOrganisation: fact(KboNumber, 'naar'),
    why: fact(ReferralReason.optional(), 'waarom'),
    description: identity(Text.optional(), 'omschrijving'),
  },
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

/** What is open of a referral as it was recorded; the way tells who referred to whom. */
interface Referral {
  readonly referral: EntryId;
  readonly way: 'RECEIVED' | 'SENT';
  readonly on: DateOnly;
  /** The kind of partner, and the organisation that referred or was referred to; a source doesn't say it openly. */
  readonly partner: z.output<typeof ReferralPartner> | undefined;
  readonly organisation: KboNumber | undefined;
  readonly why: z.output<typeof ReferralReason> | undefined;
  readonly facts: object;
  /** How it stood, from which days on; the first may be stated with the referral itself, which is no answer. */
  readonly answers: readonly Answer[];
}
interface Answer {
  readonly on: DateOnly;
  readonly status: ReferralStatus;
  readonly isAnswer: boolean;
}
interface WithReferral {
  readonly referral: Entries<Referral>;
}

/** How a referral stood on a day: as it was answered last by then. */
const statusOn = ({ answers }: Referral, date: DateOnly): ReferralStatus | undefined =>
  lastBegun(answers, ({ on }) => on, date)?.status;

export const referral = subject({
  initial: new Entries<Referral>(),
  events: { PartnerReferralReceived, ReferralAnswered, ReferralSent },
  evolve: {
    PartnerReferralReceived: (state, { facts }) => {
      const on = dateOf(facts);
      const { referral, partner, by: organisation, why, status } = facts;
      const before = state.get(referral);
      const stated = { referral, way: 'RECEIVED', on, partner, organisation, why, facts } as const;
      const after = put(state, referral, stated, { answers: [] });
      const isAnswer = before !== undefined && before.answers.at(-1)?.status !== status;
      return status === undefined ? after : withAnswer(after, referral, { on, status, isAnswer });
    },
    ReferralSent: (state, { facts }) => {
      const { referral, partner, toOrganisation: organisation, why } = facts;
      const stated = { referral, way: 'SENT', on: dateOf(facts), partner, organisation, why, facts } as const;
      return put(state, referral, stated, { answers: [] });
    },
    ReferralAnswered: (state, { facts: { referral, status, ...dates } }) =>
      withAnswer(state, referral, { on: dateOf(dates), status, isAnswer: true }),
  },
});

const withAnswer = (state: Entries<Referral>, id: EntryId, answer: Answer): Entries<Referral> =>
  state.change(id, ({ answers }) => ({ answers: [...answers, answer] }));

const ReceiveReferral = dossierCommand('ReceiveReferral', {
  meaning:
    'Records that a partner referred the person; with an identity it also opens the dossier (a waiting file) of ' +
    'somebody who is new to the KBI.',
  fields: {
    on: DateOnly,
    referral: EntryId,
    partner: ReferralPartner,
    by: KboNumber,
    to: Site.optional(),
    status: ReferralStatus.optional(),
    why: ReferralReason.optional(),
    appointment: DateOnly.optional(),
    from: StatedPartner.optional(),
    description: Text.optional(),
    identity: Identity.optional(),
  },
  refusals: ['BIRTH_DATE_CONTRADICTS_INSZ', 'REFERRAL_KNOWN'],
  records: [DossierOpened, PartnerReferralReceived],
  opensDossier: true,
  decide: ({ identity, ...stated }, dossier: WithPerson & WithReferral, { person, organisation }) => {
    const isNew = dossier.person.status !== 'open';
    if (isNew && !identity) return refuse('DOSSIER_NOT_FOUND', '/person');
    const opening = isNew && identity ? open(person, identity, stated.on, organisation) : nothing();
    if (opening.kind === 'refused') return opening;
    // RegistreerToeleiding numbers a referral by a UUID, which the official dossier shows
    const externalId = StatedId.safeParse(stated.referral).data;
    const received = PartnerReferralReceived.of({ ...stated, externalId });
    const before = dossier.referral.get(stated.referral);
    if (before) return same(before.facts, received.facts) ? nothing() : refuse('REFERRAL_KNOWN', '/referral');
    return record(...opening.events, received);
  },
});

const SendReferral = dossierCommand('SendReferral', {
  meaning: 'Records that the KBI referred the person to a partner.',
  fields: {
    on: DateOnly,
    referral: EntryId,
    partner: ReferralPartner.exclude(['KBI']),
    toOrganisation: KboNumber,
    why: ReferralReason.optional(),
    description: Text.optional(),
  },
  refusals: ['REFERRAL_KNOWN'],
  records: [ReferralSent],
  decide: (stated, dossier: WithReferral) => {
    const sent = ReferralSent.of(stated);
    const before = dossier.referral.get(stated.referral);
    if (before) return same(before.facts, sent.facts) ? nothing() : refuse('REFERRAL_KNOWN', '/referral');
    return record(sent);
  },
});

const AnswerReferral = dossierCommand('AnswerReferral', {
  meaning: 'States how a referral stands from a day on, received or sent.',
  fields: { on: DateOnly, referral: known(EntryId), status: ReferralStatus },
  refusals: ['REFERRAL_UNKNOWN'],
  records: [ReferralAnswered],
  decide: (answer, dossier: WithReferral) => {
    const answered = dossier.referral.get(answer.referral);
    if (!answered || answered.on > answer.on) return refuse('REFERRAL_UNKNOWN', '/referral');
    return statusOn(answered, answer.on) === answer.status ? nothing() : record(ReferralAnswered.of(answer));
  },
});

export const referralCommands = {
  ReceiveReferral,
  SendReferral,
  AnswerReferral,
  ...eventCommands({
    ReferForDiplomaRecognition: {
      event: DiplomaRecognitionReferred,
      meaning: 'Refers the person for the recognition of a diploma, or states how that stands, whole.',
    },
  }),
};
