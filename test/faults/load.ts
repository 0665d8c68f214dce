import { setTimeout as delay } from 'node:timers/promises';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

/** A request, and the answer with which the service acknowledged it. */
export interface Acknowledged {
  readonly key: string;
  readonly path: string;
  readonly body: object;
  readonly answer: Readonly<Record<string, unknown>>;
  /** Whether an earlier attempt with the same key was written, though its answer was lost. */
  readonly replayed: boolean;
  readonly attempts: number;
}

interface LoadRequest {
  readonly key: string;
  readonly path: string;
  readonly body: object;
  /** The code with which it may be refused: then nothing of it may be in the log. */
  readonly refusal?: string;
}

const AGENCY = { organisation: '0543307391' };

/** Sends requests to the service from this process, which survives it, and records every acknowledgement. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  /** The keys of the requests that were answered, also by a refusal. */
  readonly answered = new Set<string>();
  /** How many commands were refused because their dossier had been merged. */
  refused = 0;
  readonly #workers: Promise<void>[];
  #persons = 0;
  #stopped = false;
  #paused: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;
  readonly #outstanding = new Set<string>();

  constructor(
    private readonly url: string,
    private readonly token: () => Promise<string>,
    workers: number,
  ) {
    this.#workers = Array.from({ length: workers }, () => this.#work());
  }

  /** The keys of the requests that are not answered yet. */
  get outstanding(): string[] {
    return [...this.#outstanding];
  }

  /** Sends nothing new until `resume`. */
  pause(): void {
    this.#paused = new Promise((resolve) => (this.#release = resolve));
  }

  resume(): void {
    this.#release();
  }

  /** Resolves when every worker has its last answer. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.resume();
    await Promise.all(this.#workers);
  }

  async #work(): Promise<void> {
    while (!this.#stopped) {
      const n = (this.#persons += 1);
      const [registered, , , test] = await this.#sendAll(requestsFor(n));
      if (n % 3 === 0) await this.#sendAll([correctionOf(n, test)]);
      if (n % 2 === 0) continue;
      const [other] = await this.#sendAll(requestsFor(n + OTHERS).slice(0, 3));
      // A merger, and commands on both dossiers at the same time.
      const [late, ...racing] = racingWithMerger(n, dossierOf(registered), dossierOf(other));
      await Promise.all(
        racing.map(async (request, index) => {
          await delay(index * 4);
          await this.#sendUntilAnswered(request);
        }),
      );
      await this.#sendAll([late]);
    }
  }

  async #sendAll(requests: readonly LoadRequest[]): Promise<readonly (Acknowledged | undefined)[]> {
    const answers: (Acknowledged | undefined)[] = [];
    for (const request of requests) answers.push(await this.#sendUntilAnswered(request));
    return answers;
  }

  /** Sends a request with the same key until it is answered. @returns undefined when it was refused as it may be */
  async #sendUntilAnswered({ refusal, ...request }: LoadRequest): Promise<Acknowledged | undefined> {
    await this.#paused;
    for (let attempts = 1; ; attempts += 1) {
      const answer = await this.#send(request).catch(() => undefined);
      if (answer?.status === 200) {
        const replayed = answer.headers.get('idempotency-replayed') === 'true';
        const acknowledged = {
          ...request,
          answer: (await answer.json()) as Record<string, unknown>,
          replayed,
          attempts,
        };
        this.acknowledged.push(acknowledged);
        this.answered.add(request.key);
        return acknowledged;
      }
      if (answer && answer.status < 500) {
        const text = await answer.text();
        const { code } = JSON.parse(text) as { readonly code?: string };
        if (refusal !== undefined && code === refusal) {
          this.refused += 1;
          this.answered.add(request.key);
          return undefined;
        }
        // What comes from all sides at once may be asked to try again.
        if (code !== 'CONFLICT') throw new Error(`${request.path}: ${String(answer.status)} ${text}`);
      }
      await delay(20);
    }
  }

  async #send({ key, path, body }: LoadRequest): Promise<Response> {
    this.#outstanding.add(key);
    try {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': key,
        authorization: `Bearer ${await this.token()}`,
      };
      return await fetch(this.url + path, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(30_000),
      });
    } finally {
      this.#outstanding.delete(key);
    }
  }
}

const dossierOf = (answer: Acknowledged | undefined): string => String(answer?.answer['dossier']);

/** Corrects the result of a test. */
function correctionOf(n: number, test: Acknowledged | undefined): LoadRequest {
  const [{ id }] = test?.answer['events'] as readonly [{ readonly id: string }];
  const right = { ...languageTest('a1', '2018-06-01', 'A2'), command: 'RecordNt2Test' };
  const body = { person: { dossier: dossierOf(test) }, event: id, reason: 'verkeerd niveau', right };
  return { key: `CorrectFact-${String(n)}`, path: '/v1/commands/CorrectFact', body };
}

const languageTest = (test: string, on: string, level: string): object => ({
  on,
  test,
  place: AGENCY,
  results: [{ skill: 'speaking', level, passed: true }],
});

/** A command that comes too late, a merger of two dossiers, and commands on either of them at the same time. */
function racingWithMerger(
  n: number,
  dossier: string,
  from: string,
): readonly [LoadRequest, ...LoadRequest[]] {
  const test = (id: string, person: object, refusal?: string): LoadRequest => ({
    key: `Racing-${id}-${String(n)}`,
    path: '/v1/commands/RecordNt2Test',
    body: { person, ...languageTest(id, '2018-07-01', 'A1') },
    ...(refusal !== undefined && { refusal }),
  });
  return [
    test('R0', { dossier: from }, 'DOSSIER_MERGED'),
    test('R1', { dossier: from }, 'DOSSIER_MERGED'),
    test('R2', { dossier }),
    {
      key: `MergeDossiers-${String(n)}`,
      path: '/v1/commands/MergeDossiers',
      body: { dossier, from, reason: 'dezelfde persoon' },
    },
    test('R3', { dossier: from }, 'DOSSIER_MERGED'),
    test('R4', { insz: syntheticInsz(n + OTHERS) }),
    test('R5', { dossier: from }, 'DOSSIER_MERGED'),
  ];
}

/** From here on persons are numbered who turn out to be persons of a lower number. */
const OTHERS = 150_000;

/** The requests for one synthetic person, in order. */
function requestsFor(n: number): LoadRequest[] {
  const insz = syntheticInsz(n);
  const person = { insz };
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Robin'], birthDate: birthDateOf(insz) };
  const command = (name: string, body: object): LoadRequest => ({
    key: `${name}-${String(n)}`,
    path: `/v1/commands/${name}`,
    body: { person, ...body },
  });
  return [
    command('RegisterPerson', { on: '2018-01-10', kind: 'EA', place: AGENCY, identity }),
    command('HoldTalk', { on: '2018-01-20', talk: 'G1', kind: 'RECEPTION_OFFICE', place: AGENCY }),
    command('StartLease', { on: '2018-02-01', lease: 'L1', landlord: AGENCY.organisation }),
    command('RecordNt2Test', languageTest('a1', '2018-06-01', 'A1')),
    {
      key: `Consult-${String(n)}`,
      path: '/v1/consultations',
      body: { insz, purpose: 'TRAJECTORY_FOLLOW_UP', sections: ['Wooncode'] },
    },
  ];
}
