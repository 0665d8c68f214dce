import { Command } from 'commander';
import { addErase, addRotateMasterKey } from './commands/administer.js';
import { addMerge } from './commands/merge.js';
import { addAudit } from './commands/audit.js';
import { addConformance } from './commands/conformance.js';
import { addCorrections } from './commands/corrections.js';
import { addDaily } from './commands/daily.js';
import { addDemo } from './commands/demo.js';
import { addDiff } from './commands/diff.js';
import { addExportPerson } from './commands/export-person.js';
import { addFindings } from './commands/findings.js';
import { addImport } from './commands/import.js';
import { addRebuild } from './commands/rebuild.js';
import { addStatus } from './commands/status.js';
import { addList } from './commands/list-persons.js';
import { addLists } from './commands/organisations.js';
import { addReplay } from './commands/replay.js';
import { addReport } from './commands/report.js';
import { addBulk, addDeclare, addSend } from './commands/send.js';
import { addRetention } from './commands/retention.js';
import { addSimulate } from './commands/simulate.js';
import { addStanding } from './commands/standing.js';
import { addVerify } from './commands/verify.js';
import { addProjection } from './commands/stopped-projections.js';
import { addToken } from './commands/token.js';
import { CommandContext, type CliDependencies } from './context.js';
import { refuseTwice } from './options.js';
import { describeError, exitCodeOf, type ExitCode } from './errors.js';

/**
 * Runs `kbi`. Results go to standard output; progress and errors to standard error.
 * @param argv the arguments after the name of the program @returns the exit code; it never throws
 */
export async function run(argv: readonly string[], dependencies: CliDependencies): Promise<ExitCode> {
  const { program, context } = commandLine(dependencies);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    const description = describeError(error, dependencies.signal);
    if (description !== '') context.printInfo(description);
    return exitCodeOf(error, dependencies.signal);
  }
}

/** The program with all its commands. */
export function commandLine(dependencies: CliDependencies) {
  const program = createProgram(dependencies);
  const context = new CommandContext(dependencies, program);
  for (const add of commands) add(program, context);
  refuseTwice(program);
  return { program, context };
}

const commands = [
  addToken,
  addStatus,
  addReplay,
  addDiff,
  addExportPerson,
  addCorrections,
  addStanding,
  addFindings,
  addList,
  addReport,
  addAudit,
  addImport,
  addConformance,
  addSend,
  addBulk,
  addDeclare,
  addLists,
  addRebuild,
  addVerify,
  addProjection,
  addDaily,
  addErase,
  addMerge,
  addRetention,
  addRotateMasterKey,
  addDemo,
  addSimulate,
];

function createProgram({ stdout, stderr }: CliDependencies): Command {
  return new Command('kbi')
    .description(
      'Kruispuntbank Inburgering. Works with the running service; when none runs, with its parts, for this command.',
    )
    .option('--token <token>', 'whose rights are used (or KBI_TOKEN); else the local issuer gives one')
    .option('--as <kbo>', 'the organisation in whose name the local issuer gives it; the agency unless said')
    .option('--as-user <name>', 'the user of that organisation; you unless said')
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
}
