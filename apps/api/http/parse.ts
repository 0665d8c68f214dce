import type { z } from 'zod';
import type { Fault } from './fault.js';
import { inDutch } from './fault-wording.js';
import { Problem } from './problem.js';

/** The most places that one answer names. */
const MOST_FAULTS = 100;

/**
 * Checks input by its schema.
 * @param code what the input is
 * @throws Problem with that code, that names each place, up to a hundred, and what would be right
 */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  code: 'BODY_INVALID' | 'QUERY_INVALID' = 'BODY_INVALID',
): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true }); // whether anything was there
  if (result.success) return result.data;
  throw new Problem(
    code,
    result.error.issues
      .slice(0, MOST_FAULTS)
      .flatMap((issue) => faultsOf(issue))
      .slice(0, MOST_FAULTS),
  );
}

/** The places of an issue; zod's messages name types, patterns and limits, and never quote the value. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const at = pointer(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(at, key));
  // Of the alternatives, the one that the input comes closest to: with the fewest faults.
  const alternatives = issue.code === 'invalid_union' ? issue.errors : [];
  const [closest] = [...alternatives].sort((a, b) => a.length - b.length);
  if (closest)
    return closest.flatMap((inner) => faultsOf({ ...inner, path: [...issue.path, ...inner.path] }));
  return [{ at, detail: issue.message, nl: inDutch(issue) }];
}

/** Names a field that isn't known here, unless its name is no plain word: then it may be a value that slipped. */
function unknownField(at: string, key: string): Fault {
  const plain = /^[A-Za-z]{1,40}$/.test(key);
  return {
    at: plain ? `${at}/${key}` : at,
    detail: 'this field is not known here',
    nl: 'dit veld is hier niet bekend',
  };
}

/** A JSON pointer (RFC 6901). */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
