import { Controller, Headers, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { inscriptionCommands } from '../../../libs/domain/dossier/inscription.js';
import { callerOf } from '../http/authentication.guard.js';
import { idempotencyKey } from '../http/idempotency-key.js';
import { Asks } from '../http/scopes.js';
import { RunCommand } from './run-command.js';

export const InscriptionAnswer = z
  .object({ outcome: z.enum(['recorded', 'unchanged']).describe('unchanged: what was asked held already') })
  .meta({ id: 'InscriptionAnswer', description: 'It is the same whether or not the KBI knows the person' });
export type InscriptionAnswer = z.output<typeof InscriptionAnswer>;

/** For organisations that consult: on whom they have a file. No answer tells whether there is a dossier. */
@Controller('v1/commands')
export class InscriptionsController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('RegisterInscription')
  @HttpCode(200)
  @Asks('consult')
  register(@Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest) {
    return this.#run('RegisterInscription', idempotencyKey(key), request);
  }

  @Post('EndInscription')
  @HttpCode(200)
  @Asks('consult')
  end(@Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest) {
    return this.#run('EndInscription', idempotencyKey(key), request);
  }

  async #run(
    name: keyof typeof inscriptionCommands,
    key: string,
    request: FastifyRequest,
  ): Promise<InscriptionAnswer> {
    const caller = callerOf(request);
    const { outcome } = await this.commands.execute(
      new RunCommand(name, key, request.body, caller, request.id),
    );
    return { outcome };
  }
}
