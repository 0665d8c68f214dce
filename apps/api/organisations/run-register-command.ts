import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Disclosure } from '../../../libs/domain/consultation/decide.js';
import {
  registerCommands,
  registerStream,
  type RegisterCommand,
  type RegisterCommandName,
} from '../../../libs/domain/organisation/register.js';
import type { Position } from '../../../libs/event-store/port.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { administer, type Administered } from '../administer.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { PARTS, type Parts } from '../parts.js';
import { checkPlaces } from './check-places.js';

/** A command on an organisation, an authorisation or a commune, as it came in. */
export class RunRegisterCommand extends Command<Administered> {
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

@CommandHandler(RunRegisterCommand)
export class RunRegisterCommandHandler implements ICommandHandler<RunRegisterCommand, Administered> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** @throws Problem of a refusal; CONFLICT when others changed the same organisation again and again */
  async execute({ name, ...incoming }: RunRegisterCommand): Promise<Administered> {
    const definition = definitionOf(name);
    const command = parse(definition.schema, incoming.body);
    if (isGrant(command)) checkPlaces([{ at: '', given: command }]);
    const stream = registerStream(command);
    const answer = await administer(
      this.parts,
      stream,
      { command: name, ...incoming },
      async (_, today, upTo) => {
        await knownUpTo(this.parts, upTo);
        return definition.decide(command, this.parts.organisations.register, { today });
      },
    );
    if (answer.position) await this.parts.organisations.waitFor(answer.position, WAIT_MS);
    return answer;
  }
}

/** At most so long a command waits until what is recorded is known here; older knowledge is stale by then. */
export const WAIT_MS = 2_000;

/** Waits until the register holds everything up to a position. @throws Problem AUTHORISATIONS_NOT_CURRENT */
export async function knownUpTo({ organisations }: Parts, position: Position | undefined): Promise<void> {
  if (position && !(await organisations.waitFor(position, WAIT_MS)))
    throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
}

/** Whether a command says what may be seen. */
const isGrant = (command: object): command is Disclosure =>
  'sections' in command && 'fields' in command && 'presenceOf' in command;

function definitionOf(name: string): RegisterCommand {
  if (!Object.hasOwn(registerCommands, name)) throw new Problem('COMMAND_UNKNOWN');
  return registerCommands[name as RegisterCommandName];
}
