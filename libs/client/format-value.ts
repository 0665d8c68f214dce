import { fieldLabel, formatValue } from './dutch.js';

/**
 * A value on one line: `module (niveau A1, vaardigheden lezen schrijven)`.
 * @param eventType the type of the event, of the fields of an event @param field the field in which it stands
 */
export function formatInline(value: unknown, eventType?: string, field?: string): string {
  if (Array.isArray(value))
    return value.map((entry) => formatInline(entry)).join(isScalarList(value) ? ' ' : '; ');
  if (isCode(value)) return formatInline(value.value) + (value.Naam === undefined ? '' : ` (${value.Naam})`);
  if (typeof value === 'object' && value !== null)
    return fieldsOf(value)
      .map(([name, entry]) => `${fieldLabel(name, eventType)} ${inParentheses(entry, name)}`)
      .join(', ');
  return formatValue(value as string | number | boolean | null, field);
}

/** In parentheses when the value holds separators of its own. */
function inParentheses(value: unknown, field: string): string {
  const line = formatInline(value, undefined, field);
  return typeof value === 'object' && /[,;]/.test(line) ? `(${line})` : line;
}

/** An object as lines: a field per line, with nested fields below it when they don't fit on the line. */
export function formatFields(value: object, indent: string): readonly string[] {
  return fieldsOf(value).flatMap(([name, entry]) => {
    const title = `${indent}${fieldLabel(name)}`;
    const line = `${title}: ${formatInline(entry, undefined, name)}`;
    if (line.length <= 100 || typeof entry !== 'object' || entry === null) return [line];
    if (!Array.isArray(entry)) return [title, ...formatFields(entry, `${indent}  `)];
    return [title, ...entry.map((one) => `${indent}  - ${formatInline(one)}`)];
  });
}

/** The fields of an object, without those that are undefined or empty. */
function fieldsOf(value: object): [string, unknown][] {
  return (Object.entries(value) as [string, unknown][]).filter(
    ([, entry]) =>
      entry !== undefined && (typeof entry !== 'object' || entry === null || Object.keys(entry).length > 0),
  );
}

const isScalarList = (list: readonly unknown[]): boolean => list.every((entry) => typeof entry !== 'object');

/** A code of the official dossier, with its name where that is stated. */
const isCode = (value: unknown): value is { readonly value: unknown; readonly Naam?: string } =>
  typeof value === 'object' && value !== null && 'value' in value;
