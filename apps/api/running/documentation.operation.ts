import { z } from 'zod';
import { openApiDocument } from '../http/openapi.js';
import { jsonOf, operation, Reply, textOf, type Operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { CONTENT_SECURITY_POLICY, fileOfPage, PAGE } from './documentation-page.js';

/** The headings of the documentation, in the order in which a reader wants them. */
export const tags = [
  'Commands',
  'Consultations',
  'Agreements',
  'Organisations',
  'MAGDA',
  'Audit',
  'Imports',
  'Reports',
  'Operation',
  'Documentation',
];

let document: string | undefined;

const openApi = operation({
  method: 'get',
  path: '/openapi.json',
  tag: 'Documentation',
  summary: 'This document.',
  answer: jsonOf(z.looseObject({ openapi: z.string() })),
  handle(_, { operations }: { readonly operations: readonly Operation[] }) {
    document ??= JSON.stringify(openApiDocument(operations, tags));
    return new Reply(document, { type: 'application/json; charset=utf-8' });
  },
});

const page = operation({
  method: 'get',
  path: '/docs',
  tag: 'Documentation',
  summary: 'This document as a page.',
  answer: textOf('text/html'),
  handle: () =>
    new Reply(PAGE, {
      type: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY },
    }),
});

const file = operation({
  method: 'get',
  path: '/docs/{file}',
  tag: 'Documentation',
  summary: 'What that page needs: its script, style and icon.',
  parameters: z.object({ file: z.string() }),
  answer: { ...textOf('text/css'), ...textOf('text/javascript'), ...textOf('image/png') },
  problems: ['ROUTE_UNKNOWN'],
  async handle({ parameters }) {
    const found = await fileOfPage(parameters.file);
    if (!found) throw new Problem('ROUTE_UNKNOWN');
    const headers = { 'Cache-Control': 'public, max-age=86400', 'X-Content-Type-Options': 'nosniff' };
    return new Reply(found.content, { type: found.type, headers });
  },
});

export default [openApi, page, file];
