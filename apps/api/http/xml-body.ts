import { decodeXml, type XmlRefusal } from '../../../libs/magda/xml.js';

/** A body of XML as handlers find it: its text, or why its bytes are none. */
type XmlBody = string | XmlRefusal;

/** @param contentType may name a character set, and then decides, whatever the text says of itself (RFC 7303) */
export function xmlBodyOf(contentType: string | undefined, bytes: string | Buffer): XmlBody {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/iu.exec(contentType ?? '')?.[1];
  if (charset !== undefined && !/^(utf-8|us-ascii)$/iu.test(charset))
    return { refused: 'is sent in another character set than UTF-8' };
  return typeof bytes === 'string' ? bytes : decodeXml(bytes);
}
