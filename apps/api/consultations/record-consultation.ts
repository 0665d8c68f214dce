import type { AnyFactEvent } from '../../../libs/domain/catalogue.js';
import { circumstancesIn, type Circumstances } from '../../../libs/domain/consultation/circumstances.js';
import {
  decideConsultation,
  type ConsultationGrant,
  type Disclosure,
} from '../../../libs/domain/consultation/decide.js';
import { ConsultationGranted, ConsultationRefused } from '../../../libs/domain/consultation/events.js';
import { isOwnSender, purposeOfSender } from '../../../libs/domain/consultation/stated-sender.js';
import type { Agreement } from '../../../libs/domain/exchange/agreement.js';
import { decideExchange } from '../../../libs/domain/exchange/decide.js';
import { ConsultationId, type AgreementId } from '../../../libs/domain/identifiers/ids.js';
import { isInsz, withoutSeparators } from '../../../libs/domain/identifiers/insz.js';
import type { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { brusselsDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import { record } from '../../../libs/domain/kernel/decision.js';
import type { DomainEvent } from '../../../libs/domain/kernel/event.js';
import type { Channel, Purpose, Section } from '../../../libs/domain/kernel/terms.js';
import type { AuthorisedOrganisation } from '../../../libs/domain/organisation/register.js';
import { refusals, refuse, type Refusal, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { streams } from '../../../libs/domain/streams.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import { derivedId, type CommandMetadata } from '../handling/command-envelope.js';
import type { Dependencies } from '../handling/dependencies.js';
import { findRepetition, handleCommand, keyOfOrganisation } from '../handling/handle-command.js';
import { newStream } from '../handling/loaded-stream.js';
import type { KnownOrganisation } from '../handling/registered-organisations.js';
import { personOf, type Subject } from '../handling/resolve-person.js';
import { Problem } from '../http/problem.js';

/** A question about one person, from the endpoint where it came in to its record. */
export interface Question {
  readonly id: ConsultationId;
  /** Who asks. */
  readonly organisation: KboNumber;
  /** When it was asked. */
  readonly at: Date;
  readonly channel: Channel;
  /** Without one, that for which its sender speaks. */
  readonly purpose?: Purpose | undefined;
  readonly sections: readonly Section[];
  /** Whether it makes sense only when every section is granted, and whole: an audit, or finding somebody. */
  readonly whole?: boolean | undefined;
  readonly senderUri?: string | undefined;
  readonly capacity?: string | undefined;
  readonly reference?: string | undefined;
  /** The user whom the question names; without one, the user of the token. */
  readonly user?: string | undefined;
  readonly becauseOfChange?: boolean | undefined;
  readonly emergency?: { readonly reason: string } | undefined;
  readonly subject: Subject;
  readonly metadata: CommandMetadata;
}

/** The id of a consultation, from who asks and under which key, so that the same question meets its record. */
export const consultationIdOf = (
  organisation: string,
  { commandId }: CommandMetadata,
  person = '',
): ConsultationId => ConsultationId.parse(derivedId('consultation', organisation, commandId, person));

/** What was recorded of a granted question. */
export interface GrantedConsultation extends Disclosure {
  readonly kind: 'granted';
  /** When it was asked. */
  readonly at: Date;
  readonly purpose: Purpose;
  readonly authorisation: string;
  readonly position: Position;
  /** The day of recording: as of it, and as known at the position, the answer is given each time it is asked. */
  readonly on: DateOnly;
}

/** What was recorded of a refused question. */
export interface RefusedConsultation {
  readonly kind: 'refused';
  readonly at: Date;
  readonly code: RefusalCode;
  /** The exchange agreement that holds it back. */
  readonly agreement: AgreementId | undefined;
}

export type RecordedConsultation = GrantedConsultation | RefusedConsultation;

/** The decision on a question, and the purpose for which it was asked. */
type ConsultationDecision =
  (ConsultationGrant & { readonly purpose: Purpose }) | (Refusal & { readonly purpose: Purpose | 'UNKNOWN' });

export type ConsultationNeeds = Pick<
  Dependencies,
  'agreements' | 'blindIndex' | 'clock' | 'dossiers' | 'keyRing' | 'organisations' | 'pointers' | 'store'
>;

/**
 * Decides a question on the authorisations and agreements that are known, and records the decision before anything is
 * given. Asked again under the same id, the first decision stands and nothing is recorded.
 * @throws Problem IDEMPOTENCY_KEY_REUSED, AUTHORISATIONS_NOT_CURRENT; EventStoreError: then nothing may be given
 */
export async function recordConsultation(
  needs: ConsultationNeeds,
  question: Question,
): Promise<RecordedConsultation> {
  const stream = streams.consultation.of(question.id);
  const known = needs.organisations.lookUp(question.organisation, brusselsDay(question.at));
  const agreements = needs.agreements.all();
  if (known === 'stale' || agreements === 'stale') {
    const earlier = await findRepetition(needs, question.metadata, stream);
    if (earlier) return recordedIn([earlier]);
    throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
  }
  const purpose = question.purpose ?? purposeOfSender(known.organisation, question);
  const circumstances = circumstancesOf(question, purpose, agreements, known.organisation);
  const decision = decide(question, purpose, circumstances, known.organisation);
  const event = eventOf(needs, question, decision, circumstances, known);
  const handled = await handleCommand(needs, {
    metadata: question.metadata,
    repetition: 'onConflict',
    load: () => newStream(stream),
    decide: () => record(event),
    prepare: () => keyOf(needs, question),
  });
  if (handled.kind === 'unchanged') throw new TypeError('the decision on a question is always recorded');
  if (handled.kind === 'repeated') return recordedIn(handled.events);
  return consultationOf(event as AnyFactEvent, handled.position, brusselsDay(needs.clock()));
}

/** What the decision knows of the person and of exchanges; undefined when that is nothing. */
function circumstancesOf(
  question: Question,
  purpose: Purpose | Refusal,
  agreements: Iterable<Agreement>,
  asker: AuthorisedOrganisation | undefined,
): Circumstances | undefined {
  const { organisation, at, sections, user, metadata } = question;
  const on = brusselsDay(at);
  const { insz, known } = personOf(question.subject);
  const dossier = known?.dossier.state;
  const ofPerson: Circumstances =
    dossier && typeof purpose === 'string' ? circumstancesIn(dossier, { organisation, purpose }, on) : {};
  const byPerson = insz !== undefined && isInsz(insz) && withoutSeparators(user ?? metadata.user) === insz;
  const knownToBoth = hasDossier(question) && ofPerson.inscribed === true;
  const exchange = asker && decideExchange(agreements, asker, { sections, on, knownToBoth });
  const isConcerned = exchange && (exchange.held !== undefined || exchange.agreement !== undefined);
  const circumstances: Circumstances = Object.assign(
    ofPerson,
    byPerson && { byPerson },
    isConcerned && { exchange },
  );
  return Object.keys(circumstances).length > 0 ? circumstances : undefined;
}

/** Whether there is something to tell: of some persons no more is held than who registered interest. */
function hasDossier({ subject }: Question): boolean {
  const { known } = personOf(subject);
  return known !== undefined && known.dossier.state.person.status !== 'unknown';
}

function decide(
  question: Question,
  purpose: Purpose | Refusal,
  circumstances: Circumstances | undefined,
  asker: AuthorisedOrganisation | undefined,
): ConsultationDecision {
  if (typeof purpose !== 'string') return { ...purpose, purpose: 'UNKNOWN' };
  if (question.subject === 'malformed') return { ...refuse('INSZ_MALFORMED', '/insz'), purpose };
  const { sections, whole, senderUri, capacity, at } = question;
  const emergency = question.emergency !== undefined;
  const on = brusselsDay(at);
  const asked = { purpose, sections, whole, senderUri, capacity, on, emergency, circumstances };
  return { ...decideConsultation(asked, asker), purpose };
}

/**
 * Who asked about a person is sealed with a key of that person, which may outlive the dossier; else with the key of the
 * organisation that asked.
 */
async function keyOf(needs: ConsultationNeeds, { subject, organisation }: Question): Promise<DataKey> {
  const key = personOf(subject).known?.accessKey;
  return key && key !== 'destroyed' ? key : keyOfOrganisation(needs, organisation);
}

/** The record of a question and its decision. Source: GeefAuditLogging 02.00. */
function eventOf(
  { blindIndex }: ConsultationNeeds,
  question: Question,
  decision: ConsultationDecision,
  circumstances: Circumstances | undefined,
  { organisation: asker, position }: KnownOrganisation,
): DomainEvent {
  const { organisation, metadata, senderUri, capacity, emergency } = question;
  const { insz, known } = personOf(question.subject);
  const dossier = known?.dossier.id;
  const isOwn = isOwnSender(asker, question);
  // Of history that is loaded for another organisation, the user of the token isn't who asked.
  const asking = question.user ?? (organisation === metadata.organisation ? metadata.user : undefined);
  // Written field by field, and ended by Object.assign: a spread that is added to took a tenth of a consultation.
  const consultation = {
    at: question.at.toISOString(),
    organisation,
    organisationType: asker?.profile.type ?? ('UNKNOWN' as const),
    channel: question.channel,
    sectionsAsked: [...question.sections],
    whole: question.whole,
    circumstances,
    senderUri: isOwn ? senderUri : undefined,
    capacity: isOwn ? capacity : undefined,
    statedSender: isOwn ? undefined : [senderUri, capacity].filter(Boolean).join(' ') || undefined,
    becauseOfChange: question.becauseOfChange,
    emergency: emergency && (true as const),
    emergencyReason: dossier && emergency?.reason, // it may name the person, so it is only kept under the person's key
    knownPosition: position,
    dossier,
    unknownPerson: insz && !dossier ? blindIndex.blindInsz(insz) : undefined,
    user: question.user ?? metadata.user,
    askedBy: asking && blindIndex.blindUser(organisation, asking),
    reference: dossier && question.reference, // as the reason of an emergency
    insz: dossier && insz,
  };
  if (decision.kind === 'refused') {
    const { purpose, code: reason } = decision;
    return ConsultationRefused.of(Object.assign(consultation, { purpose, reason }));
  }
  const granted = {
    purpose: decision.purpose,
    authorisation: decision.authorisation.authorisation,
    sectionsGiven: [...decision.sections],
    fieldsGiven: unlessEmpty(decision.fields),
    presenceGiven: unlessEmpty(decision.presenceOf),
    lifted: unlessEmpty(decision.lifted),
    content: hasDossier(question) ? ('given' as const) : ('none' as const),
  };
  return ConsultationGranted.of(Object.assign(consultation, granted));
}

const unlessEmpty = <Item>(list: readonly Item[]) => (list.length > 0 ? [...list] : undefined);

/** What an earlier attempt of the same question recorded. */
function recordedIn([recorded]: readonly RecordedEvent[]): RecordedConsultation {
  if (!recorded) throw new RangeError('nothing was recorded of a question that was asked before');
  return consultationOf(factsOf(recorded), recorded.position, brusselsDay(recorded.recordedAt));
}

function consultationOf(
  { type, facts }: AnyFactEvent,
  position: Position,
  on: DateOnly,
): RecordedConsultation {
  if (type === 'ConsultationGranted')
    return {
      kind: 'granted',
      at: new Date(facts.at),
      purpose: facts.purpose,
      authorisation: facts.authorisation,
      sections: facts.sectionsGiven,
      fields: facts.fieldsGiven ?? [],
      presenceOf: facts.presenceGiven ?? [],
      position,
      on,
    };
  if (type === 'ConsultationRefused' && facts.reason in refusals) {
    const { held, agreement } = facts.circumstances?.exchange ?? {};
    return {
      kind: 'refused',
      at: new Date(facts.at),
      code: facts.reason as RefusalCode,
      agreement: held === undefined ? undefined : agreement,
    };
  }
  throw new RangeError('a stream of a consultation begins with a decision that this program knows');
}
