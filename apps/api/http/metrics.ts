import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted apart: documents that are imported, or anything else that is asked or commanded. */
export type Allowance = 'requests' | 'imports';

/**
 * What a monitoring system reads at `/metrics`: of the process, the routes and the read models; nothing of a person.
 */
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

  readonly #refused = new Counter({
    name: 'kbi_refused_total',
    help: 'What was refused because there was too much of it, by what there was too much of',
    labelNames: ['what'] as const,
    registers: [this.#registry],
  });

  readonly #droppedStreams = new Counter({
    name: 'kbi_event_streams_dropped_total',
    help: 'Event streams that were broken off because nobody took in what was sent',
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /**
   * Adds a figure that is looked up when it is asked for.
   * @param collect the values, each with its labels; none where it isn't known now
   */
  addGauge(
    name: string,
    help: string,
    collect: () => Promise<
      readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[]
    >,
    labelNames: readonly string[] = [],
  ): void {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.#registry],
      async collect() {
        const values = await collect();
        if (values.length === 0) this.remove();
        for (const { labels, value } of values) this.set(labels, value);
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

  /** Counts what was refused because there was too much of it. */
  refused(
    what:
      | 'connections'
      | 'connections of an address'
      | 'requests of an address'
      | 'bytes of bodies'
      | 'event streams'
      | 'reports'
      | 'audits',
  ): void {
    this.#refused.inc({ what });
  }

  /** Counts an event stream that was broken off because nobody took in what was sent. */
  streamDropped(): void {
    this.#droppedStreams.inc();
  }

  /** The figures in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
