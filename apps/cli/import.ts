import type { SingleBar } from 'cli-progress';
import type { Readable } from 'node:stream';
import type { KbiClient } from '../../libs/client/client.js';
import { KbiProblem } from '../../libs/client/problem.js';
import { findDocuments, MAX_DOCUMENT_BYTES, readDocument } from './documents.js';
import {
  failed,
  formatDocument,
  ImportSummary,
  invalid,
  plural,
  type DocumentResult,
  type Imported,
} from './import-report.js';

export interface ImportOptions {
  /** Sends one document to the service; rejects when it could not be sent or recorded. */
  readonly send: (...document: Parameters<KbiClient['importXml']>) => Promise<Imported>;
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  /** Writes to standard error. */
  readonly printInfo: (text: string) => void;
  readonly progress?: Pick<SingleBar, 'start' | 'increment' | 'stop'> | undefined;
  /** Prints a line of JSON per document, instead of text. */
  readonly json: boolean;
  /** What is read for the path `-`. */
  readonly stdin?: Readable;
  readonly signal?: AbortSignal;
}

/** The most documents in flight, and in memory. */
export const MAX_IN_FLIGHT = 128;

/**
 * Imports documents and reports the result of each, in their order. Several documents are in flight at a time, but
 * those about one person are sent one after the other. An import that was interrupted can be repeated: a document that
 * was imported before changes nothing.
 * @param paths files, directories (every *.xml in them, by name), `-` for one document on standard input
 * @returns the exit code of the import @throws KbiProblem when the caller is not authorised to import
 */
export async function importFiles(paths: readonly string[], options: ImportOptions) {
  const { print, printInfo, progress, json, signal } = options;
  const { files, unreadable } = await findDocuments(paths);
  const summary = new ImportSummary();
  const report = (file: string, result: DocumentResult) => {
    print(json ? JSON.stringify({ file, ...result }) : formatDocument(file, result));
    summary.add(result);
  };
  for (const { path, error } of unreadable) report(path, failed(error));
  progress?.start(files.length, 0);
  try {
    const isStopped = () => summary.isServiceUnavailable || signal?.aborted === true;
    for await (const [file, result] of mapInOrder(files, isStopped, documentImporter(options))) {
      report(file, result);
      progress?.increment();
    }
  } finally {
    progress?.stop();
  }
  const total = files.length + unreadable.length;
  if (total > 1) printInfo(summary.toString());
  const rest = total - summary.documents;
  if (rest > 0) printInfo(`${plural(rest, 'document')} not tried. The same command goes on where it was.`);
  return summary.exitCode;
}

/**
 * Does work on every item, on at most `MAX_IN_FLIGHT` at a time, and gives the results in the order of the items. When
 * it is stopped, no work is begun any more, but the results of what is in flight are still given.
 */
async function* mapInOrder<Item, Result>(
  items: readonly Item[],
  isStopped: () => boolean,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const pair = async (item: Item) => [item, await work(item)] as const;
  const inFlight: Promise<readonly [Item, Result]>[] = [];
  for (const item of items) {
    if (isStopped()) break;
    const result = pair(item);
    result.catch(() => undefined); // handled when its turn comes
    inFlight.push(result);
    if (inFlight.length === MAX_IN_FLIGHT) yield* inFlight.splice(0, 1);
  }
  for (const result of inFlight) yield await result;
}

/** Reads and sends one document. The result rejects only with a KbiProblem: the caller is not authorised. */
function documentImporter({ send, stdin = process.stdin }: ImportOptions) {
  const inSequence = sequencePerKey();
  return async (file: string): Promise<DocumentResult> => {
    try {
      const document = await readDocument(file, stdin);
      if (!document) return invalid('unreadable', `the text is longer than ${MAX_DOCUMENT_BYTES} bytes`);
      return await inSequence(inszIn(document), () => send(document).catch(failureToSend));
    } catch (error) {
      if (error instanceof KbiProblem) throw error;
      return failed(error);
    }
  };
}

/** The result for a document that the service did not record. @throws KbiProblem when the caller is not authorised */
function failureToSend(error: unknown): DocumentResult {
  if (!(error instanceof KbiProblem)) return failed(error, true);
  if (error.status === 413)
    return invalid(error.code, 'the document is larger than the service takes: see KBI_MAX_BODY_BYTES');
  if (error.status === 401 || error.status === 403) throw error;
  return failed(error, error.status >= 500 || error.status === 429);
}

/** The INSZ in a document, without parsing it: enough to keep the order of documents about one person. */
function inszIn(document: Buffer): string | undefined {
  return /<INSZ>\s*(\d{11})\s*</u.exec(document.toString('latin1'))?.[1];
}

/** Runs work with the same key one after the other, and work without a key at once. */
function sequencePerKey() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(key: string | undefined, work: () => Promise<T>): Promise<T> => {
    if (key === undefined) return work();
    const result = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, result);
    try {
      return await result;
    } finally {
      if (last.get(key) === result) last.delete(key);
    }
  };
}
