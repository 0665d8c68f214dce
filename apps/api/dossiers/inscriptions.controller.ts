import { Controller, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { inscriptionCommands } from '../../../libs/domain/dossier/inscription.js';
import { callerOf } from '../http/authentication.guard.js';
import { BulkLine, runBulk, type Bulk } from '../http/bulk.js';
import { idempotencyKey } from '../http/idempotency-key.js';
import { sendLines } from '../http/lines.js';
import { Asks, CountsItself } from '../http/scopes.js';
import { PARTS, type Parts } from '../parts.js';
import { RunCommand, type CommandAnswer } from './run-command.js';

export const InscriptionAnswer = z
  .object({ outcome: z.enum(['recorded', 'unchanged']).describe('unchanged: what was asked held already') })
  .meta({ id: 'InscriptionAnswer', description: 'It is the same whether or not the KBI knows the person' });
export type InscriptionAnswer = z.output<typeof InscriptionAnswer>;

/** One line of a batch: a command on an inscription with its own idempotency key. */
export const InscriptionLine = BulkLine.extend({
  command: z.enum(['RegisterInscription', 'EndInscription']),
  body: BulkLine.shape.body.describe('As that command takes it alone'),
}).meta({ id: 'InscriptionLine', description: 'One inscription of a batch, begun or ended' });

/** The most inscriptions of one batch. */
export const mostInscriptions = 1_000;

const inscriptions: Bulk = {
  schema: InscriptionLine,
  most: mostInscriptions,
  tell: toldOf,
};

/** For organisations that consult: on whom they have a file. No answer tells whether there is a dossier. */
@Controller('v1')
export class InscriptionsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PARTS) private readonly parts: Parts,
  ) {}

  @Post('commands/RegisterInscription')
  @HttpCode(200)
  @Asks('consult')
  register(@Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest) {
    return this.#run('RegisterInscription', idempotencyKey(key), request);
  }

  @Post('commands/EndInscription')
  @HttpCode(200)
  @Asks('consult')
  end(@Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest) {
    return this.#run('EndInscription', idempotencyKey(key), request);
  }

  @Post('inscriptions/batch')
  @HttpCode(200)
  @Asks('consult')
  @CountsItself()
  many(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendLines(reply, runBulk(inscriptions, request, { commands: this.commands, parts: this.parts }));
  }

  async #run(
    name: keyof typeof inscriptionCommands,
    key: string,
    request: FastifyRequest,
  ): Promise<InscriptionAnswer> {
    const caller = callerOf(request);
    return toldOf(await this.commands.execute(new RunCommand(name, key, request.body, caller, request.id)));
  }
}

/** Nothing else: anything more would tell whether the KBI knows the person. */
function toldOf({ outcome }: CommandAnswer): InscriptionAnswer {
  return { outcome };
}
