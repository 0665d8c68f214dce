import { setTimeout as pause } from 'node:timers/promises';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

/** A command or a question, and the answer that the service acknowledged it with. */
export interface Acknowledged {
  readonly key: string;
  readonly path: string;
  readonly body: object;
  readonly answer: Readonly<Record<string, unknown>>;
  /** Whether an earlier try under the same key had been written, though its answer never came. */
  readonly found: boolean;
  readonly tries: number;
}

interface Sending {
  readonly key: string;
  readonly path: string;
  readonly body: object;
}

const AGENCY = { organisation: '0543307391' };

/** Keeps the service busy from this process, which survives it: every acknowledgement is kept here. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  readonly #workers: Promise<void>[];
  #persons = 0;
  #stopped = false;
  #held: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;
  readonly #outstanding = new Set<string>();

  constructor(
    private readonly url: string,
    private readonly token: () => Promise<string>,
    workers: number,
  ) {
    this.#workers = Array.from({ length: workers }, () => this.#work());
  }

  /** The keys of the requests that are on their way now. */
  get outstanding(): string[] {
    return [...this.#outstanding];
  }

  /** Nothing new is sent until `go`. */
  hold(): void {
    this.#held = new Promise((resolve) => (this.#release = resolve));
  }

  go(): void {
    this.#release();
  }

  /** Ends when every worker has its last answer. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.go();
    await Promise.all(this.#workers);
  }

  async #work(): Promise<void> {
    while (!this.#stopped) {
      const n = (this.#persons += 1);
      for (const sending of lifeOf(n)) await this.#until(sending);
    }
  }

  /** Sends until it is answered, under one key. */
  async #until(sending: Sending): Promise<void> {
    await this.#held;
    for (let tries = 1; ; tries += 1) {
      const answer = await this.#send(sending).catch(() => undefined);
      if (answer?.status === 200) {
        const found = answer.headers.get('idempotency-replayed') === 'true';
        this.acknowledged.push({
          ...sending,
          answer: (await answer.json()) as Record<string, unknown>,
          found,
          tries,
        });
        return;
      }
      if (answer && answer.status < 500)
        throw new Error(`${sending.path}: ${String(answer.status)} ${await answer.text()}`);
      await pause(20);
    }
  }

  async #send({ key, path, body }: Sending): Promise<Response> {
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

/** What happens to one synthetic person, in order. */
function lifeOf(n: number): Sending[] {
  const insz = syntheticInsz(n);
  const person = { insz };
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Robin'], birthDate: birthDateOf(insz) };
  const command = (name: string, body: object): Sending => ({
    key: `${name}-${String(n)}`,
    path: `/v1/commands/${name}`,
    body: { person, ...body },
  });
  return [
    command('RegisterPerson', { on: '2018-01-10', kind: 'EA', place: AGENCY, identity }),
    command('HoldTalk', { on: '2018-01-20', talk: 'intake', kind: 'RECEPTION_OFFICE', place: AGENCY }),
    command('StartLease', { on: '2018-02-01', lease: 'home', landlord: AGENCY.organisation }),
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
