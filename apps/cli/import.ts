import { SingleBar } from 'cli-progress';
import type { Readable } from 'node:stream';
import { KbiProblem } from '../../libs/client/problem.js';
import { documentsOf, LONGEST, readDocument } from './documents.js';
import {
  count,
  failed,
  invalid,
  isWhole,
  reportOf,
  Tally,
  type Failed,
  type Imported,
} from './import-report.js';

/** Shows how many documents of how many are done. */
export interface ImportProgress {
  start(total: number): void;
  /** Makes room for a line of output. */
  clear(): void;
  increment(): void;
  stop(): void;
}

export interface ImportOptions {
  /** Hands one document to the service; rejects when it could not be handed over or recorded. */
  readonly send: (document: Uint8Array) => Promise<Imported>;
  /** Takes a line of output, without its line break. */
  readonly out: (line: string) => void;
  /** Takes a line about the output. */
  readonly note: (line: string) => void;
  readonly progress?: ImportProgress | undefined;
  /** A line of JSON a document, instead of text. */
  readonly json: boolean;
  /** What `-` stands for. */
  readonly input?: Readable;
  readonly signal?: AbortSignal;
}

/**
 * 0: all that the documents say is in the log; 1: something is not understood, or a document was not imported;
 * 4: the service was away.
 */
export type ImportExitCode = 0 | 1 | 4;

/** So many documents are with the service at the same time, and so many are held here. */
export const AT_ONCE = 128;
/** So many documents in a row that could not be sent say that something is wrong with the service. */
const MOST_FAILURES = 3;

/**
 * Imports documents, several at a time but those about one person one after the other, and says of each what became
 * of it, in their order. Whatever stops it, the same call goes on where it was: a document that was imported before
 * changes nothing.
 * @param paths files, directories (their *.xml, by name), `-` for one document on the standard input
 * @throws KbiProblem when the service lets this caller import nothing
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<ImportExitCode> {
  const { files, unreadable } = await documentsOf(paths);
  const run = new Run(options);
  for (const { path, error } of unreadable) run.tell(path, failed(error));
  options.progress?.start(files.length);
  try {
    await run.through(files);
  } finally {
    options.progress?.stop();
  }
  run.sumUp(files.length + unreadable.length);
  return run.exitCode;
}

/** A bar on a terminal; nothing elsewhere. */
export function importBar(
  terminal: NodeJS.WritableStream & { readonly isTTY?: boolean },
): ImportProgress | undefined {
  if (!terminal.isTTY) return undefined;
  const format = '  {bar} {value} of {total} documents, {eta_formatted} left';
  const bar = new SingleBar({ stream: terminal, format, clearOnComplete: true, hideCursor: true });
  return {
    start: (total) => bar.start(total, 0),
    clear: () => void terminal.write('\r\u001b[2K'),
    increment: () => bar.increment(),
    stop: () => bar.stop(),
  };
}

/** A document on its way. */
interface UnderWay {
  readonly file: string;
  readonly result: Promise<Imported | Failed>;
}

/** One run over many documents. */
class Run {
  readonly #tally = new Tally();
  readonly #persons = new Persons();
  #whole = true;
  /** How many documents in a row, up to the last one, the service was away for. */
  #failures = 0;
  #wasAway = false;

  constructor(private readonly options: ImportOptions) {}

  get exitCode(): ImportExitCode {
    if (this.#wasAway) return 4;
    return this.#whole ? 0 : 1;
  }

  /** Stops where the service is away for good, or when it is asked to; what is under way then is told still. */
  async through(files: readonly string[]): Promise<void> {
    const underWay: UnderWay[] = [];
    for (const file of files) {
      const result = this.#import(file);
      result.catch(() => undefined); // looked at when its turn comes
      underWay.push({ file, result });
      if (underWay.length === AT_ONCE) await this.#finish(underWay.splice(0, 1));
      if (this.#failures >= MOST_FAILURES || this.options.signal?.aborted) break;
    }
    await this.#finish(underWay);
  }

  async #finish(documents: readonly UnderWay[]): Promise<void> {
    for (const { file, result } of documents) {
      const known = await result;
      this.#failures = isAway(known) ? this.#failures + 1 : 0;
      this.#wasAway ||= isAway(known);
      this.options.progress?.clear();
      this.tell(file, known);
      this.options.progress?.increment();
    }
  }

  tell(file: string, result: Imported | Failed): void {
    const { json, out } = this.options;
    out(json ? JSON.stringify({ file, ...result }) : reportOf(file, result));
    this.#tally.add(result);
    this.#whole &&= isWhole(result);
  }

  /** @param total documents that were meant to be imported */
  sumUp(total: number): void {
    const { note } = this.options;
    if (total > 1) note(this.#tally.summary());
    const rest = total - this.#tally.documents;
    if (rest > 0) note(`${count(rest, 'document')} not tried. The same command goes on where it was.`);
  }

  async #import(file: string): Promise<Imported | Failed> {
    try {
      const document = await readDocument(file, this.options.input ?? process.stdin);
      if (!document) return invalid('unreadable', `the text is longer than ${LONGEST} bytes`);
      return await this.#persons.inOrder(personIn(document), () => this.#send(document));
    } catch (error) {
      if (error instanceof KbiProblem) throw error;
      return failed(error);
    }
  }

  async #send(document: Buffer): Promise<Imported | Failed> {
    try {
      return await this.options.send(document);
    } catch (error) {
      if (!(error instanceof KbiProblem)) return { ...failed(error), away: true };
      if (error.status === 413) return invalid(error.code, TOO_LARGE);
      if (error.status === 401 || error.status === 403) throw error;
      return { ...failed(error), away: error.status >= 500 || error.status === 429 };
    }
  }
}

const TOO_LARGE = 'the document is larger than the service takes: see KBI_MAX_BODY_BYTES';

const isAway = (result: Imported | Failed): boolean => result.outcome === 'failed' && result.away;

/** Whom a document is about, as far as it takes to keep the order of documents about one person. */
function personIn(document: Buffer): string | undefined {
  return /<INSZ>\s*(\d{11})\s*</u.exec(document.toString('latin1'))?.[1];
}

/** Work that is about the same person is done in turn. */
class Persons {
  readonly #last = new Map<string, Promise<unknown>>();

  async inOrder<T>(person: string | undefined, work: () => Promise<T>): Promise<T> {
    if (person === undefined) return work();
    const result = (this.#last.get(person) ?? Promise.resolve()).then(work, work);
    this.#last.set(person, result);
    try {
      return await result;
    } finally {
      if (this.#last.get(person) === result) this.#last.delete(person);
    }
  }
}
