/**
 * The program can't start because of something outside it: a setting, a directory, a port. A person reads the message,
 * which is printed without a stack: what is wrong, and what to do.
 */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
