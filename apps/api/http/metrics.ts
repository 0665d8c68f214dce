import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { countOverdue } from '../audit/emergencies.js';
import type { Parts } from '../parts.js';
import type { Allowance } from './rate-limits.js';

/** What a monitoring system reads at `/metrics`: of the process, the doors and the read models; nothing of a person. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Histogram({
    name: 'kbi_http_request_seconds',
    help: 'Duration of requests, by the route as it is declared',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.#registry],
  });

  readonly #rateLimited = new Counter({
    name: 'kbi_rate_limited_total',
    help: 'Requests over the limit of their organisation that were refused, and lines that waited',
    labelNames: ['organisation', 'allowance', 'outcome'] as const,
    registers: [this.#registry],
  });

  constructor({ projections, pool, clock }: Pick<Parts, 'projections' | 'pool' | 'clock'>) {
    collectDefaultMetrics({ register: this.#registry });
    new Gauge({
      name: 'kbi_projection_running',
      help: '1 while a read model follows the log, 0 while it stands still',
      labelNames: ['projection'] as const,
      registers: [this.#registry],
      async collect() {
        const serving = (await projections.builds()).filter((build) => build.serving);
        for (const { name, status } of serving) this.set({ projection: name }, Number(status !== 'stopped'));
      },
    });
    new Gauge({
      name: 'kbi_emergency_reviews_overdue',
      help: 'Emergencies that nobody reviewed in time',
      registers: [this.#registry],
      async collect() {
        const overdue = await countOverdue({ pool, clock });
        if (overdue === undefined) this.remove();
        else this.set(overdue);
      },
    });
  }

  /** Measures every request of a server. */
  observe(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'unknown';
      const labels = { method: request.method, route, status: reply.statusCode };
      this.#requests.observe(labels, reply.elapsedTime / 1_000);
      done();
    });
  }

  /** Counts what was over the limit of an organisation. */
  rateLimited(organisation: string, allowance: Allowance, outcome: 'refused' | 'waited'): void {
    this.#rateLimited.inc({ organisation, allowance, outcome });
  }

  /** The figures in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
