import type { components } from './schema.js';

export type ImportResult = components['schemas']['ImportResult'];
export type ImportLineResult = components['schemas']['ImportLineResult'];

/** The ways in which documents reach the service. */
export interface Ways {
  /** Sends lines of documents and gives a result for each. */
  readonly lines: (lines: string) => AsyncIterable<ImportLineResult>;
  /** Sends one document; waits and tries again where that may help. */
  readonly alone: (document: string | Uint8Array) => Promise<ImportResult>;
}

/** So many documents go in one request: a request costs as much as importing one. */
const TOGETHER = 32;
/** So many requests are under way; what comes meanwhile goes together in the next. */
const REQUESTS = 4;
/** The longest document that goes with others, in characters. */
const LONGEST = 262_144;

interface Waiting {
  readonly text: string;
  readonly resolve: (result: ImportResult) => void;
  readonly reject: (reason: unknown) => void;
}

/** Imports documents, those that are handed in at the same time in one request. */
export class Importing {
  #waiting: Waiting[] = [];
  #requests = 0;
  #scheduled = false;

  constructor(private readonly ways: Ways) {}

  /** What became of a document, as when it is sent alone. */
  import(document: string | Uint8Array): Promise<ImportResult> {
    const text = textOf(document);
    if (text === undefined || text.length > LONGEST) return this.ways.alone(document);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ text, resolve, reject });
      this.#startSoon();
    });
  }

  #startSoon(): void {
    if (this.#scheduled || this.#requests >= REQUESTS || this.#waiting.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      void this.#send(this.#waiting.splice(0, TOGETHER));
      this.#startSoon();
    });
  }

  /** What isn't answered, for whatever reason, is sent alone: importing again changes nothing. */
  async #send(documents: readonly Waiting[]): Promise<void> {
    this.#requests += 1;
    const unanswered = new Map(documents.map((document, index) => [String(index), document]));
    try {
      const lines = Array.from(unanswered, ([id, { text }]) => `${JSON.stringify({ id, document: text })}\n`);
      for await (const { id, line: _, status, ...result } of this.ways.lines(lines.join(''))) {
        if (status !== 200 || id === null) continue;
        unanswered.get(id)?.resolve(result as ImportResult);
        unanswered.delete(id);
      }
    } catch {
      // Whoever is sent alone is told why.
    }
    this.#requests -= 1;
    for (const { text, resolve, reject } of unanswered.values()) this.ways.alone(text).then(resolve, reject);
    this.#startSoon();
  }
}

/** Undefined for bytes that are no UTF-8, or look like UTF-16: the service sees that in the bytes only. */
function textOf(document: string | Uint8Array): string | undefined {
  if (typeof document === 'string') return document;
  if (document.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(document);
  } catch {
    return undefined;
  }
}
