import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { reviewCommands, type Reviewer } from '../../../libs/domain/consultation/review.js';
import { ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { factsOf, openRecorded } from '../../../libs/privacy/event-sealing.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import { administer, type Administered } from '../administer.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { PARTS, type Parts } from '../parts.js';
import { auditorOf } from './auditor.js';

/** What a reviewer says of a consultation that was asked as an emergency, as it came in. */
export class ReviewEmergency extends Command<Administered> {
  constructor(
    readonly id: string,
    readonly key: string,
    readonly body: unknown,
    readonly caller: Caller,
    readonly requestId?: string,
  ) {
    super();
  }
}

/** Records a review on the stream of the consultation that it is about. */
@CommandHandler(ReviewEmergency)
export class ReviewEmergencyHandler implements ICommandHandler<ReviewEmergency, Administered> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** @throws Problem CONSULTATION_UNKNOWN, or that of a refusal */
  async execute({ id, ...incoming }: ReviewEmergency): Promise<Administered> {
    const { remarks, ...review } = parse(reviewCommands.ReviewEmergency.schema, incoming.body);
    const stream = `consultation-${id}`;
    const isId = ConsultationId.safeParse(id).success;
    const [asked] = isId ? (await this.parts.store.readStream(stream, { limit: 1 })).events : [];
    if (!asked) throw new Problem('CONSULTATION_UNKNOWN');
    const reviewer = {
      ...auditorOf(this.parts, incoming.caller),
      asked: await this.#asked(asked, incoming.caller),
    };
    const key = await this.#keyOfPerson(asked);
    const kept = { ...review, ...(key && { remarks }) }; // they may name the person
    return administer(
      this.parts,
      stream,
      { command: 'ReviewEmergency', ...incoming },
      (history, today) => reviewCommands.ReviewEmergency.decide(kept, history, { reviewer, today }),
      key,
    );
  }

  /** Whether it is who asked that reviews. */
  async #asked(question: RecordedEvent, { organisation, user }: Caller): Promise<Reviewer['asked']> {
    const [opened] = await openRecorded([question], this.parts.keyRing);
    if (!opened || typeof opened.personal === 'string') return 'unknown';
    const { facts } = factsOf(question);
    const isOwn = 'organisation' in facts && facts.organisation === organisation;
    return isOwn && [opened.personal['user'], opened.personal['recordedBy']].includes(user);
  }

  async #keyOfPerson(question: RecordedEvent): Promise<DataKey | undefined> {
    const { facts } = factsOf(question);
    const dossier = 'dossier' in facts ? facts.dossier : undefined;
    const key = dossier && (await this.parts.keyRing.ensureKey(dossier, 'accessLog'));
    return key === 'destroyed' ? undefined : key;
  }
}
