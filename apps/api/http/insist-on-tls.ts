import type { FastifyInstance } from 'fastify';

/** Tells browsers to come by TLS for a year; to be called only where people do. */
export function insistOnTls(server: FastifyInstance): void {
  server.addHook('onSend', (_request, reply, _payload, done) => {
    reply.header('Strict-Transport-Security', 'max-age=31536000');
    done();
  });
}
