import { randomUUID } from 'node:crypto';
import type { Circumstances } from '../../../libs/domain/consultation/circumstances.js';
import {
  decideConsultation,
  type ConsultationGrant,
  type Disclosure,
} from '../../../libs/domain/consultation/decide.js';
import { ConsultationGranted, ConsultationRefused } from '../../../libs/domain/consultation/events.js';
import { isOwnSender, purposeOfSender } from '../../../libs/domain/consultation/stated-sender.js';
import type { Channel, Purpose, Section } from '../../../libs/domain/kernel/terms.js';
import { brusselsDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../../../libs/domain/kernel/event.js';
import type { AgreementId, ConsultationId, DossierId } from '../../../libs/domain/identifiers/ids.js';
import type { Insz } from '../../../libs/domain/identifiers/insz.js';
import type { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { Dossier } from '../../../libs/domain/dossier/dossier.js';
import { refusals, refuse, type Refusal, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { WrongExpectedRevision, type Position, type RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf, openRecorded, sealEvent } from '../../../libs/privacy/event-sealing.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import { metadataOf, signed, type Act } from '../act.js';
import type { Ahead } from '../dossiers/dossier-repository.js';
import { Problem } from '../http/problem.js';
import type { Parts } from '../parts.js';
import { informed, personOf, type Informed } from './informed.js';
import type { Knowledge } from './organisation-directory.js';

/** A question about one person, before it is decided. */
export interface Asked {
  readonly id: ConsultationId;
  readonly organisation: KboNumber;
  readonly at: Date;
  readonly channel: Channel;
  /** Without one, that for which its sender speaks. */
  readonly purpose?: Purpose;
  readonly sections: readonly Section[];
  /** Whether it makes sense only when every section is granted, and whole: an audit, or finding somebody. */
  readonly whole?: boolean;
  readonly senderUri?: string | undefined;
  readonly capacity?: string | undefined;
  readonly reference?: string | undefined;
  /** The user whom the question names; without one, the user of the token. */
  readonly user?: string | undefined;
  readonly becauseOfChange?: boolean;
  readonly emergency?: { readonly reason: string } | undefined;
  /** Who it is about; `malformed` where the INSZ can't be one. */
  readonly subject: Person | 'malformed';
  readonly act: Act;
}

/** A person, one whose INSZ leads to no dossier, or nobody who was found. */
export interface Person {
  readonly insz?: Insz | undefined;
  readonly dossier?: DossierId | undefined;
  readonly ahead?: Ahead;
}

/** What was recorded of a consultation: that it was granted, with what, or the code of its refusal. */
export type Recorded = {
  /** When it was asked. */
  readonly at: Date;
} & (
  | (Disclosure & {
      readonly kind: 'granted';
      readonly purpose: Purpose;
      readonly authorisation: string;
      readonly position: Position;
      /** The day of recording: as of it, and as known at the position, the answer is given, each time it is asked. */
      readonly on: DateOnly;
    })
  | {
      readonly kind: 'refused';
      readonly code: RefusalCode;
      /** The exchange agreement that holds it back. */
      readonly agreement?: AgreementId | undefined;
    }
);

/** Whether a question is granted, and the purpose for which it was asked. */
type Decided =
  (ConsultationGrant & { readonly purpose: Purpose }) | (Refusal & { readonly purpose: Purpose | 'UNKNOWN' });

/** Decides on consultations and records each decision, before anything is given. */
export class ConsultationLog {
  constructor(
    private readonly parts: Pick<
      Parts,
      'clock' | 'store' | 'keyRing' | 'blindIndex' | 'dossiers' | 'organisations' | 'agreements'
    >,
  ) {}

  /**
   * Decides a question on what is known of authorisations, and records the decision. Asked again under the same id
   * the first decision stands, and nothing is recorded.
   * @throws Problem IDEMPOTENCY_KEY_REUSED, AUTHORISATIONS_NOT_CURRENT; EventStoreError: then nothing may be given
   */
  async ask(question: Asked): Promise<Recorded> {
    const known = this.parts.organisations.lookUp(question.organisation, brusselsDay(question.at));
    const agreements = this.parts.agreements.all();
    if (known === 'stale' || agreements === 'stale') {
      const earlier = await this.#earlier(question);
      if (earlier) return earlier;
      throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
    }
    const purpose = question.purpose ?? purposeOfSender(known.organisation, question);
    const dossier = await this.#dossierOf(question);
    const asked = informed(question, { purpose, dossier, agreements, asker: known.organisation });
    const decision = decide(asked, known, purpose);
    try {
      const position = await this.#record(asked, this.#eventOf(asked, known, decision));
      if (decision.kind === 'refused')
        return { kind: 'refused', at: asked.at, code: decision.code, agreement: heldBy(asked.circumstances) };
      return {
        at: asked.at,
        position,
        on: brusselsDay(this.parts.clock()),
        ...decision,
        authorisation: decision.authorisation.authorisation,
      };
    } catch (error) {
      const earlier = error instanceof WrongExpectedRevision && (await this.#earlier(asked));
      if (!earlier) throw error;
      return earlier;
    }
  }

  async #earlier({ id, act }: Asked): Promise<Recorded | undefined> {
    const [earlier] = (await this.parts.store.readStream(streamOf(id), { limit: 1 })).events;
    if (!earlier) return undefined;
    const [opened] = await openRecorded([earlier], this.parts.keyRing);
    const digest = typeof opened?.personal === 'object' ? opened.personal['commandDigest'] : undefined;
    if (digest !== act.digest) throw new Problem('IDEMPOTENCY_KEY_REUSED');
    return recordedIn(earlier);
  }

  /** What is held of the person, as it is known before the decision. */
  async #dossierOf({ subject }: Asked): Promise<Dossier | undefined> {
    const { dossier, ahead } = personOf(subject);
    const loaded = ahead?.dossier ?? (dossier && (await this.parts.dossiers.load(dossier)));
    return loaded?.state;
  }

  /**
   * Appends the decision, to a stream that must be new. The event has an id of its own, so that a question that is
   * asked again meets what was recorded of it, and not itself.
   * @throws WrongExpectedRevision when it was asked before
   */
  async #record(asked: Asked, event: DomainEvent): Promise<Position> {
    const stream = streamOf(asked.id);
    const key = await this.#key(asked);
    const sealed = sealEvent({
      id: randomUUID(),
      stream,
      event: signed(event, asked.act),
      key,
      metadata: metadataOf(asked.act),
    });
    return (await this.parts.store.append(stream, 'noStream', [sealed])).position;
  }

  /**
   * Who looked at a person is sealed with a key of that person, which may outlive the dossier; else with the
   * asker's.
   */
  async #key({ subject, organisation }: Asked): Promise<DataKey> {
    const { dossier, ahead } = personOf(subject);
    const ofPerson =
      ahead?.accessKey ?? (dossier && (await this.parts.keyRing.ensureKey(dossier, 'accessLog')));
    if (ofPerson && ofPerson !== 'destroyed') return ofPerson;
    return keyOfOrganisation(this.parts, organisation);
  }

  /** Of history that is loaded for another organisation, the user of the token isn't who asked. */
  #askedBy({ organisation, user, act }: Asked): string | undefined {
    const known = user ?? (organisation === act.organisation ? act.user : undefined);
    return known && this.parts.blindIndex.blindUser(organisation, known);
  }

  #eventOf(asked: Informed, { organisation, position }: Knowledge, decision: Decided): DomainEvent {
    const { insz, dossier } = personOf(asked.subject);
    const { senderUri, capacity } = asked;
    const sender = isOwnSender(organisation, asked)
      ? { senderUri, capacity }
      : { statedSender: [senderUri, capacity].filter(Boolean).join(' ') || undefined };
    const record = {
      at: asked.at.toISOString(),
      organisation: asked.organisation,
      organisationType: organisation?.profile.type ?? ('UNKNOWN' as const),
      channel: asked.channel,
      sectionsAsked: [...asked.sections],
      whole: asked.whole,
      circumstances: asked.circumstances,
      ...sender,
      becauseOfChange: asked.becauseOfChange,
      emergency: asked.emergency && (true as const),
      emergencyReason: dossier && asked.emergency?.reason, // as the reference: it may name the person
      knownPosition: position,
      dossier,
      unknownPerson: insz && !dossier ? this.parts.blindIndex.blindInsz(insz) : undefined,
      user: asked.user ?? asked.act.user,
      askedBy: this.#askedBy(asked),
      reference: dossier && asked.reference, // it may name the person, so it is only kept under the person's key
      insz: dossier && insz,
    };
    if (decision.kind === 'refused') {
      const { purpose, code: reason } = decision;
      return ConsultationRefused.of({ purpose, reason, ...record });
    }
    return ConsultationGranted.of({
      purpose: decision.purpose,
      authorisation: decision.authorisation.authorisation,
      sectionsGiven: [...decision.sections],
      fieldsGiven: unlessNone(decision.fields),
      presenceGiven: unlessNone(decision.presenceOf),
      lifted: unlessNone(decision.lifted),
      content: asked.hasDossier ? 'given' : 'none',
      ...record,
    });
  }
}

/** What is sealed about nobody in particular: who of an organisation asked, or erased. It is never destroyed. */
export async function keyOfOrganisation(
  { keyRing }: Pick<Parts, 'keyRing'>,
  organisation: string,
): Promise<DataKey> {
  const key = await keyRing.ensureKey(`organisation-${organisation}`, 'accessLog');
  if (key === 'destroyed') throw new TypeError('the access-log key of an organisation is never destroyed');
  return key;
}

const unlessNone = <Item>(list: readonly Item[]) => (list.length > 0 ? [...list] : undefined);

const streamOf = (id: ConsultationId): string => `consultation-${id}`;

const heldBy = ({ exchange }: Circumstances = {}): AgreementId | undefined =>
  exchange?.held === undefined ? undefined : exchange.agreement;

function decide(asked: Informed, { organisation }: Knowledge, purpose: Purpose | Refusal): Decided {
  if (typeof purpose !== 'string') return { ...purpose, purpose: 'UNKNOWN' };
  if (asked.subject === 'malformed') return { ...refuse('INSZ_MALFORMED', '/insz'), purpose };
  const emergency = asked.emergency !== undefined;
  const question = { on: brusselsDay(asked.at), ...asked, purpose, emergency };
  return { purpose, ...decideConsultation(question, organisation) };
}

function recordedIn(recorded: RecordedEvent): Recorded {
  const { type, facts } = factsOf(recorded);
  const at = 'at' in facts ? new Date(facts.at) : recorded.recordedAt;
  if (type === 'ConsultationGranted') {
    return {
      kind: 'granted',
      purpose: facts.purpose,
      at,
      authorisation: facts.authorisation,
      sections: facts.sectionsGiven,
      fields: facts.fieldsGiven ?? [],
      presenceOf: facts.presenceGiven ?? [],
      position: recorded.position,
      on: brusselsDay(recorded.recordedAt),
    };
  }
  if (type === 'ConsultationRefused' && facts.reason in refusals)
    return {
      kind: 'refused',
      at,
      code: facts.reason as RefusalCode,
      agreement: heldBy(facts.circumstances),
    };
  throw new RangeError('a stream of a consultation begins with a decision that this program knows');
}
