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
}

const AGENCY = { organisation: '0543307391' };

/** Sends requests to the service from this process, which survives it, and records every acknowledgement. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
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
      for (const request of requestsFor(n)) await this.#sendUntilAnswered(request);
    }
  }

  /** Sends a request with the same key until it is answered. */
  async #sendUntilAnswered(request: LoadRequest): Promise<void> {
    await this.#paused;
    for (let attempts = 1; ; attempts += 1) {
      const answer = await this.#send(request).catch(() => undefined);
      if (answer?.status === 200) {
        const replayed = answer.headers.get('idempotency-replayed') === 'true';
        this.acknowledged.push({
          ...request,
          answer: (await answer.json()) as Record<string, unknown>,
          replayed,
          attempts,
        });
        return;
      }
      if (answer && answer.status < 500)
        throw new Error(`${request.path}: ${String(answer.status)} ${await answer.text()}`);
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
    command('RecordNt2Test', {
      on: '2018-06-01',
      test: 'a1',
      place: AGENCY,
      results: [{ skill: 'speaking', level: 'A1', passed: true }],
    }),
    {
      key: `Consult-${String(n)}`,
      path: '/v1/consultations',
      body: { insz, purpose: 'TRAJECTORY_FOLLOW_UP', sections: ['Wooncode'] },
    },
  ];
}
