import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { PersonErased } from '../../../libs/domain/dossier/person.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { Insz } from '../../../libs/domain/identifiers/insz.js';
import { refuse } from '../../../libs/domain/refusals/refusal.js';
import type { Position } from '../../../libs/event-store/port.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { actOf, type Act } from '../act.js';
import { amidOthers } from '../amid-others.js';
import { keyOfOrganisation } from '../consultations/consultation-log.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { PARTS, type Parts } from '../parts.js';
import { lastPosition, type LoadedDossier } from './dossier-repository.js';

const how = {
  ground: z.enum(['RETENTION_PERIOD', 'REQUEST', 'ERROR']),
  accessLog: z
    .enum(['erased', 'kept'])
    .default('erased')
    .describe('kept: who looked at the person can still be opened, until this is asked again with `erased`'),
};

export const ErasureRequest = z
  .union([z.strictObject({ dossier: DossierId, ...how }), z.strictObject({ insz: Insz, ...how })])
  .meta({ id: 'ErasureRequest', description: 'Destroys the keys of a person' });

export const ErasureAnswer = z
  .object({ dossier: DossierId, erased: z.literal(true), position: z.string().nullable() })
  .meta({ id: 'ErasureAnswer' });
export type ErasureAnswer = z.output<typeof ErasureAnswer>;

export class ErasePerson extends Command<ErasureAnswer> {
  constructor(
    readonly key: string,
    readonly body: unknown,
    readonly caller: Caller,
    readonly requestId?: string,
  ) {
    super();
  }
}

/** How long the answer waits until no read model can find the person any more. */
const WAIT_MS = 10_000;

/**
 * Erases a person: the erasure is recorded, the keys are destroyed, and the answer waits until the person can't be
 * found by name. What a crash interrupts is finished when it is asked again.
 */
@CommandHandler(ErasePerson)
export class ErasePersonHandler implements ICommandHandler<ErasePerson, ErasureAnswer> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ key, body, caller, requestId }: ErasePerson): Promise<ErasureAnswer> {
    const request = parse(ErasureRequest, body);
    const dossier = await this.#dossierOf(request);
    const act = actOf(this.parts.blindIndex, { command: 'ErasePerson', key, body, caller, requestId });
    const position = await amidOthers(async () => {
      const loaded = await this.parts.dossiers.load(dossier);
      if (loaded.recorded.length === 0) throw Problem.of(refuse('DOSSIER_NOT_FOUND', '/dossier'));
      return this.#record(loaded, request, act);
    });
    await this.parts.keyRing.destroyKeys(
      dossier,
      request.accessLog === 'kept' ? ['dossier', 'road'] : ['dossier', 'road', 'accessLog'],
    );
    this.parts.answers.forget(dossier);
    this.parts.dossiers.forgetRoads(dossier);
    if (position) await this.#waitUntilForgotten(position);
    return { dossier, erased: true, position };
  }

  async #dossierOf(request: z.output<typeof ErasureRequest>): Promise<DossierId> {
    if ('dossier' in request) return request.dossier;
    const { dossier } = await this.parts.dossiers.find(request.insz);
    if (!dossier) throw Problem.of(refuse('DOSSIER_NOT_FOUND', '/insz'));
    return dossier;
  }

  async #record(
    loaded: LoadedDossier,
    request: z.output<typeof ErasureRequest>,
    act: Act,
  ): Promise<Position | null> {
    const { ground, accessLog } = request;
    const known = loaded.facts.findLast((event) => event.type === 'PersonErased');
    const nothingNew = known && (known.facts.accessLog === 'erased' || accessLog === 'kept');
    if (nothingNew) return lastPosition(loaded.recorded) ?? null;
    const event = PersonErased.of({ on: brusselsDay(this.parts.clock()), ground, accessLog });
    const key = await keyOfOrganisation(this.parts, act.organisation);
    return (await this.parts.dossiers.append(loaded, [event], key, act)).position;
  }

  async #waitUntilForgotten(position: Position): Promise<void> {
    const reached = await this.parts.projections.waitFor('person-index', position, WAIT_MS);
    if (!reached) throw new Problem('NOT_YET_THERE', [], { retryAfter: 5 });
  }
}
