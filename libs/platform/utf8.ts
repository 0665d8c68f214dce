import { isUtf8 } from 'node:buffer';

/** Where bytes stop being UTF-8. */
interface NoUtf8 {
  /** How many bytes stand before the first wrong one. */
  readonly byte: number;
  /** The line of it, from 1. */
  readonly line: number;
}

const MARK = '\uFEFF';
const REPLACEMENT = Buffer.from('\uFFFD');

/**
 * The text of bytes in UTF-8, without the byte order mark with which it may begin. Nothing is replaced: of bytes that
 * are no UTF-8 the place is given instead.
 */
export function decodeUtf8(bytes: Buffer): string | NoUtf8 {
  const text = bytes.toString('utf8');
  if (!isUtf8(bytes)) return placeOf(firstWrong(bytes, text), bytes);
  return text.startsWith(MARK) ? text.slice(1) : text;
}

/** @param text of the bytes, in which what is wrong became U+FFFD; some may stand in the bytes too */
function firstWrong(bytes: Buffer, text: string): number {
  let byte = 0;
  for (let from = 0; ; from += 1) {
    const at = text.indexOf('\uFFFD', from);
    byte += Buffer.byteLength(text.slice(from, at));
    const isStated = bytes.subarray(byte, byte + REPLACEMENT.length).equals(REPLACEMENT);
    if (at === -1 || !isStated) return byte;
    byte += REPLACEMENT.length;
    from = at;
  }
}

function placeOf(byte: number, bytes: Buffer): NoUtf8 {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < byte; at = bytes.indexOf(10, at + 1)) line += 1;
  return { byte, line };
}
