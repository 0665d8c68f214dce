import { CommanderError } from 'commander';
import { KbiProblem } from '../../libs/client/problem.js';
import { StartupProblem } from '../../libs/platform/startup-problem.js';

/**
 * How a command ends: 0 done, 1 refused or failed, 2 asked wrongly, 3 done in part, 4 the service can't be reached,
 * 130 ended by Ctrl-C.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

/** Something outside the program keeps a command from being done. The message says what, and what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** How a command ends that threw this. */
export function exitCodeOf(error: unknown, signal: AbortSignal): ExitCode {
  if (signal.aborted) return 130;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return isUnreachable(error) ? 4 : 1;
}

/** What a person reads about an error; nothing about those that were told already, or were asked for. */
export function explain(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'Cancelled.';
  if (error instanceof CommanderError) return '';
  if (error instanceof KbiProblem) return explainProblem(error);
  if (error instanceof Failure || error instanceof StartupProblem) return error.message;
  if (!(error instanceof Error)) return 'Something went wrong.';
  if ('path' in error && 'code' in error && typeof error.code === 'string')
    return `${String(error.path)} can’t be read (${error.code}).`;
  if (isUnreachable(error)) return 'The service can’t be reached. See: kbi status';
  return `Something went wrong: ${error.stack ?? error.message}`;
}

/** As fetch says it. */
const isUnreachable = (error: unknown): boolean => error instanceof Error && error.message === 'fetch failed';

/** Title and code, then each place, then what to do where the code tells. */
export function explainProblem(problem: KbiProblem): string {
  const { title, code, detail, errors } = problem;
  const todo = whatToDo(problem);
  return [
    `${title} (${code})`,
    ...(detail === undefined ? [] : [`  ${detail}`]),
    ...errors.map(({ at, detail: right }) => `  ${at === '' ? 'body' : at}: ${right}`),
    ...(todo === undefined ? [] : [`  → ${todo}`]),
  ].join('\n');
}

function whatToDo({ code, status, source }: KbiProblem): string | undefined {
  if (code === 'SCOPE_MISSING') return 'Use a token with that scope: --token or KBI_TOKEN.';
  if (status === 401) return 'Give a valid token: --token or KBI_TOKEN; see kbi token --help.';
  if (status === 503 || status === 504)
    return 'Try again in a moment: what was done already is not done twice.';
  return source === undefined ? undefined : `Rule: ${source}.`;
}
