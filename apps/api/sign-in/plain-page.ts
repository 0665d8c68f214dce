import { createHash } from 'node:crypto';
import { Markup, markup } from '../http/markup.js';
import { Reply } from '../http/operation.js';

const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 40rem; padding: 0 1rem; }
  h1 { font-size: 1.5rem; }
  a, button { font: inherit; }
  .action { display: inline-block; padding: 0.5rem 1rem; border: 2px solid; border-radius: 4px; }
  ul { list-style: none; padding: 0; }
  li { margin: 0 0 0.5rem; }
  button { width: 100%; text-align: left; padding: 0.5rem 0.75rem; cursor: pointer; }
  button span { display: block; }
`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

interface PlainPage {
  readonly language: 'nl' | 'en';
  readonly title: string;
  readonly content: Markup;
  readonly status?: number;
}

/** A page that needs nothing of the built ones: no script, and its style with it. Nobody keeps it. */
export function plainPage({ language, title, content, status = 200 }: PlainPage): Reply {
  const { source } = markup`<!doctype html>
<html lang="${language === 'nl' ? 'nl-BE' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Kruispuntbank Inburgering</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  return new Reply(source, {
    status,
    type: 'text/html; charset=utf-8',
    headers: {
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    },
  });
}

/** Dutch unless English is asked first. @param languages in the order of preference, as tags */
export const languageAsked = (languages: string): 'nl' | 'en' => (/^\s*en\b/i.test(languages) ? 'en' : 'nl');
