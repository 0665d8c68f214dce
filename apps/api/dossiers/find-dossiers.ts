import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { Purpose } from '../../../libs/domain/kernel/terms.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { BirthDate, Insz } from '../../../libs/domain/identifiers/insz.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { servingBuild } from '../../../libs/projection/builds.js';
import { ConsultationLog, type Asked } from '../consultations/consultation-log.js';
import { consultationIdOf, refused } from '../consultations/consult.js';
import { actOf } from '../act.js';
import { parse } from '../http/parse.js';
import { PARTS, type Parts } from '../parts.js';
import { personaliaOf } from './personalia.js';

export const FindRequest = z
  .union([
    z.strictObject({ purpose: Purpose, insz: Insz }),
    z.strictObject({
      purpose: Purpose,
      name: z.string().trim().min(2).max(200).describe('All the words of it that you know, in any order'),
      birthDate: BirthDate,
    }),
  ])
  .meta({ id: 'FindRequest', description: 'Somebody, by INSZ or by name and birth date' });

export const Candidate = z
  .object({
    dossier: DossierId,
    givenNames: z.array(z.string()),
    birthYear: z.int().nullable(),
    inszEnding: z.string().length(3).describe('The last three digits, to tell namesakes apart'),
  })
  .meta({ id: 'Candidate', description: 'The least that tells one candidate from another' });

export const FindAnswer = z
  .object({
    candidates: z.array(Candidate),
    more: z.boolean().describe('Whether there are more: say more of the name'),
  })
  .meta({ id: 'FindAnswer' });
export type FindAnswer = z.output<typeof FindAnswer>;

/** The most candidates that one question gives. */
const MOST = 10;

export class FindDossiers extends Command<FindAnswer> {
  constructor(
    readonly key: string,
    readonly body: unknown,
    readonly caller: Caller,
    readonly requestId?: string,
  ) {
    super();
  }
}

/** Finds dossiers. Each candidate is a consultation of that person's Personalia, recorded before it is given. */
@CommandHandler(FindDossiers)
export class FindDossiersHandler implements ICommandHandler<FindDossiers, FindAnswer> {
  readonly #log: ConsultationLog;

  constructor(@Inject(PARTS) private readonly parts: Parts) {
    this.#log = new ConsultationLog(parts);
  }

  /** @throws Problem when the organisation may not see Personalia for this purpose */
  async execute({ key, body, caller, requestId }: FindDossiers): Promise<FindAnswer> {
    const request = parse(FindRequest, body);
    const found = 'insz' in request ? await this.#byInsz(request.insz) : await this.#byName(request);
    const dossiers = found.slice(0, MOST);
    const insz = 'insz' in request ? request.insz : undefined;
    const act = actOf(this.parts.blindIndex, { command: 'FindDossiers', key, body, caller, requestId });
    const ask = (dossier: DossierId | undefined) => {
      const id = consultationIdOf(caller.organisation, act, dossier ?? 'nobody');
      return this.#ask({
        id,
        organisation: KboNumber.parse(caller.organisation),
        at: this.parts.clock(),
        channel: 'API',
        purpose: request.purpose,
        sections: ['Personalia'],
        whole: true,
        subject: { insz, dossier },
        act,
      });
    };
    if (dossiers.length === 0) await ask(undefined);
    for (const dossier of dossiers) await ask(dossier);
    const candidates = await Promise.all(dossiers.map((dossier) => this.#candidate(dossier)));
    return { candidates: candidates.flatMap((candidate) => candidate ?? []), more: found.length > MOST };
  }

  async #ask(asked: Asked): Promise<void> {
    const recorded = await this.#log.ask(asked);
    if (recorded.kind === 'refused') throw refused(recorded);
  }

  async #byInsz(insz: Insz): Promise<DossierId[]> {
    const { dossier } = await this.parts.dossiers.find(insz);
    return dossier ? [dossier] : [];
  }

  /** Every word that is given must be one of the person's. */
  async #byName({ name, birthDate }: { name: string; birthDate: BirthDate }): Promise<DossierId[]> {
    const build = await servingBuild(this.parts.pool, 'person-index');
    if (!build) return [];
    const { rows } = await this.parts.pool.query<{ dossier: string }>(
      `select dossier from ${build.schema}.persons where birth_date = $1 and words @> $2::text[] order by dossier limit $3`,
      [this.parts.blindIndex.blindBirthDate(birthDate), this.parts.blindIndex.blindName(name), MOST + 1],
    );
    return rows.map((row) => DossierId.parse(row.dossier));
  }

  async #candidate(dossier: DossierId): Promise<z.output<typeof Candidate> | undefined> {
    const loaded = await this.parts.dossiers.load(dossier);
    const personalia = personaliaOf(await this.parts.dossiers.open(loaded), brusselsDay(this.parts.clock()));
    if (!personalia) return undefined;
    const { givenNames, birthDate, insz } = personalia;
    return {
      dossier,
      givenNames: [...givenNames],
      birthYear: birthDate === undefined ? null : Number(birthDate.slice(0, 4)),
      inszEnding: insz.slice(-3),
    };
  }
}
