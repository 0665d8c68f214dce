import { Controller, Get, Inject } from '@nestjs/common';
import { Problem } from './problem.js';
import { PARTS, type Parts } from '../parts.js';

/** For whoever watches over the service. */
@Controller('health')
export class HealthController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Is the process alive? */
  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** Can it answer: does the log answer, and are the authorisations current? */
  @Get('ready')
  async ready() {
    const position = await this.parts.store.head().catch(() => undefined);
    const current = this.parts.organisations.isCurrent();
    if (!current) throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
    return {
      status: 'ready',
      position: position ?? null,
      projections: await this.#projections(),
    };
  }

  /** A read model that stands still is told, and doesn’t make the service unready: commands and questions go on. */
  async #projections() {
    const serving = (await this.parts.projections.builds()).filter((build) => build.serving);
    return serving.map(({ name, version, status, checkpoint }) => ({
      name,
      version,
      status,
      position: checkpoint ?? null,
    }));
  }
}
