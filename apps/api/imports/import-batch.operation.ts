import { z } from 'zod';
import { independently, LineId, lineResult, linesOperation } from '../http/ndjson.js';
import { importAnswer, ImportResult, type ImportNeeds } from './import-answer.js';

/** One document among others. */
const ImportLine = z
  .strictObject({ id: LineId, document: z.string().describe('The text of a reply to GeefDossierKBI 01.00') })
  .meta({ id: 'ImportLine', description: 'One official answer of several' });

export default linesOperation({
  path: '/v1/imports/batch',
  tag: 'Imports',
  summary: 'Imports many official answers, as lines of JSON.',
  description:
    'A result line comes back as soon as it is known what became of a document, so in another order; `line` tells ' +
    'which. Documents are imported side by side: of one person, send the next when the one before is answered.',
  scope: 'import',
  line: ImportLine,
  result: lineResult(
    'document',
    ImportResult.partial().shape,
    'As the line names its document; null when it has no name',
  ).meta({ id: 'ImportLineResult', description: 'What became of one document of several' }),
  begin: ({ caller, requestId, turn }, needs: ImportNeeds) =>
    independently(async ({ document }) => {
      await turn();
      return importAnswer(needs, document, { caller, requestId });
    }),
});
