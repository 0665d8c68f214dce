import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { type Channel, Purpose, Section } from '../../../libs/domain/kernel/terms.js';
import { DossierStanding } from '../../../libs/domain/dossier/standing.js';
import { ConsultationId, type DossierId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { refusals, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { DossierJson } from '../../../libs/magda/json.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { actOf, derivedId, type Act } from '../act.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { PARTS, type Parts } from '../parts.js';
import { ConsultationLog, type Recorded } from './consultation-log.js';
import { readGranted } from './granted-dossier.js';
import { personOf } from './informed.js';

export const ConsultationRequest = z
  .strictObject({
    insz: z
      .string()
      .max(40)
      .describe('INSZ of the person; a malformed one is refused, and the refusal recorded'),
    purpose: Purpose,
    sections: z.array(Section).min(1).max(Section.options.length),
    reference: z.string().min(1).max(200).optional().describe('Your own reference; kept sealed'),
    emergency: z
      .strictObject({
        reason: z.string().trim().min(1).max(1_000).describe('What it is; sealed with the key of the person'),
      })
      .optional()
      .describe(
        'Emergency access (noodtoegang): without the conditions on territory and inscription, where an ' +
          'authorisation allows that; each is reviewed by somebody else within days',
      ),
    senderUri: z
      .string()
      .max(120)
      .optional()
      .describe('In whose name you ask: one of your organisation’s own URIs'),
    capacity: z.string().max(40).optional(),
    at: z.iso
      .datetime({ precision: 3 })
      .optional()
      .describe('When it was asked, for history; asks scope import'),
    organisation: KboNumber.optional().describe('Who asked, for history; asks scope import'),
  })
  .meta({ id: 'ConsultationRequest', description: 'A question about one person' });

export const ConsultationAnswer = z
  .object({
    consultation: ConsultationId,
    content: z.enum(['given', 'none']).describe('none: the person has no dossier'),
    sectionsGiven: z.array(Section),
    authorisation: z.uuid(),
    dossier: DossierJson.nullable().describe('The sections that are given, as in the official dossier'),
    standing: DossierStanding.nullable(),
    position: z.string(),
  })
  .meta({ id: 'ConsultationAnswer', description: 'The sections that the authorisation covers' });
export type ConsultationAnswer = z.output<typeof ConsultationAnswer>;

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

/** The id of a consultation, from who asks and under which key: the same question meets itself. */
export const consultationIdOf = (organisation: string, { commandId }: Act, person = ''): ConsultationId =>
  ConsultationId.parse(derivedId('consultation', organisation, commandId, person));

/**
 * Answers a question about a person: decided, recorded, and only then answered, from what the log held by then. So the
 * same question under the same key gets the same answer, and never news that no consultation stands for.
 */
@CommandHandler(Consult)
export class ConsultHandler implements ICommandHandler<Consult, ConsultationAnswer> {
  readonly #log: ConsultationLog;

  constructor(@Inject(PARTS) private readonly parts: Parts) {
    this.#log = new ConsultationLog(parts);
  }

  /** @throws Problem when it is refused, or can't be recorded: then nothing is given */
  async execute({ key, body, caller, channel, requestId }: Consult): Promise<ConsultationAnswer> {
    const { at, organisation: asker, insz: text, ...question } = parse(ConsultationRequest, body);
    const isHistory = at !== undefined || asker !== undefined;
    if (isHistory && !caller.scopes.has('import')) {
      throw new Problem('SCOPE_MISSING', [{ at: '/at', detail: 'history asks scope import' }]);
    }
    const organisation = asker ?? KboNumber.parse(caller.organisation);
    const act = actOf(this.parts.blindIndex, { command: 'Consult', key, body, caller, requestId });
    const id = consultationIdOf(organisation, act);
    const subject = await this.parts.dossiers.meant(text);
    const { dossier } = personOf(subject);
    const recorded = await this.#log.ask({
      id,
      organisation,
      channel,
      at: at === undefined ? this.parts.clock() : new Date(at),
      subject,
      act,
      ...question,
    });
    if (recorded.kind === 'refused') throw refused(recorded);
    return this.#answer(id, dossier, recorded);
  }

  async #answer(
    consultation: ConsultationId,
    dossier: DossierId | undefined,
    recorded: Extract<Recorded, { kind: 'granted' }>,
  ): Promise<ConsultationAnswer> {
    const given = await readGranted(this.parts, dossier, recorded);
    return {
      consultation,
      authorisation: recorded.authorisation,
      sectionsGiven: [...recorded.sections],
      position: recorded.position,
      content: given ? 'given' : 'none',
      dossier: given?.json ?? null,
      standing: given?.standing ?? null,
    };
  }
}

/** The problem of a refused consultation, with the place in the question and the agreement that it is about. */
export function refused({ code, agreement }: Pick<Refused, 'code' | 'agreement'>): Problem {
  const detail = agreement === undefined ? {} : { detail: `Exchange agreement: ${agreement}` };
  const at = placeOf[code];
  return new Problem(code, at === undefined ? [] : [{ at, detail: refusals[code].en }], detail);
}

type Refused = Extract<Recorded, { kind: 'refused' }>;

const placeOf: Partial<Record<RefusalCode, string>> = {
  INSZ_MALFORMED: '/insz',
  PERSON_NOT_ON_TERRITORY: '/insz',
  INSCRIPTION_MISSING: '/insz',
  EXCHANGE_PERSON_NOT_SHARED: '/insz',
  PURPOSE_NOT_AUTHORISED: '/purpose',
  SECTIONS_NOT_AUTHORISED: '/sections',
  SENDER_NOT_OF_ORGANISATION: '/senderUri',
};
