/** Many commands as lines of JSON: read while they come in, answered while others still run. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readLines } from '../../libs/client/ndjson.js';
import { resultsIn, type LineResult } from '../support/line-results.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

interface Result extends LineResult {
  readonly outcome?: string;
  readonly dossier?: string;
  readonly replayed?: boolean;
}

const line = (id: string, command: string, body: object): string => JSON.stringify({ id, command, body });

function opening(n: number, id = `open-${String(n)}`): string {
  const insz = syntheticInsz(n);
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
  return line(id, 'OpenDossier', { person: { insz }, on: '2018-01-08', identity });
}

const registering = (n: number, kind: 'EA' | 'HA', on: string, id: string): string =>
  line(id, 'RegisterPerson', {
    person: { insz: syntheticInsz(n) },
    on,
    kind,
    place: { organisation: AGENCY },
  });

async function post(
  body: string | ReadableStream,
  scopes: readonly ['command'] | readonly [] = ['command'],
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${kbi.service.url}/v1/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${await kbi.token(scopes)}` },
    body,
    ...(signal && { signal }),
    ...(typeof body !== 'string' && { duplex: 'half' }),
  } as RequestInit);
}

async function results(lines: readonly string[]): Promise<Result[]> {
  const response = await post(lines.join('\n'));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch('application/x-ndjson');
  return resultsIn(await response.text());
}

test('every line has one result, with its number, its id and the dossier', async () => {
  const answered = await results(Array.from({ length: 300 }, (_, index) => opening(index)));
  expect(answered.map((result) => result.line)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  expect(answered.every(({ status, outcome }) => status === 200 && outcome === 'recorded')).toBe(true);
  expect(new Set(answered.map(({ dossier }) => dossier)).size).toBe(300);
  const again = await results([opening(0), opening(1, 'another-key')]);
  expect(again).toMatchObject([
    { id: 'open-0', outcome: 'recorded', dossier: answered[0]!.dossier, replayed: true },
    { id: 'another-key', outcome: 'unchanged', dossier: answered[1]!.dossier },
  ]);
});

test('commands on one person run in the order of their lines, by INSZ or by dossier', async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => 1_000 + index);
  const registrations = numbers.flatMap((n) => [
    opening(n),
    registering(n, 'EA', '2018-02-01', `ea-${String(n)}`),
    registering(n, 'HA', '2018-03-01', `ha1-${String(n)}`),
    registering(n, 'HA', '2018-04-01', `ha2-${String(n)}`),
  ]);
  const answered = await results(registrations);
  expect(answered.filter(({ status }) => status !== 200)).toEqual([]);
  const { dossier } = answered[0]!;
  const talk = { on: '2018-05-01', kind: 'HOUSE_OF_DUTCH', place: { organisation: AGENCY } };
  const mixed = await results([
    line('m1', 'HoldTalk', { ...talk, person: { dossier }, talk: 'G1' }),
    line('m2', 'HoldTalk', { ...talk, person: { insz: syntheticInsz(1_000) }, talk: 'G2' }),
    line('m3', 'HoldTalk', { ...talk, person: { dossier }, talk: 'G3' }),
  ]);
  expect(mixed.map(({ status }) => status)).toEqual([200, 200, 200]);
  const { recorded } = await kbi.service.dependencies.dossiers.load(dossier as never);
  const talks = recorded.slice(-3).map(({ data }) => (data as { facts: { talk: string } }).facts.talk);
  expect(talks).toEqual(['G1', 'G2', 'G3']);
});

test('a bad line says what is wrong with it, and the others go on', async () => {
  const answered = await results([
    'this is not JSON',
    '',
    line('unknown', 'DoSomething', {}),
    line('wrong', 'OpenDossier', { person: { insz: '123' }, on: 'yesterday', identity: { familyNames: [] } }),
    JSON.stringify({ command: 'OpenDossier', body: {} }),
    opening(2_000),
  ]);
  expect(answered).toMatchObject([
    { line: 1, id: null, status: 400, problem: { code: 'BODY_NOT_JSON' } },
    { line: 3, id: 'unknown', status: 404, problem: { code: 'COMMAND_UNKNOWN' } },
    { line: 4, id: 'wrong', status: 422, problem: { code: 'BODY_INVALID' } },
    { line: 5, id: null, status: 422, problem: { code: 'BODY_INVALID', errors: [{ at: '/id' }] } },
    { line: 6, status: 200 },
  ]);
  const places = answered[2]!.problem!.errors!.map(({ at }) => at);
  expect(places).toEqual(expect.arrayContaining(['/on', '/identity/familyNames', '/identity/birthDate']));
});

test('a result comes while later lines are still to be sent', async () => {
  let send: (text: string) => void = () => undefined;
  let end = (): void => undefined;
  const body = new ReadableStream({
    start(controller) {
      send = (text) => controller.enqueue(new TextEncoder().encode(`${text}\n`));
      end = () => controller.close();
    },
  });
  send(opening(3_000));
  const answers = readLines((await post(body)).body);
  expect((await answers.next()).value).toMatchObject({ line: 1, status: 200 });
  send(opening(3_001));
  expect((await answers.next()).value).toMatchObject({ line: 2, status: 200 });
  end();
  expect((await answers.next()).done).toBe(true);
});

test('a line that is too long is refused, and the next one goes on', async () => {
  const tooLong = line('long', 'OpenDossier', { remark: 'x'.repeat(3_000_000) });
  expect(await results([opening(5_000), tooLong, opening(5_001)])).toMatchObject([
    { line: 1, status: 200 },
    { line: 2, id: null, status: 413, problem: { code: 'BODY_TOO_LARGE' } },
    { line: 3, status: 200 },
  ]);
});

test('a sender that goes away leaves what was recorded, and a service that goes on', async () => {
  const leaving = new AbortController();
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(`${opening(6_000, 'left')}\n`)),
  });
  const answers = readLines((await post(body, ['command'], leaving.signal)).body);
  expect((await answers.next()).value).toMatchObject({ status: 200 });
  leaving.abort();
  await expect(answers.next()).rejects.toThrow();
  expect(await results([opening(6_000, 'left')])).toMatchObject([{ status: 200, replayed: true }]);
});

test('another media type, and a token without scope command, are refused whole', async () => {
  const json = await kbi.send('POST', '/v1/commands', { scopes: ['command'], body: [] });
  expect(json).toMatchObject({ status: 415, body: { code: 'MEDIA_TYPE' } });
  expect((await post(opening(4_000), [])).status).toBe(403);
});
