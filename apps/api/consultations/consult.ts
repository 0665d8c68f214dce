import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v5 as uuid } from 'uuid';
import { z } from 'zod';
import { decideConsultation, type Grant } from '../../../libs/domain/consultation/decide.js';
import { ConsultationGranted, ConsultationRefused } from '../../../libs/domain/consultation/events.js';
import { Channel, Purpose, Section } from '../../../libs/domain/consultation/terms.js';
import { brusselsDay } from '../../../libs/domain/dates.js';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { answerSections } from '../../../libs/domain/dossier/sections.js';
import { ConsultationId, type DossierId } from '../../../libs/domain/identifiers/ids.js';
import { Insz } from '../../../libs/domain/identifiers/insz.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { DomainEvent } from '../../../libs/domain/event.js';
import { refusals, refuse, type Refusal, type RefusalCode } from '../../../libs/domain/refusals.js';
import { WrongExpectedRevision, type Position, type RecordedEvent } from '../../../libs/event-store/port.js';
import { bearsScope } from '../http/scopes.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { factsOf, sealEvent } from '../../../libs/privacy/event-sealing.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import { eventId, metadataOf, type Act } from '../dossiers/dossier-repository.js';
import { personaliaOf } from '../dossiers/personalia.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { PARTS, type Parts } from '../parts.js';
import type { Knowledge } from './organisation-directory.js';

/** A question about one person. */
export const ConsultationRequest = z
  .strictObject({
    insz: z
      .string()
      .max(40)
      .describe('INSZ of the person; a malformed one is refused, and the refusal recorded'),
    purpose: Purpose,
    sections: z.array(Section).min(1).max(Section.options.length),
    reference: z.string().min(1).max(200).optional().describe('Your own reference; kept sealed'),
    senderUri: z.string().max(120).optional(),
    capacity: z.string().max(40).optional(),
    at: z.iso
      .datetime({ precision: 3 })
      .optional()
      .describe('When it was asked, for history; asks scope import'),
    organisation: KboNumber.optional().describe('Who asked, for history; asks scope import'),
  })
  .meta({ id: 'ConsultationRequest', description: 'A question about one person' });
export type ConsultationRequest = z.output<typeof ConsultationRequest>;

export interface ConsultationAnswer {
  readonly consultation: ConsultationId;
  readonly content: 'given' | 'none';
  readonly sectionsGiven: readonly Section[];
  readonly authorisation: string;
  readonly dossier: Readonly<Partial<Record<Section, unknown>>> | null;
  readonly position: Position;
}

export class Consult extends Command<ConsultationAnswer> {
  constructor(
    readonly key: string,
    readonly body: unknown,
    readonly caller: Caller,
    readonly channel: Channel,
    readonly requestId?: string,
  ) {
    super();
  }
}

const NAMESPACE = 'b3f3a7ce-0a55-5b0c-8f0e-6d9d3a8a2c11';

/** Everything that is known before the decision. */
interface Asked {
  readonly id: ConsultationId;
  readonly request: ConsultationRequest;
  readonly organisation: KboNumber;
  readonly at: Date;
  readonly insz: Insz | undefined;
  readonly dossier: DossierId | undefined;
  readonly knowledge: Knowledge;
  readonly channel: Channel;
  readonly act: Act;
}

/** What was recorded of a consultation: that it was granted, with what, or the code of its refusal. */
type Recorded =
  | { readonly authorisation: string; readonly sections: readonly Section[]; readonly position: Position }
  | { readonly refused: RefusalCode };

/** Answers a question about a person: decided on what is known of authorisations, recorded, and only then answered. */
@CommandHandler(Consult)
export class ConsultHandler implements ICommandHandler<Consult, ConsultationAnswer> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** @throws Problem when it is refused, or can't be recorded: then nothing is given */
  async execute({ key, body, caller, channel, requestId }: Consult): Promise<ConsultationAnswer> {
    const request = parse(ConsultationRequest, body);
    const history = request.at !== undefined || request.organisation !== undefined;
    if (history && !bearsScope(caller, 'import'))
      throw new Problem('SCOPE_MISSING', [{ at: '/at', detail: 'history asks scope import' }]);
    const organisation = request.organisation ?? KboNumber.parse(caller.organisation);
    const digest = this.parts.blindIndex.commandDigest(body);
    const id = ConsultationId.parse(uuid(`${organisation}\n${key}`, NAMESPACE));
    const act: Act = {
      commandId: id,
      command: 'Consult',
      digest,
      organisation: caller.organisation,
      user: caller.user,
      requestId,
    };
    const insz = Insz.safeParse(request.insz).data;
    const dossier = insz && (await this.parts.dossiers.find(insz)).dossier;
    const asked = {
      id,
      request,
      organisation,
      at: request.at ? new Date(request.at) : this.parts.clock(),
      insz,
      dossier,
      channel,
      act,
    };
    const recorded =
      (await this.#earlier(id, digest)) ??
      (await this.#decideAndRecord({ ...asked, knowledge: this.#know(organisation) }));
    if ('refused' in recorded)
      throw Problem.of({ kind: 'refused', code: recorded.refused, at: placeOf[recorded.refused] ?? '' });
    return this.#answer(id, dossier, recorded);
  }

  #know(organisation: KboNumber): Knowledge {
    const knowledge = this.parts.organisations.lookUp(organisation);
    if (knowledge === 'stale') throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
    return knowledge;
  }

  /** What was recorded under this key before, if it was. */
  async #earlier(id: ConsultationId, digest: string): Promise<Recorded | undefined> {
    const [earlier] = (await this.parts.store.readStream(streamOf(id), { limit: 1 })).events;
    if (!earlier) return undefined;
    if (earlier.metadata['digest'] !== digest) throw new Problem('IDEMPOTENCY_KEY_REUSED');
    return recordedIn(earlier);
  }

  async #decideAndRecord(asked: Asked): Promise<Recorded> {
    const decision = decide(asked);
    const event = this.#eventOf(asked, decision);
    const stream = streamOf(asked.id);
    const newEvent = sealEvent({
      id: eventId(stream, asked.id, 0),
      stream,
      event,
      key: await this.#key(asked),
      metadata: metadataOf(asked.act),
    });
    try {
      const { position } = await this.parts.store.append(stream, 'noStream', [newEvent]);
      if (decision.kind === 'refused') return { refused: decision.code };
      return { authorisation: decision.authorisation.authorisation, sections: decision.sections, position };
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      const earlier = await this.#earlier(asked.id, asked.act.digest);
      if (!earlier) throw error;
      return earlier;
    }
  }

  /** Who looked at a person is sealed with a key of that person, which outlives the dossier; else with the asker's. */
  async #key({ dossier, organisation }: Asked): Promise<DataKey> {
    const ofPerson = dossier && (await this.parts.keyRing.ensureKey(dossier, 'accessLog'));
    if (ofPerson && ofPerson !== 'destroyed') return ofPerson;
    const ofAsker = await this.parts.keyRing.ensureKey(`organisation-${organisation}`, 'accessLog');
    if (ofAsker === 'destroyed')
      throw new TypeError('the access-log key of an organisation is never destroyed');
    return ofAsker;
  }

  #eventOf(asked: Asked, decision: Grant | Refusal): DomainEvent {
    const { request, organisation, insz, dossier, knowledge, channel, act } = asked;
    const record = {
      at: asked.at.toISOString(),
      organisation,
      organisationType: knowledge.organisation?.profile.type ?? ('UNKNOWN' as const),
      purpose: request.purpose,
      channel,
      sectionsAsked: request.sections,
      senderUri: request.senderUri,
      capacity: request.capacity,
      knownPosition: knowledge.position,
      dossier,
      unknownPerson: insz && !dossier ? this.parts.blindIndex.blindInsz(insz) : undefined,
      user: act.user,
      reference: request.reference,
      insz: dossier && insz,
    };
    if (decision.kind === 'refused') return ConsultationRefused.of({ ...record, reason: decision.code });
    const { authorisation } = decision.authorisation;
    return ConsultationGranted.of({
      ...record,
      authorisation,
      sectionsGiven: [...decision.sections],
      content: dossier ? 'given' : 'none',
    });
  }

  async #answer(
    consultation: ConsultationId,
    dossier: DossierId | undefined,
    granted: Exclude<Recorded, { refused: RefusalCode }>,
  ): Promise<ConsultationAnswer> {
    const { authorisation, sections, position } = granted;
    const given = { consultation, authorisation, sectionsGiven: sections, position };
    const loaded = dossier && (await this.parts.dossiers.load(dossier));
    if (!loaded || loaded.state.person.status !== 'open') return { ...given, content: 'none', dossier: null };
    const today = brusselsDay(this.parts.clock());
    const personalia = sections.includes('Personalia')
      ? personaliaOf(await this.parts.dossiers.open(loaded), today)
      : undefined;
    return {
      ...given,
      content: 'given',
      dossier: answerSections(sections, fold(loaded.facts, today), today, personalia),
    };
  }
}

const streamOf = (id: ConsultationId): string => `consultation-${id}`;

/** Where in the question each refusal points. */
const placeOf: Partial<Record<RefusalCode, string>> = {
  INSZ_MALFORMED: '/insz',
  PURPOSE_NOT_AUTHORISED: '/purpose',
  SECTIONS_NOT_AUTHORISED: '/sections',
  SENDER_NOT_OF_ORGANISATION: '/senderUri',
};

function decide({ request, at, insz, knowledge }: Asked): Grant | Refusal {
  if (!insz) return refuse('INSZ_MALFORMED', '/insz');
  const { purpose, sections, senderUri, capacity } = request;
  return decideConsultation(
    { purpose, sections, senderUri, capacity, on: brusselsDay(at) },
    knowledge.organisation,
  );
}

function recordedIn(recorded: RecordedEvent): Recorded {
  const event = factsOf(recorded);
  if (event.type === 'ConsultationRefused')
    return {
      refused:
        event.facts.reason in refusals ? (event.facts.reason as RefusalCode) : 'PURPOSE_NOT_AUTHORISED',
    };
  if (event.type !== 'ConsultationGranted')
    throw new RangeError('a stream of a consultation begins with its decision');
  return {
    authorisation: event.facts.authorisation,
    sections: event.facts.sectionsGiven,
    position: recorded.position,
  };
}
