import { StartupProblem } from '../../../libs/platform/startup-problem.js';

/** Reads what follows `npm start --`. @throws StartupProblem ARGUMENT_UNKNOWN that names it */
export function readArguments(argv: readonly string[]): { readonly withDemo: boolean } {
  const unknown = argv.find((argument) => argument !== '--demo');
  if (unknown !== undefined)
    throw new StartupProblem(
      'ARGUMENT_UNKNOWN',
      `"${unknown}" is not known here. There is one option: npm start -- --demo, which loads made-up dossiers.`,
    );
  return { withDemo: argv.length > 0 };
}
