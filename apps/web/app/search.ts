/** The part of an address after `?`, without a guess: every value is the text that it is, and comes back the same. */

export type Search = Readonly<Record<string, string>>;

/** Of a name that stands there twice, the first one. */
export function parseSearch(text: string): Search {
  const found: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) found[name] ??= value;
  return found;
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  const text = new URLSearchParams(entries).toString();
  return text === '' ? '' : `?${text}`;
}

/** A search without a value that is empty or undefined. */
export const withoutEmpty = (search: Readonly<Record<string, string | undefined>>): Search =>
  Object.fromEntries(
    Object.entries(search).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );
