import { Controller, Headers, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErasePerson } from '../dossiers/erase-person.js';
import { RunCommand } from '../dossiers/run-command.js';
import { PARTS, type Parts } from '../parts.js';
import { callerOf } from './authentication.guard.js';
import { BulkLine, runBulk, type Bulk } from './bulk.js';
import { idempotencyKey } from './idempotency-key.js';
import { sendLines } from './lines.js';
import { Problem } from './problem.js';
import { Asks, CountsItself } from './scopes.js';

const anyCommands: Bulk = {
  schema: BulkLine,
  tell: ({ replayed, ...answer }) => ({ ...answer, ...(replayed && { replayed }) }),
};

/** Commands: one at a time as JSON, or many as lines of JSON. */
@Controller('v1/commands')
export class CommandsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PARTS) private readonly parts: Parts,
  ) {}

  @Post(':name')
  @HttpCode(200)
  @Asks('command')
  async one(
    @Param('name') name: string,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    checkJson(request.headers['content-type']);
    const id = idempotencyKey(key);
    const caller = callerOf(request);
    if (name === 'ErasePerson') {
      if (!caller.scopes.has('admin'))
        throw new Problem('SCOPE_MISSING', [], { detail: 'This asks for a token with scope admin.' });
      return this.commands.execute(new ErasePerson(id, request.body, caller, request.id));
    }
    const { replayed, ...answer } = await this.commands.execute(
      new RunCommand(name, id, request.body, caller, request.id),
    );
    if (replayed) reply.header('Idempotency-Replayed', 'true');
    return answer;
  }

  @Post()
  @HttpCode(200)
  @Asks('command')
  @CountsItself()
  many(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendLines(reply, runBulk(anyCommands, request, { commands: this.commands, parts: this.parts }));
  }
}

/** What is no JSON in UTF-8 isn't read as such; a request without content has no type. @throws Problem MEDIA_TYPE */
function checkJson(contentType = 'application/json'): void {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([^"\s]*)/.exec(one)?.[1]).find(Boolean);
  if (type.trim() === 'application/json' && /^(utf-?8|us-ascii)$/.test(charset ?? 'utf-8')) return;
  throw new Problem('MEDIA_TYPE', [], { detail: 'Send application/json in UTF-8.' });
}
