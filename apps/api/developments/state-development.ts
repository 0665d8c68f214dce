import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  evolveDevelopment,
  developmentCommands,
  type DevelopmentEvent,
  type DevelopmentStatement,
} from '../../../libs/domain/development/development.js';
import { streams } from '../../../libs/domain/streams.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { administer, type Administered } from '../administer.js';
import { parse } from '../http/parse.js';
import { PARTS, type Parts } from '../parts.js';

/** An administrator states how far a development of the KBI is. */
export class StateDevelopment extends Command<Administered> {
  constructor(
    readonly key: string,
    readonly body: unknown,
    readonly caller: Caller,
    readonly requestId?: string,
  ) {
    super();
  }
}

@CommandHandler(StateDevelopment)
export class StateDevelopmentHandler implements ICommandHandler<StateDevelopment, Administered> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** @throws Problem of a refusal */
  execute({ ...incoming }: StateDevelopment): Promise<Administered> {
    const stated = parse(developmentCommands.StateDevelopment.schema, incoming.body);
    const stream = developmentStream(stated);
    return administer(this.parts, stream, { command: 'StateDevelopment', ...incoming }, (history, today) =>
      developmentCommands.StateDevelopment.decide(
        stated,
        (history as readonly DevelopmentEvent[]).reduce(evolveDevelopment, []),
        {
          today,
        },
      ),
    );
  }
}

export const developmentStream = ({ development }: DevelopmentStatement): string =>
  streams.development.of(development);
