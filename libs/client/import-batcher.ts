import type { components } from './schema.js';

export type ImportResult = components['schemas']['ImportResult'];
export type ImportLineResult = components['schemas']['ImportLineResult'];

/** Imports one document. */
export type ImportDocument = (document: string | Uint8Array) => Promise<ImportResult>;
/** Sends a batch of documents as lines of JSON and gives a result for each. */
export type ImportBatch = (lines: string) => AsyncIterable<ImportLineResult>;

/** The most documents in one batch: a request costs as much as importing one document. */
const BATCH_SIZE = 32;
/** The most batches in flight; documents that arrive meanwhile go in the next one. */
const MAX_BATCHES = 4;
/** The longest document that goes in a batch, in characters. */
const MAX_LENGTH = 262_144;

interface QueuedDocument {
  readonly text: string;
  readonly resolve: (result: ImportResult) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Imports documents in batches: those that are passed in at the same time go in one request. A document that is too
 * long or is not UTF-8, and one for which the batch gave no result, is imported by a request of its own: importing a
 * document again changes nothing.
 */
export function batchedImporter(importDocument: ImportDocument, importBatch: ImportBatch): ImportDocument {
  const queue: QueuedDocument[] = [];
  let inFlight = 0;
  let isScheduled = false;

  function scheduleBatch(): void {
    if (isScheduled || inFlight >= MAX_BATCHES || queue.length === 0) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      void sendBatch(queue.splice(0, BATCH_SIZE));
      scheduleBatch();
    });
  }

  async function sendBatch(documents: readonly QueuedDocument[]): Promise<void> {
    inFlight += 1;
    const unanswered = new Map(documents.map((document, index) => [String(index), document]));
    try {
      const lines = Array.from(unanswered, ([id, { text }]) => `${JSON.stringify({ id, document: text })}\n`);
      for await (const { id, line: _, status, ...result } of importBatch(lines.join(''))) {
        if (status !== 200 || id === null) continue;
        unanswered.get(id)?.resolve(result as ImportResult);
        unanswered.delete(id);
      }
    } catch {
      // The requests for single documents report the error.
    }
    inFlight -= 1;
    for (const { text, resolve, reject } of unanswered.values()) importDocument(text).then(resolve, reject);
    scheduleBatch();
  }

  return (document) => {
    const text = decode(document);
    if (text === undefined || text.length > MAX_LENGTH) return importDocument(document);
    return new Promise((resolve, reject) => {
      queue.push({ text, resolve, reject });
      scheduleBatch();
    });
  };
}

/** Undefined for bytes that are not UTF-8, or look like UTF-16: the service can only recognise that in the bytes. */
function decode(document: string | Uint8Array): string | undefined {
  if (typeof document === 'string') return document;
  if (document.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(document);
  } catch {
    return undefined;
  }
}
