import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../../../libs/domain/kernel/event.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import {
  DeclareOrganisation as definition,
  OrganisationDeclaration,
} from '../../../libs/domain/organisation/declaration.js';
import { registerStream, type RegisterSubject } from '../../../libs/domain/organisation/register.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { readWholeStream } from '../../../libs/event-store/read-stream.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { actOf, type Act } from '../act.js';
import { isMeanwhile } from '../amid-others.js';
import { appendAct } from '../administer.js';
import { eventsOf, lastPosition } from '../dossiers/dossier-repository.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { PARTS, type Parts } from '../parts.js';
import { checkPlaces } from './check-places.js';
import { knownUpTo, WAIT_MS } from './run-register-command.js';

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
 * An organisation and its authorisations are streams of their own, written one after the other: what a failure left
 * out is recorded when the same is declared again.
 */
@CommandHandler(DeclareOrganisation)
export class DeclareOrganisationHandler implements ICommandHandler<DeclareOrganisation, DeclarationAnswer> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** @throws Problem AUTHORISATION_KNOWN, or CONFLICT when others declare the same organisation at the same time */
  async execute({ key, body, caller, requestId }: DeclareOrganisation): Promise<DeclarationAnswer> {
    const { parts } = this;
    const declared = parse(OrganisationDeclaration, body);
    const { organisation, authorisations } = declared;
    checkPlaces(authorisations.map((given, index) => ({ at: `/authorisations/${String(index)}`, given })));
    const act = actOf(parts.blindIndex, { command: 'DeclareOrganisation', key, body, caller, requestId });
    const own = await this.#read(registerStream({ organisation }));
    if (!(await parts.dossiers.isOf(act, eventsOf(act, own.recorded))))
      throw new Problem('IDEMPOTENCY_KEY_REUSED');
    const streams = await this.#streams(declared, own);
    const { register } = parts.organisations;
    const decision = definition.decide(declared, register, { today: brusselsDay(parts.clock()) });
    if (decision.kind === 'refused') throw Problem.of(decision);
    let position = lastPosition(own.recorded) ?? null;
    for (const [name, events] of byStream(decision.events)) {
      position = await this.#append(streams.get(name) ?? (await this.#read(name)), events, act);
    }
    if (decision.events.length > 0 && position) await parts.organisations.waitFor(position, WAIT_MS);
    return { organisation, events: decision.events.map(({ type }) => type), position };
  }

  /** The streams that a declaration is about, as they stand. */
  async #streams({ authorisations }: OrganisationDeclaration, own: Stream) {
    const names = authorisations.map(({ authorisation }) => registerStream({ authorisation }));
    const streams = await Promise.all(names.map((name) => this.#read(name)));
    return new Map([own, ...streams].map((stream) => [stream.name, stream]));
  }

  /** A stream, once all that it holds is known. */
  async #read(name: string): Promise<Stream> {
    const recorded = await readWholeStream(this.parts.store, name);
    await knownUpTo(this.parts, lastPosition(recorded));
    return { name, recorded };
  }

  async #append({ name, recorded }: Stream, events: readonly DomainEvent[], act: Act): Promise<Position> {
    try {
      return await appendAct(this.parts, name, recorded, events, act);
    } catch (error) {
      if (isMeanwhile(error)) throw new Problem('CONFLICT', [], { retryAfter: 1 });
      throw error;
    }
  }
}

interface Stream {
  readonly name: string;
  readonly recorded: readonly RecordedEvent[];
}

/** Events by the stream that they go to, that of the organisation first. */
function byStream(events: readonly DomainEvent[]): ReadonlyMap<string, readonly DomainEvent[]> {
  const streams = new Map<string, DomainEvent[]>();
  for (const event of events) {
    const name = registerStream(event.facts as RegisterSubject);
    streams.set(name, [...(streams.get(name) ?? []), event]);
  }
  return streams;
}
