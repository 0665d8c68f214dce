import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { from, lastValueFrom, mergeMap } from 'rxjs';
import { createKbiClient, idempotencyKey } from '../../libs/client/client.js';
import { KbiProblem } from '../../libs/client/problem.js';
import type { components } from '../../libs/client/schema.js';
import type { Scope } from '../../libs/platform/authentication.js';

/** What is sent, one after the other. */
export type Step = 'organisations' | 'agreements' | 'commands' | 'inscriptions' | 'consultations' | 'reviews';

/** The progress of one step. */
export interface SendingProgress {
  readonly step: Step;
  readonly done: number;
  readonly total: number;
  /** An estimate from the average speed so far. */
  readonly secondsLeft: number;
}

export interface SendingOptions {
  /** The address of a running service, without a slash at its end. */
  readonly baseUrl: string;
  /** Issues a token with these scopes; of the agency, unless another organisation is named. */
  readonly token: (scopes: readonly Scope[], organisation?: string) => Promise<string>;
  readonly progress?: (progress: SendingProgress) => void;
  /** Breaks off. Sent again it goes on: what the service has already recorded changes nothing. */
  readonly signal?: AbortSignal;
}

/** A POST request of the demo. */
export interface DemoRequest {
  /** The idempotency key. */
  readonly key: string;
  readonly path: string;
  readonly body: object;
  /** The organisation that sends it; the agency unless named. */
  readonly organisation?: string | undefined;
}

/** A question as a line of `POST /v1/consultations/batch`. */
export interface Question {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Requests in flight, where they are sent one by one. */
const CONCURRENCY = 48;
const RETRY = { attempts: 120, firstWaitMs: 1_000, longestWaitMs: 60_000 };
/** Lines of one request of commands: each has its own token, which an hour outlives. */
const COMMANDS_A_REQUEST = 50_000;
const QUESTIONS_A_REQUEST = 1_000;
/** Of a line that comes too soon: what is asked again after a while. */
const TOO_SOON = new Set([429, 503, 504]);

type Result = components['schemas']['BulkResult'];

/** Whom a line of a command is about, as it names them. */
const personOf = (line: string): string | undefined =>
  /"person":\s*(?<person>\{[^}]*\})/u.exec(line)?.groups?.['person'];

/** A command that should be accepted was refused. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  /** The code of its problem. */
  readonly code: string | undefined;

  constructor({ id, problem }: Result) {
    super(`The command ${id ?? 'without an id'} was refused: ${JSON.stringify(problem)}`);
    this.code = problem?.code;
  }
}

/** Sends requests over HTTP like any other client. Each has a fixed key, so that sending again changes nothing. */
export class Sending {
  constructor(private readonly options: SendingOptions) {}

  /** Sends requests side by side, or in their order. @throws KbiProblem for one that is refused */
  async all(
    step: Step,
    requests: readonly DemoRequest[],
    scopes: readonly Scope[],
    concurrency = CONCURRENCY,
  ): Promise<void> {
    const { baseUrl, token, signal } = this.options;
    const advance = this.#counter(step, requests.length);
    const clientOf = async (organisation?: string) =>
      createKbiClient({ baseUrl, token: await token(scopes, organisation), retry: RETRY });
    const agency = await clientOf();
    const send = async ({ key, path, body, organisation }: DemoRequest) => {
      const kbi = organisation === undefined ? agency : await clientOf(organisation);
      const { response, error } = await kbi.http.POST(path as '/v1/organisations', {
        params: { header: idempotencyKey(key) },
        body: body as never,
        // Derived, because each request would leave a listener on the signal itself.
        ...(signal && { signal: AbortSignal.any([signal]) }),
      });
      if (!response.ok) throw KbiProblem.of(response.status, error);
      advance();
    };
    await lastValueFrom(from(requests).pipe(mergeMap(send, concurrency)), { defaultValue: undefined });
  }

  /**
   * Sends commands as lines; those of one person in their order. Where the service had no time for one, all of that
   * person are sent again: what was recorded is repeated, and what depended on it is decided anew.
   * @returns how many were recorded now, and how many had been before @throws CommandRefused
   */
  async commands(lines: Iterable<string>, total: number) {
    const advance = this.#counter('commands', total);
    const counts = { recorded: 0, repeated: 0 };
    for (const request of chunksOf(lines, COMMANDS_A_REQUEST)) {
      const done = new Set<string | null>();
      let left: readonly string[] = request;
      for (let attempt = 1; left.length > 0; attempt += 1) {
        const failed: Result[] = [];
        const kbi = await this.#client(['command']);
        for await (const result of kbi.bulk(Readable.from(left))) {
          if (result.status !== 200) failed.push(result);
          else if (!done.has(result.id)) {
            done.add(result.id);
            counts[result.replayed ? 'repeated' : 'recorded'] += 1;
            advance();
          }
        }
        left = await this.#again(left, failed, attempt);
      }
    }
    return counts;
  }

  /**
   * Asks questions of history, with an answer that withholds what was asked.
   * @returns the consultation of each that was granted, by its key, and how many were refused
   */
  async consultations(questions: readonly Question[]) {
    const advance = this.#counter('consultations', questions.length);
    const granted = new Map<string, string>();
    let refused = 0;
    for (const request of chunksOf(questions, QUESTIONS_A_REQUEST)) {
      let left: readonly Question[] = request;
      for (let attempt = 1; left.length > 0; attempt += 1) {
        if (attempt > RETRY.attempts) throw new Error('The service has no time for the consultations.');
        const results = await this.#ask(left);
        for (const { id, status, consultation } of results) {
          if (TOO_SOON.has(status)) continue;
          if (status === 200) granted.set(id, consultation ?? '');
          else refused += 1;
          advance();
        }
        const again = new Set(results.filter(({ status }) => TOO_SOON.has(status)).map(({ id }) => id));
        left = left.filter(({ id }) => again.has(id));
        if (left.length > 0) await this.wait(RETRY.firstWaitMs);
      }
    }
    return { granted, refused };
  }

  /** The lines that are sent again, after a while. @throws CommandRefused where none came too soon, or too often */
  async #again(
    sent: readonly string[],
    failed: readonly Result[],
    attempt: number,
  ): Promise<readonly string[]> {
    const [first] = failed;
    if (!first) return [];
    const isTooSoon = failed.some(({ status }) => TOO_SOON.has(status));
    if (!isTooSoon || attempt === RETRY.attempts) throw new CommandRefused(first);
    await this.wait(RETRY.firstWaitMs);
    const persons = new Set(failed.map(({ line }) => personOf(sent[line - 1] ?? '')));
    return sent.filter((line) => persons.has(personOf(line)));
  }

  /** Waits, unless it is broken off. */
  wait(milliseconds: number): Promise<void> {
    const { signal } = this.options;
    return delay(Math.max(0, milliseconds), undefined, { ...(signal && { signal }) });
  }

  /** @throws Error for a question that is neither granted nor refused by a rule */
  async #ask(questions: readonly Question[]) {
    const kbi = await this.#client(['consult', 'history']);
    const results = [];
    const lines = questions.map(({ id, body }) => JSON.stringify({ id, ...body }));
    for await (const { id, status, consultation, problem } of kbi.consultMany(Readable.from(lines))) {
      if (id === null || (status !== 200 && status !== 403 && !TOO_SOON.has(status)))
        throw new Error(`a consultation could not be recorded: ${JSON.stringify(problem)}`);
      results.push({ id, status, consultation });
    }
    return results;
  }

  async #client(scopes: readonly Scope[]) {
    const { baseUrl, token, signal } = this.options;
    return createKbiClient({ baseUrl, token: await token(scopes), ...(signal && { signal }) });
  }

  /** Reports the progress of a step each time that it is called: one more is done. */
  #counter(step: Step, total: number): () => void {
    const startedAt = performance.now();
    let done = 0;
    return () => {
      done += 1;
      const secondsLeft = Math.ceil((((performance.now() - startedAt) / done) * (total - done)) / 1_000);
      this.options.progress?.({ step, done, total, secondsLeft });
    };
  }
}

/** The items in their order, so many at a time; taken as they are needed. */
function* chunksOf<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let chunk: Item[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
