import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { line } from '../../../libs/domain/kernel/text.js';
import { openApiDocument } from '../http/openapi.js';
import { jsonOf, operation, textOf, type Operation, type Reply } from '../http/operation.js';
import { unchanging } from '../http/unchanging.js';
import { Problem } from '../http/problem.js';

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
  'Pages',
  'Documentation',
];

let document: Reply | undefined;

const openApi = operation({
  method: 'get',
  path: '/openapi.json',
  tag: 'Documentation',
  summary: 'This document.',
  answer: jsonOf(z.looseObject({ openapi: z.string() })),
  handle(_, { operations }: { readonly operations: readonly Operation[] }) {
    document ??= unchanging(
      JSON.stringify(openApiDocument(operations, tags)),
      'application/json; charset=utf-8',
    );
    return document;
  },
});

/** The page loads from here only, and nobody may frame it; Swagger UI sets styles on elements and draws data URLs. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Kruispuntbank Inburgering – API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="icon" type="image/png" sizes="32x32" href="/docs/favicon-32x32.png">
  </head>
  <body>
    <main id="document">
      <noscript>
        Deze pagina vraagt JavaScript. Het document zelf staat op <a href="/openapi.json">/openapi.json</a>.
      </noscript>
    </main>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const START = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#document',
  deepLinking: true,
  filter: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
`;

/** The files that the page loads: its start, and those of Swagger UI as the package has them. */
const typeOfFile = new Map([
  ['start.js', 'text/javascript; charset=utf-8'],
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ['favicon-32x32.png', 'image/png'],
]);
const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const pageReply = unchanging(PAGE, 'text/html; charset=utf-8', {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
});

const page = operation({
  method: 'get',
  path: '/docs',
  tag: 'Documentation',
  summary: 'This document as a page.',
  answer: textOf('text/html'),
  handle: () => pageReply,
});

const files = new Map<string, Reply>();

const file = operation({
  method: 'get',
  path: '/docs/{file}',
  tag: 'Documentation',
  summary: 'What that page needs: its script, style and icon.',
  parameters: z.object({ file: line(200) }),
  answer: { ...textOf('text/css'), ...textOf('text/javascript'), ...textOf('image/png') },
  problems: ['ROUTE_UNKNOWN'],
  async handle({ parameters: { file: name } }) {
    const type = typeOfFile.get(name);
    if (type === undefined) throw new Problem('ROUTE_UNKNOWN');
    const made = files.get(name);
    if (made) return made;
    const content = name === 'start.js' ? START : await readFile(join(folder, name));
    const headers = { 'Cache-Control': 'public, max-age=86400', 'X-Content-Type-Options': 'nosniff' };
    const reply = unchanging(content, type, headers);
    files.set(name, reply);
    return reply;
  },
});

export default [openApi, page, file];
