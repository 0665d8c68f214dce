import type { AnyFactEvent } from '../../../libs/domain/catalogue.js';
import type { Disclosure } from '../../../libs/domain/consultation/decide.js';
import { ConsultationGranted, ConsultationRefused } from '../../../libs/domain/consultation/events.js';
import { isOwnSender } from '../../../libs/domain/consultation/stated-sender.js';
import { ConsultationId, type AgreementId } from '../../../libs/domain/identifiers/ids.js';
import type { Insz } from '../../../libs/domain/identifiers/insz.js';
import { brusselsDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import { record } from '../../../libs/domain/kernel/decision.js';
import type { DomainEvent } from '../../../libs/domain/kernel/event.js';
import type { Purpose } from '../../../libs/domain/kernel/terms.js';
import { refusals, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { streams } from '../../../libs/domain/streams.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import { derivedId, type CommandMetadata } from '../handling/command-envelope.js';
import type { Dependencies } from '../handling/dependencies.js';
import { findRepetition, handleCommand, keyOfOrganisation } from '../handling/handle-command.js';
import { newStream } from '../handling/loaded-stream.js';
import { inszOf, lookUp, lookUpEvenly, type Person, type Subject } from '../handling/resolve-person.js';
import { Problem } from '../http/problem.js';
import {
  decideOn,
  dependsOnPerson,
  hasDossier,
  refusedWhoever,
  type Asker,
  type DecidedQuestion,
  type Question,
} from './decide-question.js';

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
  /** Whom it is about, as looked up for the decision. */
  readonly person: Person;
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

export type ConsultationNeeds = Pick<
  Dependencies,
  | 'agreements'
  | 'blindIndex'
  | 'clock'
  | 'dossiers'
  | 'even'
  | 'keyRing'
  | 'organisations'
  | 'pointers'
  | 'store'
>;

/**
 * Decides a question on the authorisations and agreements that are known, and records the decision before anything is
 * given. Asked again under the same id, the first decision stands and nothing is recorded. A refusal tells nothing of
 * the person: where it would be refused whoever it is about, nobody is looked up; else the same is read and written for
 * everybody, and the answer waits for a whole step of time.
 * @throws Problem IDEMPOTENCY_KEY_REUSED, AUTHORISATIONS_NOT_CURRENT, DOSSIER_UNKNOWN; EventStoreError: then nothing
 * may be given
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
    if (earlier) return recordedIn(needs, question, earlier);
    throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
  }
  const asker = { ...known, agreements: [...agreements] };
  const refused = refusedWhoever(question, asker);
  if (refused) return recordDecided(needs, question, asker, refused);
  const answer = async (person: Person) =>
    recordDecided(needs, question, asker, decideOn(question, asker, person));
  if (!dependsOnPerson(question, asker)) return answer(await lookUp(needs, question.subject));
  return needs.even.run(
    async () => answer(await lookUpEvenly(needs, question.subject)),
    ({ kind }) => kind === 'refused',
  );
}

async function recordDecided(
  needs: ConsultationNeeds,
  question: Question,
  asker: Asker,
  decided: DecidedQuestion,
): Promise<RecordedConsultation> {
  const sealing = await sealingOf(needs, question, decided);
  const event = eventOf(needs, question, decided, asker, sealing);
  const handled = await handleCommand(needs, {
    metadata: question.metadata,
    repetition: 'onConflict',
    load: () => newStream(streams.consultation.of(question.id)),
    decide: () => record(event),
    prepare: () => Promise.resolve(sealing.key),
  });
  if (handled.kind === 'unchanged') throw new TypeError('the decision on a question is always recorded');
  if (handled.kind === 'repeated') return recordedIn(needs, question, handled.events[0]);
  const on = brusselsDay(needs.clock());
  return consultationOf(event as AnyFactEvent, handled.position, on, decided.person);
}

/** What seals who asked. */
interface Sealing {
  readonly key: DataKey;
  /** Whether it is destroyed with the person, so that it may seal what names them. */
  readonly ofPerson: boolean;
}

/**
 * Who asked about a person is sealed with a key of that person, which may outlive the dossier. Who was refused is
 * sealed with a key of the number that was stated, which every number has, known here or not; it is made and found by
 * the same statements. Else the key of the organisation that asked seals it.
 */
async function sealingOf(
  needs: ConsultationNeeds,
  { organisation, subject }: Question,
  { decision, person }: DecidedQuestion,
): Promise<Sealing> {
  if (decision.kind === 'refused') {
    const insz = statedIn(subject, decision);
    const [ofNumber, own] = await Promise.all([
      insz && needs.keyRing.ensureKeysEvenly(needs.blindIndex.inszStream(insz), ['accessLog']),
      keyOfOrganisation(needs, organisation),
    ]);
    const key = ofNumber?.accessLog;
    return key && key !== 'destroyed' ? { key, ofPerson: true } : { key: own, ofPerson: false };
  }
  const { known } = person;
  const key = known && (known.accessKey ?? (await needs.keyRing.ensureKey(known.dossier.id, 'accessLog')));
  if (key && key !== 'destroyed') return { key, ofPerson: true };
  return { key: await keyOfOrganisation(needs, organisation), ofPerson: known !== undefined };
}

/** The INSZ that a question is recorded by; none that is malformed. */
const statedIn = (subject: Subject, decision: DecidedQuestion['decision']): Insz | undefined =>
  decision.kind === 'refused' && decision.code === 'INSZ_MALFORMED' ? undefined : inszOf(subject);

/** The record of a question and its decision. Source: GeefAuditLogging 02.00. */
function eventOf(
  { blindIndex }: ConsultationNeeds,
  question: Question,
  { decision, person, circumstances }: DecidedQuestion,
  { organisation: asker, position }: Asker,
  { ofPerson }: Sealing,
): DomainEvent {
  const { organisation, metadata, senderUri, capacity, emergency, subject } = question;
  const insz = statedIn(subject, decision);
  const named = typeof subject === 'object' && 'dossier' in subject ? subject.dossier : undefined;
  // A refusal is recorded alike of everybody, by what was stated and not by what was looked up.
  const dossier = decision.kind === 'granted' ? person.known?.dossier.id : named;
  const isOwn = isOwnSender(asker, question);
  const mayName = ofPerson || undefined; // what may name the person is only kept under a key of the person
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
    list: question.list,
    becauseOfChange: question.becauseOfChange,
    emergency: emergency && (true as const),
    emergencyReason: mayName && emergency?.reason,
    knownPosition: position,
    dossier,
    unknownPerson: insz && !dossier ? blindIndex.blindInsz(insz) : undefined,
    user: question.user ?? metadata.user,
    askedBy: asking && blindIndex.blindUser(organisation, asking),
    reference: mayName && question.reference,
    insz: dossier && insz,
  };
  if (decision.kind === 'refused') {
    const { purpose, code: reason } = decision;
    return ConsultationRefused.of(Object.assign(consultation, { purpose, reason }));
  }
  const given = {
    purpose: decision.purpose,
    authorisation: decision.authorisation.authorisation,
    sectionsGiven: [...decision.sections],
    fieldsGiven: unlessEmpty(decision.fields),
    presenceGiven: unlessEmpty(decision.presenceOf),
    lifted: unlessEmpty(decision.lifted),
    content: hasDossier(person) ? ('given' as const) : ('none' as const),
  };
  return ConsultationGranted.of(Object.assign(consultation, given));
}

const unlessEmpty = <Item>(list: readonly Item[]) => (list.length > 0 ? [...list] : undefined);

/** What an earlier attempt of the same question recorded; of one that was granted, the person is looked up. */
async function recordedIn(
  needs: ConsultationNeeds,
  { subject }: Question,
  recorded: RecordedEvent | undefined,
): Promise<RecordedConsultation> {
  if (!recorded) throw new RangeError('nothing was recorded of a question that was asked before');
  const facts = factsOf(recorded);
  const person = facts.type === 'ConsultationGranted' ? await lookUp(needs, subject) : {};
  return consultationOf(facts, recorded.position, brusselsDay(recorded.recordedAt), person);
}

function consultationOf(
  { type, facts }: AnyFactEvent,
  position: Position,
  on: DateOnly,
  person: Person,
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
      person,
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
