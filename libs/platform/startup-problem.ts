/**
 * Something outside the program keeps it from starting: a setting, a directory, a port.
 * It is told to a person, so it is printed as its message alone, without a stack: what is wrong, and what to do.
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
