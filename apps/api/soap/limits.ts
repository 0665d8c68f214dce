import type { FastifyInstance } from 'fastify';
import { Problem } from '../http/problem.js';

/** With which the addresses of the SOAP endpoints begin. */
export const MAGDA_PREFIX = '/magda/';

/** Questions under way in one process, and how long one may take. */
export const questionLimits = { most: 200, withinMs: 20_000 } as const;

/** The largest question, in bytes, and how long it may take to come in; the official one has some 1,000. */
const bodyLimits = { most: 262_144, withinMs: 10_000 };

/** Bounds what comes in at the SOAP endpoints; to be called before there are routes. */
export function limitQuestions(server: FastifyInstance, { most, withinMs } = bodyLimits): void {
  server.addHook('onRoute', (route) => {
    if (route.url.startsWith(MAGDA_PREFIX)) route.bodyLimit = Math.min(most, route.bodyLimit ?? most);
  });
  server.addHook('preParsing', (request, reply, payload, done) => {
    if (request.routeOptions.url?.startsWith(MAGDA_PREFIX)) {
      const timer = setTimeout(() => {
        reply.header('Connection', 'close');
        payload.emit('error', new Problem('BODY_TOO_SLOW')); // destroying it would take the answer along
      }, withinMs);
      const stop = () => clearTimeout(timer);
      payload.once('end', stop).once('error', stop);
      reply.raw.once('close', stop);
    }
    done(null, payload);
  });
}
