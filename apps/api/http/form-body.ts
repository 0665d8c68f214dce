import { decodeUtf8 } from '../../../libs/platform/utf8.js';
import { Problem } from './problem.js';

/** The most fields of one form. */
const MOST_FIELDS = 100;

/** The fields of a form, each of which stands there once. @throws Problem BODY_INVALID, BODY_TOO_LARGE */
export function readForm(bytes: Buffer): Readonly<Record<string, string>> {
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') throw new Problem('BODY_INVALID', [{ at: '', detail: 'write it in UTF-8' }]);
  const fields = [...new URLSearchParams(text)];
  if (fields.length > MOST_FIELDS) throw new Problem('BODY_TOO_LARGE');
  const byName = new Map(fields);
  if (byName.size < fields.length)
    throw new Problem('BODY_INVALID', [{ at: '', detail: 'a field stands there more than once' }]);
  return Object.fromEntries(byName);
}
