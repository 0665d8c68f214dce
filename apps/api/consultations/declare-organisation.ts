import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { brusselsDay } from '../../../libs/domain/dates.js';
import {
  declareOrganisation,
  evolveOrganisation,
  OrganisationDeclaration,
  type Organisation,
  type OrganisationEvent,
} from '../../../libs/domain/organisation/organisation.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { WrongExpectedRevision } from '../../../libs/event-store/port.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { factsOf, sealEvent } from '../../../libs/privacy/event-sealing.js';
import { actOf, eventId, metadataOf } from '../act.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { PARTS, type Parts } from '../parts.js';

export const DeclarationAnswer = z
  .object({ organisation: KboNumber, events: z.array(z.string()), position: z.string().nullable() })
  .meta({ id: 'DeclarationAnswer', description: 'What was new or changed, as events' });
export type DeclarationAnswer = z.output<typeof DeclarationAnswer>;

/** Declares an organisation with its senders and authorisations, whole; what is new or changed becomes events. */
export class DeclareOrganisation extends Command<DeclarationAnswer> {
  constructor(
    readonly key: string,
    readonly body: unknown,
    readonly caller: Caller,
    readonly requestId?: string,
  ) {
    super();
  }
}

/**
 * At most so long the answer waits until consultations are decided on what was declared; older knowledge is
 * stale by then.
 */
const WAIT_MS = 2_000;

@CommandHandler(DeclareOrganisation)
export class DeclareOrganisationHandler implements ICommandHandler<DeclareOrganisation, DeclarationAnswer> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** @throws Problem AUTHORISATION_KNOWN, or CONFLICT when others declare the same organisation at the same time */
  async execute({ key, body, caller, requestId }: DeclareOrganisation): Promise<DeclarationAnswer> {
    const declared = parse(OrganisationDeclaration, body);
    const { organisation } = declared;
    const stream = `organisation-${organisation}`;
    const { events: recorded } = await this.parts.store.readStream(stream);
    const known = recorded.reduce<Organisation | undefined>(
      (state, event) => evolveOrganisation(state, factsOf(event) as OrganisationEvent),
      undefined,
    );
    const decision = declareOrganisation(declared, known, brusselsDay(this.parts.clock()));
    if (decision.kind === 'refused') throw Problem.of(decision);
    const news = decision.events;
    const last = recorded.at(-1);
    if (news.length === 0) return { organisation, events: [], position: last?.position ?? null };
    const act = actOf(this.parts.blindIndex, {
      command: 'DeclareOrganisation',
      key,
      body,
      caller,
      requestId,
    });
    const metadata = metadataOf(act);
    const sealed = news.map((event, index) =>
      sealEvent({ id: eventId(stream, act, index), stream, event, metadata }),
    );
    try {
      const { position } = await this.parts.store.append(stream, last?.revision ?? 'noStream', sealed);
      await this.parts.organisations.waitFor(position, WAIT_MS);
      return { organisation, events: news.map(({ type }) => type), position };
    } catch (error) {
      if (error instanceof WrongExpectedRevision) throw new Problem('CONFLICT', [], { retryAfter: 1 });
      throw error;
    }
  }
}
