/** Of the fields of a form of HTML. */
export const FORM = 'application/x-www-form-urlencoded';

/** The media type that a header names, in small letters, without its parameters; `''` for none. */
export const mediaTypeOf = (contentType: string | undefined): string =>
  (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** Whether a header names no character set, or UTF-8, of which US-ASCII is a part, each time that it names one. */
export function isInUtf8(contentType: string | undefined): boolean {
  const [, ...parameters] = (contentType ?? '').toLowerCase().split(';');
  return parameters
    .map((parameter) => parameter.split('=').map((part) => part.trim()))
    .filter(([name]) => name === 'charset')
    .every(([, value]) => /^(?:utf-?8|us-ascii|"utf-?8"|"us-ascii")$/.test(value ?? ''));
}

export const isXml = (contentType: string | undefined): boolean =>
  /^(?:application|text)\/xml$/.test(mediaTypeOf(contentType));

/** Whether a media type is what a caller names first as an answer, and not by refusing it (`q=0`). */
export function prefers(accept: string, type: string): boolean {
  const [first = ''] = accept.split(',', 1);
  return mediaTypeOf(first) === type && !/;\s*q=0(\.0*)?\s*(;|$)/i.test(first);
}
