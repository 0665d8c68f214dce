/** The client against the real service, and against one that falls away. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unwrap, createKbiClient } from '../../libs/client/client.js';
import { KbiProblem } from '../../libs/client/problem.js';
import type { Scope } from '../../libs/platform/authentication.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

const client = (...scopes: Scope[]) =>
  createKbiClient({ baseUrl: kbi.service.url, token: () => kbi.token(scopes) });

const registration = (insz: string) => ({
  person: { insz },
  on: '2018-01-08',
  kind: 'EA' as const,
  place: { organisation: AGENCY },
  identity: { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) },
});

describe('the service', () => {
  test('answers what the types say', async () => {
    const params = { header: { 'Idempotency-Key': randomUUID() } };
    const body = registration(syntheticInsz(1));
    const answer = await unwrap(client('command').http.POST('/v1/commands/RegisterPerson', { params, body }));
    expect(answer.events.map(({ type }) => type)).toEqual(['DossierOpened', 'PersonRegistered']);
    const query = { groupBy: 'year', after: answer.position ?? '' };
    const report = await unwrap(
      client('report').http.GET('/v1/reports/consultation-statistics', { params: { query } }),
    );
    expect(report).toMatchObject({ rows: [], total: { consultations: 0 } });
  });

  test('says no with a problem that names code and places', async () => {
    const asked = client('command').command('RegisterPerson', { kind: 'XX' }, randomUUID());
    const problem = await asked.catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(KbiProblem);
    expect(problem).toMatchObject({ status: 422, code: 'BODY_INVALID' });
    expect((problem as KbiProblem).errors.map(({ at }) => at)).toContain('/person');
  });

  test('says no to a token without the scope', async () => {
    const asked = client('report').command('RegisterPerson', {}, randomUUID());
    await expect(asked).rejects.toMatchObject({ status: 403, code: 'SCOPE_MISSING' });
  });

  test('answers each line of a bulk, while others are still to be sent', async () => {
    let answered: () => void = () => undefined;
    const firstAnswer = new Promise<void>((resolve) => (answered = resolve));
    async function* lines() {
      yield line('a', registration(syntheticInsz(2)));
      await firstAnswer;
      yield line('b', { kind: 'XX' });
    }
    const results = [];
    for await (const result of client('command').bulk(lines())) {
      results.push(result);
      answered();
    }
    expect(results).toMatchObject([
      { line: 1, id: 'a', status: 200, outcome: 'recorded' },
      { line: 2, id: 'b', status: 422, problem: { code: 'BODY_INVALID' } },
    ]);
  });

  test('tells how far a rebuild is, until it serves', async () => {
    const states = [];
    for await (const { state } of client('admin').rebuild(['consultation-statistics'])) states.push(state);
    expect(states.at(-1)).toBe('done');
    const unknown = client('admin').rebuild(['nothing']).next();
    await expect(unknown).rejects.toMatchObject({ status: 404, code: 'REPORT_UNKNOWN' });
  });

  test('tells what became of an official document', async () => {
    expect(await client('import').importXml('<no/>')).toMatchObject({ outcome: 'invalid', events: 0 });
  });
});

const line = (id: string, body: object) => JSON.stringify({ id, command: 'RegisterPerson', body });

describe('a service that falls away', () => {
  const retry = { attempts: 3, firstWaitMs: 1, longestWaitMs: 1 };
  const wait = JSON.stringify({ code: 'OVERLOADED', title: 'Too much' });

  /** Asks a server that answers by this listener; gives the keys that came, and what the client made of it. */
  async function ask(listener: (attempt: number) => RequestListener, path: 'command' | 'bulk' = 'command') {
    const keys: unknown[] = [];
    const server = createServer((request, response) => {
      keys.push(request.headers['idempotency-key']);
      request.resume().on('end', () => listener(keys.length)(request, response));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = createKbiClient({ baseUrl, retry });
    async function* noLines(): AsyncGenerator<string> {}
    const asked =
      path === 'command' ? client.command('OpenDossier', {}, 'k1') : client.bulk(noLines()).next();
    const outcome = await asked.then(
      (answer: unknown) => answer,
      (error: unknown) => error,
    );
    server.close();
    return { keys, outcome };
  }

  test('is asked again under the same key, after 503, 504 and a lost connection', async () => {
    const { keys, outcome } = await ask((attempt) => (request, response) => {
      if (attempt === 1) response.writeHead(503, { 'retry-after': '1' }).end(wait);
      else if (attempt === 2) request.socket.destroy();
      else response.setHeader('content-type', 'application/json').end('{"outcome":"unchanged"}');
    });
    expect(outcome).toEqual({ outcome: 'unchanged' });
    expect(keys).toEqual(['k1', 'k1', 'k1']);
  });

  test('is asked so often and not more: then its problem is told', async () => {
    const { keys, outcome } = await ask(() => (_, response) => void response.writeHead(503).end(wait));
    expect(keys).toHaveLength(3);
    expect(outcome).toMatchObject({ status: 503, code: 'OVERLOADED' });
  });

  test('is not asked again without a key', async () => {
    const { keys, outcome } = await ask(
      () => (_, response) => void response.writeHead(503).end(wait),
      'bulk',
    );
    expect(keys).toEqual([undefined]);
    expect(outcome).toMatchObject({ status: 503, code: 'OVERLOADED' });
  });

  test('that explains nothing is told by its status', async () => {
    const { outcome } = await ask(() => (_, response) => void response.writeHead(502).end('<html>'));
    expect(outcome).toMatchObject({ status: 502, code: 'HTTP_502' });
  });
});
