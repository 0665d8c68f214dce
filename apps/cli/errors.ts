import { CommanderError } from 'commander';
import { KbiProblem } from '../../libs/client/problem.js';
import { StartupProblem } from '../../libs/platform/startup-problem.js';

/**
 * The exit code of a command: 0 succeeded, 1 refused or failed, 2 wrong usage, 3 partly succeeded, 4 the service is
 * unavailable, 130 cancelled by Ctrl-C.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

/** A command can't be done. The message is for the user: the cause, and what to do about it. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** The exit code of a command that threw this error. */
export function exitCodeOf(error: unknown, signal: AbortSignal): ExitCode {
  if (signal.aborted) return 130;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return isUnreachable(error) || isBrokenOff(error) ? 4 : 1;
}

/** The error as a text for the user; empty when commander has already written one. */
export function describeError(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'Cancelled.';
  if (error instanceof CommanderError) return '';
  if (error instanceof KbiProblem) return describeProblem(error);
  if (error instanceof CliError || error instanceof StartupProblem) return error.message;
  if (!(error instanceof Error)) return 'Something went wrong.';
  if ('path' in error && 'code' in error && typeof error.code === 'string')
    return `${String(error.path)} can’t be read (${error.code}).`;
  if (isBrokenOff(error))
    return 'The connection to the service broke off. What was done already is not done twice: give the command again.';
  if (isUnreachable(error)) return 'The service can’t be reached. See: kbi status';
  return `Something went wrong: ${error.stack ?? error.message}`;
}

/** Whether fetch got no connection. */
const isUnreachable = (error: unknown): boolean => error instanceof Error && error.message === 'fetch failed';

/** Whether the connection ended in the middle of an answer. */
const isBrokenOff = (error: unknown): boolean => error instanceof TypeError && error.message === 'terminated';

/** Title and code, then each wrong place, then what to do. */
function describeProblem(problem: KbiProblem): string {
  const { title, code, detail, errors } = problem;
  const advice = adviceFor(problem);
  return [
    `${title} (${code})`,
    ...(detail === undefined ? [] : [`  ${detail}`]),
    ...errors.map(({ at, detail: expected }) => `  ${at === '' ? 'body' : at}: ${expected}`),
    ...(advice === undefined ? [] : [`  → ${advice}`]),
  ].join('\n');
}

function adviceFor({ code, dossier, status, source }: KbiProblem): string | undefined {
  if (code === 'SCOPE_MISSING') return 'Use a token with that scope: --token or KBI_TOKEN.';
  if (dossier !== undefined) return `Use dossier ${dossier}.`;
  if (status === 401) return 'Give a valid token: --token or KBI_TOKEN; see kbi token --help.';
  if (status === 503 || status === 504)
    return 'Try again in a moment: what was done already is not done twice.';
  return source === undefined ? undefined : `Rule: ${source}.`;
}
