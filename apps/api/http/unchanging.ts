import { createHash } from 'node:crypto';
import { Reply } from './operation.js';

/**
 * The answer with a document that is made once and given to everybody: its bytes are shared, and a caller that has them
 * is told so (304), by the strong ETag that is the digest of them.
 */
export function unchanging(
  content: string | Buffer,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const bytes = Buffer.from(content);
  const digest = createHash('sha256').update(bytes).digest('base64url');
  return new Reply(bytes, {
    type,
    headers: { 'Cache-Control': 'no-cache', ...headers, ETag: `"${digest}"` },
  });
}
