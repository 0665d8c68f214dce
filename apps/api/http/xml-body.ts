import type { XmlRefusal } from '../../../libs/magda/xml.js';
import { decodeUtf8 } from '../../../libs/platform/utf8.js';
import { isInUtf8 } from './media-type.js';

/** A body of XML as handlers find it: its text, or why its bytes are none. */
type XmlBody = string | XmlRefusal;

/**
 * Only UTF-8 is read, with or without a byte order mark.
 * @param contentType may name a character set, and then decides, whatever the text says of itself (RFC 7303)
 */
export function xmlBodyOf(contentType: string | undefined, bytes: Buffer): XmlBody {
  if (!isInUtf8(contentType)) return { refused: 'is sent in another character set than UTF-8' };
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isWide || first === 0 || second === 0)
    return { refused: 'is UTF-16 or UTF-32, and only UTF-8 is read' };
  const text = decodeUtf8(bytes);
  if (typeof text === 'string') return text;
  return { refused: `is not UTF-8, from byte ${String(text.byte)} on`, line: text.line };
}
