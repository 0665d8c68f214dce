import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { from, lastValueFrom, mergeMap } from 'rxjs';
import { createKbiClient, idempotencyKey } from '../../libs/client/client.js';
import { KbiProblem } from '../../libs/client/problem.js';
import type { Scope } from '../../libs/platform/authentication.js';
import { readDemoRequests, type DemoRequest, type DemoRequests } from './requests.js';

/** The progress of one step of the load. */
export interface DemoProgress {
  readonly step: keyof DemoRequests;
  readonly done: number;
  readonly total: number;
  /** An estimate from the average speed so far. */
  readonly secondsLeft: number;
}

interface DemoOptions {
  /** The address of a running service, without a slash at its end. */
  readonly baseUrl: string;
  /** Issues a token with these scopes; of the agency, unless another organisation is named. */
  readonly token: (scopes: readonly Scope[], organisation?: string) => Promise<string>;
  readonly progress?: (progress: DemoProgress) => void;
  /** Aborts the load. Loading again continues: what the service has already recorded changes nothing. */
  readonly signal?: AbortSignal;
}

/** The most requests in flight. */
const CONCURRENCY = 48;
/** A consultation is decided on authorisations that are at most this old. */
const AUTHORISATION_LAG_MS = 2_000;
const RETRY = { attempts: 20, firstWaitMs: 1_000, longestWaitMs: 60_000 };

/**
 * Loads the demo over HTTP, like any other client: organisations, exchange agreements, the commands about persons, and
 * a history of consultations. Every request has a fixed idempotency key, so that loading twice changes nothing.
 * @returns the number of requests, and how the service decided on the consultations
 * @throws KbiProblem, or Error for a command, when the service refuses what it should accept
 */
export async function loadDemo(options: DemoOptions) {
  const { signal } = options;
  const { organisations, agreements, commands, inscriptions, consultations } = await readDemoRequests();
  await sendAll(options, 'organisations', organisations, ['admin'], CONCURRENCY);
  await sendAll(options, 'agreements', agreements, ['admin'], 1);
  const authorisedAt = performance.now();
  await sendCommands(options, commands);
  const lag = authorisedAt + AUTHORISATION_LAG_MS - performance.now();
  await delay(Math.max(0, lag), undefined, { ...(signal && { signal }) });
  await sendAll(options, 'inscriptions', inscriptions, ['consult'], 1);
  const granted = await sendAll(options, 'consultations', consultations, ['consult', 'history'], CONCURRENCY);
  return {
    organisations: organisations.length,
    commands: commands.length + inscriptions.length,
    consultations: { granted, refused: consultations.length - granted },
  };
}

/** Sends requests in their order. @returns how many were accepted: a consultation may be refused, the others may not */
async function sendAll(
  { baseUrl, token, progress, signal }: DemoOptions,
  step: DemoProgress['step'],
  requests: readonly DemoRequest[],
  scopes: readonly Scope[],
  concurrency: number,
): Promise<number> {
  const advance = progressCounter(progress, step, requests.length);
  const clientOf = async (organisation?: string) =>
    createKbiClient({ baseUrl, token: await token(scopes, organisation), retry: RETRY });
  const agency = await clientOf();
  let accepted = 0;
  const send = async ({ key, path, body, organisation }: DemoRequest) => {
    const kbi = organisation === undefined ? agency : await clientOf(organisation);
    const { response, error } = await kbi.http.POST(path as '/v1/organisations', {
      params: { header: idempotencyKey(key) },
      body: body as never,
      // Derived, because each request would leave a listener on the signal itself.
      ...(signal && { signal: AbortSignal.any([signal]) }),
    });
    if (response.ok) accepted += 1;
    else if (step !== 'consultations' || response.status !== 403) throw KbiProblem.of(response.status, error);
    advance();
  };
  await lastValueFrom(from(requests).pipe(mergeMap(send, concurrency)), { defaultValue: undefined });
  return accepted;
}

async function sendCommands(
  { baseUrl, token, progress, signal }: DemoOptions,
  lines: readonly string[],
): Promise<void> {
  const advance = progressCounter(progress, 'commands', lines.length);
  const kbi = createKbiClient({ baseUrl, token: await token(['command']), ...(signal && { signal }) });
  for await (const result of kbi.bulk(Readable.from(lines))) {
    if (result.status !== 200)
      throw new Error(`the command of line ${result.line} was refused: ${JSON.stringify(result)}`);
    advance();
  }
}

/** Reports the progress of a step each time that it is called: one more is done. */
function progressCounter(
  progress: DemoOptions['progress'],
  step: DemoProgress['step'],
  total: number,
): () => void {
  const startedAt = performance.now();
  let done = 0;
  return () => {
    done += 1;
    const secondsLeft = Math.ceil((((performance.now() - startedAt) / done) * (total - done)) / 1_000);
    progress?.({ step, done, total, secondsLeft });
  };
}
