import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../../../libs/platform/config.js';
import { admitByHeaders, type AdmissionNeeds } from './admission.js';
import { limitBodies } from './bodies.js';
import { limitConnections } from './connections.js';
import type { HeldBytes } from './held-bytes.js';
import type { Metrics } from './metrics.js';
import { addressesIn } from './remote-address.js';

/** How often the times of connections are looked at, of the shortest of these times. */
const LOOKS_A_TIME = 4;

/** What a server is made with, so that no connection is kept longer than it may. */
export function serverOptions({ trustedProxies, headersMs, idleMs }: Configuration['incoming']) {
  return {
    keepAliveTimeout: idleMs,
    requestTimeout: 0, // a stream of lines may take hours: how long a body may take is looked at by `limitBodies`
    http: { headersTimeout: headersMs, connectionsCheckingInterval: Math.ceil(headersMs / LOOKS_A_TIME) },
    trustProxy: trustedProxies.length > 0 && addressesIn(trustedProxies),
  };
}

interface Needs extends AdmissionNeeds {
  readonly configuration: Pick<Configuration, 'incoming'>;
  readonly heldBytes: HeldBytes;
  readonly metrics: Metrics;
}

/** Bounds what callers may take before anything is done for them; to be called before there are routes. */
export function limitIncoming(server: FastifyInstance, needs: Needs): void {
  const { incoming } = needs.configuration;
  limitConnections(server.server, incoming, needs.metrics);
  admitByHeaders(server, needs);
  limitBodies(server, { ...incoming, held: needs.heldBytes });
}
