import { label, value } from './dutch.js';

/**
 * A value as one line: `module (niveau A1, vaardigheden lezen schrijven)`.
 * @param event where the value holds fields of an event: the type of the event
 */
export function inOneLine(of: unknown, event?: string): string {
  if (Array.isArray(of)) return of.map((entry) => inOneLine(entry)).join(isPlain(of) ? ' ' : '; ');
  if (isCode(of)) return inOneLine(of.value) + (of.Naam === undefined ? '' : ` (${of.Naam})`);
  if (typeof of === 'object' && of !== null)
    return fieldsOf(of)
      .map(([name, entry]) => `${label(name, event)} ${inBrackets(entry)}`)
      .join(', ');
  return value(of as string | number | boolean | null);
}

/** Brackets around what would else run together with its neighbours. */
function inBrackets(of: unknown): string {
  const line = inOneLine(of);
  return typeof of === 'object' && /[,;]/.test(line) ? `(${line})` : line;
}

/** A value as lines, deeper where it is; what fits on a line stays on one. */
export function outline(of: object, indent: string): readonly string[] {
  return fieldsOf(of).flatMap(([name, entry]) => {
    const title = `${indent}${label(name)}`;
    const line = `${title}: ${inOneLine(entry)}`;
    if (line.length <= 100 || typeof entry !== 'object' || entry === null) return [line];
    if (!Array.isArray(entry)) return [title, ...outline(entry, `${indent}  `)];
    return [title, ...entry.map((one) => `${indent}  - ${inOneLine(one)}`)];
  });
}

/** The fields that say something. */
function fieldsOf(of: object): [string, unknown][] {
  return (Object.entries(of) as [string, unknown][]).filter(
    ([, entry]) => entry !== undefined && (typeof entry !== 'object' || entry === null || !isEmpty(entry)),
  );
}

const isEmpty = (of: object): boolean => Object.keys(of).length === 0;

const isPlain = (list: readonly unknown[]): boolean => list.every((entry) => typeof entry !== 'object');

/** A code of the official dossier, with its name where that is stated. */
const isCode = (of: unknown): of is { readonly value: unknown; readonly Naam?: string } =>
  typeof of === 'object' && of !== null && 'value' in of;
