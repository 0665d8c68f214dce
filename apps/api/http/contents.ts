import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readForm } from './form-body.js';
import { readJson } from './json-body.js';
import { FORM, isInUtf8, isXml } from './media-type.js';
import { Problem } from './problem.js';
import { xmlBodyOf } from './xml-body.js';

/** How long the rest of a request that is answered already is still taken in, so that who sends gets the answer. */
const GRACE_MS = 2_000;

/** Sets how bodies are read, from their bytes: JSON, its lines, XML and forms; all in UTF-8, none compressed. */
export function readContents(server: FastifyInstance): void {
  server.removeContentTypeParser(['text/plain', 'application/json']);
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes: Buffer, done) => {
    try {
      done(null, readJson(bytes));
    } catch (error) {
      done(error as Error);
    }
  });
  server.addContentTypeParser(FORM, { parseAs: 'buffer' }, (_request, bytes: Buffer, done) => {
    try {
      done(null, readForm(bytes));
    } catch (error) {
      done(error as Error);
    }
  });
  server.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
  server.addContentTypeParser(
    ['application/xml', 'text/xml'],
    { parseAs: 'buffer' },
    (request, bytes: Buffer, done) => done(null, xmlBodyOf(request.headers['content-type'], bytes)),
  );
  server.addHook('onRequest', (request, reply, done) => {
    const problem = wrongCoding(request) ?? wrongQuery(request);
    if (problem?.code === 'MEDIA_TYPE') reply.headers({ 'accept-encoding': 'identity', connection: 'close' });
    done(problem);
  });
  server.addHook('onResponse', ({ raw }, _reply, done) => {
    if (!raw.complete) {
      const end = setTimeout(() => raw.destroy(), GRACE_MS);
      raw.once('close', () => clearTimeout(end));
    }
    done();
  });
}

/** A body that is compressed or in another character set. Of XML in another one, its handler tells in its own way. */
function wrongCoding({ headers }: FastifyRequest): Problem | undefined {
  const content = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const transfer = headers['transfer-encoding']?.trim().toLowerCase() ?? 'chunked';
  if (content !== 'identity' || transfer !== 'chunked')
    return new Problem('MEDIA_TYPE', [], { detail: 'Send it as it is, without a Content-Encoding.' });
  const type = headers['content-type'];
  return isInUtf8(type) || isXml(type)
    ? undefined
    : new Problem('MEDIA_TYPE', [], { detail: 'Send it in UTF-8.' });
}

/** A parameter of an address that is no UTF-8; Node gives an address as one character a byte. */
function wrongQuery({ raw }: FastifyRequest): Problem | undefined {
  const [, ...query] = (raw.url ?? '').split('?');
  const wrong = query.join('?').split('&').find(isNoUtf8);
  if (wrong === undefined) return undefined;
  const name = /^[A-Za-z]{1,40}(?==)/.exec(wrong)?.[0];
  return new Problem('QUERY_INVALID', [
    { at: name === undefined ? '' : `/${name}`, detail: 'write what is no ASCII as percent-encoded UTF-8' },
  ]);
}

function isNoUtf8(part: string): boolean {
  try {
    decodeURIComponent(part);
    return /[^\x21-\x7e]/.test(part);
  } catch {
    return true;
  }
}
