/**
 * JSON as it is sent. Half of a surrogate pair, which events of earlier versions may hold and which a strict parser
 * refuses, becomes U+FFFD; `JSON.stringify` writes it, and it alone, as an escape.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  if (!text.includes('\\ud')) return text;
  return text.replaceAll(/\\(?:ud[89a-f][0-9a-f]{2}|.)/g, (escape) =>
    escape.startsWith('\\ud') ? '\uFFFD' : escape,
  );
}
