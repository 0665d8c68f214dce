import type { Readable } from 'node:stream';
import { z } from 'zod';
import { LineId } from '../http/bulk.js';
import { runLines } from '../http/lines.js';
import type { ImportResult } from './import-answer.js';

/** One document among others. */
export const ImportLine = z
  .strictObject({ id: LineId, document: z.string().describe('The text of a reply to GeefDossierKBI 01.00') })
  .meta({ id: 'ImportLine', description: 'One official answer of several' });

/**
 * Imports documents that come in as lines, side by side; one that can't be imported stops no other.
 * @param longest line, in characters
 */
export function importLines(
  input: Readable,
  longest: number,
  run: (document: string) => Promise<ImportResult>,
): AsyncGenerator<string> {
  return runLines(input, {
    schema: ImportLine,
    longest,
    begin: ({ document }) => Promise.resolve(() => run(document)),
  });
}
