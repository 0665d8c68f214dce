import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendLines } from '../http/lines.js';
import { Problem } from '../http/problem.js';
import { Asks } from '../http/scopes.js';
import { PARTS, type Parts } from '../parts.js';

/** For operators: how the read models stand, building one anew, and the master key. */
@Controller('v1')
export class ProjectionsController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get('projections')
  @Asks('report')
  async list() {
    const head = await this.parts.store.head();
    const builds = await this.parts.projections.builds();
    return {
      head: head ?? null,
      at: this.parts.clock(),
      projections: builds.map(({ name, version, status, serving, checkpoint, failure, updatedAt }) => ({
        ...{
          name,
          version,
          status,
          serving,
          position: checkpoint ?? null,
          failure: failure ?? null,
          updatedAt,
        },
      })),
    };
  }

  /** Answers with lines of progress until the new build serves; going away cancels it. */
  @Post('projections/:name/rebuild')
  @HttpCode(200)
  @Asks('admin')
  rebuild(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (!this.parts.projections.projections.some((projection) => projection.name === name))
      throw new Problem('REPORT_UNKNOWN');
    const cancelling = new AbortController();
    request.raw.socket.once('close', () => cancelling.abort());
    sendLines(reply, this.#progress(name, cancelling.signal));
  }

  async *#progress(name: string, signal: AbortSignal): AsyncGenerator<string> {
    for await (const progress of this.parts.projections.rebuild(name, { signal }))
      yield `${JSON.stringify(progress)}\n`;
  }

  @Post('master-key/rotate')
  @HttpCode(200)
  @Asks('admin')
  async rotate() {
    await this.parts.keyRing.rotateMasterKey();
    return { rotated: true };
  }
}
