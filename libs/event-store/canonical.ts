import { InvalidAppend, type JsonObject } from './port.js';

/** The maximum depth of nesting, which stops a circular value. */
const maxDepth = 100;

/**
 * The canonical text of a JSON object (RFC 8785): keys in the order of their UTF-16 code units, numbers as ECMAScript
 * writes them, no white space. Not json-canonicalize: it calls a value that occurs twice circular, closes up the holes
 * of an array and writes a Map as `{}`. A property test compares the two where they agree.
 *
 * @throws InvalidAppend for what JSON or one of the stores can't hold: undefined, NaN, infinities, bigint, objects
 *   that are not plain, lone surrogates, the character U+0000. The message names the place, never the value.
 */
export function canonicalText(value: JsonObject): string {
  if (!isPlainObject(value)) throw new InvalidAppend('not a JSON object');
  return objectText(value, '', 0);
}

function textOf(value: unknown, path: string, depth: number): string {
  switch (typeof value) {
    case 'string':
      return stringText(value, path);
    case 'number':
      if (!Number.isFinite(value)) throw new InvalidAppend(`${path} is not a finite number`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth === maxDepth) throw new InvalidAppend(`${path} is nested too deeply`);
      if (Array.isArray(value)) return arrayText(value, path, depth);
      if (isPlainObject(value)) return objectText(value, path, depth);
      throw new InvalidAppend(`${path} is not a plain object`);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      throw new InvalidAppend(`${path} is a ${typeof value}, which JSON does not have`);
  }
}

function objectText(object: Readonly<Record<string, unknown>>, path: string, depth: number): string {
  let text = '{';
  for (const key of sorted(Object.keys(object))) {
    if (text.length > 1) text += ',';
    const place = `${path}/${key}`;
    text += `${stringText(key, place)}:${textOf(object[key], place, depth + 1)}`;
  }
  return text + '}';
}

/** Up to so many keys are sorted by insertion: Array.sort allocates half a kilobyte, however few there are. */
const insertionSortUpTo = 24;

/** Sorts keys in place. */
function sorted(keys: string[]): readonly string[] {
  if (keys.length > insertionSortUpTo) return keys.sort();
  for (let next = 1; next < keys.length; next += 1) {
    const key = keys[next] as string;
    let place = next;
    for (; place > 0 && (keys[place - 1] as string) > key; place -= 1)
      keys[place] = keys[place - 1] as string;
    keys[place] = key;
  }
  return keys;
}

function arrayText(array: readonly unknown[], path: string, depth: number): string {
  let text = '[';
  for (let index = 0; index < array.length; index += 1) {
    if (index > 0) text += ',';
    text += textOf(array[index], `${path}/${index}`, depth + 1);
  }
  return text + ']';
}

/** Texts that JSON writes without escapes, as nearly all are: matching this costs less than JSON.stringify. */
const plainText = /^[ !#-[\]-~]*$/;

function stringText(text: string, path: string): string {
  if (plainText.test(text)) return `"${text}"`;
  if (text.includes('\0')) throw new InvalidAppend(`${path} contains the character U+0000`);
  if (/\p{Surrogate}/u.test(text)) throw new InvalidAppend(`${path} contains half of a surrogate pair`);
  return JSON.stringify(text);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
