import { z } from 'zod';

/** The schema of a problem document, see `Problem.document`. */
export const ProblemDocument = z
  .object({
    type: z.string().describe('`urn:kbi:problem:` and the code'),
    title: z.string().describe('What is wrong, in the language of Accept-Language'),
    status: z.int(),
    code: z.string().describe('Stable: programs may rely on it'),
    detail: z.string().optional(),
    dossier: z.uuid().optional().describe('Of a dossier that was merged: the one that goes on for it'),
    source: z.string().optional().describe('Where the rule comes from'),
    errors: z
      .array(
        z.object({ at: z.string().describe('JSON pointer, or the name of a header'), detail: z.string() }),
      )
      .optional()
      .describe('Each place of the request that is wrong, and what would be right'),
  })
  .meta({ id: 'Problem', description: 'Why the answer is no (RFC 9457); it holds nothing of the request' });
