import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { Section } from '../../../libs/domain/kernel/terms.js';
import { dayAfter, DateOnly, startOfDay } from '../../../libs/domain/kernel/dates.js';
import { ConsultationId, DossierId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { actOf } from '../act.js';
import { ConsultationLog, type Person } from '../consultations/consultation-log.js';
import { personOf } from '../consultations/informed.js';
import { consultationIdOf, refused } from '../consultations/consult.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { PARTS, type Parts } from '../parts.js';
import { LogEntry, mostEntries, PersonLog } from './person-log.js';

const how = {
  purpose: z
    .enum(['AUDIT', 'OWN_DATA'])
    .default('AUDIT')
    .describe('OWN_DATA: the person asks, and sees no names of users; else an auditor does'),
  from: DateOnly.optional().describe('First day on which it was asked, included'),
  to: DateOnly.optional().describe('Last day, included'),
};

export const AuditLogRequest = z
  .union([
    z.strictObject({
      insz: z
        .string()
        .max(40)
        .describe('INSZ of the person; a malformed one is refused, and the refusal recorded'),
      user: z.string().max(40).optional().describe('INSZ of who asks; without it, the user of the token'),
      ...how,
    }),
    z.strictObject({ dossier: DossierId, ...how }),
  ])
  .meta({ id: 'AuditLogRequest', description: 'Who asked what about this person?' });

export const AuditLogAnswer = z
  .object({
    consultation: ConsultationId.describe('Of this question: asking for the log is in the log'),
    entries: z.array(LogEntry).describe('The latest first'),
    more: z
      .boolean()
      .describe(`Whether there are more than ${String(mostEntries)}: ask a shorter period then`),
    position: z.string().describe('Up to where of the log it was made'),
  })
  .meta({ id: 'AuditLogAnswer' });
export type AuditLogAnswer = z.output<typeof AuditLogAnswer>;

export class ReadAuditLog extends Command<AuditLogAnswer> {
  constructor(
    readonly key: string,
    readonly body: unknown,
    readonly caller: Caller,
    readonly requestId: string,
  ) {
    super();
  }
}

/** Tells who asked what about a person. The question is one itself: decided, recorded, and only then answered. */
@CommandHandler(ReadAuditLog)
export class ReadAuditLogHandler implements ICommandHandler<ReadAuditLog, AuditLogAnswer> {
  readonly #log: ConsultationLog;
  readonly #ofPerson: PersonLog;

  constructor(@Inject(PARTS) private readonly parts: Parts) {
    this.#log = new ConsultationLog(parts);
    this.#ofPerson = new PersonLog(parts);
  }

  /** @throws Problem when it is refused, or can't be recorded: then nothing is given */
  async execute({ key, body, caller, requestId }: ReadAuditLog): Promise<AuditLogAnswer> {
    const request = parse(AuditLogRequest, body);
    const subject = await this.#subjectOf(request);
    const act = actOf(this.parts.blindIndex, { command: 'ReadAuditLog', key, body, caller, requestId });
    const organisation = KboNumber.parse(caller.organisation);
    const { purpose, from, to } = request;
    const recorded = await this.#log.ask({
      ...askedOfAudit,
      subject,
      id: consultationIdOf(organisation, act),
      organisation,
      at: this.parts.clock(),
      channel: 'API',
      purpose,
      user: 'user' in request ? request.user : undefined,
      act,
    });
    if (recorded.kind === 'refused') throw refused(recorded);
    const { entries, more } = await this.#ofPerson.read(personOf(subject), {
      from: from && startOfDay(from),
      until: to && startOfDay(dayAfter(to)),
      before: recorded.position,
      reader: purpose === 'OWN_DATA' ? 'person' : 'auditor',
    });
    return { consultation: consultationIdOf(organisation, act), entries, more, position: recorded.position };
  }

  async #subjectOf(request: z.output<typeof AuditLogRequest>): Promise<Person | 'malformed'> {
    if ('insz' in request) return this.parts.dossiers.meant(request.insz);
    const { dossier } = request;
    const { recorded } = await this.parts.dossiers.load(dossier);
    if (recorded.length === 0) throw new Problem('DOSSIER_UNKNOWN');
    return { dossier };
  }
}

/** The log tells of every section, so whoever reads it must be allowed to see the dossier whole. */
export const askedOfAudit = { sections: Section.options, whole: true };
