import type { FastifyInstance } from 'fastify';

/** With which the addresses of the SOAP endpoints begin. */
export const MAGDA_PREFIX = '/magda/';

/** Questions under way in one process, and how long one may take. */
export const questionLimits = { most: 200, withinMs: 20_000 } as const;

/** The largest question, in bytes, and how long it may take to come in; the official one has some 1,000. */
const bodyLimits = { most: 262_144, withinMs: 10_000 };

/** Bounds what comes in at the SOAP endpoints; to be called before there are routes. */
export function limitQuestions(server: FastifyInstance, { most, withinMs } = bodyLimits): void {
  server.addHook('onRoute', (route) => {
    if (!route.url.startsWith(MAGDA_PREFIX)) return;
    route.bodyLimit = Math.min(most, route.bodyLimit ?? most);
    route.config = { ...route.config, bodyMs: withinMs };
  });
}
