import { z } from 'zod';
import { event, fact, identity, type FactEventOf } from '../kernel/event.js';
import { DateOnly, Instant } from '../kernel/dates.js';
import { labelled } from '../kernel/labels.js';
import { note, StatedText, SystemText } from '../kernel/text.js';
import { AuthorisationId, DossierId, ListId } from '../identifiers/ids.js';
import { StatedInsz } from '../identifiers/insz.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { Circumstances } from './circumstances.js';
import { Channel, Condition, OrganisationType, Purpose, Section } from '../kernel/terms.js';

/** What an emergency was. */
export const EmergencyReason = note(1_000);

/** What every record of a consultation holds. Source: GeefAuditLogging 02.00 (asker, service, times, keys). */
const record = {
  at: fact(Instant, 'tijdstip'),
  organisation: fact(KboNumber, 'organisatie'),
  organisationType: fact(OrganisationType.or(z.literal('UNKNOWN')), 'type organisatie'),
  channel: fact(Channel, 'kanaal'),
  sectionsAsked: fact(z.array(Section), 'gevraagde rubrieken'),
  senderUri: fact(StatedText.optional(), 'afzender'),
  capacity: fact(StatedText.optional(), 'hoedanigheid'),
  /** Whether it was asked for a dossier as a whole, so that some sections would not do. */
  whole: fact(z.boolean().optional(), 'volledig gevraagd'),
  circumstances: fact(Circumstances.optional(), 'omstandigheden'),
  /**
   * The position of the log up to which the decision knew the authorisations, and exactly that: decided again from
   * there, it is the same. What it knew of exchanges is in the circumstances.
   */
  knownPosition: fact(SystemText.optional(), 'gekende positie'),
  /** Present when it was granted and the person has a dossier, or when it was asked by that id. */
  dossier: fact(DossierId.optional(), 'dossier'),
  /**
   * Present instead when the person has none, or it was refused, known or not: the HMAC of the INSZ. A malformed INSZ
   * leaves neither.
   */
  unknownPerson: fact(SystemText.optional(), 'onbekende persoon'),
  /** The list on which the person was asked for, among others. */
  list: fact(ListId.optional(), 'lijst'),
  /** Whether it was asked because of a notice of change. Source: KBI-01.00, MutatiesContext. */
  becauseOfChange: fact(z.boolean().optional(), 'na een melding van wijziging'),
  /** HMAC of the organisation and its user who asked, where that is known: tells how much somebody asks, not who. */
  askedBy: fact(SystemText.optional(), 'gevraagd door'),
  /** Whether it was asked as an emergency (noodtoegang). */
  emergency: fact(z.literal(true).optional(), 'noodtoegang'),
  /** What the emergency was; it may name the person, so it is only kept under the person's key. */
  emergencyReason: identity(EmergencyReason.optional(), 'reden van de noodtoegang'),
  /** In whose name it was asked, where that is nobody of the organisation: then it may be any text. */
  statedSender: identity(StatedText.optional(), 'afzender zoals vermeld'),
  user: identity(StatedText.optional(), 'gebruiker'),
  reference: identity(StatedText.optional(), 'referentie'),
  insz: identity(StatedInsz.optional(), 'INSZ'),
};

export const ConsultationGranted = event('ConsultationGranted', {
  title: 'Raadpleging toegestaan',
  meaning: 'An organisation was given, under an authorisation, the sections that it may see of one person.',
  fields: {
    ...record,
    purpose: fact(Purpose, 'doel'),
    authorisation: fact(AuthorisationId, 'machtiging'),
    sectionsGiven: fact(z.array(Section), 'gegeven rubrieken'),
    /** Of a section that is not given whole: the places that are, and those of which only the presence is. */
    fieldsGiven: fact(z.array(StatedText).optional(), 'gegeven velden'),
    presenceGiven: fact(z.array(StatedText).optional(), 'enkel aanwezigheid gegeven'),
    /** What an emergency set aside: conditions of the authorisation that the person doesn't meet. */
    lifted: fact(z.array(Condition).optional(), 'opgeheven voorwaarden'),
    /** `none`: the person has no dossier, so that nothing could be given. */
    content: fact(z.enum(['given', 'none']), 'inhoud'),
  },
});

export const ConsultationRefused = event('ConsultationRefused', {
  title: 'Raadpleging geweigerd',
  meaning:
    'An organisation asked for data of one person and was refused; the reason is a code of the refusals.',
  fields: {
    ...record,
    /** Unknown where a sender should have told it and is none of the organisation's. */
    purpose: fact(Purpose.or(z.literal('UNKNOWN')), 'doel'),
    reason: fact(SystemText, 'reden'),
  },
});

/** The record of a consultation, whether it was granted or refused. */
export type ConsultationEvent =
  FactEventOf<typeof ConsultationGranted> | FactEventOf<typeof ConsultationRefused>;
/** Its facts. */
export type Consultation = ConsultationEvent['facts'];

export const Verdict = labelled('Verdict', 'Whether there was an emergency that asked for this', {
  JUSTIFIED: { nl: 'gerechtvaardigd', en: 'justified' },
  NOT_JUSTIFIED: { nl: 'niet gerechtvaardigd', en: 'not justified' },
});

export const ConsultationReviewed = event('ConsultationReviewed', {
  title: 'Raadpleging beoordeeld',
  meaning:
    'Somebody else than who asked looked at a consultation that was asked as an emergency, and judged it.',
  fields: {
    /** Of the reviewer. */
    organisation: fact(KboNumber, 'organisatie'),
    on: fact(DateOnly, 'op'),
    verdict: fact(Verdict, 'oordeel'),
    remarks: identity(note(2_000).optional(), 'opmerkingen'),
  },
});
