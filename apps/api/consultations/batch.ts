import type { Readable } from 'node:stream';
import { z } from 'zod';
import { LineId } from '../http/bulk.js';
import { runLines } from '../http/lines.js';
import { ConsultationRequest, type ConsultationAnswer } from './consult.js';

/** One line of a batch: a question about one person with its own idempotency key. */
export const BatchLine = z
  .strictObject({ id: LineId, ...ConsultationRequest.shape })
  .meta({ id: 'BatchLine', description: 'One question of a batch, about one person' });

/** The most questions of one batch. */
export const mostQuestions = 1_000;

type Ask = (id: string, question: object) => Promise<ConsultationAnswer>;

/**
 * Answers questions that come in as lines, side by side. Each is a consultation of its own: recorded before it is
 * answered, refused alone, and asked again under the same key answered again.
 * @param longest line, in characters
 */
export function askBatch(input: Readable, longest: number, ask: Ask): AsyncGenerator<string> {
  return runLines(input, {
    schema: BatchLine,
    longest,
    most: mostQuestions,
    begin: ({ id, ...question }) => Promise.resolve(() => ask(id, question)),
  });
}
