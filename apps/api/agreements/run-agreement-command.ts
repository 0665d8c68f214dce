import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  evolveAgreement,
  type Agreement,
  type AgreementEvent,
} from '../../../libs/domain/exchange/agreement.js';
import {
  agreementCommands,
  type AgreementCommand,
  type AgreementCommandName,
} from '../../../libs/domain/exchange/commands.js';
import { streams } from '../../../libs/domain/streams.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { administer, type Administered } from '../administer.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { PARTS, type Parts } from '../parts.js';

/** A command on an exchange agreement, as it came in. */
export class RunAgreementCommand extends Command<Administered> {
  constructor(
    readonly name: string,
    readonly key: string,
    readonly body: unknown,
    readonly caller: Caller,
    readonly requestId?: string,
  ) {
    super();
  }
}

/** At most so long the answer waits until consultations are decided on what was recorded. */
const WAIT_MS = 2_000;

@CommandHandler(RunAgreementCommand)
export class RunAgreementCommandHandler implements ICommandHandler<RunAgreementCommand, Administered> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** @throws Problem of a refusal; CONFLICT when others changed the same agreement again and again */
  async execute({ name, ...incoming }: RunAgreementCommand): Promise<Administered> {
    const definition = definitionOf(name);
    const command = parse(definition.schema, incoming.body);
    const stream = streams.agreement.of(command.agreement);
    const answer = await administer(this.parts, stream, { command: name, ...incoming }, (history, today) => {
      const known = (history as readonly AgreementEvent[]).reduce<Agreement | undefined>(
        evolveAgreement,
        undefined,
      );
      return definition.decide(command, known, { today });
    });
    if (answer.position) await this.parts.agreements.waitFor(answer.position, WAIT_MS);
    return answer;
  }
}

function definitionOf(name: string): AgreementCommand {
  if (!Object.hasOwn(agreementCommands, name)) throw new Problem('COMMAND_UNKNOWN');
  return agreementCommands[name as AgreementCommandName];
}
