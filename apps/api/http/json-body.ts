import { deepestJson, readJsonText, type JsonFault } from '../../../libs/platform/json-text.js';
import { decodeUtf8 } from '../../../libs/platform/utf8.js';
import { Problem } from './problem.js';

/** The most values in one body, or line, of JSON: every field and every entry of a list is one. */
const mostValues = 20_000;

/** The value of a body, or of a line, of JSON. @throws Problem BODY_NOT_JSON, BODY_TOO_LARGE: with the place */
export function readJson(bytes: Buffer): unknown {
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string')
    throw new Problem('BODY_NOT_JSON', [
      {
        at: `byte ${String(text.byte)}`,
        detail: `on line ${String(text.line)} begin bytes that are no UTF-8`,
      },
    ]);
  const read = readJsonText(text, mostValues);
  if ('value' in read) return read.value;
  const detail = details[read.fault];
  throw new Problem(codes[read.fault], detail === undefined ? [] : [{ at: read.at, detail }]);
}

const codes = {
  'no JSON': 'BODY_NOT_JSON',
  'name twice': 'BODY_NOT_JSON',
  'name refused': 'BODY_NOT_JSON',
  'too deep': 'BODY_TOO_LARGE',
  'too much': 'BODY_TOO_LARGE',
} as const satisfies Record<JsonFault['fault'], string>;

const details: Readonly<Record<JsonFault['fault'], string | undefined>> = {
  'no JSON': undefined,
  'name twice': 'this name stands twice in one object',
  'name refused': 'a field can’t have this name',
  'too deep': `nested deeper than ${String(deepestJson)} levels`,
  'too much': `more than ${String(mostValues)} fields and entries in all`,
};
