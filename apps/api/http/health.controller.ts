import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Problem } from './problem.js';
import { PARTS, type Parts } from '../parts.js';

/** For whoever watches over the service. */
@Controller()
export class HealthController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Is the process alive? */
  @Get('health/live')
  live() {
    return { status: 'live' };
  }

  /** Can it answer: does the log answer, and are the authorisations current? */
  @Get('health/ready')
  async ready() {
    const position = await this.parts.store.head().catch(() => undefined);
    const { organisations, agreements } = this.parts;
    const current = organisations.isCurrent() && agreements.isCurrent();
    if (!current) throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
    return {
      status: 'ready',
      position: position ?? null,
      projections: await this.#projections(),
    };
  }

  /** Figures for Prometheus. */
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics() {
    return this.parts.metrics.text();
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
