import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Scope } from '../../libs/platform/authentication.js';
import { readScenario, type Act, type KeyedBody } from './scenario.js';
import { linesOf, post, sideBySide, UnexpectedAnswer } from './service-client.js';

/** How far one step of the load is. */
export interface DemoProgress {
  readonly step: 'organisations' | 'agreements' | 'commands' | 'inscriptions' | 'consultations';
  readonly done: number;
  readonly total: number;
  /** At the speed so far. */
  readonly secondsLeft: number;
}

export interface DemoOptions {
  /** The address of a running service, without a slash at its end. */
  readonly baseUrl: string;
  /** A token with these scopes; of the agency, unless another organisation is named. */
  readonly token: (scopes: readonly Scope[], organisation?: string) => Promise<string>;
  readonly progress?: (progress: DemoProgress) => void;
  /** Ends the load; loading again goes on where it was, because what the service knows changes nothing. */
  readonly signal?: AbortSignal;
}

/** What was sent, and how the service decided on the questions. */
export interface DemoLoaded {
  readonly organisations: number;
  readonly commands: number;
  readonly consultations: { readonly granted: number; readonly refused: number };
}

/** Requests that are under way at the same time. */
const AT_ONCE = 48;
/** No consultation is decided on authorisations that are older than this. */
const AUTHORISATIONS_KNOWN_AFTER_MS = 2_000;

/**
 * Loads the demo over HTTP, as anybody could: organisations, exchange agreements, the commands of their people, and a
 * history of consultations that are decided like a live question. Every request has a key of its own in the scenario,
 * so that loading twice changes nothing.
 * @throws UnexpectedAnswer when the service refuses what the scenario expects it to accept
 */
export async function loadDemo(options: DemoOptions): Promise<DemoLoaded> {
  const { organisations, administration, commands, inscriptions, consultations } = await readScenario();
  await declareAll(options, organisations);
  await actInOrder(options, 'agreements', administration);
  const declaredAt = performance.now();
  await commandAll(options, commands);
  const known = declaredAt + AUTHORISATIONS_KNOWN_AFTER_MS - performance.now();
  await delay(Math.max(0, known), undefined, { ...(options.signal && { signal: options.signal }) });
  await actInOrder(options, 'inscriptions', inscriptions);
  const granted = await askAll(options, consultations);
  return {
    organisations: organisations.length,
    commands: commands.length + inscriptions.length,
    consultations: { granted, refused: consultations.length - granted },
  };
}

async function declareAll(
  { baseUrl, token, progress, signal }: DemoOptions,
  all: readonly KeyedBody[],
): Promise<void> {
  const count = counting(progress, 'organisations', all.length);
  const admin = await token(['admin']);
  await sideBySide(all, AT_ONCE, async ({ key, body }) => {
    const response = await post(
      { url: `${baseUrl}/v1/organisations`, token: admin, key, body: JSON.stringify(body), signal },
      [200],
    );
    await response.arrayBuffer();
    count();
  });
}

/** One after the other: an agreement is proposed before its sheet is drawn up. */
async function actInOrder(
  { baseUrl, token, progress, signal }: DemoOptions,
  step: DemoProgress['step'],
  all: readonly Act[],
): Promise<void> {
  const count = counting(progress, step, all.length);
  const admin = await token(['admin']);
  for (const { key, path, body, organisation } of all) {
    const sender = organisation === undefined ? admin : await token(['consult'], organisation);
    const request = { url: `${baseUrl}${path}`, token: sender, key, body: JSON.stringify(body), signal };
    await (await post(request, [200])).arrayBuffer();
    count();
  }
}

const Result = z.looseObject({ line: z.int(), status: z.int() });

async function commandAll(
  { baseUrl, token, progress, signal }: DemoOptions,
  lines: readonly string[],
): Promise<void> {
  const count = counting(progress, 'commands', lines.length);
  const request = {
    url: `${baseUrl}/v1/commands`,
    token: await token(['command']),
    type: 'application/x-ndjson',
    signal,
  };
  const response = await post({ ...request, body: lines.join('\n') }, [200]);
  for await (const line of linesOf(response)) {
    signal?.throwIfAborted();
    const result = Result.parse(JSON.parse(line));
    if (result.status !== 200)
      throw new UnexpectedAnswer(`the command of line ${result.line} was refused: ${line}`);
    count();
  }
}

/** @returns how many were granted */
async function askAll(
  { baseUrl, token, progress, signal }: DemoOptions,
  all: readonly KeyedBody[],
): Promise<number> {
  const count = counting(progress, 'consultations', all.length);
  const asker = await token(['consult', 'import']);
  let granted = 0;
  await sideBySide(all, AT_ONCE, async ({ key, body }) => {
    const response = await post(
      { url: `${baseUrl}/v1/consultations`, token: asker, key, body: JSON.stringify(body), signal },
      [200, 403],
    );
    await response.arrayBuffer();
    if (response.ok) granted += 1;
    count();
  });
  return granted;
}

/** Tells the progress of a step each time that one more is done. */
function counting(progress: DemoOptions['progress'], step: DemoProgress['step'], total: number): () => void {
  const startedAt = performance.now();
  let done = 0;
  return () => {
    done += 1;
    const secondsLeft = Math.ceil((((performance.now() - startedAt) / done) * (total - done)) / 1_000);
    progress?.({ step, done, total, secondsLeft });
  };
}
