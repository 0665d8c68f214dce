import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file that a browser gets. */
interface ServedFile {
  readonly type: string;
  readonly content: string | Buffer;
}

/** The page loads from here only, and nobody may frame it; Swagger UI sets styles on elements and draws data URLs. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const PAGE = `<!doctype html>
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

/** Swagger UI, as the package has it: of its files, those that the page loads. */
const fromPackage: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};
const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** A file of the page by its name; undefined when it has none of that name. */
export async function fileOfPage(name: string): Promise<ServedFile | undefined> {
  if (name === 'start.js') return { type: 'text/javascript; charset=utf-8', content: START };
  if (!Object.hasOwn(fromPackage, name)) return undefined;
  return { type: fromPackage[name] ?? '', content: await readFile(join(folder, name)) };
}
